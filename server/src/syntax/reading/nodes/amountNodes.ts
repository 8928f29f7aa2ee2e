import type { Span } from '../../../base/text';
import { METRES_PER_KM, METRES_PER_MILE } from '../../../values/distance';
import { SECONDS_PER_MINUTE } from '../../../values/duration';
import { isHoursRather, paceCost } from '../../../values/plausiblePace';
import { type TokenLine, tokensSpan } from '../../scan';
import type { AmountNode, DistanceUnit, PlainQuantity, Quantity } from '../../tree';
import { perKm, unitBeside } from '../phrases/units';
import { isPart, type Piece } from '../pieces/piece';
import type { Amount, Context, PaceValue, Phrase, Sport } from '../senses/phrase';
import { lengthOf } from '../senses/units';

export type Making<Type> = { -readonly [Key in keyof Type]: Type[Key] };

export function totalsOf(whole: Piece, pieces: readonly Piece[], sport: Sport, context: Context): AmountNode[] {
  const { line } = context;
  const nodes: AmountNode[] = [];
  if (whole.distance) nodes.push(amountNode(whole.distance, line));
  if (whole.duration) nodes.push(amountNode(whole.duration, line));
  else if (whole.distance && whole.times) nodes.push(...splitsTotal(whole, whole.times, line));
  const loose = pieces.filter(piece => piece !== whole && !isPart(piece));
  const pace = whole.pace ?? loose.find(({ pace: each }) => each)?.pace;
  const target = whole.target ?? loose.find(({ target: each }) => each)?.target;
  if (pace) nodes.push(unitPace(tokensSpan(line, pace.start, pace.end), pace.value, whole, context));
  if (target && !(pace && whole.duration)) nodes.push(...targetTotals(target, whole, sport, context));
  return nodes.sort((a, b) => a.span.start - b.span.start);
}

/** `6 miles. Splits: 7:04, 6:59, …`: as many times as kilometres or miles add up to the time of all of it. */
function splitsTotal({ distance }: Piece, { value, start, end }: Phrase<'times'>, line: TokenLine): AmountNode[] {
  if (!distance || value.length < 2) return [];
  const durationS = value.reduce((sum, each) => sum + each, 0);
  const isOfUnits = Math.round(distance.numbers[0]) === value.length;
  // `9 miles, negative split 39:00/36:30`: its halves.
  const isOfHalves = value.length === 2 && paceCost(distance.low, durationS) === 0;
  return (isOfUnits || isOfHalves) && Number.isFinite(paceCost(distance.low, durationS))
    ? [{ span: tokensSpan(line, start, end), quantity: { type: 'duration', durationS } }]
    : [];
}

/** A pace said of a whole session whose amounts are in its parts. */
export function sharedPaces(pieces: readonly Piece[], parts: readonly Piece[], { line }: Context): AmountNode[] {
  if (parts.length > 0) return [];
  return pieces.flatMap(({ pace }) => (pace ? [paceNode(pace, line)] : []));
}

/** `7 @ 8:51`: the pace, or the time where it is no possible pace. */
function targetTotals(target: Phrase<'target'>, whole: Piece, sport: Sport, context: Context): AmountNode[] {
  const { line } = context;
  const span = tokensSpan(line, target.start, target.end);
  const { pace, isTime } = target.value;
  const own = target.value.target;
  if (!pace) return [];
  // `1500 m @ 5:10`: the model tells that it had to choose.
  if (
    own.type === 'time' &&
    pace.unit === 'unit' &&
    !isTime &&
    pace.lowS === pace.highS &&
    whole.distance &&
    !whole.duration &&
    sport === 'run'
  )
    return [{ span, quantity: { type: 'two-part', ...minutesAndSeconds(pace.lowS), isPace: false, isTarget: true } }];
  const asTime = whole.distance && !whole.duration ? paceCost(whole.distance.low, pace.lowS) : Number.POSITIVE_INFINITY;
  const paceSPerKm = perKm({ ...pace, unit: pace.unit === 'unit' ? unitOf(whole, context) : pace.unit }, context);
  const isPace = sport === 'run' || sport === 'recovery' ? paceSPerKm >= 130 && paceSPerKm <= 900 : false;
  // `22 km in 2:15`
  if (isTime && whole.distance && !whole.duration && isHoursRather(whole.distance.low, paceSPerKm, pace.lowS))
    return [{ span, quantity: { type: 'duration', durationS: pace.lowS * SECONDS_PER_MINUTE } }];
  if (Number.isFinite(asTime) && (isTime || !isPace))
    return [{ span, quantity: { type: 'duration', durationS: pace.lowS } }];
  if (!isPace) return [];
  return [unitPace(span, pace, whole, context)];
}

/** What a pace without a unit is per: where miles are written anywhere, the mile; of two units the one that fits the time. */
function unitOf(whole: Piece, context: Context): 'km' | 'mi' {
  return unitBeside(whole.distance, context);
}

function unitPace(span: Span, pace: PaceValue, whole: Piece, context: Context): AmountNode {
  const middleS = (pace.lowS + pace.highS) / 2;
  const unit = pace.unit === 'unit' ? (fittingUnit(whole, middleS) ?? writtenUnit(whole, context)) : pace.unit;
  return { span, quantity: paceQuantity(middleS, unit) };
}

function paceQuantity(middleS: number, unit: PaceValue['unit']): Quantity {
  if (unit === 'unit') return { type: 'two-part', ...minutesAndSeconds(middleS), isPace: true };
  return { type: 'pace', paceSPerKm: (middleS * METRES_PER_KM) / (unit === 'km' ? METRES_PER_KM : METRES_PER_MILE) };
}

function minutesAndSeconds(seconds: number): { readonly first: number; readonly second: number } {
  return { first: Math.floor(seconds / 60), second: Math.round(seconds % 60) };
}

function writtenUnit(whole: Piece, context: Context): PaceValue['unit'] {
  return whole.distance && whole.distance.unit !== 'bare' ? unitOf(whole, context) : 'unit';
}

/** `15K, 1:02:40, 6:44 pace`: per mile, since only so it makes the time. */
export function fittingUnit({ distance, duration }: Piece, paceS: number): 'km' | 'mi' | undefined {
  if (!distance || !duration || distance.unit === 'bare') return undefined;
  return (['km', 'mi'] as const).find(
    unit => Math.abs((distance.low / lengthOf(unit)) * paceS - duration.low) <= SAME_TIME * duration.low,
  );
}

const SAME_TIME = 0.03;

function paceNode({ start, end, value: { lowS, highS, unit } }: Phrase<'pace'>, line: TokenLine): AmountNode {
  return { span: tokensSpan(line, start, end), quantity: paceQuantity((lowS + highS) / 2, unit) };
}

export function amountNode(amount: Amount, line: TokenLine): AmountNode {
  const span =
    amount.insideFrom === undefined
      ? tokensSpan(line, amount.start, amount.end)
      : tokensSpan(line, amount.start, amount.numberEnd);
  const node: Making<AmountNode> = { span, quantity: leadingClock(amount, line) ?? quantityOf(amount) };
  if (amount.insideFrom !== undefined) node.unitEnd = tokensSpan(line, amount.start, amount.end).end;
  return node;
}

/** `20:30 5 km`: what stands first may be the time of day, which the model asks about. */
function leadingClock({ unit, start, end, low, high }: Amount, { tokens }: TokenLine): Quantity | undefined {
  if (unit !== 'clock' || start !== 0 || end !== 3 || low !== high || tokens[1]?.text !== ':') return undefined;
  const [first, , second] = tokens;
  const parts = { first: Number(first?.text), second: Number(second?.text) };
  if (parts.first * 60 + parts.second !== low) return undefined;
  const mayBeClock = tokens.length > end && parts.first < 24;
  return { type: 'two-part', ...parts, isPace: false, ...(mayBeClock && { mayBeClock }) };
}

function quantityOf(amount: Amount): Quantity {
  const low = single(amount, amount.low, amount.numbers[0]);
  if (amount.high === amount.low || amount.isMinimum) return low;
  return { type: 'range', low, high: single(amount, amount.high, amount.numbers[1]) };
}

function single({ dimension, unit }: Amount, value: number, number: number): PlainQuantity {
  if (dimension === 'duration') return { type: 'duration', durationS: value };
  if (unit === 'bare') return { type: 'bare', value: number };
  return { type: 'distance', distanceM: value, unit: unit as DistanceUnit };
}

import type { AmountNode, Problem } from '../syntax/tree';
import { canonicalWord } from '../syntax/vocabulary';
import { type LogUnit, METRES_PER_MILE, metresPer } from '../values/distance';
import { MINUTES_PER_HOUR, SECONDS_PER_HOUR, SECONDS_PER_MINUTE } from '../values/duration';
import { isPossiblePace, POSSIBLE_PACE_S_PER_KM, paceOf } from '../values/pace';
import { hoursMinutes, minutesSeconds, ownUnit, perKm, type SingleAmount, twoPartText, withoutRange } from './amounts';
import {
  distanceOrMinutes,
  durationOrClock,
  loneTime,
  minutesBesideDistance,
  readAsHours,
  readAsPace,
  secondAmount,
  shortTime,
  timeOrPace,
} from './sessionProblems';

/** The totals of a session, as numbers, each with the words it was read from. */
export interface Totals {
  distance: Total | undefined;
  duration: Total | undefined;
  pace: { readonly paceSPerKm: number; readonly node: AmountNode } | undefined;
  /** A leading `20:30` that is the time of day. */
  clock: AmountNode | undefined;
  /** What a pace without a unit is per: the unit of the distance, else of the log. */
  unit: LogUnit;
}

export interface Total {
  /** Metres or seconds. */
  readonly value: number;
  readonly node: AmountNode;
}

/** What decides how totals are read, beside themselves. */
export interface TotalsContext {
  readonly kind: string;
  readonly hasKind: boolean;
  readonly unit: LogUnit;
  /** The unit that the distances of the steps are written in. */
  readonly stepUnit: LogUnit | undefined;
  readonly isDone: boolean;
  readonly hasSteps: boolean;
  /** The distance that the word itself says (`parkrun`). */
  readonly impliedM: number | undefined;
  readonly problems: Problem[];
}

type TwoPart = Extract<SingleAmount['quantity'], { type: 'two-part' }>;

/** Decides the totals of a session: which number is its distance, its duration and its pace. */
export function decideTotals(nodes: readonly AmountNode[], context: TotalsContext): Totals {
  const amounts = nodes.map(node => withoutRange(node, context.isDone, context.problems));
  const totals: Totals = {
    distance: undefined,
    duration: undefined,
    pace: undefined,
    clock: undefined,
    unit: unitOfPaces(amounts) ?? context.stepUnit ?? context.unit,
  };
  for (const amount of amounts) addDefinite(totals, amount, context);
  addBare(totals, amounts, context);
  for (const { node, quantity } of amounts) {
    if (quantity.type === 'two-part') addTwoPart(totals, node, quantity, amounts.length, context);
  }
  return totals;
}

function unitOfPaces(amounts: readonly SingleAmount[]): LogUnit | undefined {
  for (const { quantity } of amounts) {
    const unit = ownUnit(quantity);
    if (unit) return unit;
  }
  return undefined;
}

function addDefinite(totals: Totals, { node, quantity }: SingleAmount, context: TotalsContext): void {
  switch (quantity.type) {
    case 'distance':
      setTotal(totals, 'distance', quantity.distanceM, node, context);
      return;
    case 'duration':
      setTotal(totals, 'duration', quantity.durationS, node, context);
      return;
    case 'pace':
      setPace(totals, quantity.paceSPerKm, node, context);
      return;
    case 'two-part':
      if (quantity.isPace) setPace(totals, perKm(minutesSeconds(quantity), totals.unit), node, context);
      return;
    case 'bare':
      return;
  }
}

function setTotal(
  totals: Totals,
  dimension: 'distance' | 'duration',
  value: number,
  node: AmountNode,
  { problems }: TotalsContext,
): void {
  const first = totals[dimension];
  if (first) problems.push(secondAmount(node, dimension, first.node));
  else totals[dimension] = { value, node };
}

function setPace(totals: Totals, paceSPerKm: number, node: AmountNode, { problems }: TotalsContext): void {
  if (totals.pace) problems.push(secondAmount(node, 'pace'));
  else if (paceSPerKm > 0) totals.pace = { paceSPerKm, node };
}

/* ---- bare numbers, up to 100: larger ones are read in metres --------------------------------------------------------- */

/** The longest distance that a number alone is taken for: a marathon, however it is rounded. */
const LONGEST_BARE: Readonly<Record<LogUnit, number>> = { km: 42.2, mi: 26.3 };
/** Above this number, walks, hikes and swims are usually written in minutes. */
const LONGEST_OTHER_BARE = 12;
/** Fewer minutes are no swim. */
const FEWEST_MINUTES = 6;
/** Nobody swims so far, in kilometres or miles, and notes it in one number (a convention: the Channel is 33 km). */
const NO_SWIM = 20;

function addBare(totals: Totals, amounts: readonly SingleAmount[], context: TotalsContext): void {
  const durations = amounts.filter(({ quantity }) => quantity.type === 'two-part' && !quantity.isPace);
  for (const { node, quantity } of amounts) {
    if (quantity.type !== 'bare') continue;
    const { value } = quantity;
    const readAs = bareMeaning(totals, value, durations, context);
    const isBehindHours = value < MINUTES_PER_HOUR && amounts.some(each => isHoursRightBefore(each, node));
    if (readAs.isDoubtful || isBehindHours) {
      const hasDistance = totals.distance !== undefined || context.impliedM !== undefined;
      context.problems.push(
        hasDistance
          ? minutesBesideDistance(node.span, value)
          : distanceOrMinutes(node.span, value, context.unit, readAs.dimension, context.kind),
      );
    }
    if (readAs.dimension === 'distance') setTotal(totals, 'distance', value * metresPer(context.unit), node, context);
    else setTotal(totals, 'duration', value * SECONDS_PER_MINUTE, node, context);
  }
}

/** `1 h 15`: an hour and a quarter, or 15 km in an hour? */
function isHoursRightBefore({ node, quantity }: SingleAmount, number: AmountNode): boolean {
  const gap = number.span.start - node.span.end;
  return gap === 1 && quantity.type === 'duration' && quantity.durationS % SECONDS_PER_HOUR === 0;
}

/** Whether a session of this kind may have a distance; kinds that the vocabulary does not have may. */
function carriesDistance(kind: string): boolean {
  return canonicalWord(kind)?.carries.includes('distance') ?? true;
}

interface BareMeaning {
  readonly dimension: 'distance' | 'minutes';
  readonly isDoubtful: boolean;
}

function bareMeaning(
  totals: Totals,
  value: number,
  durations: readonly SingleAmount[],
  { kind, unit, impliedM }: TotalsContext,
): BareMeaning {
  if (!carriesDistance(kind)) return { dimension: 'minutes', isDoubtful: false };
  const distanceM = totals.distance?.value ?? impliedM;
  if (distanceM !== undefined) {
    const isTime =
      !totals.duration && durations.length === 0 && isPossiblePace(paceOf(distanceM, value * SECONDS_PER_MINUTE));
    return { dimension: isTime ? 'minutes' : 'distance', isDoubtful: isTime };
  }
  const isRun = (canonicalWord(kind)?.category ?? 'run') === 'run';
  const hasDuration = totals.duration !== undefined || durations.length > 0;
  if (value <= (isRun ? LONGEST_BARE[unit] : LONGEST_OTHER_BARE)) {
    // `swim 2.8`, `swim 3`: nobody tells tenths of minutes, nor swims for so few.
    const mayBeMinutes = Number.isInteger(value) && (kind !== 'swim' || value >= FEWEST_MINUTES);
    return { dimension: 'distance', isDoubtful: !isRun && !hasDuration && mayBeMinutes };
  }
  const metres = value * metresPer(unit);
  const times = [
    ...(totals.duration ? [totals.duration.value] : []),
    ...durations.flatMap(({ quantity }) =>
      quantity.type === 'two-part' ? [minutesSeconds(quantity), hoursMinutes(quantity)] : [],
    ),
  ];
  const isDistance = times.some(timeS => isPossiblePace(paceOf(metres, timeS))) || (!isRun && hasDuration);
  if (isDistance) return { dimension: 'distance', isDoubtful: false };
  return { dimension: 'minutes', isDoubtful: kind !== 'swim' || value < NO_SWIM };
}

/* ---- two-part times ---------------------------------------------------------------------------------------------- */

/** Paces faster than this are run by few over any distance: then hours and minutes are the likelier reading. */
const FAST_PACE_S_PER_KM = 200;
/** A whole run shorter than this was more likely meant in hours. */
const SHORT_RUN_S = 10 * SECONDS_PER_MINUTE;
/** Two readings of a time that lie closer together than this are one. */
const SAME_PACE = 0.05;
/** A reading faster than this is not offered where a slower one is possible. */
const FASTEST_ASKED_S_PER_KM = 180;
/** Slower than this is a walk: 14:30 a mile, 6.7 km/h. */
const WALKED_S_PER_KM = 540;
const SHORT_KINDS: ReadonlySet<string> = new Set(['tt', 'strides', 'race']);

function addTwoPart(totals: Totals, node: AmountNode, time: TwoPart, count: number, context: TotalsContext): void {
  if (time.isPace) return;
  if (time.mayBeClock) {
    addLeading(totals, node, time, context);
    return;
  }
  const distanceM = totals.distance?.value ?? context.impliedM;
  if (distanceM === undefined || totals.duration) addWithoutDistance(totals, node, time, count, context);
  else if (time.isTarget) addTarget(totals, node, time, distanceM, context);
  else addBesideDistance(totals, node, time, distanceM, context);
}

/** A duration, or, where there is one already, a pace. */
function addWithoutDistance(
  totals: Totals,
  node: AmountNode,
  time: TwoPart,
  count: number,
  context: TotalsContext,
): void {
  const timeS = minutesSeconds(time);
  const paceSPerKm = perKm(timeS, totals.unit);
  const isPace = (totals.duration || time.isTarget) && isPossiblePace(paceSPerKm);
  if (isPace && !totals.pace) {
    totals.pace = { paceSPerKm, node };
    return;
  }
  setTotal(totals, 'duration', timeS, node, context);
  if (totals.duration?.node !== node) return;
  if (count === 1 && !context.hasKind && !context.hasSteps)
    context.problems.push(loneTime(node.span, twoPartText(time)));
  else if (isRunning(context.kind) && timeS < SHORT_RUN_S && !SHORT_KINDS.has(context.kind) && !context.hasSteps) {
    context.problems.push(shortTime(node.span, twoPartText(time)));
  }
}

/** `@ 5:40`: the time for the amount where that is a possible pace, else a pace; where both are, the time up to a mile. */
function addTarget(totals: Totals, node: AmountNode, time: TwoPart, distanceM: number, context: TotalsContext): void {
  const timeS = minutesSeconds(time);
  const paceSPerKm = perKm(timeS, totals.unit);
  const readAs = timeOrPaceOf(distanceM, timeS, paceSPerKm);
  if (readAs.isDoubtful) context.problems.push(timeOrPace(node.span, timeS, totals.unit, readAs.meaning));
  if (readAs.meaning === 'time') setTotal(totals, 'duration', timeS, node, context);
  else setPace(totals, paceSPerKm, node, context);
}

/** What `@ 2:40` means at a distance, when as a pace it is `paceSPerKm`. */
export function timeOrPaceOf(
  distanceM: number,
  timeS: number,
  paceSPerKm: number,
): { readonly meaning: 'time' | 'pace'; readonly isDoubtful: boolean } {
  const asTime = paceOf(distanceM, timeS);
  const isTime = isPossiblePace(asTime);
  const isPace = isPossiblePace(paceSPerKm);
  if (asTime !== undefined && isTime && isPace) {
    // `4 x half mile at 7:50`: nobody walks a target.
    if (asTime > WALKED_S_PER_KM && paceSPerKm <= WALKED_S_PER_KM) return { meaning: 'pace', isDoubtful: false };
    const meaning = distanceM <= METRES_PER_MILE ? 'time' : 'pace';
    const other = meaning === 'time' ? paceSPerKm : asTime;
    // Where both say the same, or the other one is a pace of very few, there is nothing to ask.
    const isSame = Math.abs(asTime - paceSPerKm) <= SAME_PACE * paceSPerKm;
    return { meaning, isDoubtful: !isSame && other >= FASTEST_ASKED_S_PER_KM };
  }
  return { meaning: isTime || (!isPace && distanceM <= METRES_PER_MILE) ? 'time' : 'pace', isDoubtful: false };
}

/** Minutes and seconds, unless that is too fast to be true: then a pace, or hours and minutes. */
function addBesideDistance(
  totals: Totals,
  node: AmountNode,
  time: TwoPart,
  distanceM: number,
  context: TotalsContext,
): void {
  const timeS = minutesSeconds(time);
  const asDuration = paceOf(distanceM, timeS) ?? 0;
  if (asDuration >= POSSIBLE_PACE_S_PER_KM.fastest || !isOnFoot(context.kind)) {
    setTotal(totals, 'duration', timeS, node, context);
    return;
  }
  const paceSPerKm = perKm(timeS, totals.unit);
  const hoursS = hoursMinutes(time);
  const hours = isPossiblePace(paceOf(distanceM, hoursS)) ? `${twoPartText(time)}:00` : undefined;
  if (!isPossiblePace(paceSPerKm) || totals.pace) {
    setTotal(totals, 'duration', timeS, node, context);
  } else if (hours !== undefined && paceSPerKm < FAST_PACE_S_PER_KM) {
    context.problems.push(
      readAsHours(node.span, twoPartText(time), hasUnit(totals.distance) ? totals.unit : undefined, hours),
    );
    setTotal(totals, 'duration', hoursS, node, context);
  } else {
    context.problems.push(readAsPace(node.span, twoPartText(time), totals.unit, hours));
    setPace(totals, paceSPerKm, node, context);
  }
}

/** A number alone may be minutes, once no duration stands beside it. */
function hasUnit(distance: Total | undefined): boolean {
  return distance?.node.quantity.type !== 'bare';
}

/** A leading `20:30` is the duration when that makes a possible pace, else the time of day. */
function addLeading(totals: Totals, node: AmountNode, time: TwoPart, context: TotalsContext): void {
  const timeS = minutesSeconds(time);
  const distanceM = totals.distance?.value;
  const isDuration = !totals.duration && distanceM !== undefined && isPossiblePace(paceOf(distanceM, timeS));
  if (!isDuration) {
    totals.clock = node;
    return;
  }
  context.problems.push(durationOrClock(node.span, twoPartText(time)));
  setTotal(totals, 'duration', timeS, node, context);
}

function isRunning(kind: string): boolean {
  return canonicalWord(kind)?.category === 'run';
}

/** Runs, walks and hikes: what the limits of human pace are for. */
export function isOnFoot(kind: string): boolean {
  return isRunning(kind) || kind === 'walk' || kind === 'hike';
}

import { METRES_PER_KM } from '../../../values/distance';
import { isPossiblePace } from '../../../values/pace';
import { FASTEST_S_PER_KM, paceCost } from '../../../values/plausiblePace';
import { clockAmount } from '../patterns/durationOf';
import { fitsTimes } from '../patterns/repetitionParts';
import { unitBeside } from '../phrases/units';
import { type Amount, type Context, type Phrase, phraseAt, type RepsValue } from '../senses/phrase';
import { lengthOf } from '../senses/units';
import { isLone } from './partners';
import { isJogged, type Piece } from './piece';

export function isTimeOfReps({ amount, timesS }: RepsValue, timeS: number): boolean {
  return amount?.dimension === 'distance' && timesS.length === 0 && Number.isFinite(paceCost(amount.low, timeS));
}

/** What times near records cost: a pace is likelier. */
const RECORD_COST = 0.8;
const SAME_TIME = 0.15;

const LONGEST_REST_S = 300;
/** Sprints are run faster than any kilometre. */
const SPRINT_M = 400;

/** `3 x mile (2:00)`: no time for so much, and a rest. */
export function restInTimes(
  { amount }: RepsValue,
  { value: [timeS = 0, ...more], ...place }: Phrase<'times'>,
): Phrase<'recovery'> | undefined {
  if (amount?.dimension !== 'distance' || more.length > 0 || timeS > LONGEST_REST_S) return undefined;
  if (amount.low <= SPRINT_M || (timeS * METRES_PER_KM) / amount.low >= FASTEST_S_PER_KM) return undefined;
  return phraseAt('recovery', place, { amount: clockAmount(place, timeS) });
}

/** As many times as repetitions, each of which can be. */
export function isOfReps({ count, amount }: RepsValue, { value }: Phrase<'times'>): boolean {
  return (
    value.length === (count?.countMax ?? count?.count) && amount?.dimension === 'distance' && fitsTimes(amount, value)
  );
}

/** `2 x 3000 m: 4:05-4:02-3:58/4:01-3:57-3:52`: a time for each kilometre or mile of each repetition; their sums. */
export function timesOfUnits(reps: RepsValue, times: Phrase<'times'>): Phrase<'times'> | undefined {
  const { amount, count } = reps;
  if (!amount || !count) return undefined;
  const units = amount.low / lengthOf(amount.unit === 'mi' ? 'mi' : 'km');
  if (units < 2 || !Number.isInteger(units) || times.value.length !== units * count.count) return undefined;
  const summed = Array.from({ length: count.count }, (_, at) =>
    times.value.slice(at * units, (at + 1) * units).reduce((sum, timeS) => sum + timeS, 0),
  );
  const made = { ...times, value: summed };
  return isOfReps(reps, made) ? made : undefined;
}

/** Longer repetitions are told by their pace. */
const MOST_TIMED_M = 3000;

/** `6 x 800 m (2:28)`: the time of one, where nobody runs a kilometre or mile so fast. */
export function timeOfReps({ amount, timesS }: RepsValue, { lowS, unit }: Phrase<'pace'>['value']): number | undefined {
  if (unit !== 'unit' || amount?.dimension !== 'distance' || amount.low > MOST_TIMED_M || timesS.length > 0)
    return undefined;
  return Number.isFinite(paceCost(amount.low, lowS)) ? lowS : undefined;
}

/** So many times in a sentence of their own are those of the run before. */
export const LEAST_SPLITS = 3;

/** `10 km in 3:58`: no time for so much, and a pace. */
export function paceInTimes(
  piece: Piece,
  { value, ...place }: Phrase<'times'>,
  context: Context,
): Phrase<'pace'> | undefined {
  const amount = piece.reps?.amount ?? piece.distance;
  const [timeS = 0] = value;
  if (!amount) return undefined;
  const isTimed = (time: number) =>
    amount.dimension === 'distance'
      ? paceCost(amount.low, time) < RECORD_COST
      : Math.abs(time - amount.low) <= SAME_TIME * amount.low;
  // `10 km (3:58, 4:02)` has two of its splits; `3 x 2 km @ 3:45/3:41/3:38` one pace each.
  const isEach = value.length === piece.reps?.count?.count;
  if (value.some(isTimed) || (amount.dimension === 'distance' && value.length > 1 && !isEach)) return undefined;
  const per = lengthOf(unitBeside(amount, context));
  if (!value.every(each => isPossiblePace((each * METRES_PER_KM) / per))) return undefined;
  const [lowS, highS] = [Math.min(timeS, ...value), Math.max(timeS, ...value)];
  return phraseAt('pace', place, { lowS, highS, unit: 'unit' });
}

/** `3 x 8' 4:20/km, 2' 6:30/km`, `6 x 2 min @ 8.5 / 2 min @ 5.5`: minutes much slower and much shorter than the repetitions come between them. */
export function restBehind(piece: Piece, each: Piece): Phrase<'recovery'> | undefined {
  const { reps, recovery, target, pace } = piece;
  const { amount } = reps ?? {};
  if (!reps?.count || !amount) return undefined;
  if (reps.recovery || recovery) return lengthOfRest(piece, each);
  const rest = each.duration;
  if (each.join === '(' && isBracketRest(each, amount)) return phraseAt('recovery', each, { amount: rest });
  if (each.join !== ',' && each.join !== '/') return undefined;
  if (isJogBetween(each, amount)) return phraseAt('recovery', each, { amount: each.distance, mode: 'jog' });
  if (!rest || each.distance || each.reps || each.label || each.kinds.length > 0 || each.efforts.length > 0)
    return undefined;
  if (each.join === ',' && isBriefRest(each, rest, amount)) return phraseAt('recovery', each, { amount: rest });
  if (amount.dimension !== 'duration') return undefined;
  const [fastS, slowS] = [paceOf(reps.target, target, pace), paceOf(undefined, each.target, each.pace)];
  const isSlow = fastS !== undefined && slowS !== undefined && slowS >= fastS * MUCH_SLOWER;
  if (!isSlow || rest.high > amount.low || rest.high > LONGEST_REST_S) return undefined;
  return { type: 'recovery', start: each.start, end: each.end, cost: 0, value: { amount: rest, mode: 'jog' } };
}

/** `8 x 400 m with full recovery (3 min)`: how long the rest was that stands right before the brackets. */
function lengthOfRest({ reps, recovery }: Piece, each: Piece): Phrase<'recovery'> | undefined {
  const rest = recovery ?? (reps?.recovery && phraseAt('recovery', reps.recovery, reps.recovery));
  const { duration, join, start, end } = each;
  const isShort = duration !== undefined && duration.unit !== 'clock' && duration.high <= LONGEST_REST_S;
  if (!rest || rest.value.amount || !isShort || join !== '(' || start !== rest.end + 1 || !isLone(each))
    return undefined;
  return phraseAt('recovery', { start: rest.start, end }, { ...rest.value, amount: duration });
}

/** `6 x 3 min 3:20/km (90 s)` */
function isBracketRest(each: Piece, { dimension, low }: Amount): boolean {
  const { duration, distance, reps, label, kinds, target, pace } = each;
  const isAlone = !distance && !reps && !label && !target && !pace && kinds.length === 0;
  const isRest = duration !== undefined && duration.unit !== 'clock' && duration.high <= Math.min(low, LONGEST_REST_S);
  return isRest && isAlone && dimension === 'duration';
}

/** `6 x 500 m in 2:05, Trab 300 m`: no farther than what was repeated, it comes between. */
function isJogBetween(piece: Piece, amount: Amount): boolean {
  const { distance, duration, reps, label, target, isLast } = piece;
  const isShort = distance?.unit === 'm' && distance.high <= Math.min(amount.high, LONGEST_JOG_M);
  return (
    isShort && isJogged(piece) && amount.dimension === 'distance' && !duration && !reps && !label && !target && !isLast
  );
}

const LONGEST_JOG_M = 800;

/** `12 x 400 m (88 s), 200 m Trab`: what brackets hold is the time of one, where the rest is told besides. */
export function timesInBrackets(piece: Piece, each: Piece): Phrase<'times'> | undefined {
  const { reps, recovery, times } = piece;
  const { duration, start, end } = each;
  const isAlone = each.depth > 0 && !each.distance && !each.reps && !each.label && !each.target && !each.pace;
  if (lengthOfRest(piece, each)) return undefined;
  if (!reps?.count || times || !(recovery ?? reps.recovery) || !isAlone || !duration || !COUNTED.has(duration.unit))
    return undefined;
  return isTimeOfReps(reps, duration.low) ? { type: 'times', start, end, cost: 0, value: [duration.low] } : undefined;
}

const COUNTED: ReadonlySet<string> = new Set(['s', 'min']);

/** `6 x 800 m, 90 s`: so short that it comes between them. */
function isBriefRest(
  { target, pace, times, isLast, isOfWhich }: Piece,
  { unit, high }: Amount,
  amount: Amount,
): boolean {
  const isTold = target ?? pace ?? times ?? (isLast || isOfWhich || undefined);
  const most = amount.dimension === 'duration' ? Math.min(amount.low, LONGEST_BRIEF_S) : LONGEST_BRIEF_S;
  return isTold === undefined && (unit === 's' || unit === 'min') && high <= most && !isSprint(amount);
}

/** Behind shorter ones stands how long they took. */
function isSprint({ dimension, low }: Amount): boolean {
  return dimension === 'distance' && low <= SPRINT_M;
}

const LONGEST_BRIEF_S = 180;

const MUCH_SLOWER = 1.25;

function paceOf(own: RepsValue['target'], target: Piece['target'], pace: Piece['pace']): number | undefined {
  return (own ?? target?.value)?.pace?.lowS ?? pace?.value.lowS;
}

/** `18:46 - 6:20, 6:14, 6:12`: the time of the whole, and those of its parts. */
export function sumFirst(
  times: Phrase<'times'>,
  { line }: Context,
): { readonly duration: Amount; readonly times: Phrase<'times'> } | undefined {
  const [wholeS = 0, ...timesS] = times.value;
  const sumS = timesS.reduce((sum, each) => sum + each, 0);
  if (timesS.length < 2 || Math.abs(sumS - wholeS) > timesS.length * ROUNDED_S) return undefined;
  const start = line.tokens.findIndex(({ type }, at) => at >= times.start && type === 'number');
  let end = start + 1;
  while (end + 1 < times.end && line.tokens[end]?.text === ':') end += 2;
  return {
    duration: clockAmount({ start, end }, wholeS),
    times: phraseAt('times', { start: end, end: times.end }, timesS),
  };
}

/** Each time is rounded by at most so much. */
const ROUNDED_S = 1;

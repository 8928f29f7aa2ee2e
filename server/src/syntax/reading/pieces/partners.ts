import { METRES_PER_KM } from '../../../values/distance';
import { SECONDS_PER_HOUR, SECONDS_PER_MINUTE } from '../../../values/duration';
import { paceCost, SLOWEST_S_PER_KM } from '../../../values/plausiblePace';
import type { Amount, Context } from '../senses/phrase';
import { lengthOf } from '../senses/units';
import { isOtherThanParkrun, isPair } from './fits';
import { holdsAmount, isOfStrides, isOfWalk, isOverGround, isUnnamed, type Join, type Piece } from './piece';

/*
 * Whether two pieces side by side tell one thing: a distance and its time, the same distance again, a time of the whole run, metres that
 * were climbed. `pairs.ts` asks in its order and joins them. Grounds are that one has what the other lacks, that no word or target
 * makes the second a part of its own, and that the pace which both make is one of people on foot.
 */

/** The time of a whole run; `8 mi with 4 x 800 m. 1:05` is of hours, where nobody is so fast. */
export function timeOfWhole(whole: Piece, last: Piece | undefined, each: Piece, context: Context): Amount | undefined {
  const { duration } = each;
  if (!duration || !isTimeOfWhole(whole, last, each, context)) return undefined;
  return isTimeFor(whole, duration) ? duration : hoursOf(duration);
}

export function hoursOf(duration: Amount): Amount {
  const [low, high] = [duration.low * SECONDS_PER_MINUTE, duration.high * SECONDS_PER_MINUTE];
  return { ...duration, low, high, numbers: [low, high] };
}

function isTimeFor({ distance }: Piece, { high }: Amount): boolean {
  return paceCost(distance?.low ?? 0, high) === 0;
}

/** `18 mi, last 6 at MP. 2:17:40`, `6 mi w/ 4 x 20 s, 48:12`, `7 + 4 strides, 61:15`, `15k (5 easy, 5 steady, 5 tempo) 1:08`: a time alone behind parts of a run is that of the run. */
function isTimeOfWhole(whole: Piece, last: Piece | undefined, each: Piece, { line }: Context): boolean {
  const { distance } = whole;
  if (!distance || whole.duration || whole.label || whole.kinds.some(({ value }) => value.row.sport !== 'run'))
    return false;
  if (
    !isLone(each) ||
    each.target ||
    each.pace ||
    each.times ||
    !each.duration ||
    each.depth > (each.join === '(' ? 1 : 0)
  )
    return false;
  // `7 miles w/ 4 x 20s strides 1:01:40`
  const isRightBehind = each.join === ' ' && each.duration.unit === 'clock' && last !== undefined && isOfStrides(last);
  if (!isRightBehind && !BEHIND_PARTS.has(each.join) && !TAKING.has(line.tokens[each.start - 1]?.text ?? ''))
    return false;
  if (
    !last ||
    !(isOfStrides(last) || last.isOfWhich || last.isLast || last.depth > 0 || isOfWalk(last) || isExercise(last, each))
  )
    return false;
  const isHours = each.duration.unit === 'clock' && each.duration.high < SECONDS_PER_HOUR / 2;
  return isTimeFor(whole, each.duration) || (isHours && isTimeFor(whole, hoursOf(each.duration)));
}

/** `7 mile run, abs (1:05:09)`: the watch ran for the run. */
function isExercise(last: Piece, { join }: Piece): boolean {
  return join === '(' && !holdsAmount(last) && last.kinds.some(({ value }) => value.row.sport === 'strength');
}

const BEHIND_PARTS: ReadonlySet<Join> = new Set([',', '.', ';', '-', '|', '(', ')']);

/** `8 km with 4 x 100 m strides, taking 41:10` */
const TAKING: ReadonlySet<string> = new Set(['taking', 'took', 'takes', 'brauchte', 'gebraucht']);

const TOLD_AGAIN = 0.03;

const LEAST_MINUTES = 20;

/** `Easy 45 (8.3k)`: a number before a distance in brackets, which is how far somebody runs in so many minutes. */
export function isMinutesOf({ distance, duration, reps }: Piece, second: Piece): boolean {
  const other = second.distance;
  if (
    distance?.unit !== 'bare' ||
    duration ||
    reps ||
    !other ||
    other.unit === 'bare' ||
    second.duration ||
    !isPlainPiece(second)
  )
    return false;
  const [minutes] = distance.numbers;
  return minutes >= LEAST_MINUTES && Number.isInteger(minutes) && paceCost(other.low, minutes * 60) === 0;
}

/** One amount, and nothing that says of it what it was, or that it is part of another. */
export function isPlainPiece(piece: Piece): boolean {
  return isUnnamed(piece) && !piece.pace && !piece.isOfWhich && !piece.isLast;
}

export function minutesOf(amount: Amount): Amount {
  const [low, high] = amount.numbers;
  return { ...amount, dimension: 'duration', unit: 'min', low: low * 60, high: high * 60 };
}

export function isMoreExact(one: Amount, other: Amount | undefined): boolean {
  return other?.unit === 'bare' || (Number.isInteger(other?.numbers[0]) && !Number.isInteger(one.numbers[0]));
}

const AGAIN_JOINS: ReadonlySet<Join> = new Set(['(', '.', '/', '|', ':']);

/** `did 11 with Jo (11.02 miles | 1:41:23)`, `4.0 miles (6.4 km)`, `13 miles. 13.06 miles in 1:56:01`: the same distance once more. */
export function isToldAgain(first: Piece, second: Piece): boolean {
  const [one, other] = [first.distance, second.distance];
  if (!one || !other || !AGAIN_JOINS.has(second.join) || first.reps || second.reps) return false;
  // `3.1 | 21:48 | 5K race`: what it was, in a cell of its own.
  const isNamed = ({ value: { row } }: Piece['kinds'][number]) =>
    row.word !== 'run' && !(second.join === '|' && row.intensity === 'race');
  if (second.kinds.some(isNamed) || second.efforts.length > 0) return false;
  if (second.label || second.isLast || second.isOfWhich || (first.duration && second.duration)) return false;
  const isOther = one.unit !== other.unit || one.numbers[0] !== other.numbers[0];
  const isNear = Math.abs(one.low - other.low) <= TOLD_AGAIN * one.low;
  return isNear && (other.unit === 'bare' ? isRunOfPlan(first, second) : isOther && second.join !== ':');
}

/** `MLR 12. Got 12.1 in 1:47`: with its time what was planned before by its name. */
function isRunOfPlan({ kinds, distance, duration, label, depth }: Piece, second: Piece): boolean {
  const isPlanned = distance?.unit === 'bare' && !duration && !label && kinds.length > 0 && depth === second.depth;
  const isLong = kinds.some(({ value }) => value.row.word === 'long');
  const isExact = isLong || !Number.isInteger(second.distance?.numbers[0]);
  return isPlanned && isExact && second.duration !== undefined && BEHIND_PLAN.has(second.join);
}

const BEHIND_PLAN: ReadonlySet<Join> = new Set(['.', ':', '|']);

const BEFORE_CLIMB: ReadonlySet<Join> = new Set([',', '/', ' ', '.']);
const LEAST_CLIMB_M = 40;

const MOST_CLIMB_M = 3000;

const LEAST_CLIMBED_M = 3000;

/** `9 miles, 380m`, `9 km / 380m`, `9 km 380 m 1:05`, `9 km. 380 m.`: metres alone behind a distance are what was climbed. */
export function isClimb(whole: Piece, second: Piece): boolean {
  const { join, distance, duration } = second;
  if (!BEFORE_CLIMB.has(join) || distance?.unit !== 'm' || duration || !isPlainPiece(second)) return false;
  if (join === ' ' && whole.end !== second.start) return false;
  // `10.02 km · 52:41 · 84 m`: a watch tells it to the metre, behind the time.
  const isMeasured = whole.duration !== undefined && join === ',' && Number.isInteger(distance.low);
  const isTold = isHill(distance.low) || (isMeasured && distance.low <= MOST_CLIMB_M) || isOfUltra(whole, distance.low);
  return isTold && !whole.reps && !whole.label && (whole.distance?.low ?? 0) >= LEAST_CLIMBED_M;
}

/** `8 x 2 min, 9.1 km all in. 260 m`: in a sentence of their own behind the whole. */
export function isClimbOfTotal({ dimension, low }: Amount, second: Piece): boolean {
  const { join, distance, duration } = second;
  if (
    !BEFORE_CLIMB.has(join) ||
    dimension !== 'distance' ||
    distance?.unit !== 'm' ||
    duration ||
    !isPlainPiece(second)
  )
    return false;
  return low >= LEAST_CLIMBED_M && isHill(distance.low);
}

/** `60 km, 7:30 h, 3400 m`: as steep as mountains are. */
function isOfUltra({ distance, duration }: Piece, climbM: number): boolean {
  return duration !== undefined && (distance?.low ?? 0) >= ULTRA_M && climbM <= STEEPEST * (distance?.low ?? 0);
}

const ULTRA_M = 30_000;
/** Climbed in a distance: a vertical kilometre in ten. */
const STEEPEST = 0.1;

function isHill(metres: number): boolean {
  return metres >= LEAST_CLIMB_M && metres <= MOST_CLIMB_M && metres % 10 === 0;
}

/** `30 min, mostly walking, 1.9 miles`: a word that changes nothing. */
export function isOfRun({ kinds, label }: Piece): boolean {
  return !label && kinds.every(({ value }) => value.row.sport === 'run' || value.row.word === 'walk');
}

export function isLone(piece: Piece): boolean {
  return (
    !piece.distance &&
    !piece.reps &&
    !piece.label &&
    piece.kinds.length === 0 &&
    piece.efforts.length === 0 &&
    !piece.isLast
  );
}

export const MAY_PAIR: ReadonlySet<Join> = new Set([',', ';', '/', '-', '(', ' ', ')', ':', '.', '|', 'and']);

/** Whether the second tells the time, the distance or the pace of the first. */
export function isPartner(first: Piece, second: Piece): boolean {
  if (isPartOfItsOwn(first, second)) return false;
  const isOnlyPace = !holdsAmount(second) && (second.pace !== undefined || second.target !== undefined);
  if (isOnlyPace) return !first.pace && !(first.target && second.target) && holdsAmount(first) && second.join !== '.';
  const distance = second.distance ?? first.distance;
  const duration = second.duration ?? first.duration;
  if (!distance || !duration || !isInOtherDimension(first, second)) return false;
  if ((second.distance && isOtherThanParkrun(first, distance)) || isAtOtherPace(second, duration)) return false;
  return isPair(first, distance, duration) || isStoppedRun(first, second, duration);
}

/** What makes the second a part by itself, whatever its amount: its words, what it is called, the sign before it. */
function isPartOfItsOwn(first: Piece, second: Piece): boolean {
  if (first.denied !== second.denied) return true;
  // `stretched 10 min, 5 km`: nobody stretches so far.
  if (second.distance && first.kinds.length > 0 && !isOverGround(first)) return true;
  if (!MAY_PAIR.has(second.join) || first.reps || second.reps || second.label || second.isLast) return true;
  // `6 miles, 1400 ft. Ran about 1:05:00`: that it was run is known.
  const isNamed = second.kinds.some(({ value }) => value.row.word !== 'run' || second.join !== '.');
  const isApartInKind = first.isOfWhich !== second.isOfWhich && !(first.label && second.join === '(');
  if (isNamed || second.efforts.length > 0 || isApartInKind) return true;
  if (second.join === '.' && !isOfSentenceBefore(first, second)) return true;
  // `Warm-up: 12:00, 2.1 km`: a watch tells both.
  const isOfWatch = first.duration?.unit === 'clock' && !Number.isInteger(second.distance?.numbers[0] ?? 0);
  const isApart = first.label !== undefined && second.join === ',' && !isOfWatch;
  return holdsAmount(second) && (isApart || (second.target !== undefined && !second.target.value.pace));
}

/** `6 miles easy. 52:10`, and `41 minute run. 3.7 miles at 11:05 pace.`: a distance only where nothing names it. */
function isOfSentenceBefore(first: Piece, second: Piece): boolean {
  if (!second.distance) return second.duration !== undefined;
  return second.kinds.length === 0 && !second.duration && first.duration !== undefined && !first.distance;
}

/** A time behind a distance alone, or the other way round. */
function isInOtherDimension(first: Piece, second: Piece): boolean {
  if (first.distance) return !first.duration && second.duration !== undefined && !second.distance;
  return first.duration !== undefined && second.distance !== undefined && !second.duration;
}

/** `1:32:10 (13 km)`: with stops, where nothing says what it was. */
function isStoppedRun({ kinds }: Piece, { join, distance }: Piece, duration: Amount): boolean {
  const isTold = join === '(' && duration.unit === 'clock' && kinds.length === 0;
  return isTold && distance !== undefined && isWithStops(distance, duration);
}

/** `10 min jog, 3 km @ 4:20`: so far at that pace takes another time. */
function isAtOtherPace({ distance, target }: Piece, { low }: Amount): boolean {
  const pace = target?.value.pace;
  if (!distance || !pace || !IN_UNITS.has(distance.unit)) return false;
  const units = pace.unit === 'unit' ? distance.numbers[0] : distance.low / lengthOf(pace.unit);
  return Math.abs(units * pace.lowS - low) > OTHER_PACE * low;
}

const IN_UNITS: ReadonlySet<Amount['unit']> = new Set(['km', 'mi', 'bare']);
const OTHER_PACE = 0.2;

/** `0:45, 450' (1.1 miles) - walk`: who stops to look at the map is slower than a walk. */
function isWithStops({ low }: Amount, duration: Amount): boolean {
  const paceSPerKm = (duration.low * METRES_PER_KM) / low;
  return paceSPerKm > SLOWEST_S_PER_KM && paceSPerKm <= SLOWEST_WITH_STOPS_S_PER_KM;
}

const SLOWEST_WITH_STOPS_S_PER_KM = 1800;

/** `6 miles 27:10/26:02`: each is too short for all of it, and both together are how long it took. */
export function bothWays({ distance, duration: first, reps, label }: Piece, piece: Piece): Amount | undefined {
  const second = piece.duration;
  if (!distance || first?.unit !== 'clock' || second?.unit !== 'clock' || !isLone(piece) || reps || label)
    return undefined;
  if (!MAY_PAIR.has(piece.join) || piece.target || piece.isOfWhich || piece.depth > 0) return undefined;
  const isLike = Math.abs(first.low - second.low) <= WAYS_APART * first.low;
  const sum = first.low + second.low;
  const isTooFast = paceCost(distance.low, Math.max(first.low, second.low)) >= TOO_FAST;
  return isLike && isTooFast && paceCost(distance.low, sum) === 0
    ? { ...first, low: sum, high: sum, end: piece.end }
    : undefined;
}

/** The way back may take longer or shorter than the way out by this share. */
const WAYS_APART = 0.2;
/** At this `paceCost` and above, hardly anybody runs so fast. */
const TOO_FAST = 0.4;

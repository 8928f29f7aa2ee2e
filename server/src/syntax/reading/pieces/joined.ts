import type { Context } from '../senses/phrase';
import { isTimeBehindCompany } from './company';
import { isItsPace, paceAt } from './fits';
import { isNamedDistance, namedTime } from './namedPairs';
import { bothWays, isLone, isMinutesOf, isMoreExact, isPartner, isToldAgain, MAY_PAIR, minutesOf } from './partners';
import { holdsAmount, isPart, type Piece } from './piece';
import { restBehind, timesInBrackets } from './repTimes';

/** What else is known of the line where two pieces stand beside each other. */
export interface Beside {
  readonly context: Context;
  /** The second is something of its own: `ski 90 min; 4 mi pm`. */
  readonly isApart: boolean;
}

/** Whether the second of two pieces tells more of the first, which then holds both. */
export function joinPieces(first: Piece, second: Piece, beside: Beside): boolean {
  const isJoined = WAYS.some(way => way(first, second, beside));
  if (isJoined) first.end = second.end;
  return isJoined;
}

/** `10 km, 5:20`: minutes and seconds that are the pace of the first, where it was climbed so far. */
export function joinPace(first: Piece, second: Piece, context: Context, climbM: number): boolean {
  const { duration, join, end } = second;
  if (!duration || !isLone(second) || !MAY_PAIR.has(join) || !isItsPace(first, duration, context, climbM)) return false;
  first.pace ??= paceAt(second, duration);
  first.end = end;
  return true;
}

/** Gives the first of two pieces what the second says of it; `false` where the second says something else. */
type Way = (first: Piece, second: Piece, beside: Beside) => boolean;

/** `11 miles, 1:06:10`: a distance and its time. */
const givePartner: Way = (first, second, { isApart }) => {
  if (isApart || !isPartner(first, second)) return false;
  const { distance, duration, pace, target } = second;
  if (distance) first.distance = distance;
  if (duration) first.duration = duration;
  first.pace ??= pace;
  first.target ??= target;
  return true;
};

/** `6 miles 27:10/26:02`: the way out and the way back. */
const giveBothWays: Way = (first, second) => {
  const whole = bothWays(first, second);
  if (whole) first.duration = whole;
  return whole !== undefined;
};

/** `5 x 800 (3:05/3:02)` */
const giveTimes: Way = (first, second) => {
  const times = timesInBrackets(first, second);
  if (times) first.times = times;
  return times !== undefined;
};

/** `5 x 800 (3 min), 2 min jog` */
const giveRest: Way = (first, second) => {
  const rest = restBehind(first, second);
  if (rest) first.recovery = rest;
  return rest !== undefined;
};

/** `easy 8 km with Tom 46:00` */
const giveTimeBehindCompany: Way = (first, second, { context }) => {
  if (!second.duration || !isTimeBehindCompany(first, second, context)) return false;
  first.duration = second.duration;
  return true;
};

/** `2 mi (treadmill)`: words in brackets name what stands right before them, where nothing else does. */
const giveNameInBrackets: Way = (first, second) => {
  if (second.join !== '(' || second.kinds.length === 0 || isPart(second) || second.target || second.pace) return false;
  if (!holdsAmount(first) || first.reps || first.label || first.kinds.length > 0 || first.efforts.length > 0)
    return false;
  giveWords(first, second);
  return true;
};

/** `10 km, 42:30 race` */
const giveNamed: Way = (first, second) => {
  const duration = namedTime(first, second);
  if (!duration && !isNamedDistance(first, second)) return false;
  first.duration ??= duration;
  first.distance ??= second.distance;
  giveWords(first, second);
  return true;
};

/** `Easy 45 (8.3k)`: the number before the brackets was minutes. */
const giveDistanceOfMinutes: Way = (first, second) => {
  if (second.join !== '(' || !first.distance || !second.distance || !isMinutesOf(first, second)) return false;
  first.duration = minutesOf(first.distance);
  first.distance = second.distance;
  return true;
};

/** `4.0 miles (6.4 km)`: the same, said again. */
const giveToldAgain: Way = (first, second) => {
  if (!isToldAgain(first, second)) return false;
  const { distance, duration, pace, kinds } = second;
  if (distance && isMoreExact(distance, first.distance)) first.distance = distance;
  first.duration ??= duration;
  first.pace ??= pace;
  first.kinds.push(...kinds);
  return true;
};

/** In this order: what names how far or how long it was comes before what says it once more. */
const WAYS: readonly Way[] = [
  givePartner,
  giveBothWays,
  giveTimes,
  giveRest,
  giveTimeBehindCompany,
  giveNameInBrackets,
  giveNamed,
  giveDistanceOfMinutes,
  giveToldAgain,
];

function giveWords(first: Piece, { kinds, efforts }: Piece): void {
  first.kinds.push(...kinds);
  first.efforts.push(...efforts);
}

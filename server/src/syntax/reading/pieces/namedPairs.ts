import { METRES_PER_KM } from '../../../values/distance';
import type { Amount } from '../senses/phrase';
import { isGentle } from '../senses/words';
import { isPair } from './fits';
import { hoursOf, isPlainPiece } from './partners';
import { isCalled, type Join, type Piece } from './piece';

/*
 * A distance and its time, where a word behind the second tells of both.
 */

/** `10 km, 42:30 race`, `13 km / 1:02:37 easy`: the word behind the time tells of the whole, where nothing tells of the distance. */
export function namedTime(first: Piece, second: Piece): Amount | undefined {
  const [distance, duration] = [first.distance, second.duration];
  if (!distance || !duration || first.duration || second.distance) return undefined;
  if (!(isPlainPiece(first) || isRide(first)) || !isNamedBehind(first, second)) return undefined;
  if (!isTimed(duration) && !isOfWhole(first, second)) return undefined;
  if (!isRide(first)) return isWholeRun(first, distance, duration) ? duration : undefined;
  // `Ride 40 km, 1:25 easy`: hours and minutes.
  return [duration, ...(isCalled(first, 'bike') ? [hoursOf(duration)] : [])].find(
    ({ low }) =>
      low * METRES_PER_KM >= FASTEST_RIDE_S_PER_KM * distance.low &&
      isPair(first, distance, { ...duration, low, high: low }),
  );
}

/** `45:10, 8 km easy`: the same with the time in front. */
export function isNamedDistance(first: Piece, second: Piece): boolean {
  const [distance, duration] = [second.distance, first.duration];
  if (!distance || !duration || first.distance || second.duration) return false;
  return (
    isPlainPiece(first) && isNamedBehind(first, second) && isTimed(duration) && isWholeRun(first, distance, duration)
  );
}

/** Whether words behind the second tell what both were. */
function isNamedBehind(first: Piece, second: Piece): boolean {
  if (first.target || !BEFORE_NAMED.has(second.join) || second.depth !== first.depth) return false;
  const { isWordFirst, reps, label, isLast, target, isOfWhich, kinds, times, pace } = second;
  if (isWordFirst || reps || label || isLast || target || isOfWhich || times || pace) return false;
  return kinds.every(({ value }) => value.row.sport === 'run' && value.row.word !== 'strides');
}

/** A ride, a swim or the like, of which nothing else is said. */
function isRide({ kinds, efforts, label, reps, pace, isLast, isOfWhich }: Piece): boolean {
  const isNamed = kinds.length > 0 && kinds.every(({ value }) => value.row.sport === 'cross');
  return isNamed && efforts.length === 0 && !label && !reps && !pace && !isLast && !isOfWhich;
}

const BEFORE_NAMED: ReadonlySet<Join> = new Set([',', '/', '-', '|', ';']);

function isTimed({ unit }: Amount): boolean {
  return unit === 'clock' || unit === 'h';
}

/** `9 km / 47 min steady`, `9 km, 47 min easy`: minutes of nothing fast; `3 km, 20 min tempo` are two parts. */
function isOfWhole(first: Piece, { start, join, kinds, efforts }: Piece): boolean {
  if (kinds.length + efforts.length === 0) return false;
  const intensities = [...kinds.map(({ value }) => value.row.intensity ?? ''), ...efforts.map(({ value }) => value)];
  const isCell = join === '/' || join === '|';
  if (!isCell && start > first.end + 1) return false;
  return intensities.every(each => isGentle(each) || (isCell && each === 'moderate'));
}

function isWholeRun(first: Piece, distance: Amount, duration: Amount): boolean {
  return distance.low >= LEAST_WHOLE_M && isPair(first, distance, duration);
}

/** Shorter distances are parts more often. */
const LEAST_WHOLE_M = 3000;

/** Nobody on a bike is faster for so long. */
const FASTEST_RIDE_S_PER_KM = 75;

import type { Amount } from '../senses/phrase';
import { isGentle } from '../senses/words';
import { isPair } from './fits';
import { isPlainPiece } from './partners';
import type { Join, Piece } from './piece';

/*
 * A distance and its time, where a word behind the second tells of both.
 */

/** `10 km, 42:30 race`, `13 km / 1:02:37 easy`: the word behind the time tells of the whole, where nothing tells of the distance. */
export function isNamedTime(first: Piece, second: Piece): boolean {
  const [distance, duration] = [first.distance, second.duration];
  if (!distance || !duration || first.duration || second.distance) return false;
  return (
    isNamedBehind(first, second) &&
    (isTimed(duration) || isOfWhole(first, second)) &&
    isWholeRun(first, distance, duration)
  );
}

/** `45:10, 8 km easy`: the same with the time in front. */
export function isNamedDistance(first: Piece, second: Piece): boolean {
  const [distance, duration] = [second.distance, first.duration];
  if (!distance || !duration || first.distance || second.duration) return false;
  return isNamedBehind(first, second) && isTimed(duration) && isWholeRun(first, distance, duration);
}

/** Whether nothing is said of the first, and words behind the second tell what both were. */
function isNamedBehind(first: Piece, second: Piece): boolean {
  if (!isPlainPiece(first) || first.target || !BEFORE_NAMED.has(second.join) || second.depth !== first.depth)
    return false;
  const { isWordFirst, reps, label, isLast, target, isOfWhich, kinds, times, pace } = second;
  if (isWordFirst || reps || label || isLast || target || isOfWhich || times || pace) return false;
  return kinds.every(({ value }) => value.row.sport === 'run' && value.row.word !== 'strides');
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

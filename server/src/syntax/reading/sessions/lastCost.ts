import { METRES_PER_KM } from '../../../values/distance';
import { DONE } from '../pieces/clauses';
import type { Join, Piece } from '../pieces/piece';
import { fitOf, sumOf } from '../pieces/sums';
import { isSame, isToldBesides } from './firstCost';

/** What it costs to take the last amount of a session for the whole, on the grounds of `firstCost.ts`. */
export function lastCost(last: Piece, before: readonly Piece[]): number {
  if (isMeasuredAgain(last, before)) return MEASURED;
  if (last.isOfWhich || last.isLast || isNamed(last) || last.target) return NEVER;
  const fits = fitOf(last, before);
  if (fits === 'too much') return NEVER;
  // `1600 4:45, 3200 10:31`: two races of a meet.
  if (before.some(each => isToldBesides(each, last))) return NEVER;
  // `10 km at M in the middle of 20 km`
  if (last.join === 'withinWord') return 0;
  if (fits === 'exactly') return exactCost(last, before);
  return behindRepetitionsCost(last, before) ?? apartCost(last, before);
}

/** `3 x (20 s, 40 s) within a 45 min run`, `5 km at 4:20 in the middle of an easy 12`: the name of the whole; elsewhere that of a part. */
function isNamed({ join, kinds, efforts }: Piece): boolean {
  return join !== 'withinWord' && (kinds.some(({ value }) => !DONE.has(value.spelling)) || efforts.length > 0);
}

/** As much as all before it together. */
function exactCost(last: Piece, before: readonly Piece[]): number {
  const [only, ...more] = before;
  // `5 + 5` are ten, `4 km, dann 4 km` eight.
  if (ADDING.has(last.join)) return ADDED;
  // `11.5 miles out, 11.5 home`: the same way back more often than the same once more.
  return only && more.length === 0 && isSame(only, last) ? THE_SAME_LAST : 0.15;
}

const ADDING: ReadonlySet<Join> = new Set<Join>(['+', 'thenWord', 'and']);

/** Told whole, or behind nothing but repetitions, which are shorter than all of it; `undefined` otherwise. */
function behindRepetitionsCost(last: Piece, before: readonly Piece[]): number | undefined {
  const { distance, duration, join } = last;
  const isWhole = distance !== undefined && duration !== undefined;
  if (isWhole && (last.depth > 0 || last.pace || join === '.' || join === ')')) return 0.1;
  // `wu, 4 x 1 km, 4 x 200 m, 9 km`: no part of a run of repetitions is longer than all of them.
  if (isLongerThanRepetitions(last, before)) {
    const isTold = before.some(({ reps }) => reps) && join !== '/';
    return isTold ? (join === '(' ? 0.2 : 0) : 0.7;
  }
  // `Walk 1 jog 1, walk 1 jog 2, 21:40, 3.1 km`: a distance and a time behind parts that are told in one of them.
  return isWhole && before.every(({ reps }) => reps) && CELLS.has(join) ? 0.1 : undefined;
}

function isLongerThanRepetitions({ distance, duration, join }: Piece, before: readonly Piece[]): boolean {
  const isPart = (part: Piece) => part.reps || (part.label && !part.distance && !part.duration);
  if (!distance || (duration && join !== ' ') || !before.every(isPart)) return false;
  return distance.low >= LEAST_TOTAL * sumOf(before, 'distance').low;
}

/** Of what is told apart, by the sign before it. */
function apartCost(last: Piece, before: readonly Piece[]): number {
  const { join } = last;
  const hasReps = before.some(({ reps, label }) => reps !== undefined || label !== undefined);
  // `2 x 10 min run, 3.1 km`
  if (hasReps && isInOtherDimension(last, before) && join !== '+' && join !== 'thenWord')
    return isFarLonger(last, before) ? 1 : join === ',' || join === '.' || join === ')' ? -0.2 : 0.15;
  if (!hasReps && join !== '.' && isList(before)) return LISTED;
  if (!hasReps && APART.has(join) && isSomewhatMore(last, before)) return SOMEWHAT_MORE;
  return (join === '(' || APART.has(join) ? 0.4 : 1.5) + (hasReps ? 0 : 0.4);
}

/** A distance behind parts by time, or the other way round. */
function isInOtherDimension({ distance, duration }: Piece, before: readonly Piece[]): boolean {
  if ((distance === undefined) === (duration === undefined)) return false;
  return before.every(each => sumOf([each], distance ? 'distance' : 'duration').high === 0);
}

/** Hardly anybody means it. */
const NEVER = 4;

const CELLS: ReadonlySet<Join> = new Set<Join>([',', ';', '|']);

/** `Intervals: 1 km, 2 km`, `Fartlek 10 min, 20 min`: parts of it, one behind the other. */
function isList(before: readonly Piece[]): boolean {
  return before.some(({ join, kinds }) => join === ':' || kinds.some(({ value }) => value.row.intensity === 'hard'));
}

const LISTED = 1.3;

/** `easy 6 km, well 8 km`: as much as all before it and some more is what came of it, rather than one more part. */
const SOMEWHAT_MORE = 0.3;
const MOST_SOMEWHAT_MORE = 2;

function isSomewhatMore({ distance, duration }: Piece, before: readonly Piece[]): boolean {
  const own = distance ?? duration;
  const sum = own ? sumOf(before, own.dimension).low : 0;
  return own !== undefined && sum > 0 && own.low > sum && own.low <= sum * MOST_SOMEWHAT_MORE;
}

const APART: ReadonlySet<Join> = new Set<Join>(['.', ',', ' ', '-']);

/** `12-13 km easy. 12.6 km at 5:24`: what was meant, and in a sentence of its own, or in brackets, what the watch said of it. */
function isMeasuredAgain(last: Piece, before: readonly Piece[]): boolean {
  const { distance, duration, pace, target, join } = last;
  const isMeasured = duration !== undefined || pace !== undefined || target?.value.pace !== undefined;
  if (!distance || !isMeasured || last.label || last.reps || last.isOfWhich || last.isLast) return false;
  if (join !== '.' && join !== '(' && join !== ')') return false;
  if (last.efforts.length > 0 || last.kinds.some(({ value }) => value.row.word !== 'run')) return false;
  const first = before[0]?.distance;
  if (!first || Number.isInteger(distance.numbers[0]) || !first.numbers.every(Number.isInteger)) return false;
  const isNear = (low: number, high: number) => distance.low >= low * (1 - MEANT) && distance.low <= high * (1 + MEANT);
  const sum = sumOf(before, 'distance');
  return isNear(first.low, first.high) || (!sum.isPartial && isNear(sum.low, sum.high));
}

/** So far what was run is from what was meant. */
const MEANT = 0.14;
const MEASURED = 0.05;

const THE_SAME_LAST = 0.25;
const ADDED = 1.5;

const LEAST_TOTAL = 1.2;

/** `3 x 1600 @ T 5:40` as hours: nobody is out so long for parts that take an hour. */
function isFarLonger({ duration }: Piece, parts: readonly Piece[]): boolean {
  const metres = sumOf(parts, 'distance').low;
  return metres > 0 && duration !== undefined && duration.low * METRES_PER_KM > metres * SLOWEST_WITH_RESTS_S_PER_KM;
}

const SLOWEST_WITH_RESTS_S_PER_KM = 2400;

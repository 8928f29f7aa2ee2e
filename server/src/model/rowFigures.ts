import { paceOf } from '../values/pace';
import { hasExtent, isInGym, isNear, isPlain, isPossibleFor, isRepeated, NEAR } from './rowFacts';
import type { ReadSession } from './types';

/** Whether a row tells totals, attributes or the name of the session above it. */
export function figuresRole(row: ReadSession, above: ReadSession): 'figures' | undefined {
  const { body, sport } = row;
  if (isExercise(row) && above.kind === row.kind) return 'figures';
  if (isNameOfRun(row, above)) return 'figures';
  if (body.kind && (above.body.kind || sport === 'strength' || sport === 'recovery')) return undefined;
  if (!hasExtent(row) && body.steps.length === 0) return isNameOrFigure(row, above) ? 'figures' : undefined;
  if (body.steps.some(isRepeated)) return undefined;
  if (isInGym(above) && !body.kind && row.distanceM !== undefined) return undefined;
  const isOfAll = isWholeOf(row, above) || saysTheSame(row, above) || isTotalOfSteps(row, above);
  return isOfAll || isComplement(row, above) ? 'figures' : undefined;
}

/** `12.4 km · 1:08:10` below `hilly, the last 3 km got tough`: a stretch is never all of it, and here is what it was one of. */
function isWholeOf(row: ReadSession, above: ReadSession): boolean {
  const { entry, rows, distanceM: stretchM } = above;
  const isStretch = row.entry.row === 'around' ? !above.steps.some(isRepeated) : entry.row === 'within' && !rows;
  if (!isStretch || stretchM === undefined || !isPlain(row) || row.status !== above.status) return false;
  return row.distanceM === undefined ? !isComplement(row, above) : row.distanceM > (1 + NEAR) * stretchM;
}

/** `Back squats 3 x 8`, `Deadlifts 3 x 5`, a row each: one hour in the gym. */
function isExercise({ kind, body, steps, ...extent }: ReadSession): boolean {
  return kind === 'strength' && body.kind !== undefined && steps.length === 0 && !hasExtent(extent);
}

/** `run 8 km`, and `easy, along the river` in the next row: how it was. An effort alone is that of a ride, too. */
function isNameOfRun(row: ReadSession, above: ReadSession): boolean {
  if (row.steps.length > 0 || hasExtent(row) || !(hasExtent(above) || above.steps.length > 0)) return false;
  // `45 min ride`, `easy spin, zone 1`
  if (row.sport === 'cross' && row.kind === above.kind) return true;
  if (row.sport !== 'run') return false;
  if (EFFORTS.has(row.kind)) return above.sport === 'run' || above.sport === 'cross';
  return above.kind === 'run' && (row.kind === 'long' || row.kind === 'run');
}

const EFFORTS: ReadonlySet<string> = new Set(['easy', 'recovery', 'steady']);

/** `hr 143`, `@ 6:10/km`; and `Tempo, windy` below its distance. A ride is named below a time alone: a distance is run. */
function isNameOrFigure({ body, sport }: ReadSession, above: ReadSession): boolean {
  if (body.kind) return hasExtent(above) && (sport === 'run' || above.distanceM === undefined);
  return hasExtent(above) || above.steps.length > 0 || above.sport === 'run';
}

/** The same distance again, with the time perhaps. */
function saysTheSame(row: ReadSession, above: ReadSession): boolean {
  // `32m 43s` below `6.5 km` and `5:02/km`
  const isTimeAlone = row.distanceM === undefined && above.distanceM !== undefined && row.body.steps.length === 0;
  if (isTimeAlone && isPlain(row) && isNear(row.durationS, above.durationS)) return true;
  if (!isNear(row.distanceM, above.distanceM)) return false;
  if (row.durationS === undefined || above.durationS === undefined) {
    return row.durationS !== above.durationS || !isPlain(row) || !isPlain(above);
  }
  return isNear(row.durationS, above.durationS) && isPlain(row) !== isPlain(above);
}

/** One has the distance, the other the time, and both make a pace. */
export function isComplement(row: ReadSession, above: ReadSession): boolean {
  const isTimed = row.distanceM === undefined && above.durationS === undefined;
  const isMeasured = row.durationS === undefined && above.distanceM === undefined;
  const distanceM = isTimed ? above.distanceM : row.distanceM;
  const durationS = isTimed ? row.durationS : above.durationS;
  if ((!isTimed && !isMeasured) || distanceM === undefined || durationS === undefined) return false;
  return isPossibleFor(above.kind, paceOf(distanceM, durationS));
}

/** `Total 9 miles` below what is no more, or 9 miles and a time below steps. */
function isTotalOfSteps(row: ReadSession, above: ReadSession): boolean {
  const isStated = above.body.totals.length > 0 && above.steps.length === 0 && !row.body.statedTotal;
  const mayBe = row.entry.row === 'figures' || (isPlain(row) && above.steps.some(isRepeated));
  if (!mayBe || isStated) return false;
  if (row.distanceM !== undefined) return row.distanceM >= (1 - NEAR) * (above.distanceM ?? 0);
  return row.entry.row === 'figures' && above.steps.length > 0 && (row.durationS ?? 0) > (above.durationS ?? 0);
}

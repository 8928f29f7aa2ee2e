import type { DayLine, EntryLine, RowRole, SessionBody, StepNode } from '../syntax/tree';
import { METRES_PER_KM } from '../values/distance';
import { SECONDS_PER_MINUTE } from '../values/duration';
import { isPossiblePace, paceOf } from '../values/pace';
import { sumSteps } from './steps';
import type { ReadSession } from './types';

/**
 * What a row is to the session above it on the same day; `undefined` for a session of its own. The reader knows the row alone and
 * says what it may be; here both are known. Two whole runs stay two, whatever their lines look like.
 *
 * @param row as it would be read alone
 * @param isListed behind a bullet
 */
export function roleBelow(row: ReadSession, above: ReadSession, isListed = false): RowRole | undefined {
  const { status } = row.entry;
  if (status && status.status !== above.status) return undefined;
  if (row.when && !isBareTotal(above, row)) return undefined;
  if (row.entry.row === 'splits' || isSplit(row, above)) return 'splits';
  return partRole(row, above, isListed) ?? figuresRole(row, above);
}

/* ---- splits ------------------------------------------------------------------------------------------------------- */

const LONGEST_SPLIT_S = 15 * SECONDS_PER_MINUTE;

/** `7:42` in a row of its own below `6 miles`: how long one of them took. */
function isSplit(row: ReadSession, { sport, distanceM, durationS }: ReadSession): boolean {
  const { body, entry } = row;
  const isTimeAlone = isPlain(row) && !body.kind && body.steps.length === 0 && row.distanceM === undefined;
  if (!isTimeAlone || sport !== 'run' || row.durationS === undefined || distanceM === undefined) return false;
  if (entry.row !== 'figures' || row.durationS > LONGEST_SPLIT_S) return false;
  return !(durationS === undefined && isPossiblePace(paceOf(distanceM, row.durationS)));
}

/* ---- parts -------------------------------------------------------------------------------------------------------- */

/** Longer runs above or behind repetitions are no warm-up and no cool-down, but runs. */
const LONGEST_PART = { distanceM: 5 * METRES_PER_KM, durationS: 25 * SECONDS_PER_MINUTE } as const;
/** Running and walking by turns, a row each. */
const LONGEST_TURN_S = 10 * SECONDS_PER_MINUTE;

/** An easy run that is short enough for a warm-up or a cool-down. */
export function isEasyPart({ kind, body, distanceM, durationS, steps }: ReadSession): boolean {
  if (steps.length > 0 || (distanceM === undefined && durationS === undefined)) return false;
  const isEasy = (body.effort?.effort ?? kind) === 'easy' || kind === 'recovery' || kind === 'run';
  return isEasy && (distanceM ?? 0) <= LONGEST_PART.distanceM && (durationS ?? 0) <= LONGEST_PART.durationS;
}

/** Behind a bullet. */
export function isListed(line: DayLine | EntryLine): boolean {
  return line.kind === 'entry' && line.bullet !== undefined;
}

export function isRepeated({ count }: Pick<StepNode, 'count'>): boolean {
  return (count ?? 1) > 1;
}

function partRole(row: ReadSession, above: ReadSession, isListed: boolean): 'part' | undefined {
  if (!maySharePart(row, above)) return undefined;
  const isMeant = row.entry.row === 'part' || isPartByItself(row.body) || isOfGroup(above, isListed);
  const isOfRun =
    isBelowHeader(row, above) ||
    isOfWorkout(row, above) ||
    isTurn(row, above) ||
    isStretch(row, above) ||
    isAllOf(row, above);
  return isMeant || isOfRun ? 'part' : undefined;
}

/** A row of another sport is its own, but for walks and drills among running. What names none is running, or riding below a ride. */
function maySharePart({ body, sport, distanceM, steps }: ReadSession, above: ReadSession): boolean {
  const isGym = above.sport === 'strength' || above.sport === 'recovery';
  if (isGym && !body.kind && (distanceM !== undefined || steps.some(isRepeated))) return false;
  if (!body.kind || sport === above.sport) return true;
  return above.sport === 'run' && (body.kind.word === 'walk' || body.kind.word === 'drills');
}

/** The first row below `5x` is what is repeated, and all that are listed below it. */
function isOfGroup({ steps }: ReadSession, isListed: boolean): boolean {
  const last = steps.at(-1);
  return last?.count !== undefined && !hasExtent(last) && (isListed || last.steps.length === 0);
}

/** `wu 2 km`, `6 x 800 m`, `cd 10 min`; not a whole workout in one row. */
function isPartByItself(body: SessionBody): boolean {
  const { steps } = body;
  if (!isStepsAlone(body)) return false;
  const isWhole = steps.length > 1 && steps[0]?.label?.word === 'wu';
  return !isWhole && steps.every(step => step.label !== undefined || isRepeated(step) || step.recovery);
}

/** Without a kind and a total: `20 min @ 90%`. */
function isStepsAlone({ kind, totals, steps }: SessionBody): boolean {
  return !kind && totals.length === 0 && steps.length > 0;
}

/** `Long run`, and how long in the next row. */
function isBelowHeader(row: ReadSession, above: ReadSession): boolean {
  const { body } = above;
  if (!body.kind || body.totals.length > 0 || body.steps.length > 0 || !hasExtent(row)) return false;
  if (row.body.kind && row.kind !== 'run' && row.kind !== above.kind) return above.kind === 'run' || isEasyPart(row);
  return above.sport !== 'strength' || row.distanceM === undefined;
}

/** What follows a warm-up, to the cool-down, and what is easy behind repetitions. */
function isOfWorkout(row: ReadSession, above: ReadSession): boolean {
  if (row.sport !== 'run' || above.sport !== 'run' || !hasExtent(row)) return false;
  const isOpen = above.steps[0]?.label === 'wu' && !above.steps.some(({ label }) => label === 'cd');
  if (isStepsAlone(row.body) && isStepsAlone(above.body) && row.steps.every(({ target }) => target)) return true;
  return isOpen || (above.steps.some(isRepeated) && isEasyPart(row) && !hasStatedTotal(above));
}

/** Whether it says itself how far it was, whatever its steps add up to. */
function hasStatedTotal({ body, steps, distanceM }: ReadSession): boolean {
  const isSum = isNear(sumSteps(steps).distanceM?.value, distanceM);
  return body.totals.length > 0 && !(isSum && steps.length > 1);
}

/** `Run 3 min` and `Walk 2 min` below each other. */
function isTurn(row: ReadSession, above: ReadSession): boolean {
  const last: Turn = above.steps.at(-1) ?? { ...above, label: above.kind };
  const isOther = last.label !== row.kind && (row.kind === 'walk' || row.kind === 'run');
  const isByTurns = last.label === 'walk' || last.label === 'run' || last.label === 'wu';
  return row.body.kind !== undefined && isOther && isByTurns && isShort(row) && isShort(last);
}

type Turn = Pick<ReadSession, 'durationS' | 'distanceM'> & { readonly label?: string };

function isShort({ durationS, distanceM }: Turn): boolean {
  return distanceM === undefined && durationS !== undefined && durationS <= LONGEST_TURN_S;
}

/** `2 up, 8 @ 6:50, 2 down` below `Total: 12`: what the whole was made of. */
function isAllOf(row: ReadSession, above: ReadSession): boolean {
  const isTotal = isPlain(above) && !above.when && above.steps.length === 0 && above.durationS === undefined;
  return isTotal && row.body.steps.length > 1 && row.body.totals.length === 0 && isNear(row.distanceM, above.distanceM);
}

/** `4 @ 6:50` below `8 miles`: a stretch of the run above, which tells how far it was and nothing else. */
function isStretch(row: ReadSession, { when, body, steps, durationS, distanceM }: ReadSession): boolean {
  const isBare = !when && !body.kind && !body.effort && durationS === undefined && steps.every(({ target }) => target);
  const isAtPace = row.body.totals.some(({ quantity }) => quantity.type === 'two-part' && quantity.isTarget);
  if (!isBare || !isAtPace || row.body.kind || row.body.steps.length > 0) return false;
  return (row.distanceM ?? Number.POSITIVE_INFINITY) < (distanceM ?? 0);
}

/* ---- figures ------------------------------------------------------------------------------------------------------ */

/** Two figures of one run differ by turns of the course, and by rounding. */
const NEAR = 0.02;

function figuresRole(row: ReadSession, above: ReadSession): 'figures' | undefined {
  const { body, sport } = row;
  if (isExercise(row) && above.kind === row.kind) return 'figures';
  if (isNameOfRun(row, above)) return 'figures';
  if (body.kind && (above.body.kind || sport === 'strength' || sport === 'recovery')) return undefined;
  if (!hasExtent(row) && body.steps.length === 0) return isNameOrFigure(row, above) ? 'figures' : undefined;
  if (body.steps.some(isRepeated)) return undefined;
  // Nobody lifts for kilometres.
  if ((above.sport === 'strength' || above.sport === 'recovery') && !body.kind && row.distanceM !== undefined)
    return undefined;
  return saysTheSame(row, above) || isComplement(row, above) || isTotalOfSteps(row, above) ? 'figures' : undefined;
}

/** `Back squats 3 x 8`, `Deadlifts 3 x 5`, a row each: one hour in the gym. */
function isExercise({ kind, body, steps, ...extent }: ReadSession): boolean {
  return kind === 'strength' && body.kind !== undefined && steps.length === 0 && !hasExtent(extent);
}

/** `run 8 km`, and `easy, along the river` in the next row: how it was. */
function isNameOfRun(row: ReadSession, above: ReadSession): boolean {
  if (row.sport !== 'run' || row.steps.length > 0 || hasExtent(row)) return false;
  return above.kind === 'run' && hasExtent(above) && GENTLE.has(row.kind);
}

const GENTLE: ReadonlySet<string> = new Set(['easy', 'recovery', 'long', 'run']);

/** `hr 143`, `@ 6:10/km`; and `Tempo, windy` below its distance. A ride is named below a time alone: a distance is run. */
function isNameOrFigure({ body, sport }: ReadSession, above: ReadSession): boolean {
  if (body.kind) return hasExtent(above) && (sport === 'run' || above.distanceM === undefined);
  return hasExtent(above) || above.steps.length > 0 || above.sport === 'run';
}

/** The same distance again, with the time perhaps. */
function saysTheSame(row: ReadSession, above: ReadSession): boolean {
  if (!isNear(row.distanceM, above.distanceM)) return false;
  if (row.durationS === undefined || above.durationS === undefined) {
    return row.durationS !== above.durationS || !isPlain(row) || !isPlain(above);
  }
  return isNear(row.durationS, above.durationS) && isPlain(row) !== isPlain(above);
}

/** Nothing but its amounts. */
function isPlain({ body }: ReadSession): boolean {
  return !body.kind && !body.effort && !body.steps.some(isRepeated);
}

/** One has the distance, the other the time, and both make a pace. */
function isComplement(row: ReadSession, above: ReadSession): boolean {
  const isTimed = row.distanceM === undefined && above.durationS === undefined;
  const isMeasured = row.durationS === undefined && above.distanceM === undefined;
  const distanceM = isTimed ? above.distanceM : row.distanceM;
  const durationS = isTimed ? row.durationS : above.durationS;
  if ((!isTimed && !isMeasured) || distanceM === undefined || durationS === undefined) return false;
  return isPossiblePace(paceOf(distanceM, durationS));
}

/** `Total 9 miles` below what is no more, or 9 miles and a time below steps. */
function isTotalOfSteps(row: ReadSession, above: ReadSession): boolean {
  const isStated = above.body.totals.length > 0 && above.steps.length === 0 && !row.body.statedTotal;
  const mayBe = row.entry.row === 'figures' || (isPlain(row) && above.steps.some(isRepeated));
  if (!mayBe || isStated || row.distanceM === undefined) return false;
  return row.distanceM >= (1 - NEAR) * (above.distanceM ?? 0);
}

/** Whether a row says only how far all runs of a day were together. */
export function isTotalOf(row: ReadSession, sessions: readonly ReadSession[]): boolean {
  const runs = sessions.filter(({ sport }) => sport === 'run');
  if (runs.length < 2 || row.when || !isPlain(row) || row.durationS !== undefined) return false;
  return isNear(
    row.distanceM,
    runs.reduce((sum, { distanceM = 0 }) => sum + distanceM, 0),
  );
}

/** `(5 mi)`, and what it was in the next row. */
function isBareTotal(above: ReadSession, row: ReadSession): boolean {
  const { body, when, durationS, distanceM } = above;
  const isBare = !when && !body.kind && !body.effort && body.steps.length === 0 && !above.rows;
  return isBare && distanceM !== undefined && durationS === undefined && row.distanceM === undefined;
}

function hasExtent({ distanceM, durationS }: Pick<ReadSession, 'distanceM' | 'durationS'>): boolean {
  return distanceM !== undefined || durationS !== undefined;
}

function isNear(one: number | undefined, other: number | undefined): boolean {
  return one !== undefined && other !== undefined && Math.abs(one - other) <= NEAR * Math.max(one, other);
}

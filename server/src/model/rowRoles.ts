import { sum } from '../base/statistics';
import { EFFORT_RPE } from '../syntax/effortRpe';
import type { DayLine, EntryLine, Quantity, RowRole, SessionBody, WhenNode } from '../syntax/tree';
import { METRES_PER_KM } from '../values/distance';
import { SECONDS_PER_HOUR, SECONDS_PER_MINUTE } from '../values/duration';
import { isPossiblePace, paceOf } from '../values/pace';
import { minutesSeconds, perKm } from './amounts';
import { BETWEEN, halfOf, hasExtent, isCountAlone, isInGym, isNear, isPlain, isRepeated, NEAR } from './rowFacts';
import { figuresRole, isComplement } from './rowFigures';
import { isRowOfMarks } from './splits';
import { sumSteps } from './stepSums';
import type { ReadSession } from './types';

/**
 * What a row is to the session above it on the same day; `undefined` for a session of its own. The reader knows the row alone and
 * says what it may be; here both are known. Two whole runs stay two, whatever their lines look like.
 *
 * @param row as it would be read alone
 * @param isListed behind a bullet
 */
export function roleBelow(row: ReadSession, above: ReadSession, isListed: boolean): RowRole | undefined {
  const { status } = row.entry;
  if (status && status.status !== above.status) return undefined;
  if (row.when && !isBareTotal(above, row)) return undefined;
  if (row.entry.row === 'splits' || isSplit(row, above) || isBetween(row, above)) return 'splits';
  if (isRowOfMarks(row, above)) return 'splits';
  const role =
    partRole(row, above, isListed) ?? figuresRole(row, above) ?? (isAbout(row, above) ? 'within' : undefined);
  return role ?? (isNumberBelowMeasured(row, above) ? 'splits' : undefined);
}

/** `12. legs ok` below `10.02 km · 55:40`: who copies what was measured writes units, and a bare number counts days or laps. */
function isNumberBelowMeasured({ body, durationS }: ReadSession, { body: { totals }, sport }: ReadSession): boolean {
  const [number, ...more] = body.totals;
  const isMeasured = totals.length > 1 && totals.some(({ quantity }) => quantity.type === 'distance');
  const isAlone = number?.quantity.type === 'bare' && more.length === 0 && durationS === undefined;
  const isNamed = body.kind !== undefined || body.effort !== undefined || body.steps.length > 0;
  return sport === 'run' && isMeasured && isAlone && !isNamed && Number.isInteger(number.quantity.value);
}

/* ---- sentences ---------------------------------------------------------------------------------------------------- */

/** `Out by the canal, fog for 5 km` below `8.1 km easy (5:47/km)`: a sentence about the run that is told whole above it. */
function isAbout(row: ReadSession, above: ReadSession): boolean {
  const { entry, body, sport, distanceM = 0, durationS = 0 } = row;
  // `Nach 9 km kurz gedehnt`: nobody stretches so far.
  const isRun = sport === 'run' || (isInGym(row) && row.distanceM !== undefined);
  if (above.sport !== 'run' || !isRun || above.body.totals.length === 0 || !entry.skipped) return false;
  if (distanceM <= LONGEST_MENTION.distanceM && durationS <= LONGEST_MENTION.durationS) return true;
  const isWhole = row.distanceM !== undefined && row.durationS !== undefined && body.totals.length > 1;
  const isIn = distanceM <= SLACK * (above.distanceM ?? 0) && durationS <= SLACK * (above.durationS ?? 0);
  return !isWhole && isIn && (entry.isSentence === true || isBelowPart(row, above));
}

/** `2 more home` below other sentences: it fits into what was left. */
function isBelowPart({ distanceM = 0 }: ReadSession, { rows = [], steps, ...above }: ReadSession): boolean {
  const toldM = sumSteps(steps).distanceM?.value ?? 0;
  return (
    rows.some(({ role }) => role === 'within') && distanceM > 0 && toldM + distanceM <= SLACK * (above.distanceM ?? 0)
  );
}

/** Nobody tells of a run that was no longer. */
const LONGEST_MENTION = { distanceM: METRES_PER_KM, durationS: 8 * SECONDS_PER_MINUTE } as const;
/** What is rounded. */
const SLACK = 1.02;

/**
 * `AM with the club, 52 min` below `12 miles (am: 7, pm: 5)`: how the run of that time of day was, where the row has no distance of its own
 * and no time in which nobody runs so far; `am: 3 x 2 km` what it was made of. Rows of a workout may each begin with the time of day.
 */
export function roleAtTime(row: ReadSession, above: ReadSession): 'figures' | 'within' | 'part' | undefined {
  if (!row.when || !above.when || !isSameTime(row.when.when, above.when.when)) return undefined;
  if (row.sport !== 'run' || above.sport !== 'run' || row.status !== above.status) return undefined;
  // `AM WU 3 km`, `AM 5 x 6 min`, `AM CD 2 km`
  if (isPartByItself(row.body) && isOfWorkout(row, above)) return 'part';
  // `Afternoon Run` and `Evening Run`, each above its numbers
  if (isTitle(row) && isTitle(above)) return undefined;
  // `am easy 8 km` above `am intervals`
  if (above.distanceM === undefined || (row.body.kind && above.body.kind && row.kind !== above.kind)) return undefined;
  if (row.distanceM === undefined && row.steps.length === 0) return isTimeFor(row, above) ? 'figures' : undefined;
  const isHardPart = row.steps.some(isRepeated) || (row.body.kind !== undefined && !GENTLE.has(row.kind));
  const isBare = isPlain(above) && above.steps.length === 0 && above.durationS === undefined;
  return isHardPart && isBare && (row.distanceM ?? 0) < above.distanceM ? 'within' : undefined;
}

function isTitle({ body }: ReadSession): boolean {
  return body.kind !== undefined && body.totals.length === 0 && body.steps.length === 0;
}

/** `18:24` and `18:57` are two times, `6:10` is in the morning. */
function isSameTime(one: WhenNode['when'], other: WhenNode['when']): boolean {
  if (typeof one === 'object' && typeof other === 'object') return one.minuteOfDay === other.minuteOfDay;
  return halfOf(one) === halfOf(other);
}

const GENTLE: ReadonlySet<string> = new Set(['easy', 'recovery', 'run', 'long']);

/** None, or one in which people run so far; `2:12` may be hours. */
function isTimeFor(row: ReadSession, above: ReadSession): boolean {
  if (row.durationS === undefined || isComplement(row, above)) return true;
  const [time] = row.body.totals;
  const durationS = row.durationS * SECONDS_PER_MINUTE;
  return time?.quantity.type === 'two-part' && isComplement({ ...row, durationS }, above);
}

/* ---- splits ------------------------------------------------------------------------------------------------------- */

const LONGEST_SPLIT_S = 15 * SECONDS_PER_MINUTE;

/** `7:42` in a row of its own below `6 miles`: how long one of them took. */
function isSplit(row: ReadSession, above: ReadSession): boolean {
  const { sport, distanceM, durationS } = above;
  const { body, entry } = row;
  const isTimeAlone = isPlain(row) && !body.kind && body.steps.length === 0 && row.distanceM === undefined;
  if (isTimeAlone && isTimeOfOne(row, above)) return true;
  if (isOneOf(row, above)) return true;
  if (!isTimeAlone || sport !== 'run' || row.durationS === undefined || distanceM === undefined) return false;
  if (entry.row !== 'figures' || row.durationS > LONGEST_SPLIT_S) return false;
  return !(durationS === undefined && isPossiblePace(paceOf(distanceM, row.durationS)));
}

/** `1) 800 m - 3:35`, `Mile 2 - 6:38` below as many repetitions of that length: one of them, with its time. */
function isOneOf({ body, distanceM, durationS, steps }: ReadSession, above: ReadSession): boolean {
  const repeatedM = above.steps.find(isRepeated)?.distanceM;
  const isAlone = !body.kind && !body.effort && steps.every(({ label, count }) => !label && count === undefined);
  return isAlone && steps.length <= 1 && durationS !== undefined && isNear(distanceM, repeatedM);
}

/** `walk back`, `easy jog between` below repetitions: how they were parted. */
function isBetween({ kind, body, ...row }: ReadSession, { steps }: ReadSession): boolean {
  if (!body.kind || hasExtent(row) || body.steps.length > 0) return false;
  return BETWEEN.has(kind) && steps.some(isRepeated);
}

/** `2:58-3:02` below `6 x 800 m`, `5:45-6:00` below `10 km`: how long one of them took, and no hours. */
function isTimeOfOne({ body }: ReadSession, { steps, distanceM, unit }: ReadSession): boolean {
  const [time, ...more] = body.totals;
  const timeS = time && more.length === 0 ? minutesOf(time.quantity) : undefined;
  if (timeS === undefined) return false;
  const repeatedM = steps.find(isRepeated)?.distanceM;
  if (repeatedM !== undefined) return isPossiblePace(paceOf(repeatedM, timeS));
  const isRange = time?.quantity.type === 'range';
  return isRange && distanceM !== undefined && isPossiblePace(perKm(timeS, unit));
}

/** Whole minutes of hours, as minutes and seconds: `3:00`. */
function minutesOf(quantity: Quantity): number | undefined {
  switch (quantity.type) {
    case 'range':
      return minutesOf(quantity.low);
    case 'two-part':
      return minutesSeconds(quantity);
    case 'duration':
      return quantity.durationS >= SECONDS_PER_HOUR ? quantity.durationS / SECONDS_PER_MINUTE : undefined;
    default:
      return undefined;
  }
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

function partRole(row: ReadSession, above: ReadSession, isListed: boolean): 'part' | 'next' | 'within' | undefined {
  if (!maySharePart(row, above)) return undefined;
  if ((row.entry.row === 'within' && hasExtent(above)) || isRestOf(row, above)) return 'within';
  if (isOfRide(row, above)) return 'within';
  if (row.entry.row === 'next') return 'next';
  const isMeant = row.entry.row === 'part' || isPartByItself(row.body) || isOfGroup(above, isListed);
  const isOfRun =
    isBelowHeader(row, above) ||
    isOfWorkout(row, above) ||
    isTurn(row, above) ||
    isStretch(row, above) ||
    isBelowWarmUp(row, above) ||
    isAgain(row, above) ||
    isAllOf(row, above);
  return isMeant || isOfRun ? 'part' : undefined;
}

/** `10 min @ 180 W` below `75 min on the bike`: nobody runs by watts of so long a ride. */
function isOfRide({ body, powerW, distanceM, durationS = 0 }: ReadSession, above: ReadSession): boolean {
  const isTimed = above.sport === 'cross' && above.body.totals.length > 0 && above.durationS !== undefined;
  return (
    isTimed && !body.kind && powerW !== undefined && distanceM === undefined && durationS <= (above.durationS ?? 0)
  );
}

/** `then 7 at 6:50` below `9 miles, the first 2 easy`: it fits into what was left of it. */
function isRestOf({ distanceM, entry }: ReadSession, { steps: [whole, ...more] }: ReadSession): boolean {
  if (entry.row !== 'next' || !whole?.distanceM || more.length > 0 || whole.ofWhich.length === 0) return false;
  const toldM = whole.ofWhich.reduce((sum, each) => sum + (each.distanceM ?? 0) * (each.count ?? 1), 0);
  return distanceM !== undefined && toldM + distanceM <= (1 + NEAR) * whole.distanceM;
}

/** A row of another sport is its own, but for walks and drills among running. What names none is running, or riding below a ride. */
function maySharePart({ body, sport, distanceM, steps }: ReadSession, above: ReadSession): boolean {
  // A short walk before a run is its warm-up.
  if (above.kind === 'walk' && isShort(above) && sport === 'run') return true;
  if (above.kind === 'drills' && !body.kind) return false;
  if (isInGym(above) && !body.kind && (distanceM !== undefined || steps.some(isRepeated))) return false;
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

/** `1 mile easy` above `5 miles @ LT, 1 mile easy`: its warm-up. */
function isBelowWarmUp({ sport, steps }: ReadSession, above: ReadSession): boolean {
  if (above.when || above.sport !== 'run' || sport !== 'run' || !isEasyPart(above)) return false;
  const { label, target } = steps.at(-1) ?? {};
  const isEasyLast = label === 'easy' || label === 'run' || label === 'cd';
  return steps.length > 1 && (isEasyLast || (target?.type === 'effort' && target.rpe <= EFFORT_RPE.easy));
}

/** `5x` below what is repeated so often. */
function isAgain({ body }: ReadSession, above: ReadSession): boolean {
  const [only, ...more] = body.steps;
  const isAlone = only !== undefined && more.length === 0 && body.totals.length === 0 && isCountAlone(only);
  return isAlone && above.steps.length > 0 && !above.steps.some(isRepeated);
}

/** `2 up, 8 @ 6:50, 2 down` below `Total: 12`: what the whole was made of. */
function isAllOf(row: ReadSession, above: ReadSession): boolean {
  const isTotal = !above.when && hasExtent(above) && above.steps.length === 0;
  return isTotal && row.body.steps.length > 1 && row.body.totals.length === 0 && isNear(row.distanceM, above.distanceM);
}

/** `4 @ 6:50` below `8 miles`: a stretch of the run above, which tells how far it was and nothing else. */
function isStretch(row: ReadSession, { when, body, steps, durationS, distanceM }: ReadSession): boolean {
  const isBare = !when && !body.kind && !body.effort && durationS === undefined && steps.every(({ target }) => target);
  const isAtPace = row.body.totals.some(({ quantity }) => quantity.type === 'two-part' && quantity.isTarget);
  if (!isBare || !isAtPace || row.body.kind || row.body.steps.length > 0) return false;
  return (row.distanceM ?? Number.POSITIVE_INFINITY) < (distanceM ?? 0);
}

/** Whether a row says only how far all runs of a day were together. */
export function isTotalOf(row: ReadSession, sessions: readonly ReadSession[]): boolean {
  return isPlain(row) && isSumOf(row, sessions);
}

/** Whether a row is as far as all runs of a day were together, whatever else it says. */
export function isSumOf(row: ReadSession, sessions: readonly ReadSession[]): boolean {
  const runs = sessions.filter(({ sport }) => sport === 'run');
  if (runs.length < 2 || row.when || row.durationS !== undefined) return false;
  return isNear(row.distanceM, sum(runs.map(({ distanceM }) => distanceM)));
}

/** `(5 mi)`, and what it was in the next row. */
function isBareTotal(above: ReadSession, row: ReadSession): boolean {
  const { body, when, durationS, distanceM } = above;
  const isBare = !when && !body.kind && !body.effort && body.steps.length === 0 && !above.rows;
  return isBare && distanceM !== undefined && durationS === undefined && row.distanceM === undefined;
}

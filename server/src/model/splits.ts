import { sum } from '../base/statistics';
import { METRES_PER_KM, METRES_PER_MILE } from '../values/distance';
import type { ReadSession } from './types';

/**
 * How many of the rows right below a run tell how long its parts took, and are no runs: laps that add up to it (`5 km 25:10` and
 * `5 km 24:50` below `10 km 50:00`), times at marks on the way, each kilometre by its number. One row alone is a run of its own, but
 * below a race that was as fast.
 *
 * @param below each as it would be read alone, in order
 */
export function splitsBelow(run: ReadSession, below: readonly ReadSession[]): number {
  if (run.sport !== 'run' || run.distanceM === undefined || run.body.totals.length === 0) return 0;
  const end = below.findIndex(row => !mayBeSplit(row, run));
  const laps = below.slice(0, end < 0 ? undefined : end).map(lapOf);
  const whole: Whole = { distanceM: run.distanceM, durationS: run.durationS };
  if (laps.length === 1) return run.kind === 'race' && isAsFast(laps, whole, NEAR_RACE) ? 1 : 0;
  const isSplits = addUp(laps, whole) || areMarks(laps, whole) || areNumbered(laps, whole);
  return laps.length > 1 && isSplits ? laps.length : 0;
}

/** How many rows below a run are its parts: `5 easy`, `7 MP` and `4 easy` below `Long run 16`, which are all of it. */
export function partsBelow(run: ReadSession, below: readonly ReadSession[]): number {
  if (run.sport !== 'run' || run.distanceM === undefined || run.when || run.steps.length > 0) return 0;
  const mayBe = ({ sport, when, status, distanceM }: ReadSession) =>
    sport === 'run' && !when && status === run.status && distanceM !== undefined;
  const sumM = sum(below.map(({ distanceM = 0 }) => distanceM));
  const isAll = Math.abs(sumM - run.distanceM) <= SLACK * run.distanceM;
  return below.length > 1 && below.every(mayBe) && isAll ? below.length : 0;
}

interface Lap {
  readonly distanceM: number;
  readonly durationS: number;
}

interface Whole {
  readonly distanceM: number;
  readonly durationS: number | undefined;
}

/** Laps of one run are as fast as the whole, or as each other, within these shares. */
const NEAR = 0.2;
const NEAR_RACE = 0.08;
/** What is rounded. */
const SLACK = 0.02;

/** `5k 21:30, 10k 43:05, 15k 1:04:40` in one row below a run that went on: its time at marks on the way. */
export function isRowOfMarks({ body, steps, ...row }: ReadSession, run: ReadSession): boolean {
  const { sport, distanceM: wholeM, durationS } = run;
  if (sport !== 'run' || wholeM === undefined || body.kind || isNamed(body, run)) return false;
  // All of them are told as one sum, or as parts of the last.
  return [steps, [...steps, row]].some(told => {
    const marks = told.flatMap(mark => (isLap(mark) && (mark.distanceM ?? 0) < wholeM ? lapOf(mark) : []));
    return (
      marks.length >= LEAST_MARKS && marks.length === told.length && areMarks(marks, { distanceM: wholeM, durationS })
    );
  });
}

const LEAST_MARKS = 3;

type Mark = Pick<ReadSession, 'distanceM' | 'durationS'> & { readonly label?: string };

function isLap({ distanceM, durationS, label }: Mark): boolean {
  return distanceM !== undefined && durationS !== undefined && label === undefined;
}

/** A distance with its time, and nothing else. */
function mayBeSplit({ body, when, status, sport, distanceM, durationS }: ReadSession, run: ReadSession): boolean {
  if (sport !== 'run' || when || status !== run.status) return false;
  if (body.kind || isNamed(body, run) || body.steps.length > 0 || body.totals.length === 0) return false;
  return distanceM !== undefined && durationS !== undefined && distanceM <= (run.distanceM ?? 0);
}

/** `half 1:35:10` below `Marathon 3:12:40` is no race of its own. */
function isNamed({ effort }: ReadSession['body'], run: ReadSession): boolean {
  return effort !== undefined && !(effort.effort === 'race' && run.body.effort?.effort === 'race');
}

function lapOf({ distanceM = 0, durationS = 0 }: Pick<ReadSession, 'distanceM' | 'durationS'>): Lap {
  return { distanceM, durationS };
}

/** Of one length, or as long together as the whole. */
function addUp(laps: readonly Lap[], whole: Whole): boolean {
  const distanceM = sum(laps.map(lap => lap.distanceM));
  const durationS = sum(laps.map(lap => lap.durationS));
  if (distanceM > (1 + SLACK) * whole.distanceM) return false;
  if (whole.durationS !== undefined && durationS > (1 + SLACK) * whole.durationS) return false;
  const isAll = distanceM >= (1 - SLACK) * whole.distanceM;
  const areAlike = laps.every(lap => Math.abs(lap.distanceM - (laps[0]?.distanceM ?? 0)) <= SLACK * lap.distanceM);
  return isAll || (areAlike && isAsFast(laps, whole, NEAR));
}

/** `half 1:35:10`, `20 mi 2:26:00`: each farther and later than the one before. */
function areMarks(laps: readonly Lap[], whole: Whole): boolean {
  const areLater = laps.every((lap, index) => {
    const before = laps[index - 1];
    return !before || (lap.distanceM > before.distanceM && lap.durationS > before.durationS);
  });
  return areLater && isAsFast(laps, whole, NEAR);
}

/** `1 km 5:02`, `2 km 4:58`, `3 km 4:55`: the second kilometre, and not two. */
function areNumbered(laps: readonly Lap[], whole: Whole): boolean {
  return [METRES_PER_KM, METRES_PER_MILE].some(unitM => {
    const areInOrder = laps.every((lap, index) => Math.abs(lap.distanceM / unitM - index - 1) < SLACK);
    // From the third on such a time is read as a pace.
    const each = laps.map(({ durationS }, index) => ({
      distanceM: unitM,
      durationS: durationS / (index > 1 ? index + 1 : 1),
    }));
    const asTimes = laps.map(({ durationS }) => ({ distanceM: unitM, durationS }));
    return areInOrder && (isAsFast(each, whole, NEAR) || isAsFast(asTimes, whole, NEAR));
  });
}

/** Each lap as fast as the whole; where no time of the whole is told, as the first of them. */
function isAsFast(laps: readonly Lap[], { distanceM, durationS }: Whole, near: number): boolean {
  const [first] = laps;
  if (!first) return false;
  const paceS = durationS === undefined ? first.durationS / first.distanceM : durationS / distanceM;
  return laps.every(lap => Math.abs(lap.durationS / lap.distanceM - paceS) <= near * paceS);
}

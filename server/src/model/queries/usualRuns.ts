import { memoize } from '../../base/memoize';
import { median, quantile } from '../../base/statistics';
import { DAYS_PER_WEEK } from '../../values/date';
import type { Log } from '../types';
import { writtenDays } from './days';

/** How somebody runs lately, so that what is proposed is no stranger to them. */
export interface UsualRuns {
  /**
   * In metres: nine of ten runs are at least this long, or three quarters of the middle one where all are alike; `undefined` with too
   * few of them.
   */
  readonly shortestM?: number;
  /** The most runs, and the most days with two runs, that one of the weeks had. */
  readonly mostRuns: number;
  readonly mostDoubles: number;
}

const LOOK_BACK_WEEKS = 8;
/** Fewer runs say little of what is usual. */
const LEAST_RUNS = 8;
const SHORT_SHARE = 0.1;
const LIKE_THE_OTHERS = 0.75;

/** The done runs of the eight weeks up to the last day with something done. Races are no measure of what is short. */
export const usualRuns: (log: Log) => UsualRuns = memoize((log: Log) => {
  const days = writtenDays(log, log.reference - LOOK_BACK_WEEKS * DAYS_PER_WEEK + 1, log.reference);
  const runsByDay = days.map(({ date, countedSessions }) => ({
    week: log.week(date).start,
    runs: countedSessions.filter(({ sport, status }) => sport === 'run' && status === 'done'),
  }));
  const lengthsM = runsByDay.flatMap(({ runs }) =>
    runs.flatMap(({ distanceM, intensity }) => (distanceM && intensity !== 'race' ? distanceM : [])),
  );
  const shortM = lengthsM.length < LEAST_RUNS ? undefined : quantile(lengthsM, SHORT_SHARE);
  const weeks = [...new Set(runsByDay.map(({ week }) => week))];
  const most = (count: (runs: number) => number) =>
    Math.max(
      0,
      ...weeks.map(start =>
        runsByDay.reduce((sum, { week, runs }) => sum + (week === start ? count(runs.length) : 0), 0),
      ),
    );
  return {
    ...(shortM !== undefined && { shortestM: Math.min(shortM, LIKE_THE_OTHERS * median(lengthsM)) }),
    mostRuns: most(runs => runs),
    mostDoubles: most(runs => (runs > 1 ? 1 : 0)),
  };
});

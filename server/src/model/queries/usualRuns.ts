import { groupBy } from '../../base/groupBy';
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
  /** The most days with a run that one of the weeks had. */
  readonly mostRunDays: number;
  /** Whether there is a day with two runs in one of three weeks at least: one now and then is no habit. */
  readonly hasDoubles: boolean;
}

const LOOK_BACK_WEEKS = 8;
/** With fewer runs than this, nobody can say what is usual. */
const LEAST_RUNS = 6;
const SHORT_SHARE = 0.1;
const DOUBLES_ONE_WEEK_IN = 3;
const LIKE_THE_OTHERS = 0.75;

/** The done runs of the eight weeks up to the last day with something done. Races are no measure of what is short. */
export const usualRuns: (log: Log) => UsualRuns = memoize((log: Log) => {
  const days = writtenDays(log, log.reference - LOOK_BACK_WEEKS * DAYS_PER_WEEK + 1, log.reference);
  const runDays = days.flatMap(({ date, countedSessions }) => {
    const runs = countedSessions.filter(({ sport, status }) => sport === 'run' && status === 'done');
    return runs.length === 0 ? [] : [{ week: log.week(date).start, runs }];
  });
  const lengthsM = runDays.flatMap(({ runs }) =>
    runs.flatMap(({ distanceM, intensity }) => (distanceM && intensity !== 'race' ? distanceM : [])),
  );
  const shortM = lengthsM.length < LEAST_RUNS ? undefined : quantile(lengthsM, SHORT_SHARE);
  const doubles = runDays.filter(({ runs }) => runs.length > 1).length;
  const weeks = groupBy(runDays, ({ week }) => week);
  return {
    ...(shortM !== undefined && { shortestM: Math.min(shortM, LIKE_THE_OTHERS * median(lengthsM)) }),
    mostRunDays: Math.max(0, ...[...weeks.values()].map(({ length }) => length)),
    hasDoubles: doubles > 0 && doubles * DOUBLES_ONE_WEEK_IN >= weeks.size,
  };
});

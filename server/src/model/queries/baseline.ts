import { mean } from '../../base/statistics';
import { DAYS_PER_WEEK, type DayNumber } from '../../values/date';
import type { Log, Week } from '../types';

/** The baseline is of four weeks, three of which must be complete. */
export const BASELINE_WEEKS = 4;
export const BASELINE_MIN_WEEKS = 3;

/** `W4`: what a week usually was. */
export interface Baseline {
  readonly distanceM: number;
  readonly durationS: number;
  readonly loadAu?: number;
  /** The complete weeks it is the mean of, oldest first. */
  readonly weeks: readonly Week[];
}

/**
 * The mean of the complete ones among the four weeks before the week that contains `date`; `undefined` with fewer than three
 * complete.
 */
export function weeklyBaseline(log: Log, date: DayNumber): Baseline | undefined {
  const { start } = log.week(date);
  const weeks: Week[] = [];
  for (let back = BASELINE_WEEKS; back >= 1; back--) {
    const week = log.week(start - back * DAYS_PER_WEEK);
    if (week.isComplete) weeks.push(week);
  }
  if (weeks.length < BASELINE_MIN_WEEKS) return undefined;
  const meanOf = (value: (week: Week) => number) => mean(weeks.map(value));
  const loadsAu = weeks.map(week => week.loadAu);
  return {
    distanceM: meanOf(week => week.distanceM),
    durationS: meanOf(week => week.durationS),
    ...(loadsAu.every(load => load !== undefined) && { loadAu: meanOf(week => week.loadAu ?? 0) }),
    weeks,
  };
}

import { memoize } from '../../base/memoize';
import { DAYS_PER_WEEK, type DayNumber } from '../../values/date';
import type { DateSpan, Log, Week } from '../types';
import { countedRuns, coverage } from './sums';

/** With more runs than this without a distance, a comparison is of times. */
const MAX_SHARE_WITHOUT = 0.2;

/** How much was run in some stretches of days, all measured alike. */
export interface Volumes {
  /** Metres, or seconds where too many runs have no distance. */
  readonly measure: 'distance' | 'duration';
  readonly amounts: readonly Volume[];
}

export interface Volume {
  /** What is written down. */
  readonly logged: number;
  /** With the mean of the others for each run that lacks the measure: what a later stretch may be compared with. */
  readonly estimated: number;
}

/**
 * The volumes of stretches of days: what is done up to today, what is planned after it. In distance, else in time; `undefined`
 * when both are missing too often.
 */
export function volumesOf(log: Log, spans: readonly DateSpan[]): Volumes | undefined {
  const stretches = spans.map(({ from, to }) => runsFrom(log, from, to));
  const all = stretches.flat();
  for (const measure of ['distance', 'duration'] as const) {
    const amountOf = (run: (typeof all)[number]) => (measure === 'distance' ? run.distanceM : run.durationS);
    const known = all.flatMap(run => amountOf(run) ?? []);
    if (all.length - known.length > MAX_SHARE_WITHOUT * all.length) continue;
    const mean = known.length === 0 ? 0 : known.reduce((sum, amount) => sum + amount, 0) / known.length;
    const sum = (runs: typeof all, missing: number) =>
      runs.reduce((total, run) => total + (amountOf(run) ?? missing), 0);
    return {
      measure,
      amounts: stretches.map(runs => ({ logged: sum(runs, 0), estimated: sum(runs, mean) })),
    };
  }
  return undefined;
}

/** The runs from one date to another. Weeks are compared with the weeks before them, so each is asked for many times. */
const runsFrom = memoize((log: Log, from: DayNumber, to: DayNumber) => {
  const { first, last } = coverage(log);
  return log.writtenDates(Math.max(from, first), Math.min(to, last)).flatMap(date => countedRuns(log, date));
});

export function spanOf({ start }: Pick<Week, 'start'>): DateSpan {
  return { from: start, to: start + DAYS_PER_WEEK - 1 };
}

/** Whether every day of a week is known: complete, or, for a week that is not over, done and planned without a gap. */
export function isKnownWeek(log: Log, week: Week): boolean {
  if (week.isComplete) return true;
  const isToCome = week.end >= log.today && log.first !== undefined && week.start >= log.first;
  return isToCome && week.days.every(day => day.class !== 'unknown' || day.isOpen) && week.days.some(isWritten);
}

function isWritten({ countedSessions, places }: Week['days'][number]): boolean {
  return countedSessions.length > 0 || places.length > 0;
}

/** The known weeks among the `count` before the week that contains `date`, oldest first; weeks to come too. */
export function knownWeeksBefore(log: Log, date: DayNumber, count: number): readonly Week[] {
  const { start } = log.week(date);
  const weeks: Week[] = [];
  for (let back = count; back >= 1; back--) {
    const week = log.week(start - back * DAYS_PER_WEEK);
    if (isKnownWeek(log, week)) weeks.push(week);
  }
  return weeks;
}

/** The longest row of days without a run from `from` up to, not including, `to`. Days that nothing is known of are without one; an open today ends it. */
export function longestBreak(log: Log, from: DayNumber, to: DayNumber): number {
  let longest = 0;
  let length = 0;
  for (let date = from; date < to; date++) {
    const isRun = countedRuns(log, date).length > 0 || log.day(date).isOpen;
    length = isRun ? 0 : length + 1;
    longest = Math.max(longest, length);
  }
  return longest;
}

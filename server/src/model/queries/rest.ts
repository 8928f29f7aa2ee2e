import { DAYS_PER_WEEK, type DayNumber, weekStartOf } from '../../values/date';
import { isHardDay } from '../hard';
import type { Day, Log } from '../types';
import { isRestDay, isTrainingDay, isUntouched } from './dayKinds';
import { coverage } from './sums';

/** A count of days; `isExact` is false when it ends at the log's edge or at an unknown day: *at least* so many. */
export interface DaysSince {
  readonly days: number;
  readonly isExact: boolean;
  /** The day found; only when exact. */
  readonly day?: Day;
}

/** Days from the last rest day up to `date`: 0 when that is one itself. */
export function daysSinceRest(log: Log, date: DayNumber): DaysSince {
  return daysSince(log, date, isRestDay);
}

/** Days from the last day that counts as hard up to `date`: 0 when that is one itself. */
export function daysSinceHard(log: Log, date: DayNumber): DaysSince {
  return daysSince(log, date, isHardDay);
}

function daysSince(log: Log, date: DayNumber, isFound: (day: Day) => boolean): DaysSince {
  const { first } = coverage(log);
  for (let at = date; at >= first; at--) {
    const day = log.day(at);
    if (isFound(day)) return { days: date - at, isExact: true, day };
    if (day.class === 'unknown' && !day.isOpen) return { days: date - at, isExact: false };
  }
  return { days: Math.max(date - first + 1, 0), isExact: false };
}

/** A run of training days: without a rest day and without an unknown day between them. */
export interface TrainingRun {
  readonly count: number;
  readonly first: DayNumber;
  readonly last: DayNumber;
}

/** The run of training days that ends on `date`; an open today does not end it. `undefined` when `date` is no training day. */
export function trainingRunUntil(log: Log, date: DayNumber): TrainingRun | undefined {
  const last = log.day(date).isOpen ? date - 1 : date;
  let count = 0;
  let first = last;
  const { first: firstOfLog } = coverage(log);
  for (let at = last; at >= firstOfLog; at--) {
    const day = log.day(at);
    if (day.isOpen) continue;
    if (!isTrainingDay(day)) break;
    count++;
    first = at;
  }
  return count === 0 ? undefined : { count, first, last };
}

/** A day that can still become a rest day. */
export interface RestChance {
  readonly date: DayNumber;
  /** Nothing is planned for it. */
  readonly isFree: boolean;
}

/**
 * The last day of today's week that can still be a rest day: the last one with nothing planned, else the last one that is not
 * trained yet. `undefined` when every day left is trained, or the week already has one.
 */
export function lastChanceToRest(log: Log): RestChance | undefined {
  const start = weekStartOf(log.today, log.dayOptions(log.today)['week.start']);
  for (let date = start; date <= log.today; date++) if (isRestDay(log.day(date))) return undefined;
  let busy: RestChance | undefined;
  for (let date = start + DAYS_PER_WEEK - 1; date >= log.today; date--) {
    const day = log.day(date);
    if (!isUntouched(day)) continue;
    if (!isTrainingDay(day)) return { date, isFree: true };
    busy ??= { date, isFree: false };
  }
  return busy;
}

/** Whether *rest* can be written for a day: nothing is done on it and no rest is written for it; what is planned would give way. */
export function canBecomeRest(day: Day): boolean {
  if (day.isPlanned && isTrainingDay(day)) return true;
  return day.countedSessions.length === 0 && (day.class === 'unknown' || day.class === 'rest-implied');
}

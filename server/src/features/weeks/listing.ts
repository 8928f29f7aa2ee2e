import type { Log } from '../../model/types';
import { calendarDate, DAYS_PER_WEEK, type DayNumber, weekStartOf } from '../../values/date';

/** A log of more weeks is listed by years: as many as one looks through, a year and a plan ahead. */
const MOST_WEEKS_WITHOUT_YEARS = 70;

/** A log that had nothing for so long has ended, and this week is no part of it. Advice looks back as far. */
const WEEKS_UNTIL_ENDED = 6;

/** The weeks of a log that are listed, by their first days. */
export interface Listing {
  /** Newest first. */
  readonly starts: readonly DayNumber[];
  /** The one that is open at first: today's, else the last one that has begun, else the next. */
  readonly open?: DayNumber;
  /** Newest first; empty where the log is listed without years. */
  readonly years: readonly number[];
}

const listings = new WeakMap<Log, Listing>();

/** Weeks that have something written, and today's unless the log has ended; a slip of a date brings one row, not a hundred empty ones. */
export function listingOf(log: Log): Listing {
  const known = listings.get(log);
  if (known) return known;
  const made = list(log);
  listings.set(log, made);
  return made;
}

/** The weeks of a year, newest first. */
export function weekStartsOf(log: Log, year: number): readonly DayNumber[] {
  return listingOf(log).starts.filter(start => yearOf(start) === year);
}

function list(log: Log): Listing {
  const startOf = (date: DayNumber) => weekStartOf(date, log.dayOptions(date)['week.start']);
  const starts = new Set(log.writtenDates(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY).map(startOf));
  const thisWeek = startOf(log.today);
  const isNear = (start: DayNumber) => start <= thisWeek && start >= thisWeek - WEEKS_UNTIL_ENDED * DAYS_PER_WEEK;
  if ([...starts].some(isNear)) starts.add(thisWeek);
  const sorted = [...starts].sort((a, b) => b - a);
  const open = sorted.find(start => start <= thisWeek) ?? sorted.at(-1);
  const years = sorted.length > MOST_WEEKS_WITHOUT_YEARS ? [...new Set(sorted.map(yearOf))] : [];
  return { starts: sorted, ...(open !== undefined && { open }), years };
}

/** The year that most days of a week are in, as ISO 8601 has it. */
export function yearOf(start: DayNumber): number {
  return calendarDate(start + Math.floor(DAYS_PER_WEEK / 2)).year;
}

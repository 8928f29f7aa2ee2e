import { type Phrase, phrase, say } from '../base/message';

/**
 * Calendar dates as day numbers: whole days since 1970-01-01 in the proleptic Gregorian calendar, without any time zone.
 * Day numbers compare, add and subtract as numbers do.
 */
export type DayNumber = number;

/** 0 is Monday, 6 is Sunday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const DAYS_PER_WEEK = 7;
/** A range of days that is longer is a slip, and each of its days costs as much as one that is written: the dates beyond are left alone. */
export const LONGEST_RANGE_DAYS = 366;
const MS_PER_DAY = 86_400_000;
/** From the first of March of the year 0. */
const DAYS_UP_TO_1970 = 719_468;

export const weekdayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
export const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** The day of a calendar date, or `undefined` when there is no such day (month 1 to 12, years 0 to 9999). */
export function dayOf({ year, month, day }: CalendarDate): DayNumber | undefined {
  if (!Number.isInteger(year) || year < 0 || year > 9999) return undefined;
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  // Years begin with March here, so that a leap day is the last of its year. Each line of a log asks, and `Date.UTC` is slow.
  const [march, fromMarch] = month > 2 ? [year, month - 3] : [year - 1, month + 9];
  const leapDays = Math.floor(march / 4) - Math.floor(march / 100) + Math.floor(march / 400);
  return 365 * march + leapDays + Math.floor((153 * fromMarch + 2) / 5) + day - 1 - DAYS_UP_TO_1970;
}

/** How many days a month has; `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function calendarDate(day: DayNumber): CalendarDate {
  const date = new Date(day * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Reads exactly `YYYY-MM-DD`; `undefined` for anything else and for days that do not exist. */
export function parseIsoDate(text: string): DayNumber | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? dayOf({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }) : undefined;
}

/** `2026-03-02` */
export function isoDate(day: DayNumber): string {
  const { year, month, day: dayOfMonth } = calendarDate(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}

export function weekdayOf(day: DayNumber): Weekday {
  // 1970-01-01 was a Thursday.
  return ((((day + 3) % DAYS_PER_WEEK) + DAYS_PER_WEEK) % DAYS_PER_WEEK) as Weekday;
}

/** `2026-03-02 Mon` */
export function dateAndWeekday(day: DayNumber): string {
  return `${isoDate(day)} ${weekdayName(day)}`;
}

/** `Mon` */
export function weekdayName(day: DayNumber): string {
  return weekdayNames[weekdayOf(day)];
}

/** The month in a sentence; 1 is January. */
export function monthPhrase(month: number): Phrase {
  return phrase(monthNames[month - 1] ?? '');
}

/** The month of a day, with its year: `March 2026`. */
export function monthAndYear(day: DayNumber): Phrase {
  const { year, month } = calendarDate(day);
  return say`${monthPhrase(month)} ${String(year)}`;
}

/** The weekday in a sentence. */
export function weekdayPhrase(day: DayNumber): Phrase {
  return phrase(weekdayName(day));
}

/** The first day of the week that contains `day`, for weeks that begin on `weekStart`. */
export function weekStartOf(day: DayNumber, weekStart: Weekday): DayNumber {
  return day - ((weekdayOf(day) - weekStart + DAYS_PER_WEEK) % DAYS_PER_WEEK);
}

/** `Mon 2 Mar`, the form of dates in messages; the year is added when it is not that of `near`. */
export function dayLabel(day: DayNumber, near: DayNumber = day): Phrase {
  const { year, month, day: dayOfMonth } = calendarDate(day);
  const parts = [weekdayPhrase(day), dayOfMonth, monthPhrase(month)];
  return year === calendarDate(near).year
    ? phrase('{0|weekday} {1} {2|month}', ...parts)
    : phrase('{0|weekday} {1} {2|month} {3}', ...parts, String(year));
}

import type { DateOrder } from '../../contracts/messages';
import {
  type CalendarDate,
  calendarDate,
  DAYS_PER_WEEK,
  type DayNumber,
  dayOf,
  daysInMonth,
  type Weekday,
  weekdayOf,
  weekStartOf,
} from '../../values/date';
import { isOpen, readingIn } from './dateOrder';
import type { Period, WrittenDate } from './diaryDate';

/** Which way the days of a diary go. */
export type Direction = 'down' | 'up';

export interface CalendarOptions {
  readonly today: DayNumber;
  /** Decides the dates that may be read in two ways; without it they stay undecided. */
  readonly order?: DateOrder;
  /** Oldest first is `down` the page. */
  readonly direction: Direction;
  /** A year that is said somewhere: in a date, or in the name of the file. */
  readonly year: number | undefined;
}

/** Where in time the reading of a diary is: what headings and dates above say of a date that does not say everything. */
export interface Calendar {
  /** A heading names a month or year. */
  enter(period: Period): void;
  /** A heading names a week. */
  enterWeek(day: DayNumber): void;
  period(): Period;
  /** The day of a date; `undefined` when it may be read in two ways, or is impossible. */
  dayOf(date: WrittenDate): DayNumber | undefined;
  /** Whether a day comes within a week of the last date, the way the diary goes. */
  follows(day: DayNumber): boolean;
  /** The last day of a range that begins on `from`. */
  untilOf(date: WrittenDate, from: DayNumber): DayNumber | undefined;
  /** The day of a weekday without a date: in the week of the heading, else the next one from the last date on. */
  weekdayDay(weekday: Weekday): DayNumber | undefined;
  /** The day of a number below the heading of a month. */
  numberedDay(number: number): DayNumber | undefined;
  /** This day has come. */
  pass(day: DayNumber, how: 'date' | 'number' | 'weekday'): void;
}

/** Days that a date without a year may step back in a diary that goes on (forth in one that goes back). */
const MAY_STEP_BACK = 31;
/** Days of a leap year. */
const LONGEST_YEAR = 366;
/** Years in which is looked for the weekday of a date that says no year, this one first. */
const YEARS_TRIED = 6;

export function createCalendar({ today, order, direction, year: knownYear }: CalendarOptions): Calendar {
  let period: Period = {};
  let week: DayNumber | undefined;
  let last: DayNumber | undefined;
  /** A heading said the year, and no date has come since. */
  let isYearFresh = false;
  /** A date in full stands below the heading of the month, so that a number at a line's start is an item of a list. */
  let hasDates = false;

  function inYear(month: number, day: number, weekday: Weekday | undefined): DayNumber | undefined {
    const year = period.year ?? knownYear ?? calendarDate(today).year;
    const inYears = (years: readonly number[]) =>
      years
        .flatMap(each => dayOf({ year: each, month, day }) ?? [])
        .filter(found => weekday === undefined || weekdayOf(found) === weekday);
    if (isYearFresh || last === undefined) {
      // Nothing said a year: the last one in which that day has come, or on which it is that weekday.
      const years =
        period.year !== undefined || knownYear !== undefined
          ? [year]
          : Array.from({ length: YEARS_TRIED }, (_, back) => year - back);
      return inYears(years).find(found => years.length === 1 || found <= today) ?? dayOf({ year, month, day });
    }
    const { year: lastYear } = calendarDate(last);
    const near = last;
    const around = inYears([lastYear, lastYear + 1, lastYear - 1]);
    const goesOn = (found: DayNumber) =>
      direction === 'down'
        ? found >= near - MAY_STEP_BACK && found < near + LONGEST_YEAR - MAY_STEP_BACK
        : found <= near + MAY_STEP_BACK && found > near - LONGEST_YEAR + MAY_STEP_BACK;
    return around.find(goesOn) ?? around[0] ?? dayOf({ year: lastYear, month, day });
  }

  function dayOfReading(
    reading: WrittenDate['date']['readings'][number] | undefined,
    weekday?: Weekday,
  ): DayNumber | undefined {
    if (!reading) return undefined;
    return reading.year === undefined ? inYear(reading.month, reading.day, weekday) : dayOf(reading as CalendarDate);
  }

  return {
    enter(next) {
      const year = next.year ?? (next.month === undefined ? period.year : yearOfMonth(next.month));
      isYearFresh = next.year !== undefined || next.month !== undefined;
      period = { ...(year !== undefined && { year }), ...(next.month !== undefined && { month: next.month }) };
      week = undefined;
      hasDates = false;
    },
    enterWeek(day) {
      week = day;
    },
    period: () => period,
    dayOf(written) {
      if (written.isImpossible) return undefined;
      if (!isOpen(written)) return written.date.day ?? dayOfReading(written.date.readings[0], written.weekday?.weekday);
      const reading = order && readingIn(written, order);
      return reading && dayOfReading(reading);
    },
    follows(day) {
      const step = last === undefined ? 0 : direction === 'down' ? day - last : last - day;
      return step > 0 && step <= DAYS_PER_WEEK;
    },
    untilOf({ until }, from) {
      const reading = until?.readings[0];
      const day =
        until?.day ?? (reading && reading.year === undefined ? nextAfter(from, reading.month, reading.day) : undefined);
      return day !== undefined && day > from ? day : undefined;
    },
    weekdayDay(weekday) {
      if (week !== undefined) return sameWeek(week, weekday);
      if (last === undefined) return undefined;
      const step = (weekday - weekdayOf(last) + DAYS_PER_WEEK) % DAYS_PER_WEEK;
      return direction === 'down' || step === 0 ? last + step : last + step - DAYS_PER_WEEK;
    },
    numberedDay(number) {
      const { year, month } = period;
      if (hasDates || year === undefined || month === undefined || number > daysInMonth(year, month)) return undefined;
      return dayOf({ year, month, day: number });
    },
    pass(day, how) {
      last = day;
      isYearFresh = false;
      if (how === 'date') {
        hasDates = true;
        if (week !== undefined && weekStartOf(day, 0) !== weekStartOf(week, 0)) week = undefined;
      }
    },
  };

  /** The year of a month whose heading does not say it: the one that goes on from the last date, or from the month before. */
  function yearOfMonth(month: number): number | undefined {
    if (period.month !== undefined && period.year !== undefined) {
      if (direction === 'down') return month < period.month ? period.year + 1 : period.year;
      return month > period.month ? period.year - 1 : period.year;
    }
    if (period.year !== undefined) return period.year;
    const first = inYear(month, 1, undefined);
    return first === undefined ? undefined : calendarDate(first).year;
  }
}

/** The day of a weekday in the week that a heading names: in the seven days from its date on, or around it when that is no Monday. */
function sameWeek(day: DayNumber, weekday: Weekday): DayNumber {
  return day + ((weekday - weekdayOf(day) + DAYS_PER_WEEK) % DAYS_PER_WEEK);
}

function nextAfter(from: DayNumber, month: number, day: number): DayNumber | undefined {
  const { year } = calendarDate(from);
  return [year, year + 1].flatMap(each => dayOf({ year: each, month, day }) ?? []).find(found => found > from);
}

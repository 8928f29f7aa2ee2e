import { median } from '../../base/statistics';
import type { DateOrder } from '../../contracts/messages';
import { dayOf } from '../../values/date';
import type { WrittenDate } from './diaryDate';

/**
 * Which number is the day in the dates of a diary that leave it open: by its dates that leave it not (`25/2/2026`), by weekdays, and
 * by the order of its days. `undefined`: no date leaves it open. `contradictory`: some say this and some say that.
 */
export function dateOrderOf(dates: readonly WrittenDate[]): DateOrder | 'open' | 'contradictory' | undefined {
  const numeric = dates.filter(date => NUMERIC.test(date.written));
  if (!numeric.some(isOpen)) return undefined;
  const votes = new Set(numeric.flatMap(date => orderShown(date) ?? []));
  if (votes.size === 1) return [...votes][0];
  if (votes.size > 1) return 'contradictory';
  return orderOfSequence(dates) ?? 'open';
}

/** Two numbers with a slash or a dash, with or without a year behind them; with full stops the day always comes first. */
const NUMERIC = /^(\d{1,2})[/-]\d{1,2}(?:[/-]\d{2,4})?$/;

/** Whether a date may be read in both orders. */
export function isOpen({ date, written }: WrittenDate): boolean {
  return date.day === undefined && date.readings.length > 1 && NUMERIC.test(written);
}

/** The order that one date shows by itself, or by the weekday beside it. */
function orderShown(written: WrittenDate): DateOrder | undefined {
  const [reading, another] = written.date.readings;
  const first = Number(NUMERIC.exec(written.written)?.[1]);
  if (!reading || another || reading.day === reading.month) return undefined;
  if (reading.day === first) return 'day-first';
  return reading.month === first ? 'month-first' : undefined;
}

/**
 * The order in which the days of a diary follow each other: without a step back (or forth) when that is true of one order only, else
 * with steps as short as a runner's are, when those of the other are as long as months.
 */
function orderOfSequence(dates: readonly WrittenDate[]): DateOrder | undefined {
  const [dayFirst = [], monthFirst = []] = ORDERS.map(order =>
    stepsOf(dates.flatMap(date => placeIn(date, order) ?? [])),
  );
  if (dayFirst.length + 1 < FEWEST_IN_ORDER) return undefined;
  if (isSorted(dayFirst) !== isSorted(monthFirst)) return isSorted(dayFirst) ? 'day-first' : 'month-first';
  const [a, b] = [usualStep(dayFirst), usualStep(monthFirst)];
  if (Math.min(a, b) > LONGEST_USUAL_STEP || Math.max(a, b) < SHORTEST_MONTH) return undefined;
  return a < b ? 'day-first' : 'month-first';
}

const ORDERS: readonly DateOrder[] = ['day-first', 'month-first'];
/** Of fewer dates, that they are in order says nothing. */
const FEWEST_IN_ORDER = 3;
/** Days from one entry to the next in a diary that somebody keeps. */
const LONGEST_USUAL_STEP = 7;
const SHORTEST_MONTH = 28;
/** Stands in for the year of dates without one, so that they compare within a year. */
const SOME_LEAP_YEAR = 2000;

function stepsOf(days: readonly number[]): readonly number[] {
  return days.slice(1).map((day, index) => day - (days[index] ?? day));
}

function isSorted(steps: readonly number[]): boolean {
  return steps.every(step => step >= 0) || steps.every(step => step <= 0);
}

function usualStep(steps: readonly number[]): number {
  return median(steps.map(Math.abs)) ?? 0;
}

function placeIn(written: WrittenDate, order: DateOrder): number | undefined {
  const reading = readingIn(written, order);
  return reading && dayOf({ ...reading, year: reading.year ?? SOME_LEAP_YEAR });
}

/** What a date means in an order. */
export function readingIn(
  { date, written }: WrittenDate,
  order: DateOrder,
): WrittenDate['date']['readings'][number] | undefined {
  const first = Number(NUMERIC.exec(written)?.[1]);
  if (date.readings.length < 2 || Number.isNaN(first)) return date.readings[0];
  return date.readings.find(reading => (order === 'day-first' ? reading.day : reading.month) === first);
}

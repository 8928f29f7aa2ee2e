import { countOf, say } from '../../base/message';
import type { Content, Log, ReadSession, TextPlace } from '../../model/types';
import type { FactAmountNode, LineNode, TotalCheckBody } from '../../syntax/tree';
import { calendarDate, DAYS_PER_WEEK, type DayNumber, daysInMonth, monthPhrase } from '../../values/date';
import { type LogUnit, metresPer, plainNumber } from '../../values/distance';
import { clockForm } from '../../values/duration';
import type { Finding } from '../finding';
import { placeIn, replaceFix, textFinding } from './textFinding';

/** Finds totals of a week or month that differ from the sum of the runs. */
export function totalFindings(log: Log, date: DayNumber, { entries }: Content): Finding[] {
  return entries.flatMap(({ place, entry: { body }, unit }) =>
    body.type === 'total-check' ? checkTotal(log, date, place, body, unit) : [],
  );
}

/** The runs of a total lie no further than this from the day that states it. */
export const TOTAL_REACH_DAYS = 31;

function checkTotal(
  log: Log,
  date: DayNumber,
  { document, line }: TextPlace,
  { amount, period }: TotalCheckBody,
  unit: LogUnit,
): Finding[] {
  if (!amount) return [];
  const stated = statedTotal(amount, line, unit);
  if (!stated) return [];
  const runs = runsOf(log, period === 'week' ? weekOf(log, date) : monthOf(date));
  // A log that has no run of the time cannot say what it comes to.
  if (runs.length === 0) return [];
  const values = runs.map(run => (stated.of === 'distance' ? run.distanceM : run.durationS));
  const sum = values.reduce<number>((total, value) => total + (value ?? 0), 0);
  const isMinimum = runs.some(run => isUncertain(run, stated.of));
  const difference = stated.value - sum;
  if (Math.abs(difference) <= tolerance(stated) || (isMinimum && difference > 0)) return [];
  const place = placeIn(document, line, amount.span);
  const right = stated.print(sum);
  const amounts = isMinimum ? say`at least ${right}` : right;
  const count = countOf(runs.length, 'run');
  const message =
    period === 'week'
      ? say`The week adds up to ${amounts}, in ${count}.`
      : say`${monthPhrase(calendarDate(date).month)} adds up to ${amounts}, in ${count}.`;
  return [
    textFinding('total-differs', place, message, () => [
      replaceFix(place, say`Change to ${right}`, right, { isPreferred: true }),
    ]),
  ];
}

interface StatedTotal {
  readonly of: 'distance' | 'duration';
  /** Metres or seconds. */
  readonly value: number;
  /** Half a unit of the last digit that was written, which is how far rounding goes. */
  readonly halfPlace: number;
  /** Prints a sum as this total is written. */
  print(sum: number): string;
}

/** The sum of rounded runs may differ by this share. */
const ROUNDING_SHARE = 0.01;

function tolerance({ value, halfPlace }: StatedTotal): number {
  return Math.max(halfPlace * (1 + Number.EPSILON * 8), value * ROUNDING_SHARE);
}

function statedTotal({ quantity, span }: FactAmountNode, line: LineNode, unit: LogUnit): StatedTotal | undefined {
  const written = line.text.slice(span.start, span.end);
  const [, whole = '', places = ''] = /^(\d+)(?:[.,](\d+))?/.exec(written) ?? [];
  const unitText = written.slice(whole.length + (places === '' ? 0 : places.length + 1));
  switch (quantity.type) {
    case 'distance': {
      const perUnit = quantity.unit === 'mi' || quantity.unit === 'km' ? metresPer(quantity.unit) : 1;
      return distanceTotal(quantity.distanceM, perUnit, places.length, unitText);
    }
    case 'bare':
      return distanceTotal(quantity.value * metresPer(unit), metresPer(unit), places.length, unitText);
    case 'capital-m':
      return distanceTotal(quantity.value * metresPer('mi'), metresPer('mi'), places.length, unitText);
    case 'duration':
      return { of: 'duration', value: quantity.durationS, halfPlace: HALF_MINUTE_S, print: clockForm };
    case 'pace':
    case 'lone-m':
    case 'two-part':
    case 'range':
      return undefined;
  }
}

/** Totals of time are not compared to the second. */
const HALF_MINUTE_S = 30;

function distanceTotal(value: number, perUnit: number, places: number, unitText: string): StatedTotal {
  const digits = Math.max(places, 1);
  return {
    of: 'distance',
    value,
    halfPlace: (0.5 * perUnit) / 10 ** places,
    print: sum => plainNumber(sum / perUnit, digits) + unitText,
  };
}

interface Dates {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

function weekOf(log: Log, date: DayNumber): Dates {
  const { start } = log.week(date);
  return { from: start, to: start + DAYS_PER_WEEK - 1 };
}

function monthOf(date: DayNumber): Dates {
  const { year, month, day } = calendarDate(date);
  const from = date - day + 1;
  return { from, to: from + daysInMonth(year, month) - 1 };
}

/** Runs that are done. */
function runsOf(log: Log, { from, to }: Dates): ReadSession[] {
  return log
    .writtenDates(from, to)
    .filter(date => date <= log.today)
    .flatMap(date => log.written(date).sessions.map(({ read }) => read))
    .filter(({ sport, status }) => sport === 'run' && status === 'done');
}

function isUncertain(run: ReadSession, of: StatedTotal['of']): boolean {
  return of === 'distance'
    ? run.distanceM === undefined || run.distanceIsMinimum
    : run.durationS === undefined || run.durationIsMinimum;
}

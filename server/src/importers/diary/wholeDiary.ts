import type { DateOrder } from '../../contracts/messages';
import { defaultStyle } from '../../syntax/style';
import { likelyLanguage, weekdayFormOf, weekdayIn } from '../../syntax/weekdays';
import { type DayNumber, dayOf, isoDate, weekdayOf } from '../../values/date';
import type { Direction } from './calendar';
import { type Columns, dateOfCell } from './columns';
import { type dateOrderOf, isOpen, readingIn } from './dateOrder';
import type { Diary } from './days';
import { dateOfHeading, dateOfLine, type WrittenDate } from './diaryDate';
import type { DiaryLine } from './diaryLine';

/** Every date that a line, a heading or a row of the diary begins with, in its order. */
export function datesIn(
  lines: readonly DiaryLine[],
  tables: ReadonlyMap<DiaryLine, Columns | undefined>,
): WrittenDate[] {
  return lines.flatMap(line => {
    if (line.type === 'heading') return dateOfHeading(line.text) ?? [];
    if (line.type === 'text') return line.isQuote ? [] : (dateOfLine(line.text) ?? []);
    if (line.type === 'log') return dateOfLine(line.text) ?? [];
    const table = tables.get(line);
    const at = table?.columns.findIndex(({ holds }) => holds === 'date') ?? -1;
    return at < 0 ? [] : (table?.rows.flatMap(row => dateOfCell(row[at] ?? '') ?? []) ?? []);
  });
}

/** Where most dates are written otherwise, two numbers with a slash are a share (`3/4 effort`). */
export function withoutShares(dates: readonly WrittenDate[]): readonly WrittenDate[] {
  const sure = dates.filter(({ isWeak }) => !isWeak);
  return sure.length > dates.length - sure.length ? sure : dates;
}

/** A date that may be read in two ways, and both days that it may be. */
export interface OpenDate {
  readonly written: string;
  readonly dayFirst: DayNumber;
  readonly monthFirst: DayNumber;
}

/** The first date that may be read in two ways, to ask the runner about. */
export function openDateOf(dates: readonly WrittenDate[]): OpenDate | undefined {
  const open = dates.find(isOpen);
  const dayIn = (order: DateOrder) => {
    const reading = open && readingIn(open, order);
    return reading && dayOf({ ...reading, year: reading.year ?? SOME_YEAR });
  };
  const [dayFirst, monthFirst] = [dayIn('day-first'), dayIn('month-first')];
  return open && dayFirst !== undefined && monthFirst !== undefined
    ? { written: open.written, dayFirst, monthFirst }
    : undefined;
}

/** Stands in for the year of a date without one where only month and day matter; a leap year. */
const SOME_YEAR = 2000;

/** The way in which most steps from date to date go. Where one of two says no year, the shorter way around the year counts. */
export function directionOf(dates: readonly WrittenDate[], order: ReturnType<typeof dateOrderOf>): Direction {
  const readings = dates.flatMap(written => {
    const isSettled = order === 'day-first' || order === 'month-first';
    return (isSettled ? readingIn(written, order) : written.date.readings[0]) ?? [];
  });
  let balance = 0;
  for (const [index, reading] of readings.entries()) {
    const before = readings[index - 1];
    const areBothDated = reading.year !== undefined && before?.year !== undefined;
    const dayIn = (each: typeof reading) => dayOf({ ...each, year: (areBothDated && each.year) || SOME_YEAR });
    const [from, to] = [before && dayIn(before), dayIn(reading)];
    const step = from === undefined || to === undefined ? 0 : to - from;
    const isAround = !areBothDated && Math.abs(step) > HALF_YEAR_DAYS;
    balance += isAround ? -Math.sign(step) : Math.sign(step);
  }
  return balance < 0 ? 'up' : 'down';
}

const HALF_YEAR_DAYS = 183;

/** The year of the first date that says one, or of the file's name. */
export function yearOf(dates: readonly WrittenDate[], name: string): number | undefined {
  const said = dates.flatMap(({ date }) => date.readings[0]?.year ?? [])[0];
  const named = /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(name)?.[0];
  return said ?? (named === undefined ? undefined : Number(named));
}

/** Weekdays as the diary writes them, in the length that its language shortens them to. */
export function dayPrinter(dates: readonly WrittenDate[]): Diary['printDay'] {
  const forms = dates.flatMap(({ weekday }) => (weekday ? [weekdayFormOf(weekday.written)] : []));
  const german = forms.filter(({ language, length }) => (language ?? likelyLanguage(length)) === 'de').length;
  const form =
    german * 2 > forms.length
      ? { language: 'de' as const, length: 'two' as const, letters: 'Capital' as const }
      : defaultStyle.weekdayForm;
  return (day, written) => `${isoDate(day)} ${written ?? weekdayIn(form, weekdayOf(day))}`;
}

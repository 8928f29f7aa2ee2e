import type { DateOrder, DiaryFormat } from '../../contracts/messages';
import { parseLine } from '../../syntax/parse';
import type { DayNumber } from '../../values/date';
import { createCalendar } from './calendar';
import { type Columns, columnsOf } from './columns';
import { convertTable } from './convertTable';
import { dateOrderOf } from './dateOrder';
import { type Diary, openDay, openShortDay, shoeOf, startDay } from './days';
import { type Delimited, isTabbed, readDelimited } from './delimited';
import { dateOfHeading, dateOfLine, periodOf, weekOf } from './diaryDate';
import type { DiaryLine } from './diaryLine';
import { completedBy, isBareKind, partsOf, readEntry } from './entry';
import { fieldsAt } from './fields';
import { gatherNested, gatherSteps, listBelow } from './gather';
import { withHead } from './head';
import { type Counts, createLogWriter, type LogWriter } from './logWriter';
import { readMarkdown } from './markdown';
import { partsOfRow } from './rowEntry';
import { datesIn, dayPrinter, directionOf, type OpenDate, openDateOf, withoutShares, yearOf } from './wholeDiary';

export interface DiaryOptions {
  readonly format: DiaryFormat;
  /** The name of its file, which may say the year. */
  readonly name: string;
  readonly today: DayNumber;
  /** What the runner said of dates that may be read in two ways. */
  readonly dateOrder?: DateOrder;
}

export type ConvertedDiary =
  | ({ readonly type: 'log'; readonly text: string } & Counts & Pick<Delimited, 'openQuote'>)
  /** Dates may be read in two ways, and nothing in the diary decides: which is meant? */
  | ({ readonly type: 'question' } & OpenDate)
  /** No date was found, so that there are no days. */
  | { readonly type: 'no-days' }
  /** A table has more columns than anybody keeps. */
  | { readonly type: 'too-wide'; readonly mostColumns: number };

/**
 * A diary as a log: what a log understands becomes days and entries, everything else notes of its day (above all days: comments).
 * No word is lost but those that were understood as a date, a heading of a column with its unit, or a check box. Words stay in their
 * order, but for the cells of a row. Never fails.
 */
export function convertDiary(text: string, options: DiaryOptions): ConvertedDiary {
  const isTable = options.format === 'csv' || (options.format === 'text' && isTabbed(text));
  const table = isTable ? readDelimited(text) : undefined;
  const lines: readonly DiaryLine[] = table ? [{ type: 'table', rows: table.rows }] : readMarkdown(text);
  if (lines.some(isTooWide)) return { type: 'too-wide', mostColumns: MOST_COLUMNS };
  const tables: Tables = new Map(
    lines.flatMap(line => (line.type === 'table' ? [[line, columnsOf(line.rows)] as const] : [])),
  );
  const seen = datesIn(lines, tables);
  const dates = withoutShares(seen);
  const shown = dateOrderOf(dates);
  const order = shown === 'open' ? options.dateOrder : shown;
  const openDate = shown === 'open' && order === undefined ? openDateOf(dates) : undefined;
  if (openDate) return { type: 'question', ...openDate };
  const calendar = createCalendar({
    today: options.today,
    ...(order && order !== 'contradictory' && { order }),
    direction: directionOf(dates, order),
    year: yearOf(dates, options.name),
  });
  const diary: Diary = {
    writer: createLogWriter(),
    calendar,
    takesShares: dates.length === seen.length,
    printDay: dayPrinter(dates),
    shoes: new Map(),
  };
  for (let at = 0; at < lines.length; ) {
    const [line, ...following] = lines.slice(at, at + LONGEST_SECTION);
    if (line) at += convertLine(diary, line, tables, following);
  }
  const counts = diary.writer.counts();
  if (counts.days === 0) return { type: 'no-days' };
  return {
    type: 'log',
    text: withHead(diary),
    ...counts,
    ...(table?.openQuote !== undefined && { openQuote: table.openQuote }),
  };
}

/** More are no diary, and each row would be looked through column by column. */
const MOST_COLUMNS = 400;

function isTooWide(line: DiaryLine): boolean {
  return line.type === 'table' && line.rows.some(row => row.length > MOST_COLUMNS);
}

/** What the columns of the tables hold; `undefined` for one without dates. */
type Tables = ReadonlyMap<DiaryLine, Columns | undefined>;

/** Lines in which is looked for what a day's title is about, the title included. */
const LONGEST_SECTION = 20;

/**
 * Writes a line of the diary into the log.
 * @param following the next lines of the diary
 * @returns how many lines were written: several when they tell of one session together
 */
function convertLine(diary: Diary, line: DiaryLine, tables: Tables, following: readonly DiaryLine[]): number {
  const { writer } = diary;
  const fields = writer.hasDay() ? fieldsAt([line, ...following]) : undefined;
  if (fields) {
    for (const part of partsOfRow(fields.columns, fields.row, undefined, name => shoeOf(diary, name)))
      writer.part(part);
    return fields.row.length;
  }
  if (line.type === 'heading') return convertHeading(diary, line.level, line.text, following);
  if (line.type === 'table') convertTable(diary, line.rows, tables.get(line));
  else if (line.type === 'log') convertLogLine(diary, line.text);
  else if (line.isQuote) writer.part({ type: 'note', text: line.text });
  else if (isSetting(writer, line.text)) writer.verbatim(line.text);
  else if (line.text.startsWith(';')) writer.comment(line.text.replace(/^;\s*/, ''));
  else if (line.mark === undefined && isHeadingLike(diary, line.text)) {
    return convertHeading(diary, SUBHEADING, line.text, following);
  } else return convertText(diary, line, following);
  return 1;
}

/** @returns how many lines it used: a session takes the list below it, or its steps on lines of their own, along */
function convertText(
  diary: Diary,
  line: Extract<DiaryLine, { type: 'text' }>,
  following: readonly DiaryLine[],
): number {
  const { writer } = diary;
  const { text, mark = 'done' } = line;
  const rest = openDay(diary, text) ?? text;
  const parts = partsOf(rest, { doing: mark, hasSession: writer.hasSession() });
  const last = parts.at(-1);
  const isSession = last?.type === 'entry' && last.entries.every(({ body }) => body.type === 'session');
  const below = isSession && mark === 'done' ? listBelow(line, following) : [];
  const steps = isSession && below.length === 0 ? gatherSteps(last, following) : undefined;
  const nested = isSession && below.length > 0 ? gatherNested(last, below) : undefined;
  const whole = steps?.whole ?? nested?.whole;
  for (const part of whole ? [...parts.slice(0, -1), whole, ...(nested?.behind ?? [])] : parts) writer.part(part);
  return 1 + below.length + (steps?.taken ?? 0);
}

/** For lines that say a month or a week without being marked as headings. */
const SUBHEADING = 2;

/** `unit km` and the like, above the days of a text that is nearly a log. */
function isSetting(writer: LogWriter, text: string): boolean {
  if (writer.hasDay()) return false;
  const line = parseLine(text, '');
  return line.kind === 'directive' && line.problems.length === 0;
}

function isHeadingLike({ calendar }: Diary, text: string): boolean {
  if (text.length > LONGEST_HEADING || (dateOfLine(text)?.until === undefined && dateOfLine(text))) return false;
  if (weekOf(text, calendar.period()) && WEEK_START.test(text)) return true;
  return periodOf(text) !== undefined && PERIOD_ALONE.test(text);
}

const LONGEST_HEADING = 60;
const WEEK_START = /^(?:week|wk|w\/?c|woche|KW|CW)\b/i;
/** A month with its year, or a year, and nothing else. */
const PERIOD_ALONE = /^(?:\p{L}{3,}\.?,?\s+)?(?:19|20)\d{2}\s*:?$/u;

function convertHeading(diary: Diary, level: number, text: string, following: readonly DiaryLine[]): number {
  const { writer, calendar } = diary;
  const week = weekOf(text, calendar.period());
  if (week) {
    const start = 'start' in week ? week.start : calendar.dayOf(week);
    if (start !== undefined) calendar.enterWeek(start);
    writer.heading(level, text);
    return 1;
  }
  const date = dateOfHeading(text);
  if (date && startDay(diary, date)) {
    const [before, behind] = [date.before, date.rest].map(title => writeTitle(writer, title, following));
    return Math.max(before ?? 1, behind ?? 1);
  }
  const title = openShortDay(diary, text);
  if (title !== undefined) return writeTitle(writer, title, following);
  const period = periodOf(text);
  if (period) calendar.enter(period);
  writer.heading(level, text);
  return 1;
}

/**
 * What stands with the date in a heading. `Tempo` above `10 km 46:00` completes that line; above lines that tell of their session in
 * their own words it is the title of the day, and no session of its own.
 */
function writeTitle(writer: LogWriter, title: string, following: readonly DiaryLine[]): number {
  const section = isBareKind(title) ? sectionOf(following) : [];
  const named = section.length > 0 ? readEntry(title) : undefined;
  const steps = named && gatherSteps(named, section);
  if (steps) {
    writer.part(steps.whole);
    return 1 + steps.taken;
  }
  const [next] = section;
  const completed =
    next?.type === 'text' && !next.isQuote && next.mark === undefined ? completedBy(title, next.text) : undefined;
  if (completed) {
    writer.part(completed);
    return 2;
  }
  for (const part of section.some(tellsSession) ? [{ type: 'note' as const, text: title }] : partsOf(title))
    writer.part(part);
  return 1;
}

function sectionOf(following: readonly DiaryLine[]): readonly DiaryLine[] {
  const end = following.findIndex(line => line.type !== 'text' || dateOfLine(line.text) !== undefined);
  return end < 0 ? following : following.slice(0, end);
}

function tellsSession(line: DiaryLine): boolean {
  const parts = line.type === 'text' && !line.isQuote ? partsOf(line.text) : [];
  return parts.some(part => part.type === 'entry' && part.entries.some(({ body }) => body.type === 'session'));
}

function convertLogLine({ writer, calendar }: Diary, text: string): void {
  writer.verbatim(text);
  const date = dateOfLine(text);
  const day = date && calendar.dayOf(date);
  if (day !== undefined) calendar.pass(day, 'date');
}

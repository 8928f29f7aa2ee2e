import { type Columns, dateOfCell, timeOfDay } from './columns';
import { type Diary, shoeOf, startDay } from './days';
import { linesOfCell, onOneLine } from './delimited';
import { dateOfHeading, dateOfLine, type WrittenDate } from './diaryDate';
import type { Row } from './diaryLine';
import { partsOf } from './entry';
import { partsOfRow } from './rowEntry';

/** The rows of a table; of one that says no dates, and so belongs to the day above, the words. */
export function convertTable(diary: Diary, table: readonly Row[], read: Columns | undefined): void {
  const { writer } = diary;
  if (!read) {
    for (const row of table.filter(each => joined(each) !== '')) writer.part({ type: 'note', text: joined(row) });
    return;
  }
  if (read.heading) writer.verbatim(`; ${joined(read.heading)}`);
  for (const row of read.rows) convertRow(diary, read, row);
}

function convertRow(diary: Diary, { columns }: Columns, row: Row): void {
  const { writer } = diary;
  const dateColumn = columns.findIndex(({ holds }) => holds === 'date');
  const cell = row[dateColumn] ?? '';
  const date = dateOfCell(cell);
  if (columns.some(({ holds }) => holds === 'day-of-week')) {
    convertWeekRow(diary, columns, row, date ?? dateOfHeading(cell));
    return;
  }
  const weekday = row[columns.findIndex(({ holds }) => holds === 'weekday')];
  const isDated = date !== undefined && startDay(diary, withWeekday(date, weekday));
  // A row without a date belongs to the day above; one whose date cannot be read (`Total`) is kept as it is.
  if (!isDated && (cell !== '' || !writer.hasDay())) {
    writer.part({ type: 'note', text: joined(row) });
    return;
  }
  const when = date && timeOfDay(date.rest);
  const parts = partsOfRow(columns, row, when, name => shoeOf(diary, name));
  for (const part of parts) writer.part(part);
}

function withWeekday(date: WrittenDate, written: string | undefined): WrittenDate {
  if (date.weekday || !written) return date;
  return dateOfLine(`${date.written} ${written}`) ?? date;
}

/** A row for each week, with a column for each day. */
function convertWeekRow(diary: Diary, columns: Columns['columns'], row: Row, date: WrittenDate | undefined): void {
  const { writer, calendar } = diary;
  const start = date && calendar.dayOf(date);
  if (start === undefined) {
    writer.part({ type: 'note', text: joined(row) });
    return;
  }
  calendar.pass(start, 'date');
  calendar.enterWeek(start);
  const days = columns.flatMap((column, index) => {
    const day = column.holds === 'day-of-week' ? calendar.weekdayDay(column.weekday) : undefined;
    return day === undefined ? [] : [{ day, text: row[index] ?? '' }];
  });
  for (const { day, text } of days) {
    if (text === '') continue;
    writer.day(diary.printDay(day));
    for (const part of linesOfCell(text).flatMap(line => partsOf(line))) writer.part(part);
  }
  columns.forEach(({ holds, heading }, index) => {
    const text = row[index] ?? '';
    if (holds === 'day-of-week' || holds === 'date' || text === '') return;
    const lines = linesOfCell(heading === '' ? text : `${heading}: ${text}`);
    for (const line of lines) writer.part({ type: 'note', text: line });
  });
}

function joined(row: Row): string {
  return row
    .map(onOneLine)
    .filter(cell => cell !== '')
    .join(' · ');
}

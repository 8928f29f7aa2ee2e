import { type Message, say } from '../../../base/message';
import { readDelimited } from '../../diary/delimited';
import { type Activity, type ReadingOptions, Unreadable } from '../activity';
import type { ByteSource } from '../byteSource';
import { sportNamed } from '../sports';
import { type ListOptions, listOf, openDateIn, unusedColumns } from './columns';
import { headingOf } from './headings';
import { headOf } from './listHead';
import { textOf } from './listText';
import { clockTime, listedTime } from './localTimes';
import {
  climbIn,
  dateOf,
  metresIn,
  movingIn,
  numberIn,
  type Row,
  rateIn,
  secondsIn,
  type Table,
  textIn,
} from './rowValues';
import { headOfUnnamed } from './unnamed';

/** A list of activities as a site or a spreadsheet exports it. */
export interface ActivityList {
  readonly rows: readonly ListedActivity[];
  readonly refused: readonly { readonly source: string; readonly reason: Message }[];
  /** Of its distances. */
  readonly unit: 'km' | 'mi';
  /** How many columns hold something that a log does not have. */
  readonly unused: number;
  /** A date that may be two days, when nothing in the list shows which. */
  readonly openDate?: string;
}

export interface ListedActivity {
  readonly activity: Activity;
  /** The recording beside the list that the row is of. */
  readonly file?: string;
}

/** More rows are no list of one runner: three a day for 90 years. */
const MOST_ROWS = 100_000;
const MOST_COLUMNS = 400;

/** Reads a list of activities as CSV, in any encoding that spreadsheets write; see `readListText`. */
export function readList(source: ByteSource, options: ReadingOptions): ActivityList {
  return readListText(source.name, textOf(source.read(0, source.size), options), options);
}

/**
 * Reads a list of activities. A row that says neither a day nor how far or how long is refused with its line.
 * @throws Unreadable for a table whose columns say no dates and no distances or times
 */
export function readListText(name: string, text: string, options: ListOptions): ActivityList {
  const { head, rows } = partsOf(text);
  if (head.length > MOST_COLUMNS) throw new Unreadable(say`it has more than ${MOST_COLUMNS} columns`);
  if (rows.length > MOST_ROWS) throw new Unreadable(say`it has more than ${MOST_ROWS} rows`);
  const table = listOf(head.map(headingOf), rows, options);
  const listed: ListedActivity[] = [];
  const refused: { source: string; reason: Message }[] = [];
  for (const [index, cells] of rows.entries()) {
    const source = `${name}#${index + 1}`;
    const row = activityOf(table, cells, source, options);
    if ('reason' in row) refused.push({ source, reason: row.reason });
    else listed.push(row);
  }
  const openDate = openDateIn(table, rows);
  return {
    rows: listed,
    refused,
    unit: table.unit,
    unused: unusedColumns(head.map(headingOf), rows),
    ...(openDate !== undefined && { openDate }),
  };
}

/** The names of the columns, and the rows below them. */
function partsOf(text: string): { readonly head: Row; readonly rows: readonly Row[] } {
  const found = headOf(text);
  const all = readDelimited(found?.text ?? text).rows;
  if (found) return { head: all[0] ?? [], rows: all.slice(1) };
  const head = headOfUnnamed(all);
  if (!head) throw new Unreadable(say`no row names a column of dates and one of distances or times`);
  return { head, rows: all };
}

/** Whether a text is a list of activities for which nothing has to be asked but the order of its dates: rows that somebody pastes. */
export function isActivityList(text: string): boolean {
  try {
    const { rows, refused, openDate } = readListText('', text, { offsetSAt: () => 0, unit: 'km' });
    return openDate !== undefined || (rows.length > 0 && rows.length >= refused.length);
  } catch (error) {
    if (error instanceof Unreadable) return false;
    throw error;
  }
}

function activityOf(
  table: Table,
  row: Row,
  source: string,
  options: ListOptions,
): ListedActivity | { readonly reason: Message } {
  const start = startOf(table, row, options);
  if ('reason' in start) return start;
  const sport = sportOf(table, row);
  const elapsedS = secondsIn(table, row, 'elapsed', undefined);
  const distanceIn = (durationS: number | undefined) => metresIn(table, row, sport.kind, durationS);
  const movingS = movingIn(table, row, elapsedS, distanceIn(undefined));
  const distanceM = distanceIn(movingS ?? elapsedS);
  if (distanceM === undefined && movingS === undefined && elapsedS === undefined)
    return { reason: say`the row says neither how far nor how long` };
  const average = rateIn(table, row, 'average-heart-rate');
  const maximum = rateIn(table, row, 'maximum-heart-rate');
  const climbM = climbIn(table, row);
  const rpe = numberIn(table, row, 'effort');
  const [title, note, gear, file] = (['title', 'note', 'gear', 'file'] as const).map(meaning =>
    textIn(table, row, meaning),
  );
  const activity: Activity = {
    source,
    ...start,
    sport,
    ...(distanceM !== undefined && { distanceM }),
    ...(movingS !== undefined && { movingS }),
    ...(elapsedS !== undefined && { elapsedS }),
    ...(average !== undefined && { averageBpm: average }),
    ...(maximum !== undefined && maximum >= (average ?? 0) && { maximumBpm: maximum }),
    ...(climbM !== undefined && { climbM }),
    ...(rpe !== undefined && rpe >= 1 && rpe <= 10 && { rpe: Math.round(rpe) }),
    ...(title !== undefined && { title }),
    ...(note !== undefined && { note }),
    ...(gear !== undefined && { gear }),
    laps: [],
  };
  return { activity, ...(file !== undefined && { file }) };
}

const MS_PER_SECOND = 1000;
const MS_PER_DAY = 86_400_000;

function startOf(
  table: Table,
  row: Row,
  options: ListOptions,
): Pick<Activity, 'startLocalMs' | 'isStartGuessed' | 'isDateOnly'> | { readonly reason: Message } {
  const cell = textIn(table, row, 'date') ?? '';
  const time = listedTime(cell);
  if (!time) return { reason: cell === '' ? say`the row has no date` : say`“${cell.slice(0, 40)}” is no date` };
  const date = dateOf(time, table.order);
  if (date === undefined) return { reason: say`“${cell}” may be two days; say which order the dates have` };
  const secondOfDay = time.secondOfDay ?? clockTime(textIn(table, row, 'clock') ?? '')?.secondOfDay;
  const clockMs = date * MS_PER_DAY + (secondOfDay ?? 0) * MS_PER_SECOND;
  const shiftS = table.isStrava && time.offsetS === undefined ? options.offsetSAt(clockMs) : 0;
  return {
    startLocalMs: clockMs + shiftS * MS_PER_SECOND,
    isStartGuessed: table.isStrava,
    isDateOnly: secondOfDay === undefined,
  };
}

function sportOf(table: Table, row: Row): Activity['sport'] {
  const name = textIn(table, row, 'sport');
  // A spreadsheet without a column for the sport is a runner's, of runs.
  return name === undefined ? { kind: 'run' } : sportNamed(name);
}

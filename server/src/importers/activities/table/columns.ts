import { median } from '../../../base/statistics';
import { METRES_PER_KM, METRES_PER_MILE } from '../../../values/distance';
import { SECONDS_PER_MINUTE } from '../../../values/duration';
import type { ReadingOptions } from '../activity';
import { decimalSign } from './cells';
import type { Heading, Meaning } from './headings';
import { listedTime } from './localTimes';
import { dateOf, numberIn, type Row, secondsIn, type Table, textIn } from './rowValues';

/** What a list does not say itself. */
export type ListOptions = Pick<ReadingOptions, 'offsetSAt' | 'unit' | 'dateOrder'>;

export function listOf(headings: readonly Heading[], rows: readonly Row[], options: ListOptions): Table {
  const at = new Map<Meaning, readonly number[]>();
  for (const [index, { meanings }] of headings.entries()) {
    const meaning = meanings.includes('timer') && looksLikeClock(rows, index) ? 'clock' : meanings[0];
    if (meaning) at.set(meaning, [...(at.get(meaning) ?? []), index]);
  }
  const decimals = headings.map((_, index) => decimalSign(rows.map(row => row[index] ?? '')));
  const isStrava = at.has('file') && (at.get('elapsed')?.length ?? 0) > 0;
  const table: Table = { headings, at, isStrava, decimals, unit: options.unit, order: dateOrder(rows, at, options) };
  return { ...table, unit: unitByStride(table, rows) ?? options.unit };
}

/** Whether most cells are times of day with `AM` or `PM`. */
function looksLikeClock(rows: readonly Row[], index: number): boolean {
  const filled = rows.map(row => row[index] ?? '').filter(cell => cell !== '');
  return filled.length > 0 && filled.filter(cell => /\d\s*[ap]\.?m\.?$/i.test(cell)).length * 2 > filled.length;
}

function dateOrder(
  rows: readonly Row[],
  at: ReadonlyMap<Meaning, readonly number[]>,
  { dateOrder: said }: ListOptions,
): Table['order'] {
  const [column = -1] = at.get('date') ?? [];
  const times = rows.flatMap(row => listedTime(row[column] ?? '') ?? []);
  const onlyDayFirst = times.filter(
    ({ dayFirst, monthFirst }) => dayFirst !== undefined && monthFirst === undefined,
  ).length;
  const onlyMonthFirst = times.filter(
    ({ dayFirst, monthFirst }) => dayFirst === undefined && monthFirst !== undefined,
  ).length;
  if (onlyDayFirst === onlyMonthFirst) return said;
  return onlyDayFirst > onlyMonthFirst ? 'day-first' : 'month-first';
}

export function openDateIn(table: Table, rows: readonly Row[]): string | undefined {
  return rows
    .map(row => textIn(table, row, 'date') ?? '')
    .find(cell => {
      const time = listedTime(cell);
      return time !== undefined && dateOf(time, table.order) === undefined;
    });
}

/** Steps a minute times their length is the distance: a list whose distances are 1.6 times smaller is in miles. */
function unitByStride(table: Table, rows: readonly Row[]): 'km' | 'mi' | undefined {
  const shares = rows.flatMap(row => {
    const [stride, cadence, distance] = (['stride', 'cadence', 'distance'] as const).map(meaning =>
      numberIn(table, row, meaning),
    );
    const durationS = secondsIn(table, row, 'timer', undefined);
    if (!stride || !cadence || !distance || !durationS || distance > 100) return [];
    return [(distance * METRES_PER_KM) / (stride * cadence * (durationS / SECONDS_PER_MINUTE))];
  });
  if (shares.length === 0) return undefined;
  const share = median(shares);
  if (Math.abs(share - 1) < NEAR) return 'km';
  return Math.abs((share * METRES_PER_MILE) / METRES_PER_KM - 1) < NEAR ? 'mi' : undefined;
}

const NEAR = 0.2;

/** Columns that hold something other than nothing, and that no activity takes anything from. */
export function unusedColumns(headings: readonly Heading[], rows: readonly Row[]): number {
  return headings.filter(
    ({ meanings }, index) =>
      (meanings.length === 0 || meanings[0] === 'pace' || meanings[0] === 'stride' || meanings[0] === 'cadence') &&
      rows.some(row => !NOTHING.test(row[index] ?? '')),
  ).length;
}

const NOTHING = /^\s*(?:|-+|0(?:[.,]0+)?|0:00(?::00)?|false|no|none|null|nan)\s*$/i;

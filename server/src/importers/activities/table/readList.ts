import { type Message, say } from '../../../base/message';
import { median } from '../../../base/statistics';
import { METRES_PER_FOOT, METRES_PER_KM, METRES_PER_MILE } from '../../../values/distance';
import { SECONDS_PER_HOUR, SECONDS_PER_MINUTE } from '../../../values/duration';
import { readDelimited } from '../../diary/delimited';
import { type Activity, type ReadingOptions, Unreadable } from '../activity';
import type { ByteSource } from '../byteSource';
import { sportNamed } from '../sports';
import { decimalSign, isSpeedOf, METRES, numberOf, saidSeconds, unitIn } from './cells';
import { type Heading, headingOf, type Meaning } from './headings';
import { textOf } from './listText';
import { clockTime, type ListedTime, listedTime } from './localTimes';
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

/** What a list does not say itself. */
export type ListOptions = Pick<ReadingOptions, 'offsetSAt' | 'unit' | 'dateOrder'>;

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

/** Whether a text is a list as a site exports it: it names the kind, the title, and how far and how long. A diary has days and words of its own. */
export function isSiteList(text: string): boolean {
  const [head = []] = readDelimited(headOf(text)?.text.slice(0, LONGEST_HEAD) ?? '').rows;
  const meanings = new Set(head.flatMap(cell => headingOf(cell).meanings));
  return (
    SITE_COLUMNS.every(meaning => meanings.has(meaning)) &&
    AMOUNTS.some(each => each !== 'distance' && meanings.has(each))
  );
}

const SITE_COLUMNS: readonly Meaning[] = ['date', 'sport', 'title', 'distance'];

/* ---- the row with the names ---------------------------------------------------------------------------------------- */

/** What stands above the names of the columns: a title, the runner, the day of the export. */
const LONGEST_PREAMBLE = 20;
const AMOUNTS: readonly Meaning[] = ['distance', 'timer', 'moving', 'elapsed'];

/** The text from the row on that names the columns. */
function headOf(text: string): { readonly text: string } | undefined {
  let at = 0;
  for (let line = 0; line < LONGEST_PREAMBLE && at < text.length; line++) {
    const end = text.indexOf('\n', at);
    const words = text.slice(at, end < 0 ? text.length : end).slice(0, LONGEST_HEAD);
    if (['\t', ';', ','].some(separator => isHead(words.split(separator)))) return { text: text.slice(at) };
    if (end < 0) return undefined;
    at = end + 1;
  }
  return undefined;
}

const LONGEST_HEAD = 20_000;

function isHead(cells: readonly string[]): boolean {
  if (cells.length < 2) return false;
  const meanings = cells.flatMap(cell => headingOf(cell.replace(/^\s*"|"\s*$/g, '')).meanings);
  return meanings.includes('date') && meanings.some(meaning => AMOUNTS.includes(meaning));
}

/* ---- the columns --------------------------------------------------------------------------------------------------- */

type Row = readonly string[];

interface Table {
  readonly headings: readonly Heading[];
  /** The columns of a meaning, by their place. */
  readonly at: ReadonlyMap<Meaning, readonly number[]>;
  /** Strava's list: dates in UTC, seconds, and metres in the second of two columns of distances. */
  readonly isStrava: boolean;
  /** What parts decimals in a column. */
  readonly decimals: readonly ('.' | ',' | undefined)[];
  readonly unit: 'km' | 'mi';
  readonly order: 'day-first' | 'month-first' | undefined;
}

function listOf(headings: readonly Heading[], rows: readonly Row[], options: ListOptions): Table {
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

function openDateIn(table: Table, rows: readonly Row[]): string | undefined {
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
function unusedColumns(headings: readonly Heading[], rows: readonly Row[]): number {
  return headings.filter(
    ({ meanings }, index) =>
      (meanings.length === 0 || meanings[0] === 'pace' || meanings[0] === 'stride' || meanings[0] === 'cadence') &&
      rows.some(row => !NOTHING.test(row[index] ?? '')),
  ).length;
}

const NOTHING = /^\s*(?:|-+|0(?:[.,]0+)?|0:00(?::00)?|false|no|none|null|nan)\s*$/i;

/* ---- a row --------------------------------------------------------------------------------------------------------- */

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

function dateOf({ dayFirst, monthFirst }: ListedTime, order: Table['order']): number | undefined {
  if (dayFirst === monthFirst) return dayFirst;
  if (dayFirst === undefined || monthFirst === undefined) return dayFirst ?? monthFirst;
  return order === undefined ? undefined : order === 'day-first' ? dayFirst : monthFirst;
}

function sportOf(table: Table, row: Row): Activity['sport'] {
  const name = textIn(table, row, 'sport');
  // A spreadsheet without a column for the sport is a runner's, of runs.
  return name === undefined ? { kind: 'run' } : sportNamed(name);
}

/** The text of the first column of a meaning that has one, on one line. */
function textIn({ at }: Table, row: Row, meaning: Meaning): string | undefined {
  for (const index of at.get(meaning) ?? []) {
    const text = (row[index] ?? '').replace(/\s+/g, ' ').trim();
    if (text !== '' && !/^-+$/.test(text)) return text;
  }
  return undefined;
}

/** The number in the last column of a meaning: Strava repeats columns, the second time in full. */
function numberIn({ at, decimals }: Table, row: Row, meaning: Meaning): number | undefined {
  for (const index of (at.get(meaning) ?? []).toReversed()) {
    const value = numberOf(row[index] ?? '', decimals[index]);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Nobody's heart beats slower or faster than this while they move. */
const RATES = { least: 30, most: 240 };

function rateIn(table: Table, row: Row, meaning: Meaning): number | undefined {
  const rate = numberIn(table, row, meaning);
  return rate !== undefined && rate >= RATES.least && rate <= RATES.most ? Math.round(rate) : undefined;
}

function climbIn(table: Table, row: Row): number | undefined {
  const [index = -1] = table.at.get('climb') ?? [];
  // Nobody writes a climb to the millimetre: a sign before three digits parts thousands.
  const isWhole = table.decimals[index] === undefined && /^\d{1,3}[.,]\d{3}$/.test((row[index] ?? '').trim());
  const climb = isWhole ? Number((row[index] ?? '').replace(/\D/g, '')) : numberIn(table, row, 'climb');
  const isFeet = table.headings[index]?.unit === 'ft' || (table.unit === 'mi' && !table.isStrava);
  return climb === undefined || climb === 0 ? undefined : climb * (isFeet ? METRES_PER_FOOT : 1);
}

/* ---- times ---------------------------------------------------------------------------------------------------------- */

/** Where a watch or a site has lost the moving time, it is a small part of the time from start to end. */
const LEAST_MOVING_SHARE = 0.1;

function movingIn(
  table: Table,
  row: Row,
  elapsedS: number | undefined,
  distanceM: number | undefined,
): number | undefined {
  const timer = secondsIn(table, row, 'timer', distanceM);
  const moving = secondsIn(table, row, 'moving', distanceM);
  const best = timer ?? moving;
  return best !== undefined && elapsedS !== undefined && best < LEAST_MOVING_SHARE * elapsedS ? elapsedS : best;
}

/** Seconds in a column of times; `distanceM` helps where a number does not say its unit. */
function secondsIn(table: Table, row: Row, meaning: Meaning, distanceM: number | undefined): number | undefined {
  for (const index of (table.at.get(meaning) ?? []).toReversed()) {
    const seconds = secondsOf(table, row[index] ?? '', index, distanceM);
    if (seconds !== undefined && seconds > 0) return seconds;
  }
  return undefined;
}

function secondsOf(table: Table, cell: string, index: number, distanceM: number | undefined): number | undefined {
  const said = saidSeconds(cell);
  if (said !== undefined) return said;
  const number = numberOf(cell.trim(), table.decimals[index]);
  if (number === undefined) return undefined;
  return number * secondsEach(table, index, number, distanceM);
}

/** What a number of a column of times counts: as its name says, else what makes a pace that somebody may have kept. */
function secondsEach({ headings, isStrava }: Table, index: number, number: number, distanceM = 0): number {
  const unit = headings[index]?.unit;
  if (isStrava || unit === 's') return 1;
  if (unit === 'min') return SECONDS_PER_MINUTE;
  if (unit === 'h') return SECONDS_PER_HOUR;
  const fits = [SECONDS_PER_MINUTE, 1, SECONDS_PER_HOUR].find(each => isSpeedOf('run', distanceM / (number * each)));
  return fits ?? (number > LONGEST_MINUTES ? 1 : SECONDS_PER_MINUTE);
}

/** Ten hours. */
const LONGEST_MINUTES = 600;

/* ---- distances ------------------------------------------------------------------------------------------------------ */

/**
 * Metres in the columns of distances. Garmin lists swims and some runs in metres among kilometres, so where the column does not say its
 * unit, a number that makes no speed of this sport is in metres.
 */
function metresIn(table: Table, row: Row, kind: string, durationS: number | undefined): number | undefined {
  const columns = table.at.get('distance') ?? [];
  for (const index of columns.toReversed()) {
    const number = numberOf(row[index] ?? '', table.decimals[index]);
    if (number === undefined || number === 0) continue;
    if (table.isStrava && columns.length > 1 && index === columns.at(-1)) return number;
    const unit = unitIn(row[index] ?? '') ?? table.headings[index]?.unit;
    const said = unit === undefined ? undefined : METRES.get(unit);
    if (said !== undefined) return number * said;
    const usual = (METRES.get(table.unit) ?? METRES_PER_KM) * number;
    if (durationS === undefined) return usual;
    return !isSpeedOf(kind, usual / durationS) && isSpeedOf(kind, number / durationS) ? number : usual;
  }
  return undefined;
}

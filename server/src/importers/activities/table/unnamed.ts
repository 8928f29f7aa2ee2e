import { sum } from '../../../base/statistics';
import { METRES_PER_KM } from '../../../values/distance';
import type { Row } from '../../diary/diaryLine';
import { sportNamed } from '../sports';
import { decimalSign, isSpeedOf, METRES, numberOf, saidSeconds, unitIn } from './cells';
import { listedTime } from './localTimes';

/**
 * The names that the columns of a table without names would have, by what their cells say: rows of a list are often copied without the line
 * above them. `undefined` unless one column alone can be the date, and one the distance: its cells say their unit, or make with a column of
 * times a speed that somebody may have kept.
 */
export function headOfUnnamed(rows: readonly Row[]): Row | undefined {
  const sample = rows.slice(0, SAMPLE_ROWS);
  const width = Math.max(0, ...sample.map(row => row.length));
  const columns = Array.from({ length: Math.min(width, MOST_COLUMNS) }, (_, index) => columnOf(sample, index));
  const dates = columns.filter(({ cells }) => isMostly(cells, cell => listedTime(cell) !== undefined));
  const [date] = dates;
  if (!date || dates.length > 1) return undefined;
  const others = columns.filter(column => column !== date);
  const sport = leastBy(
    others.filter(({ cells }) => isMostly(cells, cell => cell.length <= LONGEST_SPORT && isSport(cell))),
    ({ cells }) => new Set(cells).size,
  );
  const amounts = amountsIn(
    others.filter(column => column !== sport),
    sport,
  );
  if (!amounts) return undefined;
  const names = new Map<Column, string>([
    [date, 'Date'],
    [amounts.distance, 'Distance'],
    ...(amounts.duration ? [[amounts.duration, 'Time'] as const] : []),
    ...(sport ? [[sport, 'Activity Type'] as const] : []),
  ]);
  const rest = columns.filter(column => !names.has(column));
  const rate = rest.find(({ cells }) => isMostly(cells, cell => /^\d{2,3}\s*bpm$/i.test(cell)));
  if (rate) names.set(rate, 'Avg HR');
  const title = rest.find(column => column !== rate && isMostly(column.cells, cell => WORDS.test(cell)));
  if (title) names.set(title, 'Title');
  return columns.map(column => names.get(column) ?? '');
}

/** So many rows show what their columns hold. */
const SAMPLE_ROWS = 200;
const MOST_COLUMNS = 60;
/** A row in ten may be a sum, or be empty. */
const MOSTLY = 0.9;
const LONGEST_SPORT = 40;
const WORDS = /^(?!.*\d\s*(?:km|mi|m|ft|bpm|h|min)\b).*\p{L}{3}/iu;

/** The cells of a column, by row; '' where a row has none. */
interface Column {
  readonly cells: readonly string[];
}

function columnOf(rows: readonly Row[], index: number): Column {
  return { cells: rows.map(row => (row[index] ?? '').trim()) };
}

/** Of the cells that say something, and there are as many as cells that say nothing. */
function isMostly(cells: readonly string[], is: (cell: string) => boolean): boolean {
  const filled = cells.filter(cell => cell !== '' && !/^-+$/.test(cell));
  return filled.length * 2 >= cells.length && filled.filter(is).length >= Math.max(1, MOSTLY * filled.length);
}

function isSport(cell: string): boolean {
  return sportNamed(cell).kind !== 'xt';
}

function leastBy<Of>(all: readonly Of[], measure: (one: Of) => number): Of | undefined {
  return all.toSorted((a, b) => measure(a) - measure(b))[0];
}

/* ---- distance and time ----------------------------------------------------------------------------------------------- */

interface Amounts {
  readonly distance: Column;
  readonly duration?: Column;
}

/** How sure one may be that a column holds distances, or times. */
interface Candidate {
  readonly column: Column;
  readonly rank: number;
  /** Metres or seconds by row, where it says them. */
  readonly values: readonly (number | undefined)[];
}

function amountsIn(columns: readonly Column[], sport: Column | undefined): Amounts | undefined {
  const distances = columns.flatMap(column => distancesIn(column) ?? []);
  const durations = columns.flatMap(column => durationsIn(column) ?? []);
  const pairs = distances.flatMap(distance =>
    durations.flatMap(duration =>
      duration.column !== distance.column && isPlausible(distance, duration, sport) ? [{ distance, duration }] : [],
    ),
  );
  if (pairs.length === 0) {
    const [only, another] = distances.filter(({ rank }) => rank === RANKS.unit);
    return only && !another && durations.length === 0 ? { distance: only.column } : undefined;
  }
  const surest = Math.max(...pairs.map(({ distance }) => distance.rank));
  const [first, ...more] = pairs.filter(({ distance }) => distance.rank === surest);
  if (!first || more.some(({ distance }) => distance !== first.distance)) return undefined;
  // A list with the time from start to end has the time without pauses as well, which is shorter.
  const best = leastBy([first, ...more], ({ duration }) => -duration.rank * SECONDS_OF_ALL + sum(duration.values));
  return best && { distance: best.distance.column, duration: best.duration.column };
}

const RANKS = { whole: 0, decimal: 1, unit: 2 };
/** More than all times of a list together. */
const SECONDS_OF_ALL = 1e12;

function distancesIn(column: Column): Candidate | undefined {
  const { cells } = column;
  const hasUnit = (cell: string) => /^[\d.,\s\u00A0]+(?:km|mi|miles|m)\.?$/i.test(cell) && !/^\d{1,3}\s?m$/i.test(cell);
  if (isMostly(cells, hasUnit)) {
    const sign = decimalSign(cells.map(cell => cell.replace(/\s*[a-z]+\.?$/i, '')));
    return { column, rank: RANKS.unit, values: cells.map(cell => metresOf(cell, sign)) };
  }
  if (!isMostly(cells, cell => /^\d[\d.,]*$/.test(cell))) return undefined;
  const sign = decimalSign(cells);
  return {
    column,
    rank: sign === undefined ? RANKS.whole : RANKS.decimal,
    values: cells.map(cell => metresOf(cell, sign)),
  };
}

function metresOf(cell: string, sign: '.' | ',' | undefined): number | undefined {
  const number = numberOf(cell, sign);
  return number === undefined ? undefined : number * (METRES.get(unitIn(cell) ?? 'km') ?? METRES_PER_KM);
}

/** Times as on a clock are surer than `85 m`, which may be a climb. */
function durationsIn(column: Column): Candidate | undefined {
  const { cells } = column;
  if (!isMostly(cells, cell => saidSeconds(cell) !== undefined)) return undefined;
  const rank = isMostly(cells, cell => cell.includes(':')) ? 1 : 0;
  return { column, rank, values: cells.map(saidSeconds) };
}

function isPlausible(distance: Candidate, duration: Candidate, sport: Column | undefined): boolean {
  const speeds = distance.values.flatMap((metres, row) => {
    const seconds = duration.values[row];
    if (!metres || !seconds) return [];
    const name = sport?.cells[row] ?? '';
    return [isSpeedOf(name === '' ? 'run' : sportNamed(name).kind, metres / seconds)];
  });
  return speeds.length > 0 && speeds.filter(is => is).length >= MOSTLY * speeds.length;
}

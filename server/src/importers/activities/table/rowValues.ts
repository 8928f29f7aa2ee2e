import { METRES_PER_FOOT, METRES_PER_KM } from '../../../values/distance';
import { SECONDS_PER_HOUR, SECONDS_PER_MINUTE } from '../../../values/duration';
import { isSpeedOf, METRES, numberOf, saidSeconds, unitIn } from './cells';
import type { Heading, Meaning } from './headings';
import type { ListedTime } from './localTimes';

export type Row = readonly string[];

export interface Table {
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

export function dateOf({ dayFirst, monthFirst }: ListedTime, order: Table['order']): number | undefined {
  if (dayFirst === monthFirst) return dayFirst;
  if (dayFirst === undefined || monthFirst === undefined) return dayFirst ?? monthFirst;
  return order === undefined ? undefined : order === 'day-first' ? dayFirst : monthFirst;
}

/** The text of the first column of a meaning that has one, on one line. */
export function textIn({ at }: Table, row: Row, meaning: Meaning): string | undefined {
  for (const index of at.get(meaning) ?? []) {
    const text = (row[index] ?? '').replace(/\s+/g, ' ').trim();
    if (text !== '' && !/^-+$/.test(text)) return text;
  }
  return undefined;
}

/** The number in the last column of a meaning: Strava repeats columns, the second time in full. */
export function numberIn({ at, decimals }: Table, row: Row, meaning: Meaning): number | undefined {
  for (const index of (at.get(meaning) ?? []).toReversed()) {
    const value = numberOf(row[index] ?? '', decimals[index]);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Nobody's heart beats slower or faster than this while they move. */
const RATES = { least: 30, most: 240 };

export function rateIn(table: Table, row: Row, meaning: Meaning): number | undefined {
  const rate = numberIn(table, row, meaning);
  return rate !== undefined && rate >= RATES.least && rate <= RATES.most ? Math.round(rate) : undefined;
}

export function climbIn(table: Table, row: Row): number | undefined {
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

export function movingIn(
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
export function secondsIn(table: Table, row: Row, meaning: Meaning, distanceM: number | undefined): number | undefined {
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
export function metresIn(table: Table, row: Row, kind: string, durationS: number | undefined): number | undefined {
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

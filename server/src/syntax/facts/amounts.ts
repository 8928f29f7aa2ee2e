import { METRES_PER_KM, METRES_PER_MILE, METRES_PER_YARD } from '../../values/distance';
import { attempt, type Cursor, isGlued, isSign, isWord, peek, spanFrom, written } from '../scan';
import type { FactAmountNode, FactQuantity } from '../tree';
import { readDurationUnit, readUnitDuration } from './durations';
import { clockSeconds, isBrokenClock, isCountSign, readClock, readNumber } from './numbers';
import { PACE_WORDS, readPaceSuffix, readSpeed } from './paces';
import { type DistanceWord, distanceUnit, LONG_DISTANCE_WORDS } from './units';

/** Metres of one of each unit. */
const METRES: Readonly<Record<DistanceWord, number>> = {
  km: METRES_PER_KM,
  mi: METRES_PER_MILE,
  m: 1,
  yd: METRES_PER_YARD,
};

/**
 * Reads an amount that begins with a number: a distance, a duration, a pace, a range of these, or a bare number. What only
 * the log's unit or the rest of the entry can decide stays open in its quantity.
 */
export function readAmount(cursor: Cursor): FactAmountNode | undefined {
  const from = cursor.at;
  const first = readSingle(cursor);
  if (!first) return undefined;
  const last = attempt(cursor, () => readRangeEnd(cursor, first));
  const quantity = last ?? first.quantity;
  return { span: spanFrom(cursor, from), quantity };
}

/** Reads an amount that has a unit or is a clock form; no bare number. */
export function readUnitAmount(cursor: Cursor): FactAmountNode | undefined {
  return attempt(cursor, () => {
    const amount = readAmount(cursor);
    const bare = amount?.quantity.type === 'range' ? amount.quantity.high : amount?.quantity;
    return bare?.type === 'bare' ? undefined : amount;
  });
}

/** An amount with the number that was written: the ends of a range are compared by it. */
interface Single {
  readonly quantity: Exclude<FactQuantity, { readonly type: 'range' }>;
  /** The number in the written unit; seconds of a clock form. */
  readonly raw: number;
}

function readSingle(cursor: Cursor): Single | undefined {
  if (peek(cursor).type !== 'number' || isBrokenClock(cursor)) return undefined;
  return readClockAmount(cursor) ?? readSpeedAmount(cursor) ?? readUnitDurationAmount(cursor) ?? readDistance(cursor);
}

/** `45:10`, `1:05:30`, `5:38/km`, `1:05h` */
function readClockAmount(cursor: Cursor): Single | undefined {
  const clock = readClock(cursor);
  if (!clock) return undefined;
  const raw = clockSeconds(clock);
  const [first, second, third] = clock.parts;
  if (third !== undefined) {
    skipUnit(cursor, 'h');
    return { quantity: { type: 'duration', durationS: raw }, raw };
  }
  const per = readPaceSuffix(cursor);
  if (per === 'log-unit') return { quantity: { type: 'two-part', first, second, isPace: true }, raw };
  if (per !== undefined) return { quantity: { type: 'pace', paceSPerKm: (raw * METRES_PER_KM) / per }, raw };
  if (skipUnit(cursor, 'h')) return { quantity: { type: 'duration', durationS: raw * 60 }, raw };
  if (skipUnit(cursor, 'min')) return { quantity: { type: 'duration', durationS: raw }, raw };
  return { quantity: { type: 'two-part', first, second, isPace: false }, raw };
}

function skipUnit(cursor: Cursor, unit: 'h' | 'min'): boolean {
  return attempt(cursor, () => (readDurationUnit(cursor) === unit ? true : undefined)) ?? false;
}

function readSpeedAmount(cursor: Cursor): Single | undefined {
  const paceSPerKm = readSpeed(cursor);
  return paceSPerKm === undefined ? undefined : { quantity: { type: 'pace', paceSPerKm }, raw: paceSPerKm };
}

/** Longer than this no pace is. */
const LONGEST_PACE_S = 1800;

/** `45 min`, `1h05`; with a unit of pace behind it (`4'05"/km`) a pace. */
function readUnitDurationAmount(cursor: Cursor): Single | undefined {
  const from = peek(cursor);
  const durationS = readUnitDuration(cursor);
  if (durationS === undefined) return undefined;
  const per = durationS < LONGEST_PACE_S ? readPaceSuffix(cursor) : undefined;
  if (typeof per === 'number')
    return { quantity: { type: 'pace', paceSPerKm: (durationS * METRES_PER_KM) / per }, raw: durationS };
  return { quantity: { type: 'duration', durationS }, raw: Number(from.text) };
}

/** From here on `m` is taken for metres wherever it stands. */
const LEAST_CLEAR_METRES = 200;

/** `8 km`, `5.3M`, or the number alone. */
function readDistance(cursor: Cursor): Single | undefined {
  const number = readNumber(cursor);
  if (!number) return undefined;
  const raw = number.value;
  skipMoreOrLess(cursor);
  const token = peek(cursor);
  if (token.type === 'word') {
    // A walk is counted in them, and measured in none: `10k steps`.
    if (isWord(token, STEPS) || isWord(peek(cursor, 1), STEPS)) return undefined;
    const word = written(cursor, token);
    if (word === 'M') {
      cursor.at++;
      return { quantity: { type: 'capital-m', value: raw }, raw };
    }
    const unit = distanceUnit(token.text, word, token.spaced);
    if (unit && isRacePace(cursor)) return undefined;
    if (unit) {
      cursor.at++;
      if (token.text === 'm' && raw < LEAST_CLEAR_METRES) return { quantity: { type: 'lone-m', value: raw }, raw };
      return { quantity: { type: 'distance', distanceM: raw * METRES[unit], unit }, raw };
    }
  }
  return { quantity: { type: 'bare', value: raw }, raw };
}

const STEPS: ReadonlySet<string> = new Set(['steps', 'schritte']);

/** `8+ km`, `8-ish km` */
function skipMoreOrLess(cursor: Cursor): void {
  const [sign, next] = [peek(cursor), peek(cursor, 1)];
  const isUnit = (ahead: number) => LONG_OR_SHORT.has(peek(cursor, ahead).text);
  if (isSign(sign, '+') && isGlued(sign) && isUnit(1)) cursor.at++;
  else if (isSign(sign, '-') && isGlued(sign) && next.text === 'ish' && isUnit(2)) cursor.at += 2;
}

const LONG_OR_SHORT: ReadonlySet<string> = new Set([...LONG_DISTANCE_WORDS, 'km', 'k', 'mi', 'm']);

/** `mile pace`, `1500m-pace`: no distance. `8 km pace 5:30` is one. */
function isRacePace(cursor: Cursor): boolean {
  const isJoined = isSign(peek(cursor, 1), '-') && isGlued(peek(cursor, 1));
  const pace = isJoined ? 2 : 1;
  return isWord(peek(cursor, pace), PACE_WORDS) && peek(cursor, pace + 1).type !== 'number';
}

/** The upper end of a range, `8-10 km` `85–90 minutes` `5:20 to 5:30`; its unit holds for the lower end too. */
function readRangeEnd(cursor: Cursor, low: Single): FactQuantity | undefined {
  const isDash = isSign(peek(cursor), '-') && isGlued(peek(cursor)) && isGlued(peek(cursor, 1));
  if (!isDash && !isWord(peek(cursor), RANGE_WORDS)) return undefined;
  cursor.at++;
  const high = readSingle(cursor);
  if (!high || high.raw <= low.raw || isCountSign(cursor, 0)) return undefined;
  if (!isDash && high.quantity.type === 'bare') return undefined;
  const isAlike = low.quantity.type === high.quantity.type;
  const isWithoutUnit = low.quantity.type === 'bare' || low.quantity.type === 'two-part';
  return isAlike || (isWithoutUnit && high.quantity.type !== 'two-part')
    ? { type: 'range', high: high.quantity }
    : undefined;
}

const RANGE_WORDS: ReadonlySet<string> = new Set(['to', 'bis']);

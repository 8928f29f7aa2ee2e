import { SECONDS_PER_HOUR, SECONDS_PER_MINUTE } from '../../values/duration';
import { attempt, type Cursor, isGlued, isSign, peek, written } from '../scan';
import { isCountSign, isGluedSign, readNumber, readWhole } from './numbers';
import { type DurationWord, durationUnit } from './units';

const SECONDS: Readonly<Record<DurationWord, number>> = { h: SECONDS_PER_HOUR, min: SECONDS_PER_MINUTE, s: 1 };

/**
 * Reads a duration in units: `45 min` `45'` `90s` `90"` `4'30"` `1h` `1h05` `1h 5min` `1.5 h` `3 min 46 secs`. In seconds.
 * Clock forms (`45:10`) are read by `readClock`.
 */
export function readUnitDuration(cursor: Cursor): number | undefined {
  return attempt(cursor, () => {
    const number = readNumber(cursor);
    if (!number) return undefined;
    const unit = readDurationUnit(cursor);
    if (!unit) return undefined;
    let seconds = number.value * SECONDS[unit];
    if (number.decimals > 0) return seconds;
    if (unit === 'h') seconds += (readPart(cursor, 'min') ?? 0) * SECONDS_PER_MINUTE;
    if (unit !== 's') seconds += readPart(cursor, 's') ?? 0;
    return seconds;
  });
}

/** Reads the unit of a duration, with the full stop of an abbreviation (`45 min. of hills`). */
export function readDurationUnit(cursor: Cursor): DurationWord | undefined {
  const token = peek(cursor);
  if (isGluedSign(token, "'")) {
    const next = peek(cursor, 1);
    if (isGluedSign(next, "'") || (isGlued(next) && next.type === 'word' && next.text === 's')) {
      // Two apostrophes for a quote, and `30's` for thirty seconds.
      cursor.at += 2;
      return 's';
    }
    cursor.at++;
    return 'min';
  }
  if (isGluedSign(token, '"')) {
    cursor.at++;
    return 's';
  }
  if (token.type !== 'word' || (token.text === 'hr' && isHeartRate(cursor))) return undefined;
  const unit = durationUnit(token.text, written(cursor, token), token.spaced);
  if (!unit) return undefined;
  cursor.at++;
  if (isGluedSign(peek(cursor), '.') && ABBREVIATIONS.has(token.text) && !startsSentence(cursor)) cursor.at++;
  return unit;
}

const ABBREVIATIONS: ReadonlySet<string> = new Set(['hr', 'hrs', 'std', 'min', 'mins', 'sec', 'secs', 'sek']);

/** `8 hr 138` holds a heart rate, `1 hr 30 min` an hour. */
function isHeartRate(cursor: Cursor): boolean {
  const next = peek(cursor, 1);
  if (next.type !== 'number' || Number(next.text) < LOWEST_HEART_RATE) return false;
  const unit = peek(cursor, 2);
  return unit.type !== 'word' || durationUnit(unit.text, written(cursor, unit), unit.spaced) === undefined;
}

const LOWEST_HEART_RATE = 40;

/** The smaller part behind hours or minutes: glued digits (`1h05`, `4'30`), or a number with its unit (`1h 5min`). */
function readPart(cursor: Cursor, unit: 'min' | 's'): number | undefined {
  return attempt(cursor, () => {
    const glued = isGlued(peek(cursor));
    const digits = peek(cursor).text.length;
    const value = readWhole(cursor, 2);
    if (value === undefined || value >= SECONDS_PER_MINUTE) return undefined;
    if (unit === 'min' && peek(cursor).text === 'm' && isGlued(peek(cursor))) {
      cursor.at++;
      return value;
    }
    const at = cursor.at;
    const written = readDurationUnit(cursor);
    if (written === unit) return value;
    if (written !== undefined) return undefined;
    cursor.at = at;
    const next = peek(cursor);
    const standsAlone = !isGlued(next) || (next.type === 'sign' && !isSign(next, ':'));
    return (glued || (unit === 'min' && digits === 2 && next.type !== 'word')) && standsAlone && !isCountSign(cursor, 0)
      ? value
      : undefined;
  });
}

/** Whether a capital letter, or nothing, stands behind the next token. */
function startsSentence(cursor: Cursor): boolean {
  const next = peek(cursor, 1);
  if (next.type !== 'word') return next.type !== 'number';
  const first = written(cursor, next).charAt(0);
  return first !== first.toLowerCase();
}

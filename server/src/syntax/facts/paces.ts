import { METRES_PER_KM, METRES_PER_MILE } from '../../values/distance';
import { SECONDS_PER_HOUR } from '../../values/duration';
import { attempt, type Cursor, isGlued, isSign, isWord, peek } from '../scan';
import { isClockAt, isGluedSign, readNumber } from './numbers';
import { durationUnit } from './units';

/** What a pace is per: so many metres, or the unit of the log. */
export type PacePer = number | 'log-unit';

/**
 * Reads what makes the time before it a pace: `/km` `/ mile` `min/km` `per mile` `mm` (minutes a mile), `er Pace`, `'s`,
 * or a `pace` behind it.
 */
export function readPaceSuffix(cursor: Cursor): PacePer | undefined {
  return attempt(cursor, readSuffix);
}

function readSuffix(cursor: Cursor): PacePer | undefined {
  const token = peek(cursor);
  if (isGluedSign(token, "'") && peek(cursor, 1).text === 's' && isGlued(peek(cursor, 1))) {
    cursor.at += 2;
    return 'log-unit';
  }
  if (isGlued(token) && token.type === 'word') {
    const per = GLUED_UNITS.get(token.text);
    if (per !== undefined) {
      cursor.at++;
      skipPaceWord(cursor);
      return per;
    }
  }
  if (token.type === 'word' && durationUnit(token.text, '', false) === 'min') cursor.at++;
  const per = readPer(cursor);
  if (per !== undefined) {
    skipPaceWord(cursor);
    return per;
  }
  return skipPaceWord(cursor) ? 'log-unit' : undefined;
}

const GLUED_UNITS: ReadonlyMap<string, PacePer> = new Map<string, PacePer>([
  ['mm', METRES_PER_MILE],
  ['mpm', METRES_PER_MILE],
  ['mpk', METRES_PER_KM],
  ['er', 'log-unit'],
]);

/** `/km`, `/ mi`, `per mile`, `a mile`, `pro km` */
function readPer(cursor: Cursor): number | undefined {
  const sign = peek(cursor);
  if (!isSign(sign, '/') && !isWord(sign, PER_WORDS)) return undefined;
  const metres = PER_UNITS.get(peek(cursor, 1).text);
  if (metres === undefined || peek(cursor, 1).type !== 'word') return undefined;
  cursor.at += 2;
  return metres;
}

const PER_WORDS: ReadonlySet<string> = new Set(['per', 'a', 'pro', 'each']);
const PER_UNITS: ReadonlyMap<string, number> = new Map([
  ...['km', 'k', 'kilometer', 'kilometre'].map(word => [word, METRES_PER_KM] as const),
  ...['mi', 'mile', 'meile'].map(word => [word, METRES_PER_MILE] as const),
]);

/** `pace`, `average pace`, `mile pace`, `Schnitt` */
function skipPaceWord(cursor: Cursor): boolean {
  const ahead = isWord(peek(cursor), BEFORE_PACE) ? 1 : 0;
  if (!isWord(peek(cursor, ahead), PACE_WORDS)) return false;
  // `45:10 pace 5:38`: the word belongs to the time behind it.
  const at = isSign(peek(cursor, ahead + 1), ':') ? ahead + 2 : ahead + 1;
  if (isClockAt(cursor, at)) return false;
  cursor.at += ahead + 1;
  return true;
}

const BEFORE_PACE: ReadonlySet<string> = new Set(['avg', 'average', 'ave', 'mile']);
export const PACE_WORDS: ReadonlySet<string> = new Set(['pace', 'schnitt']);

/** Reads a speed, `10.6 km/h` `12 kph` `7 mph`, as seconds per kilometre. */
export function readSpeed(cursor: Cursor): number | undefined {
  return attempt(cursor, () => {
    const number = readNumber(cursor);
    if (!number || number.value <= 0) return undefined;
    const metresAnHour = readSpeedUnit(cursor);
    return metresAnHour && (SECONDS_PER_HOUR * METRES_PER_KM) / (number.value * metresAnHour);
  });
}

function readSpeedUnit(cursor: Cursor): number | undefined {
  const { type, text } = peek(cursor);
  if (type !== 'word') return undefined;
  const whole = SPEED_WORDS.get(text);
  if (whole !== undefined) {
    cursor.at++;
    return whole;
  }
  const metres = PER_UNITS.get(text);
  const hour = peek(cursor, 2);
  if (metres === undefined || !isSign(peek(cursor, 1), '/') || durationUnit(hour.text, hour.text, false) !== 'h') {
    return undefined;
  }
  cursor.at += 3;
  return metres;
}

const SPEED_WORDS: ReadonlyMap<string, number> = new Map([
  ['kph', METRES_PER_KM],
  ['kmh', METRES_PER_KM],
  ['mph', METRES_PER_MILE],
]);

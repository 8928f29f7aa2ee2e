import { MINUTES_PER_HOUR, NOON_MIN } from '../../values/duration';
import { attempt, type Cursor, isAtEnd, isGlued, isSign, isWord, peek, spanFrom, written } from '../scan';
import type { StatusNode, WhenNode } from '../tree';
import { readUnitDuration } from './durations';
import { type ClockRead, readClock, readWhole } from './numbers';
import { readPaceSuffix } from './paces';
import { kindHere, labelHere, looseWord, statusHere, whenWordHere, wordHere } from './words';

/** What stands first in an entry: the time of day, or a time that may be how long it took. */
interface WhenRead {
  readonly when?: WhenNode;
}

/** Reads `am`, `PM -`, `06:30:`; a leading time that may be a duration as well is passed over. */
export function readWhen(cursor: Cursor): WhenRead {
  const word = attempt(cursor, readWhenWord);
  return word ? { when: word } : (attempt(cursor, readTime) ?? {});
}

/** `plan` or `skip`; the words derived from them only before a colon (`geplant: Lauftreff`) or something that is understood. */
export function readStatus(cursor: Cursor): StatusNode | undefined {
  return attempt(cursor, readStatusWord);
}

function readStatusWord(cursor: Cursor): StatusNode | undefined {
  const from = cursor.at;
  const found = statusHere(cursor);
  if (!found) return undefined;
  cursor.at = found.next;
  const span = spanFrom(cursor, from);
  const isLabel = isSign(peek(cursor), ':');
  if (isLabel) cursor.at++;
  if (found.spelling !== found.row.word && !isLabel && !isUnderstood(cursor)) return undefined;
  return { span, status: found.row.word };
}

/** Whether a WHEN word stands here that opens an entry; in small letters only before something understood, or one word. */
function readWhenWord(cursor: Cursor): WhenNode | undefined {
  const from = cursor.at;
  const found = whenWordHere(cursor);
  if (!found) return undefined;
  const isCapital = written(cursor, peek(cursor)) === 'AM' || written(cursor, peek(cursor)) === 'PM';
  cursor.at = found.next;
  const span = spanFrom(cursor, from);
  if (!isCapital && isGermanDate(cursor)) return undefined;
  const hasSign = skipSign(cursor);
  if (!hasSign && !isCapital && !isAtEnd(cursor) && !isUnderstood(cursor) && !isOwnWord(cursor, found.row.word))
    return undefined;
  return { span, when: found.row.word };
}

/** `am 12.11. 8 km`, `am 3. locker`: on that day. */
function isGermanDate(cursor: Cursor): boolean {
  const behind = peek(cursor, 1);
  return peek(cursor).type === 'number' && isSign(behind, '.') && isGlued(behind) && cursor.at + 2 < cursor.end;
}

/**
 * `pm lunchloop`, `am parkloop 8 km`: one word in small letters that may be a kind of one's own. German has nouns behind *am*,
 * which are places, and `am tired` is prose.
 */
function isOwnWord(cursor: Cursor, when: WhenNode['when']): boolean {
  const word = looseWord(cursor);
  const { start } = peek(cursor);
  if (!word || cursor.line.text.slice(start, start + word.word.length) !== word.word) return false;
  if (word.next >= cursor.end) return when !== 'am';
  return cursor.line.tokens[word.next]?.type === 'number';
}

/** A colon, or a dash with white space behind it. */
function skipSign(cursor: Cursor): boolean {
  const isColon = isSign(peek(cursor), ':');
  const isDash = isSign(peek(cursor), '-') && !isGlued(peek(cursor, 1));
  if (isColon || isDash) cursor.at++;
  return isColon || isDash;
}

/** A number, a vocabulary word, a label or a status. */
function isUnderstood(cursor: Cursor): boolean {
  const { type, text } = peek(cursor);
  if (type === 'number') return true;
  if (type === 'sign') return text === '~' || text === '+' || text === '(';
  return wordHere(cursor) !== undefined || labelHere(cursor) !== undefined || statusHere(cursor) !== undefined;
}

/* ---- clock times ------------------------------------------------------------------------------------------------- */

/** `6pm easy 8 km`, `8:15 am easy 8 km`, `um 18 Uhr locker 8 km`, `at 18:00 easy 8 km`: a time that is said to be one; else one that leads. */
function readTime(cursor: Cursor): WhenRead | undefined {
  const from = cursor.at;
  const isAnnounced = isWord(peek(cursor), ANNOUNCING);
  if (isAnnounced) cursor.at++;
  const clock = readClock(cursor);
  const minuteOfDay = clock ? timeOfDay(clock) : readHour(cursor);
  if (minuteOfDay === undefined) return undefined;
  const behind = cursor.at;
  const half = readHalf(cursor, clock !== undefined);
  const isSaid = half !== undefined || (isAnnounced && clock && minuteOfDay >= LEAST_ANNOUNCED_MIN && kindHere(cursor));
  if (isSaid && !isAtEnd(cursor)) {
    const span = spanFrom(cursor, from);
    skipSign(cursor);
    return { when: { span, when: { minuteOfDay: inHalf(minuteOfDay, half) } } };
  }
  cursor.at = behind;
  return clock && !isAnnounced
    ? leadingTime(cursor, clock, { span: spanFrom(cursor, from), when: { minuteOfDay } })
    : undefined;
}

/** The hour of `18 Uhr`, in minutes since midnight. */
function readHour(cursor: Cursor): number | undefined {
  const hours = readWhole(cursor, 2);
  return hours !== undefined && hours < 24 ? hours * MINUTES_PER_HOUR : undefined;
}

/** `12am` is midnight, `12pm` noon. */
function inHalf(minuteOfDay: number, half: ReturnType<typeof readHalf>): number {
  if (half === 'am') return minuteOfDay % NOON_MIN;
  return half === 'pm' && minuteOfDay < NOON_MIN ? minuteOfDay + NOON_MIN : minuteOfDay;
}

const ANNOUNCING: ReadonlySet<string> = new Set(['at', 'um', 'gegen']);
/** Before ten a time behind `at` may be a pace: `at 5:30 easy 8 km`. */
const LEAST_ANNOUNCED_MIN = 10 * MINUTES_PER_HOUR;

/** `am`, `pm` glued to the time, or behind `8:15` before something understood (`5 AM miles`, `am Kanal` are none); `Uhr`. */
function readHalf(cursor: Cursor, isClock: boolean): 'am' | 'pm' | 'uhr' | undefined {
  const { text } = peek(cursor);
  if (text !== 'am' && text !== 'pm' && text !== 'uhr') return undefined;
  const isSpaced = peek(cursor).spaced;
  cursor.at++;
  if (text === 'uhr' || !isSpaced || (isClock && isUnderstood(cursor))) return text;
  cursor.at--;
  return undefined;
}

/**
 * A leading `HH:MM` below 24:00 is the time of day when a kind, another word that is understood or a colon stands right behind
 * it, when it has a leading zero, or when the entry holds another duration; of one digit only with both a kind and a duration.
 */
function leadingTime(cursor: Cursor, clock: ClockRead, when: WhenNode): WhenRead | undefined {
  if (hasUnit(cursor)) return undefined;
  const isNamed = isFollowedByWord(cursor);
  // Nobody writes how long it took before `plan`.
  if (statusHere(cursor)?.spelling === 'plan') return { when };
  const [hours] = clock.parts;
  if (hours < 10 && !clock.hasLeadingZero) return isNamed && holdsDuration(cursor) ? { when } : undefined;
  const hasSign = skipSign(cursor);
  if (isNamed || hasSign || clock.hasLeadingZero || holdsDuration(cursor)) return { when };
  return isAtEnd(cursor) ? undefined : {};
}

/** Minutes since midnight. */
function timeOfDay({ parts }: ClockRead): number | undefined {
  const [hours, minutes, seconds] = parts;
  const isTime = seconds === undefined && hours < 24 && Number.isInteger(minutes);
  return isTime ? hours * MINUTES_PER_HOUR + minutes : undefined;
}

/** `5:30/km`, `1:05h`, `20:30-22:00` */
function hasUnit(cursor: Cursor): boolean {
  const next = peek(cursor);
  return (isGlued(next) && (next.type === 'word' || isSign(next, '-'))) || readPaceSuffix({ ...cursor }) !== undefined;
}

function isFollowedByWord(cursor: Cursor): boolean {
  const word = wordHere(cursor);
  if (word) return word.row.category !== 'total';
  return statusHere(cursor) !== undefined || labelHere(cursor) !== undefined;
}

/** Whether a duration stands before the first colon, outside brackets and not behind `@` or `=`. */
function holdsDuration(cursor: Cursor): boolean {
  const at = { ...cursor };
  while (!isAtEnd(at)) {
    const token = peek(at);
    const close = at.line.closes[at.at] ?? -1;
    if (close >= 0) at.at = close + 1;
    else if (token.type === 'number') {
      const isTarget = isSign(peek(at, -1), '@') || isSign(peek(at, -1), '=');
      if (!isTarget && readsDuration(at)) return true;
      at.at++;
    } else if (isSign(token, ':')) return false;
    else at.at++;
  }
  return false;
}

function readsDuration(cursor: Cursor): boolean {
  const at = { ...cursor };
  if (readClock(at)) return readPaceSuffix(at) === undefined;
  return readUnitDuration({ ...cursor }) !== undefined;
}

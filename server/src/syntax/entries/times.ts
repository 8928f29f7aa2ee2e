import { attempt, type Cursor, isSign, isWord, peek } from '../scan';
import { readUnitDuration } from './durations';
import { clockSeconds, isBrokenClock, isCountSign, joinedByComma, readClock, readNumber } from './numbers';
import { isRecoveryWord } from './recoveries';
import { distanceUnit } from './units';
import { kindHere, labelHere } from './words';

/**
 * Reads a list of times as they were run, `2:41 2:40 2:39`, `60,60,60,61`, `1:48, 67, 1:47 / 68`: clock forms, durations with
 * a unit, and bare numbers, which are seconds. Stops before a number that belongs to something else (`2.5 CD`, `4 x …`).
 */
export function readTimes(cursor: Cursor): number[] {
  const times: number[] = [];
  for (;;) {
    const time = attempt(cursor, at => {
      if (times.length > 0) skipSeparator(at);
      return readTime(at);
    });
    if (time === undefined) return times;
    times.push(time);
    skipAside(cursor);
  }
}

function skipSeparator(cursor: Cursor): void {
  const { text, type } = peek(cursor);
  if (type === 'sign' && SEPARATORS.has(text)) cursor.at++;
  else if (isWord(peek(cursor), JOINERS)) cursor.at++;
}

const SEPARATORS: ReadonlySet<string> = new Set([',', '/', ';', '-']);
const JOINERS: ReadonlySet<string> = new Set(['and', 'und']);

/** A pace in square brackets behind a time: `12:56 [5:44]`. */
function skipAside(cursor: Cursor): void {
  if (!isSign(peek(cursor), '[')) return;
  const close = cursor.line.closes[cursor.at] ?? -1;
  if (close >= 0 && close < cursor.end && isSign(peek(cursor, 2), ':')) cursor.at = close + 1;
}

function readTime(cursor: Cursor): number | undefined {
  if (isSign(peek(cursor), '~')) cursor.at++;
  if (peek(cursor).type !== 'number' || isBrokenClock(cursor)) return undefined;
  const clock = readClock(cursor);
  if (clock) return belongsElsewhere(cursor) ? undefined : clockSeconds(clock);
  const duration = readUnitDuration(cursor);
  if (duration !== undefined) return isRecoveryWord(cursor) ? undefined : duration;
  const number = readNumber(cursor, joinedByComma({ ...cursor, at: cursor.at + 1 }) ? 'list' : 'decimal');
  return number && !belongsElsewhere(cursor) ? number.value : undefined;
}

/** Whether the number just read is a count, a distance, a recovery, or the length of a labelled step. */
function belongsElsewhere(cursor: Cursor): boolean {
  const next = peek(cursor);
  if (isCountSign(cursor, 0) || isSign(next, '%') || isSign(next, ':') || isRecoveryWord(cursor)) return true;
  if (next.type !== 'word') return false;
  return (
    distanceUnit(next.text, next.text, next.spaced) !== undefined ||
    labelHere(cursor) !== undefined ||
    kindHere(cursor) !== undefined
  );
}

import { attempt, type Cursor, isGlued, isSign, peek, type Token } from '../scan';

/** A number as written. */
export interface NumberRead {
  readonly value: number;
  /** Digits behind the decimal point or comma. */
  readonly decimals: number;
}

/** Longer rows of digits are no amounts of anything a runner does. */
const LONGEST_NUMBER = 9;

/**
 * Reads a number with its decimal point or comma: one or two digits stand behind a comma, and no count after them (`3,6 x 800`
 * is 3 and a rep set); three digits make it a thousand (`1,000 m`); three numbers joined by commas are a list.
 */
export function readNumber(cursor: Cursor, commas: 'decimal' | 'list' = 'decimal'): NumberRead | undefined {
  const first = peek(cursor);
  if (first.type !== 'number' || first.text.length > LONGEST_NUMBER) return undefined;
  const point = first.text.indexOf('.');
  cursor.at++;
  if (point >= 0) return { value: Number(first.text), decimals: first.text.length - point - 1 };
  const second = peek(cursor, 1);
  if (commas === 'decimal' && joinedByComma(cursor) && !second.text.includes('.') && !isBehindComma(cursor)) {
    const isList = isGluedSign(peek(cursor, 2), ',') && isGluedNumber(peek(cursor, 3));
    if (!isList && second.text.length <= 2 && !isCountSign(cursor, 2)) {
      cursor.at += 2;
      return { value: Number(`${first.text}.${second.text}`), decimals: second.text.length };
    }
    if (!isList && second.text.length === 3 && first.text.length <= 3 && first.text !== '0') {
      cursor.at += 2;
      return { value: Number(first.text + second.text), decimals: 0 };
    }
  }
  return { value: Number(first.text), decimals: 0 };
}

/** `2,1` at the end of `1,2,3,2,1`. The cursor stands behind the number. */
function isBehindComma(cursor: Cursor): boolean {
  const [number, comma, before] = [peek(cursor, -1), peek(cursor, -2), peek(cursor, -3)];
  return !number.spaced && !comma.spaced && isSign(comma, ',') && before.type === 'number';
}

/** A whole number without decimals or commas, of at most `digits` digits. */
export function readWhole(cursor: Cursor, digits: number): number | undefined {
  const token = peek(cursor);
  if (token.type !== 'number' || token.text.includes('.') || token.text.length > digits) return undefined;
  cursor.at++;
  return Number(token.text);
}

/** `45:10`, `1:05:30`, `1:40.8`; with the number of its parts. */
export interface ClockRead {
  /** The parts as numbers, the last one with its tenths. */
  readonly parts: readonly [number, number] | readonly [number, number, number];
  /** A zero leads: `08:15`. */
  readonly hasLeadingZero: boolean;
}

/** Two or three numbers joined by colons, the later ones of two digits and below 60. */
export function readClock(cursor: Cursor): ClockRead | undefined {
  return attempt(cursor, readParts);
}

function readParts(cursor: Cursor): ClockRead | undefined {
  const first = peek(cursor);
  if (first.type !== 'number' || first.text.includes('.') || first.text.length > 3) return undefined;
  cursor.at++;
  const second = readSexagesimal(cursor);
  if (second === undefined) return undefined;
  const hasLeadingZero = first.text.length === 2 && first.text.startsWith('0');
  if (!startsSexagesimal(cursor)) return { parts: [Number(first.text), second], hasLeadingZero };
  const third = Number.isInteger(second) ? readSexagesimal(cursor) : undefined;
  if (third === undefined) return undefined;
  return { parts: [Number(first.text), second, third], hasLeadingZero };
}

/** Whether something like a clock time stands here that is none (`45:167`): then its numbers are not amounts either. */
export function isBrokenClock(cursor: Cursor): boolean {
  if (peek(cursor).type !== 'number' || !isGluedSign(peek(cursor, 1), ':') || !isGluedNumber(peek(cursor, 2)))
    return false;
  const at = cursor.at;
  const isClock = readClock(cursor) !== undefined;
  cursor.at = at;
  return !isClock;
}

/** Seconds of a clock time in sessions: `m:ss` or `h:mm:ss`. */
export function clockSeconds({ parts }: ClockRead): number {
  const [first, second, third] = parts;
  return third === undefined ? first * 60 + second : first * 3600 + second * 60 + third;
}

/** Reads a sign of a repetition count: `x`, `×`, `*`, or the words `times` and `mal`. */
export function isCountSign(cursor: Cursor, ahead: number): boolean {
  const token = peek(cursor, ahead);
  return token.type === 'word' && COUNT_WORDS.has(token.text);
}

const COUNT_WORDS: ReadonlySet<string> = new Set(['x', 'times', 'mal']);

/** Whether the token `ahead` begins a clock form: `5:38`. */
export function isClockAt(cursor: Cursor, ahead: number): boolean {
  return peek(cursor, ahead).type === 'number' && isGluedSign(peek(cursor, ahead + 1), ':');
}

/** Whether the cursor stands at a comma that joins two numbers without white space. */
function joinedByComma(cursor: Cursor): boolean {
  return isGluedSign(peek(cursor), ',') && isGluedNumber(peek(cursor, 1));
}

export function isGluedSign(token: Token, sign: string): boolean {
  return isSign(token, sign) && isGlued(token);
}

function isGluedNumber(token: Token): boolean {
  return token.type === 'number' && isGlued(token);
}

function startsSexagesimal(cursor: Cursor): boolean {
  return isGluedSign(peek(cursor), ':') && isGluedNumber(peek(cursor, 1));
}

/** `:10`, `:40.8`: two digits below 60 behind a colon. */
function readSexagesimal(cursor: Cursor): number | undefined {
  if (!startsSexagesimal(cursor)) return undefined;
  const { text } = peek(cursor, 1);
  const point = text.indexOf('.');
  const value = Number(text);
  if ((point < 0 ? text.length : point) !== 2 || value >= 60) return undefined;
  cursor.at += 2;
  return value;
}

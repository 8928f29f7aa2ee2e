import {
  APOSTROPHE,
  COLON,
  COMMA,
  FULL_STOP,
  HYPHEN,
  isDash,
  isDigit,
  isWordCode,
  SLASH,
  skipSpace,
  wordEnd,
} from './characters';

// What dates are made of: numbers, names of months, years, and where one ends.

/** Digits that stand in a text. */
export interface NumberAt {
  readonly value: number;
  /** 0: there is no number. */
  readonly digits: number;
  readonly end: number;
}

export const NOTHING: NumberAt = { value: 0, digits: 0, end: 0 };
/** Two-digit years from 70 on belong to the last century. */
const CENTURY_TURN = 70;

/** The number that begins at `at`, of however many digits. */
export function numberAt(text: string, at: number): NumberAt {
  let end = at;
  let value = 0;
  for (let code = text.charCodeAt(end); isDigit(code); code = text.charCodeAt(end)) {
    value = value * 10 + (code - 48);
    end++;
  }
  return { value, digits: end - at, end };
}

/** The number that exactly `count` digits at `at` make; -1 when there are fewer. */
export function fixedNumber(text: string, at: number, count: number): number {
  let value = 0;
  for (let index = at; index < at + count; index++) {
    const code = text.charCodeAt(index);
    if (!isDigit(code)) return -1;
    value = value * 10 + (code - 48);
  }
  return value;
}

/** Whether it is as long as years are written. */
export function isYear({ digits }: NumberAt): boolean {
  return digits === 2 || digits === 4;
}

/** Four digits that are read as a year where an amount might stand as well. */
export function isLikelyYear({ digits, value }: NumberAt): boolean {
  return digits === 4 && value >= FIRST_LIKELY_YEAR && value < FIRST_LIKELY_YEAR + 200;
}

export const FIRST_LIKELY_YEAR = 1900;

/** The year that two digits stand for. */
export function fullYear(twoDigits: number): number {
  return twoDigits < CENTURY_TURN ? 2000 + twoDigits : 1900 + twoDigits;
}

/** `-`, `/` or `.` between the numbers of a date. */
export function isDateSeparator(code: number): boolean {
  return code === HYPHEN || code === SLASH || code === FULL_STOP;
}

/** What stands between two numbers of a date; all dashes, as programs put them for hyphens, are hyphens. */
export function separatorAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return isDash(code) || OTHER_HYPHENS.has(code) ? HYPHEN : code;
}

/** The hyphen of Unicode, the one at which no line breaks, and the minus. */
const OTHER_HYPHENS: ReadonlySet<number> = new Set([0x2010, 0x2011, 0x2212]);

/** No digit goes on behind a date, no stray letter, and no further part of one; a second date behind a dash does. */
export function isDateEnd(text: string, end: number): boolean {
  const code = text.charCodeAt(end);
  if (isDigit(code) || (isWordCode(code) && !isWordCode(text.charCodeAt(end + 1)))) return false;
  if (!isDateSeparator(code) || !isDigit(text.charCodeAt(end + 1))) return true;
  return code === HYPHEN && fixedNumber(text, end + 1, 4) >= 0;
}

/** The `T` of `2026-03-02T06:30`. */
export function isTimeMark(text: string, end: number): boolean {
  return text.charCodeAt(end) === 84 && isDigit(text.charCodeAt(end + 1));
}

/** `.5` or `,5`: the number goes on. */
export function isDecimal(text: string, end: number): boolean {
  const code = text.charCodeAt(end);
  return (code === FULL_STOP || code === COMMA || code === COLON) && isDigit(text.charCodeAt(end + 1));
}

/** Behind a number stands a unit or a count's `x`, so that it is an amount and no part of a date. */
export function isUnit(text: string, end: number): boolean {
  const start = skipSpace(text, end);
  return UNITS.has(text.slice(start, wordEnd(text, start)).toLowerCase());
}

const UNITS: ReadonlySet<string> = new Set(
  'km kms k m mi mile miles metres meters min mins minutes h hour hours s sec seconds yd x reps'.split(' '),
);

/** Over the `.`, `st`, `nd`, `rd` or `th` of a day's number. */
export function ordinalEnd(text: string, end: number): number {
  if (text.charCodeAt(end) === FULL_STOP) return end + 1;
  const next = wordEnd(text, end);
  return ORDINALS.has(text.slice(end, next).toLowerCase()) ? next : end;
}

const ORDINALS: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th']);

/** Over the white space, dash, slash or full stop between two parts. */
export function joint(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === HYPHEN || code === SLASH) return at + 1;
  return skipSpace(text, code === FULL_STOP ? at + 1 : at);
}

/** The month whose name, or a beginning of it, stands at `at`. */
export function monthAt(text: string, at: number): { month: number; end: number } | undefined {
  const end = wordEnd(text, at);
  if (end - at < SHORTEST_MONTH) return undefined;
  const month = monthNamed(text.slice(at, end));
  return month === undefined ? undefined : { month, end };
}

/** The month, 1 to 12, that `word` is the name of, or a beginning of three letters and more, in English or German. */
export function monthNamed(word: string): number | undefined {
  return MONTHS.get(word.toLowerCase());
}

const SHORTEST_MONTH = 3;

/** Every beginning of a month's name, English and German, of three letters and more. */
const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    'january february march april may june july august september october november december',
    'januar februar märz april mai juni juli august september oktober november dezember',
    'jänner feber maerz april mai juni juli august september oktober november dezember',
  ].flatMap(names =>
    names
      .split(' ')
      .flatMap((name, index) =>
        Array.from(
          { length: name.length - SHORTEST_MONTH + 1 },
          (_, more) => [name.slice(0, SHORTEST_MONTH + more), index + 1] as const,
        ),
      ),
  ),
).set('mrz', 3);

/** The year behind a month and day by name: ` 2026`, `, 2026`, `-26`, ` '26`. */
export function yearAt(text: string, end: number): { year: number; end: number } | undefined {
  const code = text.charCodeAt(end);
  const isJoined = code === HYPHEN || code === SLASH;
  let at = isJoined ? end + 1 : skipSpace(text, code === COMMA || code === FULL_STOP ? end + 1 : end);
  if (at === end) return undefined;
  const isShort = text.charCodeAt(at) === APOSTROPHE || text.charCodeAt(at) === 0x2019;
  if (isShort) at++;
  const number = numberAt(text, at);
  if (!isDateEnd(text, number.end) || isDecimal(text, number.end) || isUnit(text, number.end)) return undefined;
  if (isLikelyYear(number)) return { year: number.value, end: number.end };
  if (number.digits === 2 && (isJoined || isShort)) return { year: fullYear(number.value), end: number.end };
  return undefined;
}

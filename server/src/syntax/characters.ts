/** What characters are, by their UTF-16 code; `NaN`, the code behind the end of a text, is none of these. */

export const TAB = 9;
export const SPACE = 32;
export const QUOTE = 34;
export const HASH = 35;
export const APOSTROPHE = 39;
export const ASTERISK = 42;
export const COMMA = 44;
export const HYPHEN = 45;
export const FULL_STOP = 46;
export const SLASH = 47;
export const COLON = 58;
export const SEMICOLON = 59;
export const EQUALS = 61;
export const GREATER = 62;
const NO_BREAK_SPACE = 0xa0;
const EN_DASH = 0x2013;
const EM_DASH = 0x2014;
export const BULLET = 0x2022;
export const BYTE_ORDER_MARK = 0xfeff;

/** White space inside a line. */
export function isSpace(code: number): boolean {
  if (code <= SPACE) return code === SPACE || (code >= TAB && code <= 12);
  return code === NO_BREAK_SPACE || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x3000;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** `-`, `–` or `—` */
export function isDash(code: number): boolean {
  return code === HYPHEN || code === EN_DASH || code === EM_DASH;
}

/** Letters and digits: those of ASCII, and everything from U+00C0 on but `×`, `÷`, punctuation and symbols. */
export function isWordCode(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  if (code < 0x2000) return code >= 0xc0 && code !== 0xd7 && code !== 0xf7;
  return (code >= 0x2c00 && code < 0x2e00) || (code >= 0x3040 && code < 0xd800);
}

export function isLetter(code: number): boolean {
  return isWordCode(code) && !isDigit(code);
}

/** The first place from `at` on that is no white space; the end of the text when there is none. */
export function skipSpace(text: string, at: number): number {
  let next = at;
  while (next < text.length && isSpace(text.charCodeAt(next))) next++;
  return next;
}

/** The end of `text.slice(start, end)` without the white space at its end. */
export function trimEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && isSpace(text.charCodeAt(last - 1))) last--;
  return last;
}

/** The end of the letters and digits that start at `at`. */
export function wordEnd(text: string, at: number): number {
  let end = at;
  while (isWordCode(text.charCodeAt(end))) end++;
  return end;
}

/** The end of the characters other than white space that start at `at`. */
export function tokenEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !isSpace(text.charCodeAt(end))) end++;
  return end;
}

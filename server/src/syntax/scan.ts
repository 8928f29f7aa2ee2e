import type { Span } from '../base/text';
import { APOSTROPHE, COLON, COMMA, FULL_STOP, isDigit, isLetter, isSpace } from './characters';

/**
 * The tokens of a line, and a cursor over them. Letters and digits part, so that units and letters may be glued to numbers
 * (`6x800m`, `r90s`); signs that people type in several ways (curly quotes, dashes, `×`) become one.
 */
export interface Token extends Span {
  readonly type: 'word' | 'number' | 'sign';
  /** Words in lower case, numbers as written (`12`, `40.8`), signs as the plain one of their sort (`'`, `"`, `-`, `x`). */
  readonly text: string;
  /** White space stands before it. */
  readonly spaced: boolean;
}

/** A stretch of tokens that is being read: from `at` up to, not including, `end`. Readers move `at` only over what they understood. */
export interface Cursor {
  readonly line: TokenLine;
  at: number;
  readonly end: number;
}

export interface TokenLine {
  /** The whole line. */
  readonly text: string;
  readonly tokens: readonly Token[];
  /** For each `(` and `[` the index of the token that closes it; -1, or nothing, for all others. */
  readonly closes: readonly number[];
}

/** Behind a line's end, and wherever a cursor has nothing more. */
const NOTHING: Token = { type: 'sign', text: '', spaced: false, start: -1, end: -1 };

/** Splits `text.slice(start, end)` into tokens. */
export function scan(text: string, start: number, end: number): TokenLine {
  const tokens: Token[] = [];
  let at = start;
  let spaced = true;
  let hasBrackets = false;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      spaced = true;
      at++;
      continue;
    }
    const from = at;
    if (isDigit(code)) {
      at = numberEnd(text, at, end);
      tokens.push({ type: 'number', text: text.slice(from, at), spaced, start: from, end: at });
    } else if (isLetter(code)) {
      const word = wordAt(text, from, end, spaced, tokens.at(-1)?.type);
      at = word.end;
      tokens.push(word);
    } else {
      at += isHighSurrogate(code) && at + 1 < end ? 2 : 1;
      const sign = text.slice(from, at);
      if (code > LAST_OF_KEYBOARDS) at = dressEnd(text, at, end);
      hasBrackets ||= code === OPENING || code === OPENING_SQUARE;
      const plain = code === COLON || code === FULL_STOP || code === COMMA ? sign : (PLAIN_SIGNS.get(sign) ?? sign);
      tokens.push({ type: plain === 'x' ? 'word' : 'sign', text: plain, spaced, start: from, end: at });
    }
    spaced = false;
  }
  return { text, tokens, closes: hasBrackets ? closingBrackets(tokens) : NO_BRACKETS };
}

/** Signs below are typed and have nothing behind them that belongs to them. */
const LAST_OF_KEYBOARDS = 0x2000;

/** What only dresses a picture, behind it: that it is coloured, the colour of a skin, who it shows. */
function dressEnd(text: string, from: number, end: number): number {
  DRESS.lastIndex = from;
  return Math.min(end, from + (DRESS.exec(text)?.[0].length ?? 0));
}

const DRESS = /(?:\ufe0f|\ud83c[\udffb-\udfff]|\u200d(?:[\ud800-\udbff][\udc00-\udfff]|[^\s]))+/y;

const LETTER_X = 0x78;
const OPENING = 0x28;
const OPENING_SQUARE = 0x5b;

/** Most lines have none. */
const NO_BRACKETS: readonly number[] = [];

const PLAIN_SIGNS: ReadonlyMap<string, string> = new Map([
  ...['’', '‘', '′', '´', '`'].map(sign => [sign, "'"] as const),
  ...['”', '“', '″', '„'].map(sign => [sign, '"'] as const),
  ...['–', '—', '−', '‐', '‑'].map(sign => [sign, '-'] as const),
  ...['×', '✕', '✖', '*'].map(sign => [sign, 'x'] as const),
  ['≈', '~'],
  ['º', '°'],
]);

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}

/** Digits, with a decimal point when digits stand right behind it. */
function numberEnd(text: string, from: number, end: number): number {
  let at = digitsEnd(text, from, end);
  if (text.charCodeAt(at) === FULL_STOP && at + 1 < end && isDigit(text.charCodeAt(at + 1))) {
    at = digitsEnd(text, at + 1, end);
  }
  return at;
}

function digitsEnd(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isDigit(text.charCodeAt(at))) at++;
  return at;
}

/** The word that begins at `from`; a number right before it parts an `x` from what follows (`6x800m`). */
function wordAt(text: string, from: number, end: number, spaced: boolean, before: Token['type'] | undefined): Token {
  const isTimes = !spaced && before === 'number' && (text.charCodeAt(from) | 0x20) === LETTER_X;
  const plainEnd = isTimes ? from : plainWordEnd(text, from, end);
  const isPlain = plainEnd > from;
  const at = isTimes ? from + 1 : isPlain ? plainEnd : letterEnd(text, from, end);
  const written = text.slice(from, at);
  return { type: 'word', text: isPlain ? written : wordOf(written), spaced, start: from, end: at };
}

/** The end of a word of nothing but the letters from `a` to `z`, as most are, which stay as they are; `from` for all other words. */
function plainWordEnd(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isSmallLetter(text.charCodeAt(at))) at++;
  return at === end || !mayGoOn(text.charCodeAt(at)) ? at : from;
}

function isSmallLetter(code: number): boolean {
  return code >= SMALL_A && code <= SMALL_Z;
}

const SMALL_A = 0x61;
const SMALL_Z = 0x7a;

/** Another letter, or an apostrophe between two. */
function mayGoOn(code: number): boolean {
  return isLetter(code) || code === APOSTROPHE || APOSTROPHES.has(code);
}

/** Letters, with apostrophes between them (`didn't`). */
function letterEnd(text: string, from: number, end: number): number {
  let at = from;
  while (at < end) {
    const code = text.charCodeAt(at);
    const joins =
      (code === APOSTROPHE || APOSTROPHES.has(code)) &&
      at > from + 1 &&
      at + 1 < end &&
      isLetter(text.charCodeAt(at + 1));
    if (!joins && !isLetter(code)) break;
    at++;
  }
  return at;
}

/** As phones and other keyboards write them: `didn’t`, `didn´t`. */
const APOSTROPHES: ReadonlySet<number> = new Set([0x2019, 0x2032, 0xb4, 0x60]);
const ODD_APOSTROPHE = /[’′´`]/;
const ODD_APOSTROPHES = /[’′´`]/g;

/** In lower case, with a plain apostrophe. */
function wordOf(written: string): string {
  const word = written.toLowerCase();
  return ODD_APOSTROPHE.test(word) ? word.replace(ODD_APOSTROPHES, "'") : word;
}

function closingBrackets(tokens: readonly Token[]): number[] {
  const closes: number[] = new Array(tokens.length).fill(-1);
  const open: number[] = [];
  const waiting = { '(': 0, '[': 0 };
  tokens.forEach((token, index) => {
    if (token.type !== 'sign') return;
    if (token.text === '(' || token.text === '[') {
      open.push(index);
      waiting[token.text]++;
      return;
    }
    const opener = token.text === ')' ? '(' : token.text === ']' ? '[' : undefined;
    // Brackets of the other sort that were never closed are passed over; counting them first keeps this linear.
    if (!opener || waiting[opener] === 0) return;
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const sign = tokens[at]?.text === '[' ? '[' : '(';
      waiting[sign]--;
      if (sign !== opener) continue;
      closes[at] = index;
      return;
    }
  });
  return closes;
}

/** Reader after reader asks for the same, so what `find` finds at each token of the line that is being read is kept. */
export function keptInLine<Found>(
  find: (line: TokenLine, at: number) => Found,
): (line: TokenLine, at: number) => Found {
  let known: TokenLine | undefined;
  let found: (Found | undefined)[] = [];
  return (line, at) => {
    if (line !== known) {
      known = line;
      found = new Array(line.tokens.length);
    }
    const kept = found[at] ?? find(line, at);
    found[at] = kept;
    return kept;
  };
}

/* ---- cursor ------------------------------------------------------------------------------------------------------ */

/** The token `ahead` places behind the cursor's. */
export function peek(cursor: Cursor, ahead = 0): Token {
  const at = cursor.at + ahead;
  return at < cursor.end && at >= 0 ? (cursor.line.tokens[at] ?? NOTHING) : NOTHING;
}

export function isAtEnd(cursor: Cursor): boolean {
  return cursor.at >= cursor.end;
}

export function isSign(token: Token, sign: string): boolean {
  return token.text === sign && token.type === 'sign';
}

export function isWord(token: Token, words: ReadonlySet<string>): boolean {
  return token.type === 'word' && words.has(token.text);
}

/** `Tim`, `Impfung`: the first letter of the token at `at` is a capital. */
export function hasCapital({ text, tokens }: TokenLine, at: number): boolean {
  const first = text[tokens[at]?.start ?? text.length] ?? '';
  return first !== first.toLowerCase();
}

/** Whether it stands right behind the token before it. */
export function isGlued(token: Token): boolean {
  return !token.spaced && token !== NOTHING;
}

/** As written, in its own case. */
export function written(cursor: Cursor, token: Token): string {
  return cursor.line.text.slice(token.start, token.end);
}

/** Runs a reader; when it understands nothing the cursor stays. */
export function attempt<Result>(cursor: Cursor, read: (cursor: Cursor) => Result | undefined): Result | undefined {
  const at = cursor.at;
  const result = read(cursor);
  if (result === undefined) cursor.at = at;
  return result;
}

/** From the token at index `from` up to the one before the cursor's. */
export function spanFrom(cursor: Cursor, from: number): Span {
  const start = cursor.line.tokens[from]?.start ?? 0;
  return { start, end: Math.max(start, cursor.line.tokens[cursor.at - 1]?.end ?? start) };
}

/** A cursor of its own over the tokens from `at` up to `end`. */
export function cursorOver(line: TokenLine, at: number, end: number): Cursor {
  return { line, at, end };
}

/** The first token at or behind `from` that starts at or behind the column `column`. */
export function tokenAt(cursor: Cursor, column: number): number {
  let at = cursor.at;
  while (at < cursor.end && (cursor.line.tokens[at]?.start ?? 0) < column) at++;
  return at;
}

/** The columns of the tokens from index `from` up to, not including, `end`. */
export function tokensSpan(line: TokenLine, from: number, end: number): Span {
  const start = line.tokens[from]?.start ?? 0;
  return { start, end: Math.max(start, line.tokens[end - 1]?.end ?? start) };
}

import { type Cursor, cursorOver, isAtEnd, isSign, isWord, peek, type TokenLine } from '../scan';
import type { AmountNode } from '../tree';
import { readAmount } from './amounts';
import { LONG_DISTANCE_WORDS } from './units';

/** A total said aloud at the end of an entry, and the tokens that are left before it. */
export interface StatedTotal {
  readonly amount: AmountNode;
  /** Index of the first token that belongs to the total. */
  readonly from: number;
  readonly isInBrackets: boolean;
  /** It is said to be one (`tot`): a bare number in brackets may be a recovery where a repetition set stands before it. */
  readonly isSaid: boolean;
}

/**
 * Finds `(16)`, `(14.1M tot)`, `= 12.35 miles`, `--> 12 total`, `12 miles total`, `Total Miles: 13` at the end of the tokens
 * from `from` up to `end`.
 */
export function findStatedTotal(line: TokenLine, from: number, end: number): StatedTotal | undefined {
  const last = lastMeaning(line, from, end);
  return bracketTotal(line, from, last) ?? spokenTotal(line, from, last);
}

const TOTAL_WORDS: ReadonlySet<string> = new Set([
  'total',
  'tot',
  'totals',
  'gesamt',
  'insgesamt',
  'altogether',
  'overall',
]);
const IDLE_SIGNS: ReadonlySet<string> = new Set(['.', ',', ';', '!']);

/** The end without full stops and commas. */
function lastMeaning(line: TokenLine, from: number, end: number): number {
  let last = end;
  while (last > from && line.tokens[last - 1]?.type === 'sign' && IDLE_SIGNS.has(line.tokens[last - 1]?.text ?? ''))
    last--;
  return last;
}

/** A last bracket with a bare number, or with an amount and the word for a total. */
function bracketTotal(line: TokenLine, from: number, end: number): StatedTotal | undefined {
  if (line.tokens[end - 1]?.text !== ')') return undefined;
  const open = openerOf(line, from, end - 1);
  if (open === undefined || open === from) return undefined;
  const content = cursorOver(line, open + 1, end - 1);
  if (isSign(peek(content), '~')) content.at++;
  const leading = isWord(peek(content), TOTAL_WORDS);
  if (leading) content.at++;
  if (leading && isSign(peek(content), ':')) content.at++;
  const amount = readAmount(content);
  if (!amount) return undefined;
  const saysTotal = leading || isWord(peek(content), TOTAL_WORDS);
  if (saysTotal && !leading) content.at++;
  const { quantity } = amount;
  const mayBeTotal = saysTotal || (quantity.type === 'bare' && quantity.value <= LONGEST_BARE);
  if (!isAtEnd(content) || !mayBeTotal) return undefined;
  return { amount, from: open, isInBrackets: true, isSaid: saysTotal };
}

/** A number alone is no distance from here on: `8 km (45)` took 45 minutes. */
const LONGEST_BARE = 42;

/** How many tokens a bracket with a total may hold. */
const LONGEST_BRACKET = 8;

function openerOf(line: TokenLine, from: number, close: number): number | undefined {
  for (let at = close - 1; at >= Math.max(from, close - LONGEST_BRACKET); at--)
    if (line.closes[at] === close) return at;
  return undefined;
}

/** How many tokens a total said aloud may hold: `for a grand AM total of 10 miles`. */
const LONGEST_PHRASE = 8;

/** `= 12.35 miles`, `--> 12 total`, `12 miles total`, `Total = 12 miles`, `Total Miles: 13`, `10 miles for the day` */
function spokenTotal(line: TokenLine, from: number, end: number): StatedTotal | undefined {
  if (!mayBeSpoken(line, from, end)) return undefined;
  for (let at = Math.max(from, end - LONGEST_PHRASE); at < end; at++) {
    const cursor = cursorOver(line, at, end);
    if (peek(cursor).type !== 'number' || isInsideNumber(line, at)) continue;
    const amount = readAmount(cursor);
    if (!amount) continue;
    const isSaidBehind = skipTotalWord(cursor);
    if (!isAtEnd(cursor)) continue;
    const phrase = phraseStart(line, from, at);
    const unit = amount.quantity.type;
    const isAmount = unit !== 'pace' && unit !== 'two-part';
    if (isAmount && (phrase.says || isSaidBehind || phrase.isArrow)) return { amount, from: phrase.at, ...SPOKEN };
    if (phrase.isEquals && unit === 'distance' && !isShort(amount)) return { amount, from: phrase.at, ...SPOKEN };
  }
  return undefined;
}

const SPOKEN = { isInBrackets: false, isSaid: true } as const;

/** Whether a word or a sign that says a total is near enough to the end. */
function mayBeSpoken(line: TokenLine, from: number, end: number): boolean {
  for (let at = Math.max(from, end - LONGEST_PHRASE - LONGEST_BRACKET); at < end; at++) {
    const text = line.tokens[at]?.text ?? '';
    if (text === '=' || text === '>' || text === 'day' || TOTAL_WORDS.has(text)) return true;
  }
  return false;
}

/** Behind `=` a distance of a repetition is no total. */
function isShort({ quantity }: AmountNode): boolean {
  return quantity.type === 'distance' && quantity.unit === 'm';
}

function isInsideNumber(line: TokenLine, at: number): boolean {
  const before = line.tokens[at - 1];
  return (
    before?.type === 'sign' &&
    (before.text === ':' || before.text === ',') &&
    !line.tokens[at]?.spaced &&
    !before.spaced
  );
}

/** `total`, `for the day` */
function skipTotalWord(cursor: Cursor): boolean {
  if (isWord(peek(cursor), TOTAL_WORDS)) {
    cursor.at++;
    return true;
  }
  const isDay = peek(cursor).text === 'for' && peek(cursor, 1).text === 'the' && peek(cursor, 2).text === 'day';
  if (isDay) cursor.at += 3;
  return isDay;
}

interface Phrase {
  readonly at: number;
  readonly says: boolean;
  readonly isArrow: boolean;
  readonly isEquals: boolean;
}

/** What stands before a total: `Total =`, `grand total of`, `-->`, `Total Miles:`. */
function phraseStart(line: TokenLine, from: number, number: number): Phrase {
  let at = number;
  const before = (back = 1) => line.tokens[at - back];
  const text = (back = 1) => (at - back >= from ? (before(back)?.text ?? '') : '');
  if (text() === '~') at--;
  let isEquals = false;
  let isArrow = false;
  if (text() === '=' || text() === ':') {
    isEquals = text() === '=';
    at--;
  } else if (text() === '>' && (text(2) === '-' || text(2) === '=')) {
    isArrow = true;
    at--;
    while (text() === '-' || text() === '=') at--;
  }
  if (text() === 'of') at--;
  if (LONG_DISTANCE_WORDS.has(text()) && TOTAL_WORDS.has(text(2))) at--;
  const says = TOTAL_WORDS.has(text());
  if (!says) return { at, says, isArrow, isEquals };
  at--;
  while (TOTAL_INTROS.has(text())) at--;
  return { at, says, isArrow, isEquals };
}

const TOTAL_INTROS: ReadonlySet<string> = new Set(['for', 'a', 'grand', 'am', 'pm', 'the', 'with', 'in']);

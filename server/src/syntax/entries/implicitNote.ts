import { attempt, type Cursor, cursorOver, isGlued, isSign, isWord, peek, spanFrom, type TokenLine } from '../scan';
import type { AmountNode, Attribute } from '../tree';
import { readAmount, readUnitAmount } from './amounts';
import { readAttribute } from './attributes';
import { isMetres } from './dimensions';
import { isCountSign, readWhole, skipChain } from './numbers';

/** Words that belong to the prose behind them: `in the rain` rather than `rain`. */
const LEADING_WORDS: ReadonlySet<string> = new Set([
  ...['in', 'at', 'for', 'about', 'of', 'a', 'an', 'the', 'and', 'around', 'with'],
  ...['im', 'und', 'bei', 'mit'],
]);

/** The first token of the note whose first unread word is at `at`: with the small words right before it. */
export function noteBegin(line: TokenLine, from: number, at: number): number {
  let begin = at;
  while (begin > from && isWord(line.tokens[begin - 1] ?? NO_TOKEN, LEADING_WORDS)) begin--;
  return begin;
}

const NO_TOKEN = { type: 'sign', text: '', spaced: false, start: 0, end: 0 } as const;

/** Where the clause that starts at token `from` ends: at the next `, . ; ! ?` or dash outside brackets. */
export function clauseEnd(line: TokenLine, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const close = line.closes[at] ?? -1;
    if (close >= 0 && close < end) {
      at = close;
      continue;
    }
    if (endsClause(line, at)) return at;
  }
  return end;
}

const CLAUSE_SIGNS: ReadonlySet<string> = new Set([',', '.', ';', '!', '?']);

function endsClause(line: TokenLine, at: number): boolean {
  const token = line.tokens[at];
  if (token?.type !== 'sign') return false;
  const next = line.tokens[at + 1];
  if (CLAUSE_SIGNS.has(token.text))
    return token.text !== ',' || next === undefined || next.type !== 'number' || next.spaced;
  return token.text === '-' && (token.spaced || next === undefined || next.spaced);
}

/** What an implicit note holds beside words. */
export interface NoteContent {
  /** Amounts with a unit and clock forms, in order. */
  readonly amounts: readonly AmountNode[];
  /** Heart rate, effort and the like in words of their own. */
  readonly attributes: readonly Attribute[];
  /** Repetitions of bare hundreds, `8 x 400`, and a count behind what is repeated, `400 m x 8`. */
  readonly repetitions: readonly AmountNode[];
}

/** Looks through the tokens from `from` up to `end`; bare numbers are prose. */
export function lookThrough(line: TokenLine, from: number, end: number): NoteContent {
  const amounts: AmountNode[] = [];
  const attributes: Attribute[] = [];
  const repetitions: AmountNode[] = [];
  const cursor = cursorOver(line, from, end);
  const times = attempt(cursor, readTimesBehind);
  if (times) repetitions.push(times);
  while (cursor.at < end) {
    const attribute = mayStartAttribute(cursor) ? readAttribute(cursor, []) : undefined;
    if (attribute) {
      attributes.push(attribute);
      continue;
    }
    const reps = isCountSign(cursor, 1) ? attempt(cursor, readMetreReps) : undefined;
    if (reps) {
      repetitions.push(reps);
      continue;
    }
    const isAmount = peek(cursor).type === 'number' && !skipChain({ ...cursor }) && !skipChain({ ...cursor }, ',');
    const amount = isAmount ? readUnitAmount(cursor) : undefined;
    if (amount) amounts.push(amount);
    else if (!skipList(cursor)) cursor.at++;
  }
  return { amounts, attributes, repetitions };
}

/** Sets of sets of sets are no training any more; and a line of counts alone is not read again from each of them. */
const MOST_COUNTS = 3;
/** `bench 5 x 100 kg` */
const WEIGHTS: ReadonlySet<string> = new Set(['kg', 'kilo', 'lb', 'lbs']);

/** Reads `2 x 10 x 400`: only runners repeat hundreds of metres; `squats 3 x 10` is no run. What it makes is bare. */
export function readMetreReps(cursor: Cursor): AmountNode | undefined {
  const from = cursor.at;
  for (let sets = 0; sets < MOST_COUNTS && peek(cursor).type === 'number' && isCountSign(cursor, 1); sets++)
    cursor.at += 2;
  const amount = cursor.at > from ? readAmount(cursor) : undefined;
  if (!amount || isWord(peek(cursor), WEIGHTS)) return undefined;
  const { quantity } = amount;
  const isRun = quantity.type === 'distance' || isMetres(quantity);
  return isRun ? { span: spanFrom(cursor, from), quantity } : undefined;
}

/** Reads the `x 8` of `400 m x 8`, which no count is read from. */
function readTimesBehind(cursor: Cursor): AmountNode | undefined {
  const from = cursor.at;
  if (!isCountSign(cursor, 0)) return undefined;
  cursor.at++;
  const count = readWhole(cursor, 2);
  if (count === undefined || peek(cursor).type === 'word') return undefined;
  return { span: spanFrom(cursor, from), quantity: { type: 'bare', value: count } };
}

/** Prose is full of words like `place` and `power`: only what has a sign, a unit or `hr`, `rpe` before it is an attribute there. */
function mayStartAttribute(cursor: Cursor): boolean {
  const { type, text } = peek(cursor);
  return type !== 'word' || ATTRIBUTE_WORDS.has(text);
}

const ATTRIBUTE_WORDS: ReadonlySet<string> = new Set(['hr', 'rpe', 'avg', 'goal']);

/** A broken clock time, digit by digit. */
function skipList(cursor: Cursor): boolean {
  if (peek(cursor).type !== 'number') return false;
  if (skipChain(cursor) || skipChain(cursor, ',')) {
    cursor.at++;
    return true;
  }
  cursor.at++;
  while (isSign(peek(cursor), ':') && isGlued(peek(cursor)) && peek(cursor, 1).type === 'number') cursor.at += 2;
  return true;
}

import { MARATHON_M } from '../../values/distance';
import { dateAt } from '../dates';
import { attempt, type Cursor, isAtEnd, isGlued, isSign, isWord, peek, spanFrom, tokenAt } from '../scan';
import type { AnswerBody, FactAmountNode, TotalCheckBody } from '../tree';
import { readAmount, readUnitAmount } from './amounts';
import { LONG_DISTANCE_WORDS } from './units';
import { wordHere } from './words';

/** Reads the rules behind the first of `ok RULE, RULE [until DATE]`; the date holds for the first one too. */
export function readFurtherAnswers(cursor: Cursor, first: AnswerBody): AnswerBody[] {
  const answers: AnswerBody[] = [first];
  while (!first.until) {
    const rule = attempt(cursor, () => {
      if (!isSign(peek(cursor), ',') && !isSign(peek(cursor), '+') && !isWord(peek(cursor), AND)) return undefined;
      cursor.at++;
      if (isWord(peek(cursor), AND)) cursor.at++;
      const read = readRuleId(cursor);
      return read && isRuleId(read.id) ? read : undefined;
    });
    if (!rule) break;
    answers.push({ type: 'answer', rule });
  }
  const until = answers.length > 1 ? readUntil(cursor) : undefined;
  return until ? answers.map(answer => ({ ...answer, until })) : answers;
}

const AND: ReadonlySet<string> = new Set(['and', 'und']);

/** Reads `ok RULE [until DATE]`. The id of a rule has a hyphen, or nothing but `until` behind it: `ok, then` is prose. */
export function readAnswer(cursor: Cursor): AnswerBody | undefined {
  return attempt(cursor, () => {
    if (wordHere(cursor)?.row.category !== 'answer') return undefined;
    // `8 km, ok actually`: a remark.
    const isFirst = cursor.at === 0;
    cursor.at++;
    if (isAtEnd(cursor)) return { type: 'answer' };
    const rule = readRuleId(cursor);
    if (!rule) return undefined;
    const until = readUntil(cursor);
    const mayBeRule =
      isRuleId(rule.id) || until !== undefined || (isFirst && isAtEnd(cursor) && rule.id.length >= SHORTEST_ID);
    if (!mayBeRule) return undefined;
    return { type: 'answer', rule, ...(until && { until }) };
  });
}

/** Ids of rules that are one word. */
export const ONE_WORD_IDS: ReadonlySet<string> = new Set(['taper']);

function isRuleId(id: string): boolean {
  return id.includes('-') || ONE_WORD_IDS.has(id);
}

/** A word without a hyphen that may be a rule's id with its hyphens left out. */
const SHORTEST_ID = 6;

function readRuleId(cursor: Cursor): AnswerBody['rule'] {
  const from = cursor.at;
  if (peek(cursor).type !== 'word') return undefined;
  cursor.at++;
  while (
    isSign(peek(cursor), '-') &&
    isGlued(peek(cursor)) &&
    isGlued(peek(cursor, 1)) &&
    peek(cursor, 1).type === 'word'
  ) {
    cursor.at += 2;
  }
  const span = spanFrom(cursor, from);
  return { span, id: cursor.line.text.slice(span.start, span.end).toLowerCase() };
}

function readUntil(cursor: Cursor): AnswerBody['until'] {
  return attempt(cursor, () => {
    if (!isWord(peek(cursor), UNTIL)) return undefined;
    const match = dateAt(cursor.line.text, peek(cursor, 1).start, 'inside');
    if (match?.state !== 'read') return undefined;
    cursor.at = tokenAt(cursor, match.end);
    return match.date;
  });
}

const UNTIL: ReadonlySet<string> = new Set(['until', 'till', 'bis']);

/** Reads `total week 62.4 km`, `Weekly Total: 67`, `Total for week: 34 miles`, `Total Weekly Miles: 70.65`. */
export function readTotalCheck(cursor: Cursor): TotalCheckBody | undefined {
  return attempt(cursor, () => {
    const found = wordHere(cursor);
    if (found?.row.category !== 'total') return undefined;
    const from = cursor.at;
    cursor.at = found.next;
    while (isWord(peek(cursor), TOTAL_FILLERS) || LONG_DISTANCE_WORDS.has(peek(cursor).text)) cursor.at++;
    const { start, end } = spanFrom(cursor, from);
    const words = cursor.line.text.slice(start, end);
    const period = /mon/i.test(words) ? 'month' : 'week';
    if (isSign(peek(cursor), ':') || isSign(peek(cursor), '=')) cursor.at++;
    if (isSign(peek(cursor), '~')) cursor.at++;
    if (isAtEnd(cursor)) return { type: 'total-check', period };
    const amount = readAmount(cursor);
    // `Total: 8 km` may be that of a session.
    const isOfPeriod = PERIOD.test(words) || (amount !== undefined && isOfWeek(amount));
    return amount && isOfPeriod ? { type: 'total-check', period, amount } : undefined;
  });
}

/** Farther than a marathon no line says that all of it was run. */
const SHORTEST_WEEK_M = MARATHON_M;

/** Reads `57.5 miles, all run.`, which sums up a week. */
export function readWeekOfRuns(cursor: Cursor): TotalCheckBody | undefined {
  return attempt(cursor, () => {
    const amount = readUnitAmount(cursor);
    if (!amount || !isOfWeek(amount)) return undefined;
    if (isSign(peek(cursor), ',')) cursor.at++;
    if (peek(cursor).text !== 'all' || !isWord(peek(cursor, 1), RUN_WORDS)) return undefined;
    cursor.at += 2;
    if (isSign(peek(cursor), '.')) cursor.at++;
    return isAtEnd(cursor) ? { type: 'total-check', period: 'week', amount } : undefined;
  });
}

function isOfWeek({ quantity }: FactAmountNode): boolean {
  if (quantity.type === 'distance') return quantity.distanceM > SHORTEST_WEEK_M;
  return (quantity.type === 'bare' || quantity.type === 'capital-m') && quantity.value > LEAST_OF_WEEK;
}

/** Kilometres or miles, where no unit says which: nobody runs so many of either in a day. */
const LEAST_OF_WEEK = 40;

const PERIOD = /week|mon|woche/i;

const RUN_WORDS: ReadonlySet<string> = new Set(['run', 'runs', 'running', 'ran']);

const TOTAL_FILLERS: ReadonlySet<string> = new Set([
  ...['for', 'of', 'the', 'this', 'week', 'weekly', 'month', 'monthly', 'distance', 'mileage', 'is', 'was'],
  ...['woche', 'monat', 'der', 'diese'],
]);

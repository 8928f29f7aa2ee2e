import { type Cursor, cursorOver, isSign, isWord, peek, spanFrom } from '../scan';
import { isSessionCategory } from '../vocabulary';
import type { Item } from './items';
import { isCountSign } from './numbers';
import { PACE_WORDS } from './paces';
import { NOISE, type Reading } from './reading';
import { kindHere, labelHere, wordHere } from './words';

/** Moves over words that are not understood but leave what stands behind them readable. */
export function skipUnread(reading: Reading): boolean {
  if (reading.depth > 0) return false;
  return skipToKind(reading) || skipNamedPace(reading) || skipToActual(reading) || skipToColon(reading);
}

/** Unknown words that may stand before a kind. */
const WORDS_BEFORE_KIND = 3;

/** Up to three unknown words before a kind of the same clause, in an entry without one, are note: `Modified Long Run`. */
function skipToKind({ cursor, items, asides }: Reading): boolean {
  if (items.some(({ type }) => type === 'kind' || type === 'count')) return false;
  const from = cursor.at;
  for (let ahead = 0; ahead <= WORDS_BEFORE_KIND; ahead++) {
    const at = cursorOver(cursor.line, from + ahead, cursor.end);
    if (peek(at).type !== 'word') return false;
    const kind = ahead > 0 ? kindHere(at) : undefined;
    if (!kind) continue;
    if (isWord(peek(at, -1), BEFORE_OTHERS) || !endsClause(cursor, kind.next)) return false;
    cursor.at = at.at;
    asides.push(spanFrom(cursor, from));
    return true;
  }
  return false;
}

/** Words that make what stands behind them something else than what was done: `sore from hills`, `before work`. */
export const BEFORE_OTHERS: ReadonlySet<string> = new Set([
  ...['from', 'after', 'before', 'to', 'no', 'without', 'like', 'than'],
  ...['vor', 'nach', 'von', 'ohne', 'wie', 'als'],
]);

/** Whether a kind's end is followed by the end, a sign, a number, or a word that is understood too. */
function endsClause(cursor: Cursor, next: number): boolean {
  const behind = cursorOver(cursor.line, next, cursor.end);
  if (peek(behind).type !== 'word' || isWord(peek(behind), NOISE) || labelHere(behind)) return true;
  const word = wordHere(behind);
  return word !== undefined && isSessionCategory(word.row.category);
}

/** `maintenance pace`, `easy conversational pace`: a word before `pace` is note. */
function skipNamedPace({ cursor, items, asides }: Reading): boolean {
  if (items.length === 0 || peek(cursor).type !== 'word' || !isWord(peek(cursor, 1), PACE_WORDS)) return false;
  const from = cursor.at;
  cursor.at += 2;
  asides.push(spanFrom(cursor, from));
  return true;
}

/** `track with the club: 6 x 800 m`: a few words before the colon that opens the steps. */
function skipToColon({ cursor, items, asides }: Reading): boolean {
  if (!items.some(({ type }) => type === 'kind') || items.some(({ type }) => STEPS_BEGUN.has(type))) return false;
  const from = cursor.at;
  let ahead = 0;
  while (ahead < WORDS_BEFORE_COLON && peek(cursor, ahead).type === 'word') ahead++;
  const steps = cursorOver(cursor.line, from + ahead + 1, cursor.end);
  const opensSteps = labelHere(steps) !== undefined || (peek(steps).type === 'number' && isCountSign(steps, 1));
  if (!isSign(peek(cursor, ahead), ':') || !opensSteps) return false;
  cursor.at = from + ahead;
  asides.push(spanFrom(cursor, from));
  return true;
}

const WORDS_BEFORE_COLON = 4;
const STEPS_BEGUN: ReadonlySet<Item['type']> = new Set(['colon', 'count', 'label', 'break']);

const ACTUAL: ReadonlySet<string> = new Set(['actual', 'actually']);

/**
 * `Long run (2 hours or 18 miles) Actual: 18 miles in 2:09:04`: what stands before is what was meant, and note; what stands
 * behind is what was done.
 */
function skipToActual({ cursor, items, asides }: Reading): boolean {
  const from = cursor.at;
  let at = from;
  while (at < cursor.end && !isActual(cursorOver(cursor.line, at, cursor.end))) at++;
  if (at >= cursor.end || items.some(({ type }) => type === 'count')) return false;
  const kept = items.filter(isKept);
  const first = items.find(item => !isKept(item));
  const start = Math.min(first?.span.start ?? Number.POSITIVE_INFINITY, cursor.line.tokens[from]?.start ?? 0);
  cursor.at = at + 2;
  asides.push({ start, end: spanFrom(cursor, from).end });
  items.splice(0, items.length, ...kept);
  return true;
}

function isActual(cursor: Cursor): boolean {
  return isWord(peek(cursor), ACTUAL) && isSign(peek(cursor, 1), ':');
}

/** What was meant does not change what the session is called. */
function isKept({ type }: Item): boolean {
  return type === 'kind' || type === 'when' || type === 'forced';
}

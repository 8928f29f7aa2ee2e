import { didYouMean } from '../didYouMean';
import { type Cursor, cursorOver, peek } from '../scan';
import type { Attribute, KindNode } from '../tree';
import { type Carry, isSessionCategory, spellings, vocabulary, type Word } from '../vocabulary';
import { readUnitAmount } from './amounts';
import { clauseEnd, lookThrough } from './implicitNote';
import { type Problems, wordUnknown } from './problems';
import { kindHere, looseWord } from './words';

/** What an entry whose first word the vocabulary does not have is taken for. */
export type UnknownStart =
  | { readonly type: 'session'; readonly kind: KindNode; readonly next: number }
  /** A session word follows: the words before it are note. */
  | { readonly type: 'before-kind' }
  | { readonly type: 'prose' };

const WORDS_BEFORE_KIND = 3;

/** Looks at an unknown first word, up to the end of its clause. */
export function unknownStart(cursor: Cursor, problems: Problems): UnknownStart {
  if (kindFollows(cursor)) return { type: 'before-kind' };
  const loose = looseWord(cursor);
  if (!loose) return { type: 'prose' };
  const span = { start: peek(cursor).start, end: cursor.line.tokens[loose.next - 1]?.end ?? peek(cursor).end };
  const end = clauseEnd(cursor.line, loose.next, cursor.end);
  const { amounts } = lookThrough(cursor.line, loose.next, end);
  const bare =
    amounts.length === 0 && cursor.line.tokens[loose.next]?.type === 'number' && loose.next + 1 === cursor.end;
  const text = cursor.line.text.slice(span.start, span.end);
  const near = meant(text, carried(amounts.map(({ quantity }) => quantity.type)));
  if (amounts.length === 0 && !(bare && near.length > 0)) return { type: 'prose' };
  problems.push(wordUnknown(span, text, near));
  return { type: 'session', kind: { span, word: loose.word, category: 'unknown' }, next: loose.next };
}

/** Whether at most three unknown words, and perhaps an amount, stand before a session word of the same clause. */
function kindFollows(cursor: Cursor): boolean {
  const at = cursorOver(cursor.line, cursor.at, cursor.end);
  for (let words = 0; words <= WORDS_BEFORE_KIND; words++) {
    if (words > 0 && kindHere(at)) return true;
    if (peek(at).type === 'number') return readUnitAmount(at) !== undefined && kindHere(at) !== undefined;
    if (peek(at).type !== 'word') return false;
    at.at++;
  }
  return false;
}

/** What the words behind an unknown one ask of the word that was meant. */
function carried(types: readonly string[]): Carry | undefined {
  if (types.includes('distance') || types.includes('capital-m')) return 'distance';
  return types.length > 0 ? 'duration' : undefined;
}

/** Words that `text` may be a slip of and that may carry such an amount, by their spelling nearest first. */
function meant(text: string, carry: Carry | undefined): string[] {
  const rows = vocabulary.filter(row => row.category !== 'total' && row.category !== 'answer' && mayCarry(row, carry));
  const near = didYouMean(
    text,
    rows.flatMap(row => spellings(row)),
  );
  return [...new Set(near)].slice(0, MOST_SUGGESTIONS);
}

const MOST_SUGGESTIONS = 3;

function mayCarry(row: Word, carry: Carry | undefined): boolean {
  return carry === undefined
    ? isSessionCategory(row.category) || row.carries.includes('scale')
    : row.carries.includes(carry);
}

/** Tags, which count on any entry, among the tokens from `from` on. */
export function tagsBehind(cursor: Cursor, from: number): Attribute[] {
  return lookThrough(cursor.line, from, cursor.end).attributes.filter(({ type }) => type === 'tag');
}

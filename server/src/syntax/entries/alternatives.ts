import { type Cursor, cursorOver, isWord, peek, tokensSpan } from '../scan';
import type { Problem } from '../tree';
import { alternatives } from './problems';
import { isUnderstood } from './when';

const OR_WORDS: ReadonlySet<string> = new Set(['or', 'oder']);

/** `rest or easy 5 km`, with the cursor at the `or` and the entry beginning at token `from`: the first counts, with a hint. */
export function readAlternative(cursor: Cursor, from: number): Problem | undefined {
  if (!isWord(peek(cursor), OR_WORDS) || cursor.at === from) return undefined;
  if (!isUnderstood(cursorOver(cursor.line, cursor.at + 1, cursor.end))) return undefined;
  const { text } = cursor.line;
  const [first, second] = [
    tokensSpan(cursor.line, from, cursor.at),
    tokensSpan(cursor.line, cursor.at + 1, cursor.end),
  ];
  const span = { start: first.start, end: second.end };
  return alternatives(span, text.slice(first.start, first.end), text.slice(second.start, second.end));
}

import type { Span } from '../base/text';
import { GREATER, isSpace, skipSpace, trimEnd } from './characters';
import type { Entry, NoteNode } from './tree';

/** Where a note begins at or behind `from`: the first `>` at the start of the line or behind white space; -1 when there is none. */
export function noteStart(text: string, from: number): number {
  for (let at = text.indexOf('>', from); at >= 0; at = text.indexOf('>', at + 1)) {
    if (at === 0 || isSpace(text.charCodeAt(at - 1))) return at;
  }
  return -1;
}

/** The note whose `>` stands at `start`. */
export function noteAt(text: string, start: number): NoteNode {
  const end = trimEnd(text, start, text.length);
  let from = start;
  while (text.charCodeAt(from) === GREATER) from++;
  const textStart = Math.min(skipSpace(text, from), end);
  return { span: { start, end }, text: { start: textStart, end } };
}

/** Prose at the end of an entry, before its note: behind it nothing counts. */
export function trailingProse({ span, skipped, note }: Entry, text: string): Span | undefined {
  const last = skipped?.at(-1);
  return last && ENDS.test(text.slice(last.end, note?.span.start ?? span.end)) ? last : undefined;
}

/** Blanks and the signs that end a sentence. */
const ENDS = /^[\s.,;!?)]*$/;

/** Where the words of an entry end that are neither prose at its end nor its note. */
export function wordsEnd(entry: Entry, text: string): number {
  return Math.min(trailingProse(entry, text)?.start ?? entry.span.end, entry.note?.span.start ?? entry.span.end);
}

import { GREATER, isSpace, skipSpace, trimEnd } from './characters';
import type { NoteNode } from './tree';

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

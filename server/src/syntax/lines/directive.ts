import { isLetter, wordEnd } from '../characters';
import { noteAt, noteStart } from '../notes';
import type { DirectiveLine } from '../tree';
import { wordAt } from '../vocabulary';
import type { LineText } from './line';

/** `shoe peg41 "Pegasus 41"`: a letter at column 0, unless the word belongs to an entry. */
export function parseDirective({ text, eol, at, indented }: LineText): DirectiveLine | undefined {
  if (indented || !isLetter(text.charCodeAt(at)) || wordAt(text, at)) return undefined;
  const word = { start: at, end: wordEnd(text, at) };
  const start = noteStart(text, word.end);
  const note = start < 0 ? undefined : noteAt(text, start);
  return { kind: 'directive', text, eol, problems: [], word, directive: { type: 'unknown' }, ...(note && { note }) };
}

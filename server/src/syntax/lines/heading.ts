import { HASH, isSpace, skipSpace, trimEnd } from '../characters';
import type { LineText } from '../lineText';
import type { HeadingLine } from '../tree';

const DEEPEST = 6;

/** `## Week 3`: one to six `#` at column 0, then white space. */
export function parseHeading({ text, eol, at, indented }: LineText): HeadingLine | undefined {
  if (indented || text.charCodeAt(at) !== HASH) return undefined;
  let end = at;
  while (text.charCodeAt(end) === HASH) end++;
  const level = end - at;
  if (level > DEEPEST || (end < text.length && !isSpace(text.charCodeAt(end)))) return undefined;
  const start = skipSpace(text, end);
  return {
    kind: 'heading',
    text,
    eol,
    problems: [],
    lastLine: 0,
    level,
    title: { start, end: trimEnd(text, start, text.length) },
  };
}

import { HASH, isSpace, skipSpace, trimEnd } from '../characters';
import type { LineText } from '../lineText';
import type { HeadingLine } from '../tree';

const DEEPEST = 6;

/** `## Week 3`: one to six `#` at column 0, then white space; or `Week 3`, as people head their weeks. */
export function parseHeading(line: LineText): HeadingLine | undefined {
  const { text, eol, at, indented } = line;
  if (indented) return undefined;
  if (text.charCodeAt(at) !== HASH) return parseNumberedWeek(line);
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

/** `Week 3`, `Woche 43 – Aufbau`, `KW 43 (ruhig)`: nothing but the week, or with its name behind a sign. */
function parseNumberedWeek({ text, eol, at }: LineText): HeadingLine | undefined {
  if (!NUMBERED_WEEK.test(text.slice(at))) return undefined;
  const title = { start: at, end: trimEnd(text, at, text.length) };
  return { kind: 'heading', text, eol, problems: [], lastLine: 0, level: LEVEL_OF_WEEKS, title };
}

const NUMBERED_WEEK = /^(?:week|wk|woche|kw)[ \t]*#?\d{1,2}(?:[ \t]*[:(–—-][^\d]*)?[ \t]*$/i;

/** Below the title of a log. */
const LEVEL_OF_WEEKS = 2;

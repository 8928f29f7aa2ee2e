import { splitLines } from '../../server/src/base/text';
import { parseLine } from '../../server/src/syntax/parse';
import type { LineFix, LineNode, Problem } from '../../server/src/syntax/tree';

/** Reads one line as a line of its own. */
export function lineOf(text: string): LineNode {
  const [line] = splitLines(text);
  if (!line) throw new Error('no line');
  return parseLine(line.text, line.eol);
}

/** The problems of a line, one a row: `id «marked words» → the line after each fix | …`. */
export function shownProblems(text: string): string[] {
  return lineOf(text).problems.map(problem => shownProblem(text, problem));
}

function shownProblem(text: string, { id, span, fixes }: Problem): string {
  const fixed = fixes.map(fix => applyFix(text, fix)).join(' | ');
  return `${id} «${text.slice(span.start, span.end)}»${fixed === '' ? '' : ` → ${fixed}`}`;
}

/** A line after a fix. */
export function applyFix(text: string, { edits }: LineFix): string {
  let result = text;
  for (const { span, newText } of [...edits].sort((a, b) => b.span.start - a.span.start)) {
    result = result.slice(0, span.start) + newText + result.slice(span.end);
  }
  return result;
}

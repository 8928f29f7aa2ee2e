import type { TextEdit } from '../../../base/text';
import type { LogDocument } from '../../../model/types';
import { endOfLine, startOfLine } from './linePlaces';

/** Lines from `start` up to, not including, `end`. */
export interface LineSpan {
  readonly start: number;
  readonly end: number;
}

/** The lines to remove. When there is a blank line on both sides, one of them is removed too. */
export function removedLines({ tree: { lines } }: LogDocument, { start, end }: LineSpan): LineSpan {
  const isBlank = (at: number) => lines[at]?.kind === 'blank';
  const isParted = start > 0 && isBlank(start - 1) && isBlank(end) && end < lines.length - 1;
  return { start, end: isParted ? end + 1 : end };
}

/** Joins spans of lines that touch, so that no two edits meet. */
export function joinedLines(spans: readonly LineSpan[]): LineSpan[] {
  const joined: LineSpan[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = joined[joined.length - 1];
    if (last && span.start <= last.end)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else joined.push(span);
  }
  return joined;
}

/** The edit that removes lines. A byte order mark stays. At the end of the text the line end above is removed too. */
export function linesRemoved(document: LogDocument, { start, end }: LineSpan): TextEdit {
  const { lines } = document.tree;
  if (end < lines.length) {
    return { range: { start: startOfLine(document, start), end: { line: end, character: 0 } }, newText: '' };
  }
  const from = start === 0 ? startOfLine(document, 0) : endOfLine(document, start - 1);
  return { range: { start: from, end: endOfLine(document, lines.length - 1) }, newText: '' };
}

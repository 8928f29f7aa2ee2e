import type { TextEdit } from '../../base/text';
import type { LogDocument } from '../../model/types';

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
export function linesRemoved({ tree: { lines } }: LogDocument, { start, end }: LineSpan): TextEdit {
  if (end < lines.length) {
    const character = lines[start]?.text.startsWith('\uFEFF') ? 1 : 0;
    return { range: { start: { line: start, character }, end: { line: end, character: 0 } }, newText: '' };
  }
  const last = { line: lines.length - 1, character: lines.at(-1)?.text.length ?? 0 };
  const from =
    start === 0 ? { line: 0, character: 0 } : { line: start - 1, character: lines[start - 1]?.text.length ?? 0 };
  return { range: { start: from, end: last }, newText: '' };
}

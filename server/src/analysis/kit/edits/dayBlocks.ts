import type { LogDocument } from '../../../model/types';
import type { DayLine, LineNode } from '../../../syntax/tree';
import type { DayNumber } from '../../../values/date';

/** The lines of one day: its day line and the entries and notes below it. */
export interface DayBlock {
  readonly date: DayNumber;
  readonly dayLine: DayLine;
  /** Line numbers: `start` is the day line, and `end` is one behind the last entry or note. */
  readonly start: number;
  readonly end: number;
}

/** All days of a document whose date can be read, in the order of the text. */
export function dayBlocks(document: LogDocument): readonly DayBlock[] {
  return blocksBetween(document, 0, document.tree.lines.length);
}

/** The style of a log is read from this many lines of older days. They are a few months, so the cost does not grow with the log. */
const NEAR_LINES = 300;

/** The days of a document from a date on, and those of a few months before it, in the order of the text. */
export function newestBlocks(document: LogDocument, date: DayNumber): readonly DayBlock[] {
  const { lines } = document.tree;
  const isOlder = (line: LineNode) => line.kind === 'day' && (document.dateOf(line) ?? date) < date;
  if (document.order === 'oldest-first') {
    return blocksBetween(document, Math.max(0, lines.findLastIndex(isOlder) - NEAR_LINES), lines.length);
  }
  const at = lines.findIndex(isOlder);
  return blocksBetween(document, 0, at < 0 ? lines.length : Math.min(lines.length, at + NEAR_LINES));
}

function blocksBetween(document: LogDocument, from: number, to: number): readonly DayBlock[] {
  const { lines } = document.tree;
  const blocks: DayBlock[] = [];
  for (let start = from; start < to; start++) {
    const line = lines[start];
    const date = line?.kind === 'day' ? document.dateOf(line) : undefined;
    if (line?.kind === 'day' && date !== undefined) {
      blocks.push({ date, dayLine: line, start, end: blockEnd(lines, start) });
    }
  }
  return blocks;
}

/** The day that a line belongs to: its own when it is a day line, else the nearest above; `undefined` above all days. */
export function blockOf(document: LogDocument, line: LineNode): DayBlock | undefined {
  const { lines } = document.tree;
  for (let start = document.tree.lineOf(line); start >= 0; start--) {
    const dayLine = lines[start];
    if (dayLine?.kind !== 'day') continue;
    const date = document.dateOf(dayLine);
    return date === undefined ? undefined : { date, dayLine, start, end: blockEnd(lines, start) };
  }
  return undefined;
}

/** The end of a fenced block when the log is part of a Markdown file. No day goes on behind it. */
const FENCE = /^(?:`{3,}|~{3,})\s*$/;

/** The end of a block. Blank lines, comments, headings and directives between two days belong to neither. */
function blockEnd(lines: readonly LineNode[], start: number): number {
  let end = start + 1;
  for (let at = end; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined || line.kind === 'day' || FENCE.test(line.text)) break;
    if (line.kind === 'entry' || line.kind === 'note') end = at + 1;
  }
  return end;
}

import { groupBy } from '../../base/groupBy';
import { type Message, say } from '../../base/message';
import type { TextEdit } from '../../base/text';
import type { LogDocument } from '../../model/types';
import { styleOf } from '../../syntax/style';
import type { DayLine, LineNode } from '../../syntax/tree';
import { type DayNumber, dayLabel } from '../../values/date';
import type { Finding, Fix } from '../finding';
import { type DayBlock, dayBlocks } from '../kit/edits/dayBlocks';
import { endOfLine, insertAt, startOfLine } from '../kit/edits/linePlaces';
import { joinedLines, linesRemoved, removedLines } from '../kit/edits/removeLines';
import { editsIn, fixOf } from '../kit/fixes/fix';
import { dateOf } from './dayAbove';
import { lineFacts } from './lineFacts';
import { placeIn, textFinding } from './textFinding';

/** Finds days that break the order of their file. They are as few as possible: without them the rest is in order. */
export function dayOrder(document: LogDocument): Finding[] {
  if (lineFacts(document).isInOrder) return [];
  const days = datedLines(document);
  const sign = document.order === 'oldest-first' ? 1 : -1;
  if (isSorted(days, sign)) return [];
  const misplaced = outOfOrder(days, sign);
  const all = misplaced.map(({ line }) => line);
  const arrangement = byTree(document, () => arrangementOf(document, all));
  const sorted = byTree(document, () => movedEdits(document, all, arrangement()));
  return misplaced.map(({ line, date }) => {
    const place = placeIn(document, line, line.date.span);
    const message =
      sign > 0
        ? say`${dayLabel(date)} stands out of order: this file has the oldest day first.`
        : say`${dayLabel(date)} stands out of order: this file has the newest day first.`;
    return textFinding('day-order', place, message, () => [
      ...moveFix(say`Move it to its place`, document, movedEdits(document, [line], arrangement()), true),
      ...(all.length > 1 ? moveFix(say`Sort all days`, document, sorted(), false) : []),
    ]);
  });
}

/**
 * The edits that bring all days of a document into order and move as few as possible. None when a move would change the meaning of a
 * line.
 */
export function sortDaysEdits(document: LogDocument): readonly TextEdit[] {
  const days = datedLines(document);
  const sign = document.order === 'oldest-first' ? 1 : -1;
  if (isSorted(days, sign)) return [];
  const misplaced = outOfOrder(days, sign).map(({ line }) => line);
  return movedEdits(document, misplaced, arrangementOf(document, misplaced)) ?? [];
}

interface DatedLine {
  readonly line: DayLine;
  readonly date: DayNumber;
}

function datedLines(document: LogDocument): DatedLine[] {
  const days: DatedLine[] = [];
  for (const line of document.tree.lines) {
    if (line.kind !== 'day') continue;
    const date = dateOf(document, line);
    if (date !== undefined) days.push({ line, date });
  }
  return days;
}

function isSorted(days: readonly DatedLine[], sign: 1 | -1): boolean {
  for (let at = 1; at < days.length; at++) {
    const [one, other] = [days[at - 1], days[at]];
    if (one && other && (other.date - one.date) * sign < 0) return false;
  }
  return true;
}

/**
 * The days outside of a longest ordered subsequence (patience sorting). It goes from the end of the text upwards, so that of two days in
 * the wrong order the later one is moved.
 */
function outOfOrder(days: readonly DatedLine[], sign: 1 | -1): DatedLine[] {
  const tops: number[] = [];
  const below: number[] = [];
  const key = (at: number) => (days[at]?.date ?? 0) * -sign;
  for (let at = days.length - 1; at >= 0; at--) {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (key(tops[middle] ?? 0) <= key(at)) low = middle + 1;
      else high = middle;
    }
    below[at] = low === 0 ? -1 : (tops[low - 1] ?? -1);
    tops[low] = at;
  }
  const kept = new Set<number>();
  for (let at = tops.at(-1) ?? -1; at >= 0; at = below[at] ?? -1) kept.add(at);
  return days.filter((_, at) => !kept.has(at));
}

/* ---- moving ------------------------------------------------------------------------------------------------------ */

function moveFix(
  title: Message,
  document: LogDocument,
  edits: readonly TextEdit[] | undefined,
  isPreferred: boolean,
): readonly Fix[] {
  return edits ? [fixOf(title, () => editsIn(document, edits), { isPreferred })] : [];
}

/** What all moves of a document share. It is worked out once, as thousands of days may be out of order. */
interface Arrangement {
  readonly blocks: ReadonlyMap<DayLine, DayBlock>;
  /** The days that are in order. */
  readonly staying: readonly DayBlock[];
  readonly units: readonly number[];
  readonly isParted: boolean;
}

/** @param misplaced all days that are out of order */
function arrangementOf(document: LogDocument, misplaced: readonly DayLine[]): Arrangement {
  const blocks = dayBlocks(document);
  const isMisplaced = new Set(misplaced);
  return {
    blocks: new Map(blocks.map(block => [block.dayLine, block])),
    staying: blocks.filter(({ dayLine }) => !isMisplaced.has(dayLine)),
    units: unitLinesBefore(document.tree.lines),
    isParted: isPartedByBlanks(document, blocks),
  };
}

/** Worked out when it is first asked for, and anew when the text has changed: a fix is about the text that is there then. */
function byTree<Value>(document: LogDocument, work: () => Value): () => Value {
  let known: { readonly tree: LogDocument['tree']; readonly value: Value } | undefined;
  return () => {
    const { tree } = document;
    known = known?.tree === tree ? known : { tree, value: work() };
    return known.value;
  };
}

/**
 * Moves days to their places among the days that are in order; `undefined` when a line would mean something else there.
 * @param moved in the order of the text
 */
function movedEdits(
  document: LogDocument,
  moved: readonly DayLine[],
  { blocks, staying, units, isParted }: Arrangement,
): readonly TextEdit[] | undefined {
  const sign = document.order === 'oldest-first' ? 1 : -1;
  const moving = moved.flatMap(line => blocks.get(line) ?? []);
  const { lines } = document.tree;
  const arrivals = groupBy(
    moving.toSorted((a, b) => (a.date - b.date) * sign),
    block => lastNotAfter(staying, block.date, sign),
  );
  for (const [above, arriving] of arrivals) {
    const target = above?.end ?? staying[0]?.start;
    if (!arriving.every(block => isMovable(lines, block, target ?? block.start, units))) return undefined;
  }
  const removed = joinedLines(moving.map(block => removedLines(document, block)));
  return [
    ...removed.map(span => linesRemoved(document, span)),
    ...[...arrivals].flatMap(([above, arriving]) => insertion(document, above, arriving, staying[0], isParted) ?? []),
  ];
}

/** The last of some ordered blocks that does not come after a date. */
function lastNotAfter(blocks: readonly DayBlock[], date: DayNumber, sign: 1 | -1): DayBlock | undefined {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (((blocks[middle]?.date ?? 0) - date) * sign <= 0) low = middle + 1;
    else high = middle;
  }
  return blocks[low - 1];
}

/** Whether a day can be moved. Its directives would belong to another day, and numbers behind another `unit` line would mean something else. */
function isMovable(
  lines: readonly LineNode[],
  { start, end }: DayBlock,
  target: number,
  units: readonly number[],
): boolean {
  const [low, high] = target < start ? [target, end] : [start, target];
  const isDirective = (line: LineNode | undefined) => line?.kind === 'directive';
  if (lines.slice(start, end).some(isDirective) || isDirective(lines[end])) return false;
  return units[low] === units[high];
}

/** How many `unit` lines come before each line, and before the end. It is counted once, as thousands of days may be moved. */
function unitLinesBefore(lines: readonly LineNode[]): readonly number[] {
  let count = 0;
  const before = lines.map(line => {
    const own = line.kind === 'directive' && line.directive.type === 'unit' ? 1 : 0;
    count += own;
    return count - own;
  });
  return [...before, count];
}

function insertion(
  document: LogDocument,
  above: DayBlock | undefined,
  arriving: readonly DayBlock[],
  first: DayBlock | undefined,
  isPartedFile: boolean,
): TextEdit | undefined {
  const { lines } = document.tree;
  const { eol } = styleOf(document.tree);
  const textOf = ({ start, end }: DayBlock) =>
    lines
      .slice(start, end)
      .map(({ text }) => text.replace(/^\uFEFF/, ''))
      .join(eol);
  const isParted = above !== undefined && lines[above.end]?.kind === 'blank' && isPartedFile;
  const gap = isParted ? eol + eol : eol;
  if (above) {
    return insertAt(endOfLine(document, above.end - 1), arriving.map(block => gap + textOf(block)).join(''));
  }
  if (!first) return undefined;
  const below = isPartedFile ? eol + eol : eol;
  return insertAt(startOfLine(document, first.start), arriving.map(block => textOf(block) + below).join(''));
}

/** Whether more than half of the days have a blank line before the next day. */
function isPartedByBlanks(document: LogDocument, blocks: readonly DayBlock[]): boolean {
  const parted = blocks.filter(({ end }) => document.tree.lines[end]?.kind === 'blank').length;
  return parted * 2 > blocks.length;
}

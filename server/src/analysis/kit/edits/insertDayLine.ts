import { groupBy } from '../../../base/groupBy';
import type { Eol, TextEdit } from '../../../base/text';
import type { LogDocument } from '../../../model/types';
import { printDayLine } from '../../../syntax/print';
import { type Style, styleOf } from '../../../syntax/style';
import { type DayNumber, isoDate, type Weekday, weekStartOf } from '../../../values/date';
import { type DayBlock, newestBlocks } from './dayBlocks';
import { endOfLine, insertAt, startOfLine } from './linePlaces';

/** A day, or a range of days, that a document has no line for yet. */
export interface NewDay {
  readonly from: DayNumber;
  readonly to?: DayNumber;
  /** The text behind the date, such as `rest`. It may have more lines. */
  readonly entry: string;
}

/**
 * Writes a new day, or a range of days, into a document that has no line for it. The place follows the order of the document and its
 * weekly sections, and blank lines are as the document has them between days or weeks.
 * @param entry what stands behind the date, such as `rest`
 */
export function insertDayLine(
  document: LogDocument,
  days: { readonly from: DayNumber; readonly to?: DayNumber },
  entry: string,
  weekStart: Weekday,
): TextEdit {
  return insertDayLines(document, [{ ...days, entry }], weekStart)[0] as TextEdit;
}

/** Writes several new days as `insertDayLine` does. Days at the same place become one edit. */
export function insertDayLines(
  document: LogDocument,
  days: readonly NewDay[],
  weekStart: Weekday,
): readonly TextEdit[] {
  const blocks = newestBlocks(document, Math.min(...days.map(({ from }) => from)));
  const weekOf = (date: DayNumber) => weekStartOf(date, weekStart);
  const direction = document.order === 'oldest-first' ? 1 : -1;
  const anchored = days
    .toSorted((a, b) => direction * (a.from - b.from))
    .map(day => ({ day, anchor: anchorOf(day, document, blocks, weekOf) }));
  const groups = groupBy(
    anchored,
    ({ anchor }) => `${anchor.where} ${anchor.where === 'end' ? '' : anchor.block.start}`,
  );
  const separated = separation(document, blocks, weekOf);
  return [...groups.values()].flatMap(group => {
    const [first] = group;
    const together = group.map(({ day }) => day);
    return first ? [insertDays(first.anchor, together, document, separated, weekOf)] : [];
  });
}

/** Where new days are written: above or below the lines of a day. */
type Anchor =
  | { readonly where: 'above'; readonly block: DayBlock }
  | { readonly where: 'below'; readonly block: DayBlock; readonly isParted: boolean }
  | { readonly where: 'end' };

function anchorOf(
  { from }: NewDay,
  document: LogDocument,
  blocks: readonly DayBlock[],
  weekOf: (date: DayNumber) => DayNumber,
): Anchor {
  const { above, below } = neighbours(blocks, from, document.order);
  const inWeekOf = (block: DayBlock | undefined) => block !== undefined && weekOf(block.date) === weekOf(from);
  const isParted = above !== undefined && below !== undefined && above.end < below.start;
  if (below && (!above || (isParted && inWeekOf(below) && !inWeekOf(above)))) {
    return { where: 'above', block: below };
  }
  return above ? { where: 'below', block: above, isParted } : { where: 'end' };
}

function insertDays(
  anchor: Anchor,
  days: readonly NewDay[],
  document: LogDocument,
  { betweenDays, betweenWeeks }: { readonly betweenDays: boolean; readonly betweenWeeks: boolean },
  weekOf: (date: DayNumber) => DayNumber,
): TextEdit {
  const style = styleOf(document.tree);
  const { eol } = style;
  const isParting = (one: DayNumber, other: DayNumber) =>
    betweenDays || (betweenWeeks && weekOf(one) !== weekOf(other));
  const text = days
    .map((day, index) => {
      const before = days[index - 1];
      const gap = before ? eol + (isParting(before.from, day.from) ? eol : '') : '';
      return gap + dayLineText(style, day, day.entry);
    })
    .join('');
  switch (anchor.where) {
    case 'above':
      return insertAbove(document, anchor.block.start, text, eol, betweenDays);
    case 'below': {
      const { block, isParted } = anchor;
      const startsWeek = betweenWeeks && !isParted && weekOf(block.date) !== weekOf(days[0]?.from ?? block.date);
      return insertBelow(document, block.end - 1, text, eol, betweenDays || startsWeek);
    }
    case 'end':
      return insertAtEnd(document, text, eol);
  }
}

function dayLineText(
  style: Style,
  { from, to }: { readonly from: DayNumber; readonly to?: DayNumber },
  entry: string,
): string {
  if (to === undefined || to === from) return printDayLine(from, entry, style);
  return `${isoDate(from)}..${isoDate(to)}${style.afterDate}${entry}`;
}

/** The days, in the order of the text, between which a new one belongs. */
function neighbours(
  blocks: readonly DayBlock[],
  date: DayNumber,
  order: LogDocument['order'],
): { above?: DayBlock; below?: DayBlock } {
  const at =
    order === 'oldest-first'
      ? blocks.findLastIndex(block => block.date < date) + 1
      : firstIndex(blocks, block => block.date < date);
  const [above, below] = [blocks[at - 1], blocks[at]];
  return { ...(above && { above }), ...(below && { below }) };
}

function firstIndex(blocks: readonly DayBlock[], isWanted: (block: DayBlock) => boolean): number {
  const found = blocks.findIndex(isWanted);
  return found < 0 ? blocks.length : found;
}

/** Whether most neighbouring days, or at least most weeks, have a blank line between them. */
function separation(document: LogDocument, blocks: readonly DayBlock[], weekOf: (date: DayNumber) => DayNumber) {
  const votes = { days: 0, parted: 0, weeks: 0, partedWeeks: 0 };
  blocks.forEach((block, index) => {
    const next = blocks[index + 1];
    if (!next) return;
    const isParted = document.tree.lines[block.end]?.kind === 'blank';
    votes.days++;
    if (isParted) votes.parted++;
    if (weekOf(block.date) === weekOf(next.date)) return;
    votes.weeks++;
    if (isParted) votes.partedWeeks++;
  });
  return { betweenDays: votes.parted * 2 > votes.days, betweenWeeks: votes.partedWeeks * 2 > votes.weeks };
}

function insertAbove(document: LogDocument, line: number, text: string, eol: Eol, withBlank: boolean): TextEdit {
  return insertAt(startOfLine(document, line), `${text}${eol}${withBlank ? eol : ''}`);
}

function insertBelow(document: LogDocument, line: number, text: string, eol: Eol, withBlank: boolean): TextEdit {
  return insertAt(endOfLine(document, line), `${withBlank ? eol : ''}${eol}${text}`);
}

function insertAtEnd(document: LogDocument, text: string, eol: Eol): TextEdit {
  const { lines } = document.tree;
  const last = lines[lines.length - 1];
  const isFreshLine = last === undefined || last.text === '' || last.text === '\uFEFF';
  return insertAt(endOfLine(document, lines.length - 1), isFreshLine ? `${text}${eol}` : `${eol}${text}`);
}

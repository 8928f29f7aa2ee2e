import type { Eol, TextEdit } from '../../base/text';
import type { LogDocument } from '../../model/types';
import { printDayLine } from '../../syntax/print';
import { type Style, styleOf } from '../../syntax/style';
import { type DayNumber, isoDate, type Weekday, weekStartOf } from '../../values/date';
import { type DayBlock, dayBlocks } from './dayBlocks';

/**
 * Writes a new day, or a range of days, into a document that has no line for it: at the place that the document's order
 * wants, in the section of its week, with the blank lines that the document puts between days or weeks.
 * @param entry what stands behind the date, such as `rest`
 */
export function insertDayLine(
  document: LogDocument,
  days: { readonly from: DayNumber; readonly to?: DayNumber },
  entry: string,
  weekStart: Weekday,
): TextEdit {
  const style = styleOf(document.tree);
  const text = dayLineText(style, days, entry);
  const blocks = dayBlocks(document);
  const { above, below } = neighbours(blocks, days.from, document.order);
  const weekOf = (date: DayNumber) => weekStartOf(date, weekStart);
  const inWeekOf = (block: DayBlock | undefined) => block !== undefined && weekOf(block.date) === weekOf(days.from);
  const blank = separation(document, blocks, weekOf);

  const isParted = above && below && above.end < below.start;
  if (below && (!above || (isParted && inWeekOf(below) && !inWeekOf(above)))) {
    return insertAbove(document, below.start, text, style.eol, blank.betweenDays);
  }
  if (above) {
    const startsWeek = blank.betweenWeeks && !inWeekOf(above) && !isParted;
    return insertBelow(document, above.end - 1, text, style.eol, blank.betweenDays || startsWeek);
  }
  return insertAtEnd(document, text, style.eol);
}

function dayLineText(
  style: Style,
  { from, to }: { readonly from: DayNumber; readonly to?: DayNumber },
  entry: string,
): string {
  if (to === undefined || to === from) return printDayLine(from, entry, style);
  return `${isoDate(from)}..${isoDate(to)}${style.afterDate}${entry}`;
}

/** The days between which a new one belongs, as they stand in the text. */
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
  // A byte order mark stays in front of everything.
  const at = { line, character: document.tree.lines[line]?.text.startsWith('\uFEFF') ? 1 : 0 };
  return { range: { start: at, end: at }, newText: `${text}${eol}${withBlank ? eol : ''}` };
}

function insertBelow(document: LogDocument, line: number, text: string, eol: Eol, withBlank: boolean): TextEdit {
  const at = { line, character: document.tree.lines[line]?.text.length ?? 0 };
  return { range: { start: at, end: at }, newText: `${withBlank ? eol : ''}${eol}${text}` };
}

function insertAtEnd(document: LogDocument, text: string, eol: Eol): TextEdit {
  const { lines } = document.tree;
  const last = lines[lines.length - 1];
  const at = { line: lines.length - 1, character: last?.text.length ?? 0 };
  const isFreshLine = last === undefined || last.text === '' || last.text === '\uFEFF';
  return { range: { start: at, end: at }, newText: isFreshLine ? `${text}${eol}` : `${eol}${text}` };
}

import { rangeOf, type TextEdit } from '../../../base/text';
import type { LogDocument } from '../../../model/types';
import { type Style, styleOf } from '../../../syntax/style';
import type { DayBlock } from './dayBlocks';
import { endOfLine, insertAt } from './linePlaces';

/**
 * Adds an entry to a day that has a line: behind the date when nothing else is there, else on a new line below the last entry or
 * note of the day.
 * @param entry such as `rest` or `ok no-rest-day`
 */
export function insertEntryOnDay(document: LogDocument, block: DayBlock, entry: string): TextEdit {
  const style = styleOf(document.tree);
  const { dayLine, start, end } = block;
  const isBare = end === start + 1 && dayLine.entries.length === 0 && !dayLine.note;
  if (isBare) {
    const written = dayLine.text.trimEnd().length;
    return {
      range: rangeOf(start, { start: written, end: dayLine.text.length }),
      newText: `${style.afterDate}${entry}`,
    };
  }
  const eol = dayLine.eol === '' ? style.eol : dayLine.eol;
  return insertAt(endOfLine(document, end - 1), `${eol}${entryPrefix(document, block, style)}${entry}`);
}

/** The white space and bullet before an entry: as on the other lines of the day, else as in the document. */
export function entryPrefix(document: LogDocument, { start, end }: DayBlock, style: Style): string {
  for (const line of document.tree.lines.slice(start + 1, end)) {
    if (line.kind !== 'entry' || line.unindented) continue;
    const first = line.entries[0];
    if (first) return line.text.slice(0, first.span.start);
  }
  return style.indent;
}

import type { LogDocument } from '../../model/types';
import type { DayLine, LineNode } from '../../syntax/tree';
import type { DayNumber } from '../../values/date';

/** The nearest day line above a line, with its date. For a day line it is the one before. */
export function dayAbove(
  document: LogDocument,
  line: LineNode,
): { readonly line: DayLine; readonly date?: DayNumber } | undefined {
  const { tree } = document;
  for (let at = tree.lineOf(line) - 1; at >= 0; at--) {
    const above = tree.lines[at];
    if (above?.kind !== 'day') continue;
    const date = dateOf(document, above);
    return { line: above, ...(date !== undefined && { date }) };
  }
  return undefined;
}

/** The date of a day line. Most lines have it themselves, which is faster than asking the document. */
export function dateOf(document: LogDocument, line: DayLine): DayNumber | undefined {
  return line.date.day ?? document.dateOf(line);
}

import type { LogDocument } from '../../model/types';
import type { DayLine, LineNode } from '../../syntax/tree';
import type { DayNumber } from '../../values/date';

/** The nearest day line above a line, with its date; that of a day line itself is the one before it. */
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

/** The date of a day line. Most say it themselves, which is faster than to ask the document. */
export function dateOf(document: LogDocument, line: DayLine): DayNumber | undefined {
  return line.date.day ?? document.dateOf(line);
}

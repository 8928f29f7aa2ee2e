import type { DayNumber } from '../../values/date';
import type { Log, LogDocument } from '../types';

/**
 * The document of a log that a date is written in: the one at hand, unless others go on where it ends. So a log that is split by
 * years goes on in the newest file, whichever of them is open, while files that run side by side each keep their own.
 */
export function homeDocument(log: Log, atHand: LogDocument, date: DayNumber): LogDocument {
  if (log.documents.length === 1) return atHand;
  const own = extentOf(atHand);
  if (!own || own.first > date) return newest(log, date) ?? atHand;
  const following = log.documents.flatMap(document => {
    const extent = document === atHand ? undefined : extentOf(document);
    return extent && extent.first > own.last && extent.first <= date ? { document, ...extent } : [];
  });
  return following.toSorted((a, b) => b.last - a.last)[0]?.document ?? atHand;
}

/** For a document without days up to the date, such as one that declares shoes, or a plan. */
function newest(log: Log, date: DayNumber): LogDocument | undefined {
  const written = log.documents.flatMap(document => {
    const extent = extentOf(document);
    return extent && extent.first <= date ? { document, ...extent } : [];
  });
  return written.toSorted((a, b) => b.last - a.last)[0]?.document;
}

/** The first and the last day that a document has a line for. */
export function extentOf(document: LogDocument): { readonly first: DayNumber; readonly last: DayNumber } | undefined {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const line of document.tree.lines) {
    if (line.kind !== 'day') continue;
    const date = document.dateOf(line);
    if (date === undefined) continue;
    first = Math.min(first, date);
    last = Math.max(last, line.until?.day ?? date);
  }
  return first <= last ? { first, last } : undefined;
}

import { say } from '../../base/message';
import type { LogDocument } from '../../model/types';
import type { Entry, LineNode } from '../../syntax/tree';
import type { Finding } from '../finding';
import { placeIn, replaceFix, textFinding } from './textFinding';

/**
 * Finds sessions on a range of days. They count on no day, as a range is for states, metrics, care and active recovery. It looks at the
 * day line and the entries below.
 */
export function rangeEntries(document: LogDocument, day: LineNode): Finding[] {
  if (day.kind !== 'day' || !day.until) return [];
  const { tree } = document;
  const findings = day.entries.filter(isMisplaced).map(entry => onRange(document, day, entry));
  for (let at = tree.lineOf(day) + 1; at < tree.lines.length; at++) {
    const line = tree.lines[at];
    if (!line || line.kind === 'day') break;
    if (line.kind !== 'entry') continue;
    findings.push(...line.entries.filter(isMisplaced).map(entry => onRange(document, line, entry)));
  }
  return findings;
}

function onRange(document: LogDocument, line: LineNode, entry: Entry): Finding {
  const place = placeIn(document, line, entry.body.type === 'session' ? entry.body.mark : entry.span);
  const start = { start: entry.span.start, end: entry.span.start };
  const message = say`A range of days takes rest, how you were, and gentle recovery. What was done stands on a day of its own.`;
  return textFinding('value-invalid', place, message, () => [
    replaceFix(place, say`Make it a note`, '> ', { isPreferred: true, span: start }),
  ]);
}

function isMisplaced({ body }: Entry): boolean {
  if (body.type === 'session') return body.kind?.category !== 'active-recovery';
  return body.type === 'fuel' || body.type === 'total-check';
}

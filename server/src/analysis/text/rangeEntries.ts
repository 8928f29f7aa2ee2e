import type { LogDocument } from '../../model/types';
import type { Entry, LineNode } from '../../syntax/tree';
import type { Finding } from '../finding';
import { dayAbove } from './dayAbove';
import { placeIn, replaceFix, textFinding } from './textFinding';

/** Sessions on a range of days, which count on none of them: a range takes states, metrics, care and active recovery. */
export function rangeEntries(document: LogDocument, line: LineNode): Finding[] {
  if (line.kind !== 'day' && line.kind !== 'entry') return [];
  if (line.entries.length === 0) return [];
  const day = line.kind === 'day' ? line : dayAbove(document, line)?.line;
  if (!day?.until) return [];
  return line.entries.flatMap(entry => {
    if (!isMisplaced(entry)) return [];
    const span = entry.body.type === 'session' ? entry.body.mark : entry.span;
    const place = placeIn(document, line, span);
    const start = { start: entry.span.start, end: entry.span.start };
    const message =
      'A range of days takes rest, how you were, and gentle recovery. What was done stands on a day of its own.';
    return [
      textFinding('value-invalid', place, message, () => [
        replaceFix(place, 'Make it a note', '> ', { isPreferred: true, span: start }),
      ]),
    ];
  });
}

function isMisplaced({ body }: Entry): boolean {
  if (body.type === 'session') return body.kind?.category !== 'active-recovery';
  return body.type === 'fuel' || body.type === 'total-check';
}

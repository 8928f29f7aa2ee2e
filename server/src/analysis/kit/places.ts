import type { Message } from '../../base/message';
import type { Day, Log, Place, Session } from '../../model/types';
import { blockOf } from './edits/dayBlocks';
import { dayInShort } from './phrases';

/** The date of a day, where the given session stands when it is written more than once. */
export function datePlace(day: Day, session: Session | undefined = day.countedSessions[0]): Place | undefined {
  const block = session && blockOf(session.place.document, session.place.line);
  if (session && block) return { document: session.place.document, line: block.dayLine, span: block.dayLine.date.span };
  return day.places[0];
}

/** The date that a finding about a training day marks: what was trained or planned has a line. */
export function markedDate(day: Day, session?: Session): Place {
  const place = datePlace(day, session);
  if (!place) throw new Error(`nothing is written for day ${day.date}`);
  return place;
}

/** What a finding about a session marks: from the first to the last of its kind and totals. */
export function sessionPlace({ place, body }: Session): Place {
  return { document: place.document, line: place.line, span: body.mark };
}

/** A link to another day of a finding, with what that day holds; none to a day without a line. */
export function dayLink(log: Log, day: Day): readonly { readonly place: Place; readonly message: Message }[] {
  const place = datePlace(day);
  return place ? [{ place, message: dayInShort(day, log) }] : [];
}

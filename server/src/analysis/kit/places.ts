import type { Message } from '../../base/message';
import type { Day, Log, Session, TextPlace } from '../../model/types';
import { blockOf } from './edits/dayBlocks';
import { dayInShort } from './phrases';

/** The place of a day's date. When the day is written more than once, the one where the given session is. */
export function datePlace(day: Day, session: Session | undefined = day.countedSessions[0]): TextPlace | undefined {
  const block = session && blockOf(session.place.document, session.place.line);
  if (session && block) return { document: session.place.document, line: block.dayLine, span: block.dayLine.date.span };
  return day.places[0];
}

/** The date that a finding about a training day marks. Such a day always has a line. */
export function markedDate(day: Day, session?: Session): TextPlace {
  const place = datePlace(day, session);
  if (!place) throw new Error(`nothing is written for day ${day.date}`);
  return place;
}

/** What a finding about a session marks: its kind and totals, from the first to the last. */
export function sessionPlace({ place, body }: Session): TextPlace {
  return { document: place.document, line: place.line, span: body.mark };
}

/** A link to another day, with what is on that day. None when the day has no line. */
export function dayLink(log: Log, day: Day): readonly { readonly place: TextPlace; readonly message: Message }[] {
  const place = datePlace(day);
  return place ? [{ place, message: dayInShort(day, log) }] : [];
}

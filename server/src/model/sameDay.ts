import { isSameMessage } from '../base/message';
import { sameItems } from '../base/sameItems';
import type { Content, Day, DayEntry, Session, SessionDraft, SessionRow } from './types';

/** Whether two days of one date say the same of the same entries. */
export function isSameDay(one: Day, other: Day): boolean {
  return (
    one.class === other.class &&
    one.isLived === other.isLived &&
    one.isPlanned === other.isPlanned &&
    one.isOpen === other.isOpen &&
    one.loadAu === other.loadAu &&
    one.knownLoadAu === other.knownLoadAu &&
    one.hardness?.from === other.hardness?.from &&
    isSameMessage(one.hardness?.because, other.hardness?.because) &&
    sameItems(one.sessions, other.sessions, isSameSession) &&
    sameItems(one.entries, other.entries, isSameEntry) &&
    sameItems(one.notes, other.notes) &&
    sameItems(one.places, other.places, isSamePlace)
  );
}

/** Whether the same entries and notes are written in the same places, read under the same kind words. */
export function isSameContent(one: Content, other: Content): boolean {
  return (
    one === other ||
    (sameItems(one.sessions, other.sessions, isSameDraft) &&
      sameItems(one.entries, other.entries, isSameEntry) &&
      sameItems(one.notes, other.notes) &&
      sameItems(one.places, other.places, isSamePlace))
  );
}

/** Whether two sessions are the same entry, read under the same kind words, and judged the same. */
export function isSameSession(one: Session, other: Session): boolean {
  return (
    one.entry === other.entry &&
    sameItems(one.rows ?? [], other.rows ?? [], isSameRow) &&
    one.date === other.date &&
    one.unit === other.unit &&
    one.kind === other.kind &&
    one.note === other.note &&
    one.loadAu === other.loadAu &&
    one.loadFrom === other.loadFrom &&
    one.intensity === other.intensity &&
    isSameMessage(one.intensityFrom, other.intensityFrom) &&
    one.hard.isHard === other.hard.isHard &&
    isSameMessage(one.hard.because, other.hard.because) &&
    isSamePlace(one.place, other.place)
  );
}

function isSameRow(one: SessionRow, other: SessionRow): boolean {
  return one.entry === other.entry && one.line === other.line;
}

function isSameDraft({ read, place }: SessionDraft, other: SessionDraft): boolean {
  return (
    read.entry === other.read.entry &&
    read.unit === other.read.unit &&
    read.kind === other.read.kind &&
    read.note === other.read.note &&
    sameItems(read.rows ?? [], other.read.rows ?? [], isSameRow) &&
    isSamePlace(place, other.place)
  );
}

function isSameEntry(one: DayEntry, other: DayEntry): boolean {
  return one.entry === other.entry && one.unit === other.unit && isSamePlace(one.place, other.place);
}

export function isSamePlace(one: Session['place'], other: Session['place']): boolean {
  return one.line === other.line && one.document === other.document && one.span.start === other.span.start;
}

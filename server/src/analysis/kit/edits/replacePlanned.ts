import { rangeOf, type TextEdit } from '../../../base/text';
import { loneWord } from '../../../model/cells';
import type { Day, Session } from '../../../model/types';
import type { Entry } from '../../../syntax/tree';
import { removeEntry } from './removeEntry';

/**
 * Puts something else, such as `rest`, in the place of everything planned on a day; what was planned is kept as a note. Edits
 * by document; done sessions are left alone.
 */
export function replacePlanned(day: Day, entry: string): ReadonlyMap<string, readonly TextEdit[]> {
  const planned = day.isPlanned ? day.countedSessions : [];
  const [first] = planned;
  const edits = new Map<string, TextEdit[]>();
  if (!first) return edits;
  const unit = unitOf(first, planned);
  const add = ({ place: { document } }: Session, more: readonly TextEdit[]) =>
    edits.set(document.uri, [...(edits.get(document.uri) ?? []), ...more]);

  add(first, [replaceUnit(unit, entry, `instead of ${planned.map(plannedText).join(' + ')}`)]);
  for (const session of planned) {
    if (!unit.sessions.includes(session)) {
      add(session, removeEntry(session.place.document, session.place.line, session.entry));
    }
  }
  return edits;
}

/** The words of a planned session as they were written, without status and note. */
export function plannedText(session: Session): string {
  const { start, end } = bodyExtent(session.entry, session.place.line.text);
  return session.place.line.text.slice(start, end);
}

/** From the first word behind time and status to the last before the note. Of a declared kind alone all but these, tags included. */
export function bodyExtent(entry: Entry, text: string): { start: number; end: number } {
  const lone = loneWord(entry, text);
  if (lone) return { start: lone.span.start, end: entry.implicitNote?.end ?? lone.span.end };
  const behind = Math.max(entry.status?.span.end ?? 0, entry.when?.span.end ?? 0, entry.span.start);
  const start = behind + (/^[\s:-]*/.exec(text.slice(behind))?.[0].length ?? 0);
  let end = Math.max(
    Math.min(entry.implicitNote?.start ?? entry.span.end, entry.note?.span.start ?? entry.span.end),
    start,
  );
  // A pattern that looks for the end of the text tries again behind each sign of a long row of them.
  while (end > start && PARTING.test(text.charAt(end - 1))) end--;
  return { start, end };
}

/** What parts a session from its note. */
const PARTING = /[\s,;.–-]/;

/** Sessions that are replaced in one go. */
interface Unit {
  readonly sessions: readonly Session[];
  /** It reaches to the end of the line, so that a note can stand behind it. */
  readonly isWhole: boolean;
}

/** The first session with all that follows it on its line, when those are planned sessions too; else alone. */
function unitOf(first: Session, planned: readonly Session[]): Unit {
  const { line } = first.place;
  const entries = line.kind === 'day' || line.kind === 'entry' ? line.entries : [];
  const following = entries.slice(entries.indexOf(first.entry));
  const sessions = planned.filter(({ place, entry }) => place.line === line && following.includes(entry));
  return sessions.length === following.length ? { sessions, isWhole: true } : { sessions: [first], isWhole: false };
}

function replaceUnit({ sessions, isWhole }: Unit, text: string, instead: string): TextEdit {
  const [first, last] = [sessions[0] as Session, sessions[sessions.length - 1] as Session];
  const { document, line } = first.place;
  const { implicitNote, note, body } = last.entry;
  // The words of a declared kind alone are no note.
  const noteStart = (body.type === 'session' ? implicitNote?.start : undefined) ?? note?.text.start;
  const end = isWhole && noteStart !== undefined ? noteStart : bodyExtent(last.entry, line.text).end;
  const newText = isWhole ? `${text} > ${instead}${noteStart === undefined ? '' : '. '}` : text;
  return { range: rangeOf(document.tree.lineOf(line), { start: first.entry.span.start, end }), newText };
}

import { type EditsByDocument, editsByDocument, rangeOf, type TextEdit } from '../../../base/text';
import { loneWord } from '../../../model/cells';
import type { Day, Session } from '../../../model/types';
import { trailingProse, wordsEnd } from '../../../syntax/notes';
import { type Entry, entriesOf } from '../../../syntax/tree';
import { removeEntry, removeRows } from './removeEntry';

/**
 * Replaces everything planned on a day by something else, such as `rest`, and keeps the plan as a note. Done sessions stay. Edits by
 * document.
 */
export function replacePlanned(day: Day, entry: string): EditsByDocument {
  const planned = day.isPlanned ? day.countedSessions : [];
  const [first] = planned;
  if (!first) return new Map();
  const unit = unitOf(first, planned);
  const ofFirst = replaceUnit(unit, entry, `instead of ${planned.map(plannedText).join(' + ')}`);
  return editsByDocument([
    [first.place.document.uri, [ofFirst]],
    ...planned.flatMap((session): (readonly [string, readonly TextEdit[]])[] => {
      const { document, line } = session.place;
      const own = unit.sessions.includes(session) ? [] : removeEntry(document, line, session.entry);
      return [[document.uri, [...removeRows(session), ...own]]];
    }),
  ]);
}

/** The words of a planned session as they were written, without status and note. */
export function plannedText(session: Session): string {
  return [{ line: session.place.line, entry: session.entry }, ...(session.rows ?? [])]
    .map(({ line, entry }) => {
      const { start, end } = bodyExtent(entry, line.text);
      return line.text.slice(start, end);
    })
    .join(', ');
}

/** The span from the first word behind time and status to the last word before the note. For an entry that is only a declared kind it includes tags. */
export function bodyExtent(entry: Entry, text: string): { start: number; end: number } {
  const lone = loneWord(entry, text);
  if (lone) return { start: lone.span.start, end: trailingProse(entry, text)?.end ?? lone.span.end };
  const behind = Math.max(entry.status?.span.end ?? 0, entry.when?.span.end ?? 0, entry.span.start);
  const start = behind + (/^[\s:-]*/.exec(text.slice(behind))?.[0].length ?? 0);
  let end = Math.max(wordsEnd(entry, text), start);
  // A regular expression for the end of the text would start again at each separator of a long row, so this is a loop.
  while (end > start && PARTING.test(text.charAt(end - 1))) end--;
  return { start, end };
}

/** The separators between a session and its note. */
const PARTING = /[\s,;.–-]/;

/** Sessions that are replaced together. */
interface Unit {
  readonly sessions: readonly Session[];
  /** It goes to the end of the line, so that a note can follow it. */
  readonly isWhole: boolean;
}

/** The first session with all others on its line when they are planned too, else the first session alone. */
function unitOf(first: Session, planned: readonly Session[]): Unit {
  const { line } = first.place;
  const entries = entriesOf(line);
  const following = entries.slice(entries.indexOf(first.entry));
  const sessions = planned.filter(({ place, entry }) => place.line === line && following.includes(entry));
  return sessions.length === following.length ? { sessions, isWhole: true } : { sessions: [first], isWhole: false };
}

function replaceUnit({ sessions, isWhole }: Unit, text: string, instead: string): TextEdit {
  const [first, last] = [sessions[0] as Session, sessions[sessions.length - 1] as Session];
  const { document, line } = first.place;
  const { note, body } = last.entry;
  // When an entry is only a declared kind, its other words are no note.
  const noteStart =
    (body.type === 'session' ? trailingProse(last.entry, line.text)?.start : undefined) ?? note?.text.start;
  const end = isWhole && noteStart !== undefined ? noteStart : bodyExtent(last.entry, line.text).end;
  const newText = isWhole ? `${text} > ${instead}${noteStart === undefined ? '' : '. '}` : text;
  return { range: rangeOf(document.tree.lineOf(line), { start: first.entry.span.start, end }), newText };
}

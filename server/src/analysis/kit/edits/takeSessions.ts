import type { TextEdit } from '../../../base/text';
import { isOfSession } from '../../../model/rows';
import type { LogDocument, Session } from '../../../model/types';
import { styleOf } from '../../../syntax/style';
import type { DayLine, Entry, EntryLine } from '../../../syntax/tree';
import { blockOf } from './dayBlocks';
import { endOfLine } from './linePlaces';

/** Sessions that are removed from their day to be written on another. */
export interface TakenSessions {
  readonly document: LogDocument;
  /** The edits that remove them. Everything else on the day stays. */
  readonly edits: readonly TextEdit[];
  /** Their text, as it can be written behind another date: the first line from its first entry on, the others as they are. */
  readonly content: string;
  /** The edits that write something else in their place. */
  replacedBy(content: DayContent): readonly TextEdit[];
}

/** The text behind the date of a day. */
export interface DayContent {
  /** The separator between date and text: blanks, a colon. */
  readonly gap: string;
  /** It begins with a line break when nothing is behind the date itself. */
  readonly text: string;
}

/**
 * Removes some sessions from their day, with the notes on and below their lines. `undefined` when something that has to stay follows one
 * of them on its line, when they are not all in one document, or when a range of dates has one of them: it is on its other days as well.
 */
export function takeSessions(sessions: readonly Session[]): TakenSessions | undefined {
  const [first] = sessions;
  if (!first || sessions.some(({ place }) => place.document !== first.place.document)) return undefined;
  const { document } = first.place;
  const parts: TakenLines[] = [];
  for (const line of new Set(sessions.flatMap(({ place, rows = [] }) => [place.line, ...rows.map(row => row.line)]))) {
    if (line.kind !== 'day' && line.kind !== 'entry') return undefined;
    if (blockOf(document, line)?.dayLine.until) return undefined;
    const isTaken = (entry: Entry) => sessions.some(session => isOfSession(session, entry));
    const from = line.entries.findIndex(isTaken);
    if (from < 0 || !line.entries.slice(from).every(isTaken)) return undefined;
    const start = document.tree.lineOf(line);
    parts.push({ document, line, from, start, end: endOfNotes(document, start) });
  }
  return {
    document,
    edits: parts.map(part => replacement(part, '')),
    content: parts.map((part, index) => textOf(part, index === 0)).join(document.tree.lines[0]?.eol || '\n'),
    replacedBy: content => parts.map((part, index) => replacement(part, index === 0 ? fitted(content, part) : '')),
  };
}

/** The entries of a line from one of them to the last note line directly below. */
interface TakenLines {
  readonly document: LogDocument;
  readonly line: DayLine | EntryLine;
  readonly from: number;
  readonly start: number;
  readonly end: number;
}

/** The last note line directly below a line; the line itself when there is none. */
function endOfNotes({ tree }: LogDocument, start: number): number {
  let end = start;
  while (tree.lines[end + 1]?.kind === 'note') end++;
  return end;
}

function textOf({ document: { tree }, line, from, start, end }: TakenLines, isFirst: boolean): string {
  const at = isFirst || from > 0 || line.kind === 'day' ? (line.entries[from]?.span.start ?? 0) : 0;
  const below = tree.lines
    .slice(start + 1, end + 1)
    .map((note, index) => `${tree.lines[start + index]?.eol}${note.text}`);
  return line.text.slice(at) + below.join('');
}

/** The edit that replaces a part. A day line keeps its date. Another line is replaced with the line break before it, so that text can be written behind it. */
function replacement({ document, line, from, start, end }: TakenLines, newText: string): TextEdit {
  const before = line.entries[from - 1];
  const isOwnLine = !before && line.kind === 'entry';
  const head = line.kind === 'day' ? headEnd(line) : 0;
  const at = isOwnLine ? endOfLine(document, start - 1) : { line: start, character: before?.span.end ?? head };
  return { range: { start: at, end: endOfLine(document, end) }, newText };
}

/** Where date and weekday of a single day end. */
export function headEnd({ date, weekday }: DayLine): number {
  return Math.max(date.span.end, weekday?.span.end ?? 0);
}

/** Text as it fits in the place of a part: on a new line when something is left of the old one. */
function fitted({ gap, text }: DayContent, { document: { tree }, line, from }: TakenLines): string {
  if (!isOnDayLine(text)) return text;
  if (line.kind === 'day' && from === 0) return gap + text;
  const { eol, indent } = styleOf(tree);
  return eol + (from === 0 ? line.text.slice(0, line.entries[0]?.span.start) : indent) + text;
}

/** Whether the text begins on the day line. When nothing is behind a date, entries below it could be taken for those of the day above. */
export function isOnDayLine(text: string): boolean {
  return /^[^\S\r\n]*\S/.test(text);
}

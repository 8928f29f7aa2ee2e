import type { TextEdit } from '../../base/text';
import type { LogDocument, Session } from '../../model/types';
import type { DayLine, EntryLine } from '../../syntax/tree';

/** Sessions taken out of their day, to be written on another. */
export interface TakenSessions {
  readonly document: LogDocument;
  /** What takes them out; all else that is written for the day stays. */
  readonly edits: readonly TextEdit[];
  /** As it may stand behind another date: the first line without what comes before its first entry, the others as they are. */
  readonly content: string;
  /** Writes something else in their place: what may stand behind a date. `undefined` where they stand on several lines. */
  inPlace(content: string): TextEdit | undefined;
}

/**
 * Takes some sessions out of their day, with the notes on and below their lines. `undefined` where one of them shares its line
 * with something that is to stay, or where they are not all in one document.
 */
export function takeSessions(sessions: readonly Session[]): TakenSessions | undefined {
  const [first] = sessions;
  if (!first || sessions.some(({ place }) => place.document !== first.place.document)) return undefined;
  const { document } = first.place;
  const lines = new Set(sessions.map(({ place }) => place.line));
  const edits: TextEdit[] = [];
  const texts: string[] = [];
  for (const line of lines) {
    if (line.kind !== 'day' && line.kind !== 'entry') return undefined;
    if (!line.entries.every(entry => sessions.some(session => session.entry === entry))) return undefined;
    const start = document.tree.lineOf(line);
    const end = endOfNotes(document, start);
    texts.push(textOf(document, line, start, end, texts.length === 0));
    edits.push(removal(document, line, start, end));
  }
  return {
    document,
    edits,
    content: texts.join(document.tree.lines[0]?.eol || '\n'),
    inPlace(content) {
      const [edit, ...more] = edits;
      return edit && more.length === 0 ? { ...edit, newText: leadOf(first) + content } : undefined;
    },
  };
}

/** What stands before the first entry on the line of a session, with the break before it where that goes too. */
function leadOf({ place: { document, line } }: Session): string {
  if (line.kind !== 'day' && line.kind !== 'entry') return '';
  const start = line.entries[0]?.span.start ?? 0;
  if (line.kind === 'day') return line.text.slice(headEnd(line), start);
  return (document.tree.lines[document.tree.lineOf(line) - 1]?.eol ?? '') + line.text.slice(0, start);
}

function headEnd({ date, weekday }: DayLine): number {
  return Math.max(date.span.end, weekday?.span.end ?? 0);
}

/** The last line of the notes right below a line; the line itself when there are none. */
function endOfNotes({ tree }: LogDocument, start: number): number {
  let end = start;
  while (tree.lines[end + 1]?.kind === 'note') end++;
  return end;
}

function textOf(
  { tree }: LogDocument,
  line: DayLine | EntryLine,
  start: number,
  end: number,
  isFirst: boolean,
): string {
  const from = isFirst || line.kind === 'day' ? (line.entries[0]?.span.start ?? 0) : 0;
  const below = tree.lines
    .slice(start + 1, end + 1)
    .map((note, index) => `${tree.lines[start + index]?.eol}${note.text}`);
  return line.text.slice(from) + below.join('');
}

/** A day line keeps its date; another line goes with the break before it, so that something may be written behind it. */
function removal({ tree }: LogDocument, line: DayLine | EntryLine, start: number, end: number): TextEdit {
  const from =
    line.kind === 'day'
      ? { line: start, character: headEnd(line) }
      : { line: start - 1, character: tree.lines[start - 1]?.text.length ?? 0 };
  return { range: { start: from, end: { line: end, character: tree.lines[end]?.text.length ?? 0 } }, newText: '' };
}

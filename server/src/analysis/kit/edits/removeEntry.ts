import { type EditsByDocument, editsByDocument, rangeOf, type TextEdit, withDeletionsJoined } from '../../../base/text';
import type { DayEntry, LogDocument, Session } from '../../../model/types';
import type { DayLine, Entry, EntryLine, LineNode } from '../../../syntax/tree';
import { linesRemoved } from './removeLines';

/**
 * Removes an entry from its line, and the line too when nothing else is on it. A note of the entry becomes a note of the day. No edit
 * when the entry is not in the line.
 */
export function removeEntry(document: LogDocument, line: LineNode, entry: Entry): TextEdit[] {
  if (line.kind !== 'day' && line.kind !== 'entry') return [];
  const index = line.entries.indexOf(entry);
  if (index < 0) return [];
  const number = document.tree.lineOf(line);
  if (line.kind === 'entry' && line.entries.length === 1 && !entry.note)
    return [linesRemoved(document, { start: number, end: number + 1 })];
  return [{ range: rangeOf(number, entryExtent(line, index)), newText: '' }];
}

/** Removes entries wherever they are. */
export function removeEntries(entries: readonly DayEntry[]): EditsByDocument {
  return editsByDocument(
    entries.map(({ place: { document, line }, entry }) => [document.uri, removeEntry(document, line, entry)]),
  );
}

/** Removes the rows below the first line of a session. */
export function removeRows({ place, rows = [] }: Session): readonly TextEdit[] {
  return withDeletionsJoined(rows.flatMap(({ line, entry }) => removeEntry(place.document, line, entry)));
}

/** The span of an entry with its separator and without its note. */
function entryExtent(line: DayLine | EntryLine, index: number): { start: number; end: number } {
  const entry = line.entries[index] as Entry;
  const next = line.entries[index + 1];
  if (next) return { start: entry.span.start, end: next.span.start };
  const previous = line.entries[index - 1];
  if (previous) return { start: previous.span.end, end: entry.note?.span.start ?? entry.span.end };
  if (entry.note) return { start: entry.span.start, end: entry.note.span.start };
  const head = line.kind === 'day' ? line.text.slice(0, entry.span.start).trimEnd().length : entry.span.start;
  return { start: head, end: line.text.length };
}

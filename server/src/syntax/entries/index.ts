import { skipSpace, trimEnd } from '../characters';
import { noteAt, noteStart } from '../notes';
import { cursorOver, scan } from '../scan';
import type { Entry, LineReading, NoteNode } from '../tree';
import { cutEntries } from './cut';
import { type EntryRead, readEntry } from './entry';

/** What stands behind a date and weekday, or behind the indent of an entry line. */
export interface ParsedEntries extends LineReading {
  /** The note of a line without entries. */
  readonly note?: NoteNode;
  /** The reading in a log in miles, where it is another one. */
  readonly inMiles?: LineReading;
}

/** No entry is longer; what stands behind is note, so that the time and the memory that a line takes are bounded. */
const LONGEST_ENTRY = 20_000;

/**
 * Reads `[WHEN] [STATUS] BODY [> NOTE]`, and further entries of the same line, from column `start` on. Never fails: what is not
 * understood is an implicit note.
 */
export function parseEntries(text: string, start: number): ParsedEntries {
  const noteColumn = noteStart(text, start);
  const note = noteColumn < 0 ? undefined : noteAt(text, noteColumn);
  const from = skipSpace(text, start);
  const end = trimEnd(text, from, note?.span.start ?? text.length);
  if (end <= from) return note ? { entries: [], note, problems: [] } : NOTHING;
  const line = scan(text, from, Math.min(end, from + LONGEST_ENTRY));
  const reads: EntryRead[] = [];
  const cuts = cutEntries(line);
  for (const { at, end: last } of cuts) reads.push(...readEntry(cursorOver(line, at, last)));
  const entries = withLineTotal(reads, cuts.at(-1)?.isAddOn === true);
  const last = entries.at(-1);
  const isCut = end > from + LONGEST_ENTRY;
  if (last) entries[entries.length - 1] = withNote(last, isCut ? end : undefined, note);
  return { entries, problems: reads.flatMap(({ problems }) => problems) };
}

const NOTHING: ParsedEntries = { entries: [], problems: [] };

/**
 * The total said at the end of a line of several sessions is the line's: in brackets always (`PM track session (20)`), else
 * unless the last one has no other amount.
 */
function withLineTotal(reads: readonly EntryRead[], isAddOn: boolean): Entry[] {
  const entries = reads.map(({ entry }) => entry);
  const last = entries.at(-1);
  const isOneOfSeveral = entries.slice(0, -1).some(({ body }) => body.type === 'session');
  if (isAddOn || !isOneOfSeveral || last?.body.type !== 'session' || !last.body.statedTotal) return entries;
  const { statedTotal, ...body } = last.body;
  if (body.totals.length === 0 && body.steps.length === 0 && !reads.at(-1)?.hasTotalInBrackets) return entries;
  return [...entries.slice(0, -1), { ...last, body: { ...body, lineTotal: statedTotal } }];
}

/** The last entry of a line has the note, and what was too long to be read. */
function withNote(entry: Entry, cutTextEnd: number | undefined, note: NoteNode | undefined): Entry {
  if (cutTextEnd === undefined && !note) return entry;
  const { start, end } = entry.span;
  const noted: { -readonly [Key in keyof Entry]: Entry[Key] } = { ...entry };
  if (cutTextEnd !== undefined) noted.implicitNote = { start: entry.implicitNote?.start ?? end, end: cutTextEnd };
  if (note) noted.note = note;
  noted.span = { start, end: note?.span.end ?? cutTextEnd ?? end };
  return noted;
}

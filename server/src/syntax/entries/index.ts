import type { Entry, NoteNode, Problem } from '../tree';

/** What stands behind a date and weekday, or behind the indent of an entry line. */
export interface ParsedEntries {
  readonly entries: readonly Entry[];
  readonly note?: NoteNode;
  readonly problems: readonly Problem[];
}

export function parseEntries(text: string, start: number): ParsedEntries {
  if (text.slice(start).trim() === '') return { entries: [], problems: [] };
  const span = { start, end: text.trimEnd().length };
  return { entries: [{ span, body: { type: 'prose' }, implicitNote: span }], problems: [] };
}

import type { Span } from '../../base/text';
import type { Entry } from '../../syntax/tree';

/** The words of an entry that were not understood, in order. */
export function proseOf({ skipped = [] }: Entry): readonly Span[] {
  return skipped;
}

/** Where the prose begins that an entry ends with; `undefined` when its last words were understood. */
export function proseAtEnd(entry: Entry, text: string): number | undefined {
  const last = proseOf(entry).at(-1);
  const end = entry.note?.span.start ?? entry.span.end;
  return last && text.slice(last.end, end).trim() === '' ? last.start : undefined;
}

import { type Range, rangeOf, type Span } from '../base/text';
import type { Location } from '../contracts/lspTypes';
import type { LogDocument, TextPlace } from '../model/types';
import type { LineNode } from '../syntax/tree';

// Turns columns of the tree into positions of the protocol. Both count UTF-16 code units, so this only adds the line number.

/** The range of a place. Its line is -1 if the place belongs to another version of the document. */
export function placeRange(place: TextPlace): Range {
  return rangeOf(place.document.tree.lineOf(place.line), place.span);
}

export function placeLocation(place: TextPlace): Location {
  return { uri: place.document.uri, range: placeRange(place) };
}

/** A span of a line of this document. */
export function spanRange(document: LogDocument, line: LineNode, span: Span): Range {
  return rangeOf(document.tree.lineOf(line), span);
}

/** Whole lines, from the start of `first` to the end of the text of `last` (both inclusive, without its line end). */
export function linesRange(document: LogDocument, first: number, last: number): Range {
  return {
    start: { line: first, character: 0 },
    end: { line: last, character: document.tree.lines[last]?.text.length ?? 0 },
  };
}

/** Whether a cursor in a column is on a span, or at either end of it. */
export function holds({ start, end }: Span, character: number): boolean {
  return start <= character && character <= end;
}

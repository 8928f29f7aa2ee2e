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

/** Whether two ranges overlap or touch, so that a cursor at either end of a word is on it. */
export function touches(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

export function isBefore(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

export function sameRange(a: Range, b: Range): boolean {
  return (
    !isBefore(a.start, b.start) && !isBefore(b.start, a.start) && !isBefore(a.end, b.end) && !isBefore(b.end, a.end)
  );
}

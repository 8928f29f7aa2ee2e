import { type Range, rangeOf, type Span, type TextEdit } from '../base/text';
import type { Location, Range as LspRange, TextDocumentEdit, WorkspaceEdit } from '../contracts/lspTypes';
import type { LogDocument, Place } from '../model/types';
import type { LineNode } from '../syntax/tree';
import type { FeatureContext } from './context';

// Where the tree's columns become positions of the protocol. Both count UTF-16 code units, so that only the line number is added.

/** Where a place stands now; its line is -1 when it belongs to another version of the document. */
export function placeRange(place: Place): Range {
  return rangeOf(place.document.tree.lineOf(place.line), place.span);
}

export function placeLocation(place: Place): Location {
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

/**
 * With the versions of the texts that they are of, so that a client refuses them for another text; plain for a client that cannot.
 * The document that was asked about comes first: some clients look at the first version alone.
 */
export function workspaceEdit(context: FeatureContext, edits: ReadonlyMap<string, readonly TextEdit[]>): WorkspaceEdit {
  if (context.client?.versionedEdits === false) {
    return { changes: Object.fromEntries([...edits].map(([uri, list]) => [uri, [...list]])) };
  }
  const isOther = ([uri]: readonly [uri: string, ...unknown[]]) => Number(uri !== context.document.uri);
  const inOrder = [...edits].sort((a, b) => isOther(a) - isOther(b));
  return { documentChanges: inOrder.map(([uri, list]) => documentEdit(context, uri, list)) };
}

/** Of a document that is not open the file on disk counts, whatever it is. */
export function documentEdit({ versions }: FeatureContext, uri: string, edits: readonly TextEdit[]): TextDocumentEdit {
  return { textDocument: { uri, version: versions?.get(uri) ?? null }, edits: [...edits] };
}

/** Whether two ranges share a character, or touch: a cursor at either end of a word is on it. */
export function touches(a: LspRange, b: LspRange): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

export function isBefore(a: LspRange['start'], b: LspRange['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

export function sameRange(a: LspRange, b: LspRange): boolean {
  return (
    !isBefore(a.start, b.start) && !isBefore(b.start, a.start) && !isBefore(a.end, b.end) && !isBefore(b.end, a.end)
  );
}

import { TextDocument } from 'vscode-languageserver-textdocument';
import { getOrInsert } from './getOrInsert';

/** Places in a text. All columns and offsets count UTF-16 code units, as LSP does. */

/** Part of one line (or of one string): from `start` up to, not including, `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place in a document: both numbers count from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Part of a document, from `start` up to, not including, `end`. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** One replacement in a document. Edits of one list never overlap, and all positions are in the text before any of them. */
export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/** Edits of several documents, by their URI. */
export type EditsByDocument = ReadonlyMap<string, readonly TextEdit[]>;

/**
 * All of these edits, those of one document together in the order in which they are given; deletions that overlap become one. A document
 * without any is left out.
 */
export function editsByDocument(edits: Iterable<readonly [uri: string, own: readonly TextEdit[]]>): EditsByDocument {
  const all = new Map<string, TextEdit[]>();
  for (const [uri, own] of edits) {
    if (own.length === 0) continue;
    getOrInsert(all, uri, () => []).push(...own);
  }
  return new Map([...all].map(([uri, list]) => [uri, withDeletionsJoined(list)]));
}

/**
 * The edits with one deletion for all that overlap. The last line of a text goes with the line end above it, so its deletion overlaps that
 * of the line above.
 */
export function withDeletionsJoined(edits: readonly TextEdit[]): readonly TextEdit[] {
  const deletions = edits.filter(isDeletion).toSorted((a, b) => compare(a.range.start, b.range.start));
  const joined: Range[] = [];
  for (const { range } of deletions) {
    const last = joined[joined.length - 1];
    if (last && compare(range.start, last.end) < 0)
      joined[joined.length - 1] = { start: last.start, end: compare(last.end, range.end) < 0 ? range.end : last.end };
    else joined.push(range);
  }
  if (joined.length === deletions.length) return edits;
  return [...edits.filter(edit => !isDeletion(edit)), ...joined.map(range => ({ range, newText: '' }))];
}

function isDeletion({ newText }: TextEdit): boolean {
  return newText === '';
}

/** One line of a text: `text` without its line end, and `eol`, the line end as written (empty on the last line). */
export interface RawLine {
  readonly text: string;
  readonly eol: Eol;
}

export type Eol = '' | '\n' | '\r\n' | '\r';

/** Splits a text into its lines, at least one. Joining `text + eol` of all lines gives the text again. */
export function splitLines(text: string): RawLine[] {
  const lines: RawLine[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== LINE_FEED && code !== CARRIAGE_RETURN) continue;
    const eol: Eol = code === LINE_FEED ? '\n' : text.charCodeAt(at + 1) === LINE_FEED ? '\r\n' : '\r';
    lines.push({ text: text.slice(start, at), eol });
    at += eol.length - 1;
    start = at + 1;
  }
  lines.push({ text: text.slice(start), eol: '' });
  return lines;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/**
 * The text after all `edits`. Their order matters only among insertions at the same position. A position beyond the end of a line or
 * of the text means that end. Throws when two edits overlap.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  if (edits.length === 0) return text;
  return TextDocument.applyEdits(TextDocument.create('', '', 0, text), inOrder(edits));
}

/** The same edits for somebody who takes them one after the other: the last of the text first, so that no place moves before its turn. */
export function oneByOne(edits: readonly TextEdit[]): readonly TextEdit[] {
  return edits.length < 2 ? edits : inOrder(edits).reverse();
}

/** By place; an insertion comes before a replacement that starts at the same position, as the library needs it. */
function inOrder(edits: readonly TextEdit[]): TextEdit[] {
  return edits.toSorted((a, b) => compare(a.range.start, b.range.start) || compare(a.range.end, b.range.end));
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

export function isBefore(a: Position, b: Position): boolean {
  return compare(a, b) < 0;
}

export function isSamePosition(a: Position, b: Position): boolean {
  return compare(a, b) === 0;
}

export function isSameRange(a: Range, b: Range): boolean {
  return isSamePosition(a.start, b.start) && isSamePosition(a.end, b.end);
}

/** Whether two ranges overlap or touch, so that a cursor at either end of a word is on it. */
export function touches(a: Range, b: Range): boolean {
  return compare(a.start, b.end) <= 0 && compare(b.start, a.end) <= 0;
}

/** The range of a span of line `line`. */
export function rangeOf(line: number, span: Span): Range {
  return { start: { line, character: span.start }, end: { line, character: span.end } };
}

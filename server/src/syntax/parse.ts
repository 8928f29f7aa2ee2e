import type { Eol, TextEdit } from '../base/text';
import type { LogUnit } from '../values/distance';
import { lineAfterEdits, replaceLines } from './changedLines';
import { SEMICOLON } from './characters';
import { parseDay } from './lines/day';
import { parseDirective } from './lines/directive';
import { parseEntry } from './lines/entry';
import { parseHeading } from './lines/heading';
import { parseNote } from './lines/note';
import { contentStart, type LineText, lineStart } from './lineText';
import type { LineNode, Tree } from './tree';

/**
 * Reads a text. Never fails: what is not understood stays in the tree as notes and problems, and the tree prints back to
 * exactly this text. Lines that `previous` has too, at its beginning or end, keep their nodes.
 */
export function parse(text: string, previous?: Tree): Tree {
  const before = previous?.lines ?? [];
  const head = sameHead(text, before);
  const tail = sameTail(text, before, head);
  // Lines cut out of a text keep all of it in memory. A copy of what changed keeps only itself: adding a character makes one.
  const [read, isLast] = [text.slice(head.offset, tail.offset), tail.count === 0];
  const nodes =
    head.count + tail.count === 0
      ? readLines(text, 0, text.length, 0, true)
      : readLines(`\n${read}`, 1, read.length + 1, head.count, isLast);
  return treeOf(before.slice(0, head.count).concat(nodes, before.slice(before.length - tail.count)));
}

/**
 * The tree after one edit of the text of `tree`, whose places count in that text; what an edit does not touch is not looked
 * at, so that its cost hardly grows with the length of the text. Places outside a line or the text are moved to its nearest end.
 */
export function parseEdit(tree: Tree, { range, newText }: TextEdit): Tree {
  const { lines } = tree;
  const first = clampLine(lines, range.start.line);
  const last = Math.max(first, clampLine(lines, range.end.line));
  const before = textUpTo(lines, first, range.start.line, range.start.character);
  const after = textFrom(lines, last, range.end.line, range.end.character);
  // A line feed that now follows a carriage return of the line above makes one line end with it.
  const joinsAbove = first > 0 && lines[first - 1]?.eol === '\r';
  const start = joinsAbove ? first - 1 : first;
  const above = joinsAbove ? lineText(lines[first - 1]) : '';
  const text = above + before + newText + after;
  const read = readLines(text, 0, text.length, start, last === lines.length - 1);
  return treeOf(replaceLines(lines, start, last + 1, read));
}

/** Reads one line by itself, as it stands in a log in this unit; a tree holds them as they are in kilometres. */
export function parseLine(text: string, eol: Eol, unit: LogUnit = 'km'): LineNode {
  const start = lineStart(text);
  const at = contentStart(text);
  if (at >= text.length) return { kind: 'blank', text, eol, problems: [], lastLine: 0 };
  if (text.charCodeAt(at) === SEMICOLON) return { kind: 'comment', text, eol, problems: [], lastLine: 0 };
  const line: LineText = { text, eol, at, indented: at > start };
  return (
    parseHeading(line) ?? parseNote(line) ?? parseDay(line, unit) ?? parseDirective(line) ?? parseEntry(line, unit)
  );
}

/* ---- lines of a text --------------------------------------------------------------------------------------------- */

/**
 * Reads the lines of a text from offset `start`, where a line begins, up to `end`. Where the document ends there
 * (`isLast`), the last of them has no line end, and is empty behind a final one.
 */
function readLines(text: string, start: number, end: number, firstLine: number, isLast: boolean): LineNode[] {
  const nodes: LineNode[] = [];
  const push = (line: string, eol: Eol) => {
    const node = parseLine(line, eol);
    node.lastLine = firstLine + nodes.length;
    nodes.push(node);
  };
  eachLine({ text, start, end, isLast }, push);
  return nodes;
}

/** A part of a text, from where a line begins. Where the document ends with it (`isLast`), its last line is one, too, even if it is empty. */
interface Part {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly isLast: boolean;
}

/** Calls `visit` with each line of a part of a text, in order, and with the line's end. */
export function eachLine({ text, start, end, isLast }: Part, visit: (line: string, eol: Eol) => void): void {
  let at = start;
  let feed = text.indexOf('\n', at);
  let carriage = text.indexOf('\r', at);
  while (at < end) {
    if (feed >= 0 && feed < at) feed = text.indexOf('\n', at);
    if (carriage >= 0 && carriage < at) carriage = text.indexOf('\r', at);
    const isCarriage = carriage >= 0 && (feed < 0 || carriage < feed);
    const stop = isCarriage ? carriage : feed;
    if (stop < 0 || stop >= end) break;
    const eol: Eol = isCarriage ? (feed === carriage + 1 ? '\r\n' : '\r') : '\n';
    visit(text.slice(at, stop), eol);
    at = stop + eol.length;
  }
  if (at < end || isLast) visit(text.slice(at, end), '');
}

interface Shared {
  /** How many lines. */
  readonly count: number;
  /** Where they end, or begin, in the new text. */
  readonly offset: number;
}

/** The lines that a text begins with as well. */
function sameHead(text: string, lines: readonly LineNode[]): Shared {
  let offset = 0;
  let count = 0;
  for (const { text: line, eol } of lines) {
    if (eol === '' || !text.startsWith(line, offset)) break;
    const end = offset + line.length;
    if (eolAt(text, end) !== eol) break;
    offset = end + eol.length;
    count++;
  }
  return { count, offset };
}

/** The lines that a text ends with as well, apart from those at its head. */
function sameTail(text: string, lines: readonly LineNode[], head: Shared): Shared {
  let offset = text.length;
  let count = 0;
  while (count < lines.length - head.count) {
    const node = lines[lines.length - 1 - count];
    if (!node) break;
    const end = offset - node.eol.length;
    const start = end - node.text.length;
    if (start < head.offset || !text.startsWith(node.text, start) || !isLineStart(text, start)) break;
    if (node.eol !== '' && eolAt(text, end) !== node.eol) break;
    offset = start;
    count++;
  }
  return { count, offset };
}

/** The line end that stands at `at`. */
function eolAt(text: string, at: number): Eol {
  const code = text.charCodeAt(at);
  if (code === LINE_FEED) return '\n';
  if (code !== CARRIAGE_RETURN) return '';
  return text.charCodeAt(at + 1) === LINE_FEED ? '\r\n' : '\r';
}

/** Whether a line begins at `at`: not between a carriage return and its line feed. */
function isLineStart(text: string, at: number): boolean {
  if (at === 0) return true;
  const before = text.charCodeAt(at - 1);
  return before === LINE_FEED || (before === CARRIAGE_RETURN && text.charCodeAt(at) !== LINE_FEED);
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

function clampLine(lines: readonly LineNode[], line: number): number {
  return Math.min(Math.max(line, 0), lines.length - 1);
}

/** What stands before a place in its line. */
function textUpTo(lines: readonly LineNode[], at: number, line: number, character: number): string {
  if (line < at) return '';
  const text = lineText(lines[at]);
  if (line > at) return text;
  return text.slice(0, Math.min(Math.max(character, 0), lines[at]?.text.length ?? 0));
}

/** What stands behind a place in its line, with the line's end. */
function textFrom(lines: readonly LineNode[], at: number, line: number, character: number): string {
  if (line > at) return '';
  const text = lineText(lines[at]);
  if (line < at) return text;
  return text.slice(Math.min(Math.max(character, 0), lines[at]?.text.length ?? 0));
}

function lineText(node: LineNode | undefined): string {
  return node ? node.text + node.eol : '';
}

/* ---- the tree ---------------------------------------------------------------------------------------------------- */

/** A tree of these lines. */
export function treeOf(lines: readonly LineNode[]): Tree {
  return { lines, lineOf: node => (lines[node.lastLine] === node ? node.lastLine : findFrom(lines, node)) };
}

/**
 * Follows a node through the newest edits, which also tells of one that they took away. Behind them looks near the line where it was
 * last, so that a lookup costs no more than the line moved since.
 */
function findFrom(lines: readonly LineNode[], node: LineNode): number {
  const followed = lineAfterEdits(lines, node, node.lastLine);
  if (followed !== undefined) {
    if (followed >= 0) node.lastLine = followed;
    return followed;
  }
  const last = Math.min(node.lastLine, lines.length - 1);
  for (let distance = 0; distance <= Math.max(last, lines.length - last); distance++) {
    for (const at of [last - distance, last + distance]) {
      if (lines[at] !== node) continue;
      node.lastLine = at;
      return at;
    }
  }
  return -1;
}

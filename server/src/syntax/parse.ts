import type { Eol } from '../base/text';
import { splitLines } from '../base/text';
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
  const raw = splitLines(text);
  const before = previous?.lines ?? [];
  const lines: LineNode[] = new Array(raw.length);
  let head = 0;
  for (; head < raw.length && head < before.length; head++) {
    const [line, node] = [raw[head], before[head]];
    if (!line || !node || node.text !== line.text || node.eol !== line.eol) break;
    lines[head] = node;
  }
  let tail = 0;
  for (; tail < raw.length - head && tail < before.length - head; tail++) {
    const [line, node] = [raw[raw.length - 1 - tail], before[before.length - 1 - tail]];
    if (!line || !node || node.text !== line.text || node.eol !== line.eol) break;
    lines[raw.length - 1 - tail] = node;
  }
  for (let at = head; at < raw.length - tail; at++) {
    const line = raw[at];
    if (!line) continue;
    const node = parseLine(line.text, line.eol);
    node.lastLine = at;
    lines[at] = node;
  }
  return treeOf(lines);
}

/** Reads one line by itself. */
export function parseLine(text: string, eol: Eol): LineNode {
  const start = lineStart(text);
  const at = contentStart(text);
  if (at >= text.length) return { kind: 'blank', text, eol, problems: [], lastLine: 0 };
  if (text.charCodeAt(at) === SEMICOLON) return { kind: 'comment', text, eol, problems: [], lastLine: 0 };
  const line: LineText = { text, eol, at, indented: at > start };
  return parseHeading(line) ?? parseNote(line) ?? parseDay(line) ?? parseDirective(line) ?? parseEntry(line);
}

function treeOf(lines: readonly LineNode[]): Tree {
  return { lines, lineOf: node => findFrom(lines, node) };
}

/** Looks for a node near the line where it was last, so that a lookup costs no more than the line moved since. */
function findFrom(lines: readonly LineNode[], node: LineNode): number {
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

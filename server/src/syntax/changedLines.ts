import { getOrInsert } from '../base/getOrInsert';
import type { LineNode } from './tree';

/** What differs between two lists of lines: those from `start` on, up to `endBefore` in one and `endAfter` in the other. */
export interface ChangedLines {
  readonly start: number;
  readonly endBefore: number;
  readonly endAfter: number;
}

/**
 * What an edit made of one list of lines is kept beside the other, so that whoever follows a text keystroke by keystroke need not
 * compare all of it each time. Of the old list only the lines that it took away are held: a list of a long text that anything held on
 * to, weakly too, would live on until all memory is searched.
 */
interface Edit {
  readonly changed: ChangedLines;
  /** The lines from `changed.start` on, up to `changed.endBefore`, that were there before. */
  readonly taken: readonly LineNode[];
  /** Which list it is an edit of. */
  readonly of: Version;
  /** The edit that made that list; those before the newest few are let go. */
  earlier: Edit | undefined;
}

/** Stands for a list of lines without holding it. */
type Version = object;

const edits = new WeakMap<readonly LineNode[], Edit>();
const versions = new WeakMap<readonly LineNode[], Version>();

function versionOf(lines: readonly LineNode[]): Version {
  return getOrInsert(versions, lines, () => ({}));
}

/** The lines before with those that changed replaced. */
export function replaceLines(
  before: readonly LineNode[],
  start: number,
  end: number,
  lines: readonly LineNode[],
): readonly LineNode[] {
  const after =
    lines.length <= MOST_ARGUMENTS
      ? before.toSpliced(start, end - start, ...lines)
      : before.slice(0, start).concat(lines, before.slice(end));
  const edit: Edit = {
    changed: { start, endBefore: end, endAfter: start + lines.length },
    taken: before.slice(start, end),
    of: versionOf(before),
    earlier: edits.get(before),
  };
  edits.set(after, edit);
  let oldest: Edit | undefined = edit;
  for (let count = 1; oldest && count < MOST_EDITS; count++) oldest = oldest.earlier;
  if (oldest) oldest.earlier = undefined;
  return after;
}

/** `toSpliced` copies once, which is the most that a keystroke in a long text does; but a big paste is no list of arguments. */
const MOST_ARGUMENTS = 1000;

/** Compares the nodes of two versions of a text by identity, from both ends, unless one is known to be an edit of the other. */
export function changedLines(before: readonly LineNode[], after: readonly LineNode[]): ChangedLines {
  const edit = edits.get(after);
  if (edit && edit.of === versions.get(before)) return edit.changed;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let endBefore = before.length;
  let endAfter = after.length;
  while (endBefore > start && endAfter > start && before[endBefore - 1] === after[endAfter - 1]) {
    endBefore--;
    endAfter--;
  }
  return { start, endBefore, endAfter };
}

/** As many edits as are read at once when somebody types quickly on a slow machine. */
const MOST_EDITS = 8;

/**
 * Where a line is now that was at `last` in one of the newest versions of these lines, by the edits since then: -1 when one of them
 * took it away, `undefined` when they do not tell.
 */
export function lineAfterEdits(lines: readonly LineNode[], node: LineNode, last: number): number | undefined {
  if (lines[last] === node) return last;
  const newest: Edit[] = [];
  for (let edit = edits.get(lines); edit; edit = edit.earlier) {
    newest.push(edit);
    const found = throughEdits(lines, newest, last);
    if (found.node === node) return found.line;
  }
  return undefined;
}

/** What stood at a line before these edits, the newest one first, and where it is now. */
function throughEdits(
  lines: readonly LineNode[],
  newest: readonly Edit[],
  last: number,
): { readonly node: LineNode | undefined; readonly line: number } {
  let line = last;
  for (let index = newest.length - 1; index >= 0; index--) {
    const edit = newest[index];
    if (!edit || line < edit.changed.start) continue;
    const { start, endBefore, endAfter } = edit.changed;
    if (line < endBefore) return { node: edit.taken[line - start], line: -1 };
    line += endAfter - endBefore;
  }
  return { node: lines[line], line };
}

import type { LineNode } from './tree';

/** What differs between two lists of lines: those from `start` on, up to `endBefore` in one and `endAfter` in the other. */
export interface ChangedLines {
  readonly start: number;
  readonly endBefore: number;
  readonly endAfter: number;
}

/**
 * What an edit made of one list of lines is kept beside the other, so that whoever follows a text keystroke by keystroke need not
 * compare all of it each time. The old list is held weakly: a text must not keep all its past in memory.
 */
const edits = new WeakMap<
  readonly LineNode[],
  { readonly before: WeakRef<readonly LineNode[]>; readonly changed: ChangedLines }
>();

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
  const changed = { start, endBefore: end, endAfter: start + lines.length };
  edits.set(after, { before: new WeakRef(before), changed });
  return after;
}

/** `toSpliced` copies once, which is the most that a keystroke in a long text does; but a big paste is no list of arguments. */
const MOST_ARGUMENTS = 1000;

/** Compares the nodes of two versions of a text by identity, from both ends, unless one is known to be an edit of the other. */
export function changedLines(before: readonly LineNode[], after: readonly LineNode[]): ChangedLines {
  const edit = edits.get(after);
  if (edit?.before.deref() === before) return edit.changed;
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
  return followed(lines, node, last, MOST_EDITS);
}

function followed(lines: readonly LineNode[], node: LineNode, last: number, mostEdits: number): number | undefined {
  if (lines[last] === node) return last;
  const edit = mostEdits > 0 ? edits.get(lines) : undefined;
  const before = edit?.before.deref();
  if (!edit || !before) return undefined;
  const { start, endBefore, endAfter } = edit.changed;
  const at = followed(before, node, last, mostEdits - 1);
  if (at === undefined || at < start) return at;
  return at < endBefore ? -1 : at - endBefore + endAfter;
}

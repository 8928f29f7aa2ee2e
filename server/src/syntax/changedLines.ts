import type { LineNode } from './tree';

/** What differs between two lists of lines: those from `start` on, up to `endBefore` in one and `endAfter` in the other. */
export interface ChangedLines {
  readonly start: number;
  readonly endBefore: number;
  readonly endAfter: number;
}

/** Compares the nodes of two versions of a text by identity, from both ends. */
export function changedLines(before: readonly LineNode[], after: readonly LineNode[]): ChangedLines {
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

import { changedLines, replaceLines } from '../syntax/changedLines';
import { inUnit, mayReadOtherwise } from '../syntax/inUnit';
import { treeOf } from '../syntax/parse';
import type { LineNode, Tree } from '../syntax/tree';
import type { LogUnit } from '../values/distance';

/** A tree whose lines read as they do in the unit that holds where they stand; the same tree where all do so by themselves. */
export function inUnits(tree: Tree, unitOfSettings: LogUnit): Tree {
  let unit = unitOfSettings;
  let hasOther = false;
  const lines = tree.lines.map(line => {
    unit = unitNamed(line) ?? unit;
    const read = inUnit(line, unit);
    hasOther ||= read !== line;
    return read;
  });
  return hasOther ? treeOf(lines) : tree;
}

/**
 * The tree in its units after an edit of the text, by the one before it; what the edit does not touch is not looked at.
 * `undefined` when the edit touches a `unit` line, so that other lines may read otherwise.
 *
 * @param read the text before and after the edit, as parsed
 * @param unitAt the unit that holds above a line of the tree before
 */
export function inUnitsAfter(
  before: Tree,
  read: { readonly before: Tree; readonly after: Tree },
  unitAt: (line: number) => LogUnit,
): Tree | undefined {
  const { start, endBefore, endAfter } = changedLines(read.before.lines, read.after.lines);
  const [removed, added] = [read.before.lines.slice(start, endBefore), read.after.lines.slice(start, endAfter)];
  if ([...removed, ...added].some(line => unitNamed(line) !== undefined)) return undefined;
  if (before === read.before && !added.some(mayReadOtherwise)) return read.after;
  const unit = unitAt(start);
  const own = added.map(line => inUnit(line, unit));
  if (before === read.before && own.every((line, index) => line === added[index])) return read.after;
  return treeOf(replaceLines(before.lines, start, endBefore, own));
}

/** The unit that a line sets for those below it. */
export function unitNamed(line: LineNode): LogUnit | undefined {
  return line.kind === 'directive' && line.directive.type === 'unit' ? line.directive.unit : undefined;
}

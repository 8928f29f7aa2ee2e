import type { Checkpoint } from '../base/checkpoint';
import type { LogDocument } from '../model/types';
import { changedLines } from '../syntax/changedLines';
import type { LineNode } from '../syntax/tree';
import type { FeatureContext } from './context';

/** The numbers of the lines that have a value, and their values. Both lists have the same length and the order of the text. */
export interface LineIndex<Value> {
  readonly numbers: readonly number[];
  readonly values: readonly Value[];
}

/**
 * An index of values that are read from single lines. It is kept from edit to edit, so a keystroke reads only the lines that it changed.
 * While no value changes, both lists stay the same objects.
 * @param read reads the value from the line alone; `undefined` leaves the line out
 * @param isSame whether two values of a line, before and after an edit, are equal
 */
export function createLineIndex<Value>(
  read: (line: LineNode) => Value | undefined,
  isSame: (before: Value, after: Value) => boolean = Object.is,
): (context: Pick<FeatureContext, 'document' | 'checkpoint'>) => Promise<LineIndex<Value>> {
  const known = new WeakMap<LogDocument, Known<Value>>();
  return async ({ document, checkpoint }) => {
    const { lines } = document.tree;
    const before = known.get(document) ?? { lines: [], numbers: [], values: [] };
    if (before.lines === lines) return before;
    const after = await updated(before, lines, read, isSame, checkpoint);
    known.set(document, after);
    return after;
  };
}

/** The checkpoint is called once for this many lines, because a look at the clock costs as much as a line. */
const LINES_WITHOUT_PAUSE = 1_000;

interface Known<Value> extends LineIndex<Value> {
  readonly lines: readonly LineNode[];
}

async function updated<Value>(
  before: Known<Value>,
  lines: readonly LineNode[],
  read: (line: LineNode) => Value | undefined,
  isSame: (before: Value, after: Value) => boolean,
  checkpoint: Checkpoint,
): Promise<Known<Value>> {
  const { start, endBefore, endAfter } = changedLines(before.lines, lines);
  const numbers: number[] = [];
  const values: Value[] = [];
  for (let number = start; number < endAfter; number++) {
    const pause = number % LINES_WITHOUT_PAUSE === 0 ? checkpoint() : undefined;
    if (pause) await pause;
    const line = lines[number];
    const value = line && read(line);
    if (value === undefined) continue;
    numbers.push(number);
    values.push(value);
  }
  const [from, to] = [placeOf(before.numbers, start), placeOf(before.numbers, endBefore)];
  const moved = endAfter - endBefore;
  const isAsBefore = (value: Value, index: number) =>
    numbers[index] === before.numbers[from + index] && isSame(before.values[from + index] as Value, value);
  if (moved === 0 && values.length === to - from && values.every(isAsBefore)) return { ...before, lines };
  const below = before.numbers.slice(to);
  return {
    lines,
    numbers: before.numbers.slice(0, from).concat(numbers, moved === 0 ? below : below.map(number => number + moved)),
    values: before.values.slice(0, from).concat(values, before.values.slice(to)),
  };
}

/** How many of the numbers are below a line. */
function placeOf(numbers: readonly number[], line: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? line) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

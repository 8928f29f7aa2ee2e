import type { LogUnit } from '../values/distance';
import { parseLine } from './parse';
import type { LineNode } from './tree';

/** How a line reads in a log of this unit: itself, unless it reads otherwise in miles. The same node each time. */
export function inUnit(line: LineNode, unit: LogUnit): LineNode {
  if (unit === 'km' || !mayReadOtherwise(line)) return line;
  const known = inMiles.get(line);
  if (known) return known;
  const made = { ...parseLine(line.text, line.eol, unit), lastLine: line.lastLine };
  const read = JSON.stringify(made) === JSON.stringify(line) ? line : made;
  inMiles.set(line, read);
  return read;
}

/** Whether the unit of the log was asked for when the line was read. */
export function mayReadOtherwise(line: LineNode): boolean {
  return (line.kind === 'day' || line.kind === 'entry') && line.isOfUnit === true;
}

const inMiles = new WeakMap<LineNode, LineNode>();

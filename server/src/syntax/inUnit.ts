import type { LogUnit } from '../values/distance';
import type { LineNode } from './tree';

/** How a line reads in a log of this unit: itself, unless it reads otherwise in miles. The same node each time. */
export function inUnit(line: LineNode, unit: LogUnit): LineNode {
  if (unit === 'km' || (line.kind !== 'day' && line.kind !== 'entry') || !line.inMiles) return line;
  const known = inMiles.get(line);
  if (known) return known;
  const { inMiles: reading, ...rest } = line;
  const made = { ...rest, ...reading };
  inMiles.set(line, made);
  return made;
}

const inMiles = new WeakMap<LineNode, LineNode>();

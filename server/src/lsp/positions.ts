import type { Position, Range } from '../base/text';

/**
 * Parameters of a request in which positions are whole numbers from 0 on, whatever the client has sent: half a line, or one before the
 * first, is nowhere in a text.
 */
export function withWholePositions(params: unknown): unknown {
  if (typeof params !== 'object' || params === null) return params;
  const { position, positions, range } = params as Readonly<Record<string, unknown>>;
  return {
    ...params,
    ...(position !== undefined && { position: wholePosition(position) }),
    ...(Array.isArray(positions) && { positions: positions.map(wholePosition) }),
    ...(range !== undefined && { range: wholeRange(range) }),
  };
}

export function wholeRange(range: unknown): Range {
  const { start, end } = membersOf(range);
  return { start: wholePosition(start), end: wholePosition(end) };
}

function wholePosition(position: unknown): Position {
  const { line, character } = membersOf(position);
  return { line: whole(line), character: whole(character) };
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function whole(value: unknown): number {
  const number = Math.trunc(Number(value));
  return number > 0 ? Math.min(number, Number.MAX_SAFE_INTEGER) : 0;
}

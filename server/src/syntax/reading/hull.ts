import type { Span } from '../../base/text';

/** The span of a node, made longer by those of its parts: a word may tell of an entry or a step that ends before it. */
export function hull(node: object, own: Span): Span {
  let { start, end } = own;
  for (const part of Object.values(node)) {
    if (typeof part !== 'object' || part === null) continue;
    if (isSpan(part)) {
      start = Math.min(start, part.start);
      end = Math.max(end, part.end);
    } else ({ start, end } = hull(part, { start, end }));
  }
  return { start, end };
}

function isSpan(value: object): value is Span {
  return 'start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number';
}

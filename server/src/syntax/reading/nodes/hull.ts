import type { Span } from '../../../base/text';

/** The span of a node, made longer by those of its parts: a word may tell of an entry or a step that ends before it. */
export function hull(node: object, { start, end }: Span): Span {
  const span: Growing = { start, end };
  growByParts(span, node as Parts);
  return span;
}

/** All parts of a node make one span longer: a tree of spans would be thrown away for each step of each entry. */
type Growing = { -readonly [Key in keyof Span]: Span[Key] };

type Parts = Readonly<Record<string, unknown>>;

function growByAll(span: Growing, parts: readonly unknown[]): void {
  for (const part of parts) growBy(span, part);
}

function growByParts(span: Growing, parts: Parts): void {
  for (const name in parts) growBy(span, parts[name]);
}

function growBy(span: Growing, part: unknown): void {
  if (typeof part !== 'object' || part === null) return;
  if (Array.isArray(part)) growByAll(span, part);
  else if (isSpan(part)) {
    span.start = Math.min(span.start, part.start);
    span.end = Math.max(span.end, part.end);
  } else growByParts(span, part as Parts);
}

function isSpan(value: object): value is Span {
  return 'start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number';
}

import type { Span } from '../../server/src/base/text';

/** A span in a tree, with the way to it. */
export interface FoundSpan {
  readonly path: string;
  readonly span: Span;
  /** The nearest span around it. */
  readonly inside: Span;
}

/** Every span below a value, whatever its shape: an object with `start` and `end`, or one whose `span` is such. */
export function* spansOf(value: unknown, path: string, inside: Span): Generator<FoundSpan> {
  if (Array.isArray(value)) {
    for (const [index, each] of value.entries()) yield* spansOf(each, `${path}[${index}]`, inside);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  if (isSpan(value)) {
    yield { path, span: value, inside };
    return;
  }
  const own = 'span' in value && isSpan(value.span) ? value.span : undefined;
  if (own) yield { path: `${path}.span`, span: own, inside };
  for (const [key, each] of Object.entries(value)) {
    if (key !== 'span') yield* spansOf(each, `${path}.${key}`, own ?? inside);
  }
}

function isSpan(value: unknown): value is Span {
  return (
    typeof value === 'object' &&
    value !== null &&
    'start' in value &&
    'end' in value &&
    typeof value.start === 'number' &&
    typeof value.end === 'number'
  );
}

import type { LineNode } from '../../syntax/tree';

/**
 * What a line says, without where its words stand: two texts of one meaning differ in white space and spelling alone. Notes count
 * letter by letter.
 */
export function meaningOf(line: LineNode): string {
  const slice = (span: { start: number; end: number }) => line.text.slice(span.start, span.end);
  return JSON.stringify(line, (key, value: unknown) => {
    if (ignored.has(key) || (key === 'text' && typeof value === 'string')) return undefined;
    if (noted.has(key) && isSpan(value)) return slice(value);
    if (prose.has(key) && Array.isArray(value)) return value.filter(isSpan).map(slice);
    if (isSpan(value) && Object.keys(value).length === 2) return undefined;
    return value;
  });
}

/** Where the line stands, how it ends, and the problems, whose texts quote it. */
const ignored: ReadonlySet<string> = new Set(['eol', 'problems', 'lastLine']);
/** Spans whose words are the meaning. */
const noted: ReadonlySet<string> = new Set(['implicitNote', 'text', 'title']);

/** Lists of such spans. */
const prose: ReadonlySet<string> = new Set(['skipped', 'asides']);

function isSpan(value: unknown): value is { start: number; end: number } {
  return typeof value === 'object' && value !== null && 'start' in value && 'end' in value;
}

import { inUnit } from '../../syntax/inUnit';
import type { LineNode } from '../../syntax/tree';

/**
 * The meaning of a line in kilometres and in miles, without positions. Two texts with the same meaning differ only in white space and spelling. Notes count letter
 * by letter.
 */
export function meaningOf(line: LineNode): string {
  return [...new Set([line, inUnit(line, 'mi')])].map(withoutPlaces).join();
}

function withoutPlaces(line: LineNode): string {
  const slice = (span: { start: number; end: number }) => line.text.slice(span.start, span.end);
  return JSON.stringify(line, (key, value: unknown) => {
    if (ignored.has(key) || (key === 'text' && typeof value === 'string')) return undefined;
    if (noted.has(key) && isSpan(value)) return slice(value);
    if (prose.has(key) && Array.isArray(value)) return value.filter(isSpan).map(slice);
    if (isSpan(value) && Object.keys(value).length === 2) return undefined;
    return value;
  });
}

/** Fields that are no meaning: positions, line ends, whether the unit was asked for, and problems, whose texts quote the line. */
const ignored: ReadonlySet<string> = new Set(['eol', 'problems', 'lastLine', 'isOfUnit']);
/** Fields with spans whose text is the meaning. */
const noted: ReadonlySet<string> = new Set(['text', 'title']);

/** Fields with lists of such spans. */
const prose: ReadonlySet<string> = new Set(['skipped']);

function isSpan(value: unknown): value is { start: number; end: number } {
  return typeof value === 'object' && value !== null && 'start' in value && 'end' in value;
}

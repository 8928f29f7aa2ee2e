import { splitLines } from '../../base/text';
import type { DiaryLine, Row } from './diaryLine';
import { withoutMarkup } from './inlineMarkdown';

/**
 * Reads a diary in Markdown, or in plain text that looks a little like it, line by line: runners break lines where a thought ends,
 * so lines are not joined to paragraphs. Never fails; a line without any words is left out.
 */
export function readMarkdown(text: string): DiaryLine[] {
  const lines = splitLines(text.replace(/^\uFEFF/, '')).map(line => line.text);
  const read: DiaryLine[] = [];
  for (let at = readFrontMatter(lines, read); at < lines.length; ) {
    const fence = FENCE.exec(lines[at] ?? '');
    if (fence) at = readFence(lines, at, fence, read);
    else if (isTableAt(lines, at)) at = readTable(lines, at, read);
    else at = readLine(lines, at, read);
  }
  return read;
}

/** `title: Running` between two lines of hyphens at the very top, as many editors of notes keep what they know of a page. */
function readFrontMatter(lines: readonly string[], read: DiaryLine[]): number {
  const end = lines[0]?.trimEnd() === FRONT_MATTER ? lines.indexOf(FRONT_MATTER, 1) : -1;
  const fields = lines.slice(1, Math.max(end, 1));
  if (end < 0 || !fields.every(line => FIELD.test(line))) return 0;
  for (const line of fields) if (HAS_WORDS.test(line)) read.push({ type: 'text', text: line.trim() });
  return end + 1;
}

const FRONT_MATTER = '---';
/** `name: value`, or an item of a list below a name. */
const FIELD = /^(?:[\w-]+\s*:.*|\s+.*|\s*-\s.*|\s*)$/;

const FENCE = /^\s*(`{3,}|~{3,})\s*([^`\s]*)/;

/** Lines between fences: a log stays as it is, everything else is read as lines of the diary. */
function readFence(lines: readonly string[], start: number, fence: RegExpExecArray, read: DiaryLine[]): number {
  const [, marks = '', language = ''] = fence;
  const isEnd = (line: string) => line.trim().startsWith(marks) && /^[`~]+$/.test(line.trim());
  const isLog = language.toLowerCase() === 'trainlog';
  if (!isLog && language !== '') read.push({ type: 'text', text: language, isQuote: true });
  let at = start + 1;
  for (; at < lines.length && !isEnd(lines[at] ?? ''); at++) {
    const line = lines[at] ?? '';
    if (isLog) read.push({ type: 'log', text: line });
    else if (HAS_WORDS.test(line)) read.push({ type: 'text', text: line.trim() });
  }
  return at + 1;
}

const HAS_WORDS = /[\p{L}\p{N}\p{S}]/u;

/* ---- tables ------------------------------------------------------------------------------------------------------ */

const TABLE_RULE = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/;

/** A row with a rule below it. */
function isTableAt(lines: readonly string[], at: number): boolean {
  const rule = lines[at + 1] ?? '';
  return rule.includes('|') && TABLE_RULE.test(rule) && (lines[at] ?? '').includes('|');
}

function readTable(lines: readonly string[], start: number, read: DiaryLine[]): number {
  const rows: Row[] = [cellsOf(lines[start] ?? '')];
  let at = start + 2;
  for (; (lines[at] ?? '').includes('|'); at++) rows.push(cellsOf(lines[at] ?? ''));
  read.push({ type: 'table', rows });
  return at;
}

function cellsOf(line: string): Row {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map(cell => withoutMarkup(cell.trim()));
}

/* ---- lines ------------------------------------------------------------------------------------------------------- */

const HEADING = /^\s{0,3}(#{1,6})\s+(.*?)(?:\s+#+)?\s*$/;
const UNDERLINE = /^\s{0,3}(?:={3,}|-{3,})\s*$/;
const QUOTE = /^\s*>+\s*(.*)$/;
const BULLET = /^\s*[-*+•]\s+(.*)$/;
const BOX = /^\s*(?:[-*+•]|\d{1,2}[.)])\s+\[([ xX])\]\s+(.*)$/;
const STRUCK = /^~~([^~]+)~~$/;
const STRUCK_PART = /~~[^~]+~~/;

function readLine(lines: readonly string[], at: number, read: DiaryLine[]): number {
  const line = lines[at] ?? '';
  const heading = HEADING.exec(line);
  if (heading) {
    if (heading[2]) read.push({ type: 'heading', level: heading[1]?.length ?? 1, text: withoutMarkup(heading[2]) });
    return at + 1;
  }
  if (!HAS_WORDS.test(line)) return at + 1;
  if (UNDERLINE.test(lines[at + 1] ?? '') && !BULLET.test(line) && !QUOTE.test(line)) {
    read.push({ type: 'heading', level: /=/.test(lines[at + 1] ?? '') ? 1 : 2, text: withoutMarkup(line.trim()) });
    return at + 2;
  }
  const text = textLine(line);
  const column = columnOf(line);
  read.push(column === undefined ? text : { ...text, column });
  return at + 1;
}

/** How far in an item of a list stands. */
function columnOf(line: string): number | undefined {
  return ITEM.test(line) ? (/^\s*/.exec(line)?.[0] ?? '').replaceAll('\t', TAB).length : undefined;
}

const ITEM = /^\s*(?:[-*+•]|\d{1,2}[.)])\s+\S/;
const TAB = '    ';

function textLine(line: string): Extract<DiaryLine, { type: 'text' }> {
  const quote = QUOTE.exec(line);
  if (quote) return { type: 'text', text: withoutMarkup(quote[1] ?? ''), isQuote: true };
  const box = BOX.exec(line);
  const written = box?.[2] ?? BULLET.exec(line)?.[1] ?? line;
  const struck = STRUCK.exec(written.trim());
  const text = withoutMarkup(struck?.[1] ?? written).trim();
  if (struck) return { type: 'text', text, mark: 'struck' };
  // If only a part of a line is struck through, nobody can say what the rest still means.
  if (STRUCK_PART.test(written)) return { type: 'text', text: written.trim(), isQuote: true };
  return box ? { type: 'text', text, mark: box[1] === ' ' ? 'open' : 'done' } : { type: 'text', text };
}

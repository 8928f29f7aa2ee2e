import { applyEdits, type Span } from '../../base/text';
import { dateEnd } from '../../syntax/dates';
import { parseLine } from '../../syntax/parse';
import type { DayLine, Entry, LineNode } from '../../syntax/tree';
import { meaningOf } from './meaning';
import type { TextStyle } from './textStyle';
import { amountsOf, simpleAmount } from './unitForms';

/** A change within one line. */
export interface SpanEdit {
  readonly span: Span;
  readonly newText: string;
}

/** Longer lines are not formatted, because nobody wrote them by hand. */
const LONGEST_LINE = 20_000;
/** So many characters may be read to find out which edits of a line keep its meaning. A line that takes more is left as it is. */
const MOST_READ = 6_000;

/**
 * The edits that tidy a line: white space and the spelling of units, in the style of the text. They never change a note or the order of
 * words, and the line keeps its meaning.
 */
export function tidyLine(line: LineNode, style: TextStyle): readonly SpanEdit[] {
  const { text, eol } = line;
  if (text.length > LONGEST_LINE) return [];
  const edits = chosen(text, [...indentEdits(line, style), ...trailingEdits(line), ...contentEdits(line, style)]);
  if (edits.length === 0) return edits;
  // Read anew, so that its meanings in kilometres and in miles are both compared.
  const meaning = meaningOf(parseLine(text, eol));
  const mostTries = Math.max(1, Math.floor(MOST_READ / text.length));
  return mostOf(edits, mostTries, some => meaningOf(parseLine(edited(text, some), eol)) === meaning) ?? [];
}

/**
 * The edits of a list that are good together: all of them, else the good ones of each half. `undefined` when that takes more than
 * `mostTries` tries.
 */
function mostOf(
  edits: readonly SpanEdit[],
  mostTries: number,
  areGood: (some: readonly SpanEdit[]) => boolean,
): readonly SpanEdit[] | undefined {
  let kept: readonly SpanEdit[] = [];
  let tries = 0;
  const add = (some: readonly SpanEdit[]): boolean => {
    if (++tries > mostTries) return false;
    const more = [...kept, ...some];
    if (areGood(more)) kept = more;
    else if (some.length > 1) {
      const middle = Math.ceil(some.length / 2);
      return add(some.slice(0, middle)) && add(some.slice(middle));
    }
    return true;
  };
  return add(edits) ? kept : undefined;
}

/** A line's text after edits that do not overlap. */
export function edited(text: string, edits: readonly SpanEdit[]): string {
  return applyEdits(
    text,
    edits.map(({ span, newText }) => ({
      range: { start: { line: 0, character: span.start }, end: { line: 0, character: span.end } },
      newText,
    })),
  );
}

/** Leaves out edits that change nothing, and the later of two edits of the same characters. */
function chosen(text: string, edits: readonly SpanEdit[]): SpanEdit[] {
  const kept: SpanEdit[] = [];
  for (const edit of edits) {
    const { span, newText } = edit;
    const changes = text.slice(span.start, span.end) !== newText;
    if (changes && !kept.some(other => conflict(other.span, span))) kept.push(edit);
  }
  return kept.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function conflict(a: Span, b: Span): boolean {
  return (a.start < b.end && b.start < a.end) || (a.start === b.start && a.end === b.end);
}

/* ---- the ends of a line ------------------------------------------------------------------------------------------ */

function trailingEdits({ text }: LineNode): SpanEdit[] {
  const end = text.trimEnd().length;
  // The pattern counts a byte order mark as white space, but it must stay.
  const start = text.startsWith('\uFEFF') ? Math.max(end, 1) : end;
  return [{ span: { start, end: text.length }, newText: '' }];
}

/** Indents entries on their own lines as most of the text does, and keeps bullets. The indent of notes stays. */
function indentEdits(line: LineNode, { indent }: TextStyle): SpanEdit[] {
  if (line.kind !== 'entry' || line.unindented) return [];
  const start = line.text.length - line.text.trimStart().length;
  return [{ span: { start: 0, end: start }, newText: indent }];
}

/* ---- between the words ------------------------------------------------------------------------------------------- */

/** One blank behind its signs; a heading without them stays as it is. */
function headingEdits({ text, level, title }: Extract<LineNode, { kind: 'heading' }>): SpanEdit[] {
  if (!text.startsWith('#')) return [];
  return [{ span: { start: level, end: title.start }, newText: title.end > title.start ? ' ' : '' }];
}

function contentEdits(line: LineNode, style: TextStyle): SpanEdit[] {
  switch (line.kind) {
    case 'blank':
    case 'comment':
    case 'note':
      return [];
    case 'heading':
      return headingEdits(line);
    case 'day':
      return [...dateEdits(line, style), ...entryEdits(line, line.entries, dateEnd(line), style)];
    case 'entry':
      return entryEdits(line, line.entries, line.bullet?.end ?? line.text.length - line.text.trimStart().length, style);
    case 'directive':
      return blankRuns(line.text, line.word.end, line.note?.span.start ?? line.text.length, BLANKS_OUTSIDE_QUOTES);
  }
}

/** One blank before a weekday, and the usual gap before the entry. A colon or dash there stays. */
function dateEdits(line: DayLine, { afterDate }: TextStyle): SpanEdit[] {
  const { text, date, until, weekday, entries } = line;
  const edits: SpanEdit[] = [];
  if (weekday && !until && weekday.span.start > date.span.end) {
    const gap = { start: date.span.end, end: weekday.span.start };
    if (isBlank(text, gap)) edits.push({ span: gap, newText: ' ' });
  }
  const first = entries[0];
  if (first && isBlankText(afterDate)) {
    const gap = { start: dateEnd(line), end: first.span.start };
    if (gap.end > gap.start && isBlank(text, gap)) edits.push({ span: gap, newText: afterDate });
  }
  return edits;
}

function entryEdits(line: LineNode, entries: readonly Entry[], from: number, style: TextStyle): SpanEdit[] {
  // A change of width would misalign the author's columns.
  if (style.isInColumns) return [];
  const { text } = line;
  const prose = entries.flatMap(({ note, skipped = [] }) => (note ? [...skipped, note.span] : skipped));
  const isProse = ({ start, end }: Span) => prose.some(span => span.start < end && start < span.end);
  const first = entries[0]?.span.start ?? from;
  const edits = [
    ...amountsOf(line).flatMap(amount => unitEdit(text, amount, style)),
    ...countEdits(text, first, style),
    ...punctuationEdits(text, first),
    ...blankRuns(text, first, text.length),
  ];
  return edits.filter(({ span }) => !isProse(span));
}

function unitEdit(text: string, amount: Parameters<typeof simpleAmount>[1], { units }: TextStyle): SpanEdit[] {
  const simple = simpleAmount(text, amount);
  if (!simple) return [];
  const { spelling, isGlued } = units[simple.unit];
  return [{ span: simple.span, newText: `${isGlued ? '' : ' '}${spelling}` }];
}

/** `6 x 800 m` or `6x800 m`, as most of the text has it. The sign itself stays. */
function countEdits(text: string, from: number, { countGap }: TextStyle): SpanEdit[] {
  const edits: SpanEdit[] = [];
  for (const match of text.matchAll(COUNT)) {
    const [whole, number = '', before = '', sign = '', after = ''] = match;
    if (match.index < from) continue;
    const start = match.index + number.length;
    edits.push({ span: { start, end: start + before.length }, newText: countGap });
    const behind = match.index + whole.length - after.length;
    if (sign !== '') edits.push({ span: { start: behind, end: behind + after.length }, newText: countGap });
  }
  return edits;
}

/** A count, its sign, and what follows: a number or a group. */
const COUNT = /(\d{1,3})([ \t]*)([xX×*])([ \t]*)(?=[\d(])/g;

/** No blank before a comma, semicolon or colon that ends a word. */
function punctuationEdits(text: string, from: number): SpanEdit[] {
  const edits: SpanEdit[] = [];
  for (const match of text.matchAll(/\S([ \t]+)(?=[,;:](?:\s|$))/g)) {
    const start = match.index + 1;
    if (start > from) edits.push({ span: { start, end: start + (match[1]?.length ?? 0) }, newText: '' });
  }
  return edits;
}

/** Blanks in quotes are part of a name. In entries a quote means seconds. */
const BLANKS_OUTSIDE_QUOTES = /"[^"]*"|[ \t]+/g;

/** Runs of blanks and tabs become one blank. */
function blankRuns(text: string, from: number, to: number, pattern: RegExp = /[ \t]+/g): SpanEdit[] {
  const edits: SpanEdit[] = [];
  for (const match of text.slice(from, to).matchAll(pattern)) {
    const start = from + match.index;
    const end = start + match[0].length;
    if (!match[0].startsWith('"') && end < text.length) edits.push({ span: { start, end }, newText: ' ' });
  }
  return edits;
}

function isBlank(text: string, { start, end }: Span): boolean {
  return isBlankText(text.slice(start, end));
}

function isBlankText(text: string): boolean {
  return text !== '' && /^[ \t]*$/.test(text);
}

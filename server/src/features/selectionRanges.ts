import { isSameRange, type Range, rangeOf, type Span } from '../base/text';
import { lspMethod, type Position, type SelectionRange, type SelectionRangeParams } from '../contracts/lspTypes';
import { trimEnd } from '../syntax/characters';
import { wordsEnd } from '../syntax/notes';
import { type Attribute, type Directive, type Entry, entriesOf, type LineNode, type StepNode } from '../syntax/tree';
import type { FeatureContext } from './context';
import { documentRequest, type Feature } from './feature';
import { type DayBlock, isSection, outlineOf, type Section } from './outline';
import { linesRange } from './ranges';

export const selectionRangesFeature: Feature = {
  capability: { selectionRangeProvider: true },
  requests: [documentRequest(lspMethod.selectionRange, selectionRanges)],
};

/** The steps of *Expand Selection*: the word, the amount or step, the entry, the line, the day, the section, everything. */
export async function selectionRanges(
  context: FeatureContext,
  { positions }: SelectionRangeParams,
): Promise<SelectionRange[]> {
  const root = await outlineOf(context);
  return positions.map(position => selectionRange(context, root, withinText(context, position)));
}

/** The position itself, or the end of its line or of the text if it lies beyond: every range must contain it. */
function withinText({ document }: FeatureContext, { line, character }: Position): Position {
  const { lines } = document.tree;
  const last = lines.length - 1;
  const length = lines[Math.min(line, last)]?.text.length ?? 0;
  return line > last ? { line: last, character: length } : { line, character: Math.min(character, length) };
}

function selectionRange(context: FeatureContext, root: Section, position: Position): SelectionRange {
  const { tree } = context.document;
  const lastLine = tree.lines.length - 1;
  const ranges: Range[] = [linesRange(context.document, 0, lastLine)];
  ranges.push(...blocksAround(root, position.line).map(({ line, end }) => linesRange(context.document, line, end)));
  const line = tree.lines[position.line];
  if (line) {
    const textStart = line.text.length - line.text.trimStart().length;
    ranges.push(linesRange(context.document, position.line, position.line));
    const spans = [{ start: textStart, end: line.text.trimEnd().length }, ...spansOf(line), ...wordsAt(line, position)];
    const around = spans
      .filter(({ start, end }) => start < end && start <= position.character && position.character <= end)
      .sort((a, b) => b.end - b.start - (a.end - a.start));
    ranges.push(...nested(around).map(span => rangeOf(position.line, span)));
  }
  return chain(ranges, position);
}

/** Sections and the day around a line, from the outermost. */
function blocksAround(section: Section, line: number): readonly (Section | DayBlock)[] {
  const inner = section.children.find(child => child.line <= line && line <= child.end);
  if (!inner) return [];
  return isSection(inner) ? [inner, ...blocksAround(inner, line)] : [inner];
}

/** Of the spans around a column, from the widest: those within all wider ones. Spans that only touch the column may cross. */
function nested(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const outer = result.at(-1);
    if (!outer || (outer.start <= span.start && span.end <= outer.end)) result.push(span);
  }
  return result;
}

/** Links ranges, from the outermost, dropping those that equal the one around them. */
function chain(ranges: readonly Range[], position: Position): SelectionRange {
  let result: SelectionRange | undefined;
  for (const range of ranges) {
    if (result && isSameRange(result.range, range)) continue;
    result = result ? { range, parent: result } : { range };
  }
  return result ?? { range: { start: position, end: position } };
}

/* ---- spans of a line --------------------------------------------------------------------------------------------- */

function spansOf(line: LineNode): Span[] {
  const spans = entriesOf(line).flatMap(entry => entrySpans(line.text, entry));
  switch (line.kind) {
    case 'heading':
      spans.push(line.title);
      break;
    case 'day':
      spans.push(line.date.span);
      if (line.until) spans.push(line.until.span, { start: line.date.span.start, end: line.until.span.end });
      if (line.weekday) spans.push(line.weekday.span);
      if (line.note) spans.push(line.note.span, line.note.text);
      break;
    case 'note':
      spans.push(line.note.span, line.note.text);
      break;
    case 'directive':
      spans.push(line.word, ...directiveSpans(line.directive));
      if (line.note) spans.push(line.note.span, line.note.text);
      break;
    case 'blank':
    case 'comment':
    case 'entry':
      break;
  }
  return spans;
}

function entrySpans(text: string, entry: Entry): Span[] {
  const { span, when, status, body, skipped = [], note } = entry;
  const spans: Span[] = [span];
  if (when) spans.push(when.span);
  if (status) spans.push(status.span);
  spans.push(...skipped);
  if (note) spans.push(note.span, note.text);
  spans.push({ start: span.start, end: trimEnd(text, span.start, wordsEnd(entry, text)) });
  if (body.type === 'session') {
    spans.push(body.mark, ...body.totals.map(total => total.span), ...body.attributes.flatMap(attributeSpans));
    spans.push(...body.steps.flatMap(stepSpans), ...stepListSpan(body.steps));
    if (body.kind) spans.push(body.kind.span);
    if (body.statedTotal) spans.push(body.statedTotal.span);
  }
  if (body.type === 'answer' && body.rule) spans.push(body.rule.span);
  return spans;
}

function attributeSpans(attribute: Attribute): Span[] {
  const { span } = attribute;
  // `[peg41]` and `#trail`: first the name without its marks.
  if (attribute.type === 'gear') return [span, { start: span.start + 1, end: span.end - 1 }];
  if (attribute.type === 'tag') return [span, { start: span.start + 1, end: span.end }];
  return [span];
}

function stepListSpan(steps: readonly StepNode[]): Span[] {
  const first = steps[0];
  const last = steps.at(-1);
  return first && last ? [{ start: first.span.start, end: last.span.end }] : [];
}

function stepSpans(step: StepNode): Span[] {
  const spans: Span[] = [step.span, ...step.amounts.map(amount => amount.span)];
  if (step.label) spans.push(step.label.span);
  if (step.target) spans.push(step.target.span);
  if (step.recovery) spans.push(step.recovery.span, step.recovery.amount.span);
  const inner = [...step.steps, ...step.ofWhich];
  return [...spans, ...inner.flatMap(stepSpans), ...stepListSpan(step.steps), ...stepListSpan(step.ofWhich)];
}

function directiveSpans(directive: Directive): Span[] {
  switch (directive.type) {
    case 'athlete':
    case 'kind':
      return [directive.nameSpan];
    case 'shoe':
      return [directive.aliasSpan];
    case 'rule':
    case 'days':
      return directive.options.flatMap(({ nameSpan, valueSpan }) => [
        { start: nameSpan.start, end: valueSpan.end },
        nameSpan,
        valueSpan,
      ]);
    case 'unit':
    case 'week':
    case 'sex':
    case 'born':
    case 'profile':
    case 'profile-word':
    case 'unknown':
      return [];
  }
}

/** The run of characters without white space around a column. */
function wordsAt({ text }: LineNode, { character }: Position): Span[] {
  let start = Math.min(character, text.length);
  let end = start;
  while (start > 0 && !isSpace(text, start - 1)) start--;
  while (end < text.length && !isSpace(text, end)) end++;
  return [{ start, end }];
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at));
}

import { rangeOf, type TextEdit } from '../base/text';
import { lspMethod, type OnTypeFormattingParams, type RangeFormattingParams } from '../contracts/lspTypes';
import { printDay } from '../syntax/print';
import { parseEntries } from '../syntax/reading';
import type { FeatureContext } from './context';
import { documentRequest, type Feature } from './feature';
import { tidyLine } from './format/line';
import { textStyleOf } from './format/textStyle';
import { styleNear } from './styleNear';

export const formattingFeature: Feature = {
  capability: {
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n', moreTriggerCharacter: [' '] },
  },
  requests: [
    documentRequest(lspMethod.formatting, formatting),
    documentRequest(lspMethod.rangeFormatting, rangeFormatting),
    documentRequest(lspMethod.onTypeFormatting, onTypeFormatting),
  ],
};

/**
 * Tidies white space and the spelling of units. The style is the one that most of the text has, whatever the editor's tab options are.
 * Words, their order, notes and line ends stay.
 */
export async function formatting(context: FeatureContext): Promise<TextEdit[]> {
  return formatLines(context, 0, context.document.tree.lines.length - 1);
}

/** The same for the lines that a range touches; a range that ends at the start of a line leaves that line alone. */
export async function rangeFormatting(context: FeatureContext, { range }: RangeFormattingParams): Promise<TextEdit[]> {
  const isOpen = range.end.character === 0 && range.end.line > range.start.line;
  return formatLines(context, range.start.line, range.end.line - (isOpen ? 1 : 0));
}

async function formatLines(context: FeatureContext, first: number, last: number): Promise<TextEdit[]> {
  const { tree } = context.document;
  const style = textStyleOf(tree);
  const edits: TextEdit[] = [];
  for (let number = first; number <= last; number++) {
    const pause = context.checkpoint();
    if (pause) await pause;
    const line = tree.lines[number];
    if (!line) break;
    // Without the blanks in between, the carriage return above and the line feed here would become one line end.
    if (tree.lines[number - 1]?.eol === '\r' && line.kind === 'blank' && line.eol === '\n') continue;
    for (const { span, newText } of tidyLine(line, style)) edits.push({ range: rangeOf(number, span), newText });
  }
  return edits;
}

/**
 * Enter after a bare date indents. A blank after a date adds the weekday if the log writes weekdays, and removes it again if the runner
 * types the weekday, too.
 */
export function onTypeFormatting(context: FeatureContext, { position, ch }: OnTypeFormattingParams): TextEdit[] {
  const twice = weekdaysTwice(context, position.line);
  if (twice.length > 0) return twice;
  return ch === '\n' ? indentBelowDay(context, position.line) : weekdayBehindDate(context, position);
}

/** How many lines back a doubled weekday is removed, for runners who type faster than the server answers. */
const LINES_LOOKED_BACK = 10;

function weekdaysTwice(context: FeatureContext, number: number): TextEdit[] {
  const first = Math.max(0, number - LINES_LOOKED_BACK);
  return Array.from({ length: number - first + 1 }, (_, index) => weekdayTwice(context, first + index)).flat();
}

/** `2026-03-05 Thu  Thu  easy`: removes the second weekday. Before prose it may be meant: `Sun  Sun all day`. */
function weekdayTwice({ document }: FeatureContext, number: number): TextEdit[] {
  const line = document.tree.lines[number];
  if (line?.kind !== 'day' || !line.weekday) return [];
  const { start, end } = line.weekday.span;
  const [behind = '', word] = /^\s+(\p{L}+)(?=\s|$)/u.exec(line.text.slice(end)) ?? [];
  if (word !== line.text.slice(start, end)) return [];
  const [entry] = parseEntries(line.text, end + behind.length).entries;
  if (entry?.body.type === 'prose') return [];
  return [{ range: rangeOf(number, { start: end, end: end + behind.length }), newText: '' }];
}

function indentBelowDay({ document }: FeatureContext, number: number): TextEdit[] {
  const line = document.tree.lines[number];
  const above = document.tree.lines[number - 1];
  if (line?.kind !== 'blank' || above?.kind !== 'day' || above.entries.length > 0 || above.note) return [];
  const { indent } = styleNear(document, number);
  const written = above.text.trimEnd().length;
  const edits: TextEdit[] = [
    { range: rangeOf(number - 1, { start: written, end: above.text.length }), newText: '' },
    { range: rangeOf(number, { start: 0, end: line.text.length }), newText: indent },
  ];
  return edits.filter(({ range, newText }) => newText !== '' || range.end.character > range.start.character);
}

function weekdayBehindDate({ document }: FeatureContext, position: OnTypeFormattingParams['position']): TextEdit[] {
  const line = document.tree.lines[position.line];
  if (line?.kind !== 'day' || line.weekday || line.until || line.indented || !line.date.isIso) return [];
  const date = document.dateOf(line);
  const isAlone = line.text.slice(line.date.span.end) === ' ' && position.character === line.text.length;
  const style = styleNear(document, position.line);
  if (date === undefined || !isAlone || !style.weekday) return [];
  const [, weekday] = printDay(date, style).split(' ');
  if (weekday === undefined) return [];
  const end = { line: position.line, character: position.character };
  return [{ range: { start: end, end }, newText: `${weekday}${style.afterDate}` }];
}

import type { Severity } from '../../analysis/finding';
import { type Format, type ReportedFinding, severities } from '../report';
import { coloured, joinedText, shown, type TerminalText, visible } from '../terminalText';

/** For people: the place, the sentence, the marked line, related days and fixes. */
export const pretty: Format = ({ findings, files }, { isColoured, columns }) => {
  const paint = isColoured ? painted : plain;
  const blocks = findings.map(finding => block(finding, paint, columns));
  return joinedText([...blocks, summary(findings, files, paint)], '\n');
};

function block(finding: ReportedFinding, paint: Paint, columns: number): TerminalText {
  const { file, range, severity, code, message, related, fixes } = finding;
  const margin = ' '.repeat(String(range.start.line + 1).length);
  const { text, mark } = excerpt(finding, columns - margin.length - FRAME.length);
  const lines = [
    shown`${paint('bold', place(file, range))} ${paint(severity, severity)} ${message} ${paint('faint', `[${code}]`)}`,
    shown` ${paint('faint', `${range.start.line + 1} │`)} ${text}`,
    shown` ${paint('faint', `${margin} │`)} ${mark.indent}${paint(severity, mark.carets)}`,
    ...related.map(each => shown` ${margin} ${paint('faint', '·')} ${place(each.file, each.range)} ${each.message}`),
    ...fixes.map(({ title, isSafe }) => {
      const safe = isSafe ? paint('faint', ' (--fix)') : '';
      return shown` ${margin} ${paint('fix', 'fix:')} ${title}${safe}`;
    }),
  ];
  return joinedText(lines.map(line => shown`${line}\n`));
}

/** The frame to the left of a line's text. */
const FRAME = '  │ ';

function place(file: string, { start }: ReportedFinding['range']): string {
  return `${file}:${start.line + 1}:${start.character + 1}`;
}

/** The fewest columns in which an excerpt of a line is shown. */
const LEAST_COLUMNS = 20;

/** The line, or the part of a long one around the mark, and the mark below it. */
function excerpt({ line, range }: ReportedFinding, columns: number) {
  const width = Math.max(LEAST_COLUMNS, Math.min(columns, LONGEST_LINE));
  const start = range.start.character;
  const end = range.end.line > range.start.line ? line.length : Math.max(range.end.character, start + 1);
  const from = line.length <= width || end <= width - 1 ? 0 : Math.max(0, Math.min(start - 10, line.length - width));
  const to = Math.min(line.length, from + width);
  const part = line.slice(from, to);
  const ellipsis = { before: from > 0 ? '…' : '', after: to < line.length ? '…' : '' };
  const marked = line.slice(start, Math.min(end, to));
  return {
    text: `${ellipsis.before}${seen(part)}${ellipsis.after}`,
    mark: {
      indent: ellipsis.before.replace('…', ' ') + blank(seen(line.slice(from, start))),
      carets: '^'.repeat(Math.max(1, columnsOf(seen(marked)))),
    },
  };
}

/** Longer lines are cut even when the output has no columns, such as a file. */
const LONGEST_LINE = 400;

/** A byte order mark is invisible. */
function seen(text: string): string {
  return visible(text.replace(/^\uFEFF/, ''));
}

/** White space as wide as the text. Tabs stay, so that the columns match. */
function blank(text: string): string {
  return text
    .split('\t')
    .map(part => ' '.repeat(columnsOf(part)))
    .join('\t');
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const WIDE =
  /^(?:\p{Emoji_Presentation}|.*\uFE0F|[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6])/u;

/** How many columns a text takes on a terminal: emoji and East Asian characters take two, combining marks none. */
function columnsOf(text: string): number {
  let columns = 0;
  for (const { segment } of graphemes.segment(text)) columns += WIDE.test(segment) ? 2 : 1;
  return columns;
}

function summary(findings: readonly ReportedFinding[], files: number, paint: Paint): TerminalText {
  const where = `in ${counted(files, 'file')}`;
  if (findings.length === 0) return shown`${paint('bold', 'No findings')} ${where}.\n`;
  const counts = severities
    .map(severity => [severity, findings.filter(finding => finding.severity === severity).length] as const)
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => (severity === 'information' ? `${count} information` : counted(count, severity)));
  const safe = findings.filter(({ fixes }) => fixes.some(fix => fix.isSafe)).length;
  const hint = safe > 0 ? ` --fix answers ${safe} of them.` : '';
  return shown`${paint('bold', counted(findings.length, 'finding'))} ${where}: ${counts.join(', ')}.${hint}\n`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

type Style = Severity | 'bold' | 'faint' | 'fix';
type Paint = (style: Style, text: string) => TerminalText;

const plain: Paint = (_style, text) => shown`${text}`;
const painted: Paint = (style, text) => coloured(codes[style], text);

/** Select Graphic Rendition parameters (ECMA-48). */
const codes: Readonly<Record<Style, string>> = {
  error: '1;31',
  warning: '1;33',
  information: '1;34',
  hint: '1;36',
  bold: '1',
  faint: '2',
  fix: '32',
};

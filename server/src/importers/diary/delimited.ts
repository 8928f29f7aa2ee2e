import type { Row } from './diaryLine';

/**
 * Reads values separated by commas, semicolons or tabs, as RFC 4180 has them: a cell in double quotes may hold separators, line ends
 * and doubled quotes. Never fails: a quote that is not closed goes on to the end. Empty rows are left out. The separator is the one
 * that parts the first lines most evenly.
 */
export function readDelimited(text: string): Row[] {
  const source = text.replace(/^\uFEFF/, '');
  const separator = separatorOf(source);
  const rows: Row[] = [];
  let cells: string[] = [];
  let at = 0;
  const endRow = () => {
    if (cells.some(cell => cell !== '')) rows.push(cells);
    cells = [];
  };
  while (at < source.length) {
    const cell = cellAt(source, at, separator);
    cells.push(cell.text.trim());
    at = cell.end;
    const code = source.charAt(at);
    if (code === separator) {
      at++;
      if (at === source.length) cells.push('');
      continue;
    }
    at += source.startsWith('\r\n', at) ? 2 : 1;
    endRow();
  }
  endRow();
  return rows;
}

/** The lines of a cell that hold something. */
export function linesOfCell(cell: string): readonly string[] {
  return cell
    .split(LINE_END)
    .map(line => line.trim())
    .filter(line => line !== '');
}

/** A cell on one line: an entry of a log ends where its line ends. */
export function onOneLine(cell: string): string {
  return linesOfCell(cell).join(' ');
}

const LINE_END = /\r\n|\r|\n/;

type Separator = (typeof SEPARATORS)[number];
const SEPARATORS = ['\t', ';', ','] as const;

/** One cell, and where the separator or line end behind it stands. */
function cellAt(source: string, start: number, separator: Separator): { readonly text: string; readonly end: number } {
  let from = start;
  while (source.charAt(from) === ' ') from++;
  if (source.charAt(from) !== '"') {
    const end = plainEnd(source, start, separator);
    return { text: source.slice(start, end), end };
  }
  let text = '';
  let at = from + 1;
  for (;;) {
    const quote = source.indexOf('"', at);
    if (quote < 0) return { text: text + source.slice(at), end: source.length };
    text += source.slice(at, quote);
    at = quote + 1;
    if (source.charAt(at) !== '"') break;
    text += '"';
    at++;
  }
  // What stands behind the closing quote belongs to the cell all the same.
  const end = plainEnd(source, at, separator);
  return { text: text + source.slice(at, end), end };
}

function plainEnd(source: string, start: number, separator: Separator): number {
  let at = start;
  while (at < source.length) {
    const sign = source.charAt(at);
    if (sign === separator || sign === '\n' || sign === '\r') break;
    at++;
  }
  return at;
}

/** Lines that are looked at, and the longest part of each. */
const SAMPLE_LINES = 10;
const SAMPLE_LENGTH = 5_000;

function separatorOf(source: string): Separator {
  const sample = source
    .slice(0, SAMPLE_LINES * SAMPLE_LENGTH)
    .replaceAll(/"[^"]*"/g, '')
    .split(LINE_END)
    .filter(line => line.trim() !== '')
    .slice(0, SAMPLE_LINES);
  const least = (separator: Separator) => Math.min(...sample.map(line => line.split(separator).length - 1));
  return SEPARATORS.find(separator => sample.length > 0 && least(separator) > 0) ?? ',';
}

/** Whether a text is a table of tabs, as a spreadsheet's cells are when they are pasted. */
export function isTabbed(text: string): boolean {
  const lines = text.split(LINE_END).filter(line => line.trim() !== '');
  const tabs = lines.map(line => line.trimEnd().split('\t').length - 1);
  return lines.length > 1 && Math.min(...tabs) > 0 && !lines.some(line => line.startsWith('\t'));
}

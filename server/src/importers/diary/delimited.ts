import type { Row } from './diaryLine';

export interface Delimited {
  readonly rows: readonly Row[];
  /** The line, from 1, of a quote that is never closed: all behind it is one cell. */
  readonly openQuote?: number;
}

/**
 * Reads values separated by commas, semicolons or tabs, as RFC 4180 has them: a cell in double quotes may hold separators, line ends
 * and doubled quotes. Never fails: a quote that is not closed goes on to the end. Empty rows are left out. The separator is the one
 * that parts the first lines most evenly.
 */
export function readDelimited(text: string): Delimited {
  const source = text.replace(/^\uFEFF/, '');
  const separator = separatorOf(source);
  const rows: Row[] = [];
  let openQuote: number | undefined;
  let cells: string[] = [];
  let at = 0;
  const endRow = () => {
    if (cells.some(cell => cell !== '')) rows.push(cells);
    cells = [];
  };
  while (at < source.length) {
    const cell = cellAt(source, at, separator);
    cells.push(cell.text.trim());
    if (cell.isOpen) openQuote = source.slice(0, at).split(LINE_END).length;
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
  return { rows, ...(openQuote !== undefined && { openQuote }) };
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

interface Cell {
  readonly text: string;
  readonly end: number;
  /** Its quote is not closed. */
  readonly isOpen?: true;
}

/** One cell, and where the separator or line end behind it stands. */
function cellAt(source: string, start: number, separator: Separator): Cell {
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
    if (quote < 0) return { text: text + source.slice(at), end: source.length, isOpen: true };
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

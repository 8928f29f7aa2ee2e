import { readDelimited } from '../../diary/delimited';
import { headingOf, type Meaning } from './headings';

/** What stands above the names of the columns: a title, the runner, the day of the export. */
const LONGEST_PREAMBLE = 20;
const AMOUNTS: readonly Meaning[] = ['distance', 'timer', 'moving', 'elapsed'];

/** The text from the row on that names the columns. */
export function headOf(text: string): { readonly text: string } | undefined {
  let at = 0;
  for (let line = 0; line < LONGEST_PREAMBLE && at < text.length; line++) {
    const end = text.indexOf('\n', at);
    const words = text.slice(at, end < 0 ? text.length : end).slice(0, LONGEST_HEAD);
    if (['\t', ';', ','].some(separator => isHead(words.split(separator)))) return { text: text.slice(at) };
    if (end < 0) return undefined;
    at = end + 1;
  }
  return undefined;
}

const LONGEST_HEAD = 20_000;

function isHead(cells: readonly string[]): boolean {
  if (cells.length < 2) return false;
  const meanings = cells.flatMap(cell => headingOf(cell.replace(/^\s*"|"\s*$/g, '')).meanings);
  return meanings.includes('date') && meanings.some(meaning => AMOUNTS.includes(meaning));
}

/** Whether a text is a list as a site exports it: it names the kind, the title, and how far and how long. A diary has days and words of its own. */
export function isSiteList(text: string): boolean {
  const [head = []] = readDelimited(headOf(text)?.text.slice(0, LONGEST_HEAD) ?? '').rows;
  const meanings = new Set(head.flatMap(cell => headingOf(cell).meanings));
  return (
    SITE_COLUMNS.every(meaning => meanings.has(meaning)) &&
    AMOUNTS.some(each => each !== 'distance' && meanings.has(each))
  );
}

const SITE_COLUMNS: readonly Meaning[] = ['date', 'sport', 'title', 'distance'];

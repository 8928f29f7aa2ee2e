/** A fenced `trainlog` block of a page, with what its info string says: ```` ```trainlog today=2026-03-08 findings=plan-open ````. */
export interface Fence {
  /** Of the opening fence; counts from 1. */
  readonly line: number;
  /** ISO; absent: the last date in the block. */
  readonly today?: string;
  /** The ids of all findings of the block, sorted; a rule's or a check's. */
  readonly findings: readonly string[];
  readonly text: string;
}

/** A row of a table whose head is `| written | read as |`. */
export interface ReadingRow {
  /** Counts from 1. */
  readonly line: number;
  /** The code of the first cell. */
  readonly written: string;
  readonly readAs: string;
}

const FENCE = /^```trainlog(?: (.*))?$/;
const READING_HEAD = /^\| written \| read as \|$/;
const READING_ROW = /^\| `(.+?)` \| (.+) \|$/;
const SEPARATOR_ROW = /^\|[-| ]+\|$/;

/** Every fenced `trainlog` block of a page. Throws on a word in the info string that it does not know. */
export function fencesOf(markdown: string): readonly Fence[] {
  const lines = markdown.split('\n');
  return lines.flatMap((line, index) => {
    const info = FENCE.exec(line);
    if (!info) return [];
    const end = lines.indexOf('```', index);
    if (end < 0) throw new Error(`the fence of line ${index + 1} has no end`);
    const options = optionsOf(info[1] ?? '', index + 1);
    return [{ line: index + 1, ...options, text: `${lines.slice(index + 1, end).join('\n')}\n` }];
  });
}

/** Every row of the tables with the head `| written | read as |`. Throws on a row of another shape. */
export function readingRowsOf(markdown: string): readonly ReadingRow[] {
  let inTable = false;
  return markdown.split('\n').flatMap((line, index) => {
    if (READING_HEAD.test(line)) {
      inTable = true;
      return [];
    }
    if (!line.startsWith('|')) inTable = false;
    if (!inTable || SEPARATOR_ROW.test(line)) return [];
    const row = READING_ROW.exec(line);
    if (!row) throw new Error(`line ${index + 1} is no row of written and read as: ${line}`);
    return [{ line: index + 1, written: row[1] ?? '', readAs: (row[2] ?? '').trim() }];
  });
}

function optionsOf(info: string, line: number): Pick<Fence, 'today' | 'findings'> {
  const options = new Map(
    info
      .split(' ')
      .filter(Boolean)
      .map(word => split(word, line)),
  );
  for (const name of options.keys()) {
    if (name !== 'today' && name !== 'findings') throw new Error(`line ${line}: ${name} is no option of a fence`);
  }
  const today = options.get('today');
  const findings = (options.get('findings') ?? '').split(',').filter(Boolean).sort();
  return { findings, ...(today !== undefined && { today }) };
}

function split(word: string, line: number): [string, string] {
  const [name, value] = word.split('=');
  if (name === undefined || value === undefined) throw new Error(`line ${line}: ${word} is no option of a fence`);
  return [name, value];
}

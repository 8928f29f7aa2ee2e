import { quantile, type Row } from './samples';

/** What a row is compared with: the same size of something else, or the same thing at the smallest size. */
export type Base = { readonly row: string } | 'smallest';

/** The figures as a table of Markdown: rows by what was measured, a column each size, ratios first. */
export function tableOf(rows: readonly Row[], baseOf: (name: string) => Base): string {
  const sizes = [...new Set(rows.map(({ lines }) => lines))].sort((a, b) => a - b);
  const names = [...new Set(rows.map(({ name }) => name))];
  const find = (name: string, lines: number | undefined) =>
    rows.find(row => row.name === name && row.lines === lines && row.samples.length > 0);
  const cell = (name: string, lines: number): string => {
    const row = find(name, lines);
    if (!row) return '';
    const base = baseOf(name);
    const other = base === 'smallest' ? find(name, sizes[0]) : find(base.row, lines);
    const p50 = quantile(row.samples, 0.5);
    const ratio = other ? `**${figure(p50 / quantile(other.samples, 0.5))}** ` : '';
    return `${ratio}${figure(p50)} ms (${figure(quantile(row.samples, 0.99))})`;
  };
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(['', 'times', ...sizes.map(size => `${size.toLocaleString('en')} lines`)]),
    line(['---', '---', ...sizes.map(() => '---:')]),
    ...names.map(name => {
      const base = baseOf(name);
      const times = base === 'smallest' ? 'its smallest log' : base.row;
      return line([name, times, ...sizes.map(size => cell(name, size))]);
    }),
  ].join('\n');
}

function figure(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

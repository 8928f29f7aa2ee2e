import type { LogExport } from './exportSchema';

type Session = LogExport['days'][number]['sessions'][number];

/** The columns: the fields of a session that are one number or text, under the names that the JSON has, with the date in front. */
const COLUMNS = [
  'status',
  'when',
  'kind',
  'sport',
  'shape',
  'intensity',
  'distance_m',
  'duration_s',
  'pace_s_per_km',
  'hr_avg',
  'hr_max',
  'rpe',
  'climb_m',
  'power_w',
  'cadence_spm',
  'temperature_c',
  'load',
  'gear',
  'tags',
  'note',
  'file',
  'line',
] as const satisfies readonly (keyof Session)[];

/** The sessions of a log as a table (RFC 4180), one a row, oldest first. What is unknown is an empty cell. */
export function exportCsv({ days }: Pick<LogExport, 'days'>): string {
  const rows = days.flatMap(({ date, sessions }) =>
    sessions.map(session => [date, ...COLUMNS.map(column => textOf(session[column]))]),
  );
  return [['date', ...COLUMNS], ...rows].map(cells => `${cells.map(cellOf).join(',')}\r\n`).join('');
}

function textOf(value: string | number | readonly string[] | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'object' ? value.join(' ') : String(value);
}

/** Spreadsheets run a cell that begins so. An apostrophe makes it the text that it is. */
const FORMULA = /^[=+@\t\r]|^-(?![\d.]+$)/;

function cellOf(text: string): string {
  const plain = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

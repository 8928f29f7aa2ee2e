import { type Column, columnOf } from './columns';
import type { DiaryLine } from './diaryLine';

/** Lines that tell of one session field by field, as the columns of a table do in a row. */
export interface Fields {
  readonly columns: readonly Column[];
  readonly row: readonly string[];
}

/**
 * `Distance: 8 km`, `Time: 45:10`, `Notes: windy` on lines of their own, from the first line on; `undefined` where less than two
 * follow each other, or none of them is an amount.
 */
export function fieldsAt(lines: readonly DiaryLine[]): Fields | undefined {
  const taken = new Set<Column['holds']>();
  const columns: Column[] = [];
  const row: string[] = [];
  for (const line of lines) {
    const [, heading = '', value = ''] = (isPlain(line) && FIELD.exec(line.text)) || [];
    const column = columnOf(heading, taken);
    if (value === '' || !FIELDS.has(column.holds)) break;
    columns.push(column);
    row.push(value);
  }
  const hasAmount = columns.some(({ holds }) => holds === 'distance' || holds === 'duration');
  return columns.length > 1 && hasAmount ? { columns, row } : undefined;
}

const FIELD = /^([^:]{2,30}):\s+(\S.*)$/;

const FIELDS: ReadonlySet<Column['holds']> = new Set([
  ...(['when', 'kind', 'distance', 'duration', 'pace', 'heart-rate', 'max-heart-rate', 'effort', 'climb'] as const),
  ...(['cadence', 'power', 'temperature', 'shoe', 'note', 'metric'] as const),
]);

function isPlain(line: DiaryLine): line is Extract<DiaryLine, { type: 'text' }> {
  return line.type === 'text' && !line.isQuote && line.mark === undefined;
}

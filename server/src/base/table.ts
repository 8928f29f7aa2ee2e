/**
 * A table that is safe to look up with words of a runner. A plain object would also answer `constructor` and `toString`, which are no
 * rows.
 */
export type Table<Row> = ReadonlyMap<string, Row>;

/** A table of rows by word. */
export function tableOf<Row>(rows: Readonly<Record<string, Row>>): Table<Row> {
  return new Map(Object.entries(rows));
}

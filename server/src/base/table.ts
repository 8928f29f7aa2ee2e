/**
 * A table that is asked with words of a runner. A plain object would answer `constructor` and `toString`, too, and with what is none of
 * its rows.
 */
export type Table<Row> = ReadonlyMap<string, Row>;

/** A table of rows by word. */
export function tableOf<Row>(rows: Readonly<Record<string, Row>>): Table<Row> {
  return new Map(Object.entries(rows));
}

import { type Cursor, cursorOver, type TokenLine } from '../scan';

/** A stretch of tokens that is one entry. */
export interface Cut {
  readonly at: number;
  readonly end: number;
}

/** Cuts a line into its entries. */
export function cutEntries(line: TokenLine): Cut[] {
  const cursor: Cursor = cursorOver(line, 0, line.tokens.length);
  return [{ at: cursor.at, end: cursor.end }];
}

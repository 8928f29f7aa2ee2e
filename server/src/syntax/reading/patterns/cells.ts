import type { Token, TokenLine } from '../../scan';
import { tokensBefore } from './around';

/*
 * Rows of figures that were pasted, or are written as in a table: `8 km | 44:20 | 5:32 | 141`.
 */

/** Between the cells of a row that was pasted. */
export function isBetweenCells(sign: Token | undefined): boolean {
  return sign?.text === '|' || sign?.text === ';' || (sign?.text === '/' && sign.spaced);
}

/** Whether a time stands anywhere before a token. */
export function hasTimeBefore(line: TokenLine, start: number): boolean {
  return tokensBefore(line, start).some((each, at, all) => OF_TIMES.has(each.text) && all[at - 1]?.type === 'number');
}

const OF_TIMES: ReadonlySet<string> = new Set([':', "'", 'min', 'h']);

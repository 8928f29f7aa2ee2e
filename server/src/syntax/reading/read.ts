import type { TokenLine } from '../scan';
import { type Item, type Row, rowsOf } from './items';
import type { Context } from './phrase';
import { piecesOf } from './pieces';
import { type Drafts, sessionsOf } from './sessions';

/** One way to read a stretch of a line, whole, with what it costs. */
export interface Candidate {
  readonly drafts: Drafts;
  readonly items: readonly Item[];
  readonly cost: number;
}

/** A plain row whose parts fit together at no more than this is taken as it is. */
const PLAIN_WHOLE = 0.4;

/** The readings of the tokens from `start` up to `end`, likeliest first; one alone where it is written plainly. */
export function candidatesOf(line: TokenLine, start: number, end: number, context: Context): readonly Candidate[] {
  let plain: Candidate | undefined;
  const rows = rowsOf(line, start, end, context, row => {
    plain = candidateOf(row, context);
    return plain.cost - row.cost <= PLAIN_WHOLE;
  });
  if (plain && rows.length === 1) return [plain];
  return rows.map(row => candidateOf(row, context)).sort((a, b) => a.cost - b.cost);
}

function candidateOf(row: Row, context: Context): Candidate {
  const { told, cost } = piecesOf(row.items, context);
  const drafts = sessionsOf(told, row.items);
  return { drafts, items: row.items, cost: row.cost + cost + drafts.cost };
}

import type { Drafts } from './drafts';
import { type Item, isSameRow, type Row } from './items';
import type { Context } from './phrase';
import { piecesOf } from './pieces';
import { rowsOf } from './rows';
import { sessionsOf } from './sessions';
import type { Stretch } from './stretch';

/** One way to read a stretch of a line, whole, with what it costs. */
export interface Candidate {
  readonly drafts: Drafts;
  readonly items: readonly Item[];
  readonly cost: number;
}

/** The readings of a stretch, likeliest first; one alone where it is written plainly. */
export interface Candidates {
  readonly all: readonly Candidate[];
  /** What they were made of. */
  readonly rows: readonly Row[];
}

/** A plain row whose parts fit together at no more than this is taken as it is. */
const PLAIN_WHOLE = 0.4;

/**
 * @param known those of a log of the other unit, where the unit makes no difference but for phrases: answered again where all phrases are
 *   the same
 */
export function candidatesOf(
  stretch: Stretch,
  unit: Context['unit'],
  context: Context,
  known?: Candidates,
): Candidates {
  let plain: Candidate | undefined;
  const rows = rowsOf(stretch, unit, row => {
    plain = known?.rows.length === 1 && isSameRow(row, known.rows[0]) ? known.all[0] : candidateOf(row, context);
    return plain !== undefined && plain.cost - row.cost <= PLAIN_WHOLE;
  });
  if (known && rows.length === known.rows.length && rows.every((row, index) => isSameRow(row, known.rows[index])))
    return known;
  if (plain && rows.length === 1) return { all: [plain], rows };
  return { all: rows.map(row => candidateOf(row, context)).sort((a, b) => a.cost - b.cost), rows };
}

function candidateOf(row: Row, context: Context): Candidate {
  const { told, cost } = piecesOf(row.items, context);
  const drafts = sessionsOf(told, row.items);
  return { drafts, items: row.items, cost: row.cost + cost + drafts.cost };
}

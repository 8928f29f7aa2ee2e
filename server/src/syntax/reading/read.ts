import { DOUBT_MARGINS } from './costs';
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

/** The readings of a stretch that may be meant, likeliest first; one alone where it is written plainly. */
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
  return { all: likeliest(rows, context), rows };
}

/** A plain row as it is, where its parts fit together. */
export function plainCandidate(row: Row, context: Context): Candidate | undefined {
  const made = candidateOf(row, context);
  return made.cost - row.cost <= PLAIN_WHOLE ? made : undefined;
}

/** Rows come cheapest first, and what they are put into only makes them dearer: the others are too unlikely to be in doubt. */
function likeliest(rows: readonly Row[], context: Context): Candidate[] {
  const made: Candidate[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    if (row.cost > least + WIDEST_MARGIN) break;
    const candidate = candidateOf(row, context);
    least = Math.min(least, candidate.cost);
    made.push(candidate);
  }
  return made.filter(({ cost }) => cost <= least + WIDEST_MARGIN).sort((a, b) => a.cost - b.cost);
}

const WIDEST_MARGIN = Math.max(...Object.values(DOUBT_MARGINS));

function candidateOf(row: Row, context: Context): Candidate {
  const told = piecesOf(row.items, context);
  const drafts = sessionsOf(told, row.items);
  return { drafts, items: row.items, cost: row.cost + drafts.cost };
}

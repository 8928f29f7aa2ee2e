import { rowsOf } from './beam/rows';
import { type Stretch, stretchOf } from './beam/stretch';
import { DOUBT_MARGINS, PLAIN_WHOLE } from './phrases/costs';
import type { Item, Row } from './phrases/items';
import { piecesOf } from './pieces/pieces';
import type { Context } from './senses/phrase';
import type { Drafts } from './sessions/drafts';
import { sessionsOf } from './sessions/sessions';
import { simpleRow } from './simple/simple';
import { simpleSteps } from './simple/simpleSteps';

/** One way to read a stretch of a line, whole, with what it costs. */
export interface Candidate {
  readonly drafts: Drafts;
  readonly items: readonly Item[];
  readonly cost: number;
}

/** The readings of a line from token `start` on that may be meant, likeliest first; one alone where it is written plainly. */
export function candidatesOf(context: Context, start: number): readonly Candidate[] {
  const { line } = context;
  const simple = simpleRow(line, start);
  const steps = simple ? undefined : simpleSteps(line, start);
  // The unit of the log makes no difference to such lines.
  const candidate = simple
    ? plainCandidate(simple, { line, unit: 'km' })
    : steps && plainCandidate(steps.row, { line, unit: steps.unit });
  return candidate ? [candidate] : searched(stretchOf(context, start, line.tokens.length));
}

/** Those of a line that is weighed phrase by phrase. */
export function searched(stretch: Stretch): readonly Candidate[] {
  const { context } = stretch;
  let plain: Candidate | undefined;
  const rows = rowsOf(stretch, row => {
    plain = plainCandidate(row, context);
    return plain !== undefined;
  });
  return plain ? [plain] : likeliest(rows, context);
}

/** A plain row as it is, where its parts fit together. */
function plainCandidate(row: Row, context: Context): Candidate | undefined {
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

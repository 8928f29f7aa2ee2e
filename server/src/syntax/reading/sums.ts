import type { Amount, RecoveryValue, RepsValue } from './phrase';
import type { Piece } from './piece';

/** What a piece or a row of them comes to: at least, and at most with recoveries and the upper ends of ranges. */
export interface Sum {
  readonly low: number;
  readonly high: number;
  /** A part of it is not known in this dimension. */
  readonly isPartial: boolean;
}

type Dimension = Amount['dimension'];

export function sumOf(pieces: readonly Piece[], dimension: Dimension): Sum {
  return pieces.map(piece => ofPiece(piece, dimension)).reduce(add, NOTHING);
}

const NOTHING: Sum = { low: 0, high: 0, isPartial: false };
const UNKNOWN: Sum = { low: 0, high: 0, isPartial: true };

function add(one: Sum, other: Sum): Sum {
  return { low: one.low + other.low, high: one.high + other.high, isPartial: one.isPartial || other.isPartial };
}

function ofPiece(piece: Piece, dimension: Dimension): Sum {
  if (piece.reps) return ofReps(piece.reps, dimension, piece.recovery?.value);
  const amount = dimension === 'distance' ? piece.distance : piece.duration;
  if (!amount) return piece.distance || piece.duration || piece.label ? UNKNOWN : NOTHING;
  return ofAmount(amount, piece.label?.word === 'both' ? 2 : 1);
}

function ofAmount({ low, high }: Amount, times: number): Sum {
  return { low: low * times, high: high * times, isPartial: false };
}

export function ofReps(reps: RepsValue, dimension: Dimension, outer?: RecoveryValue): Sum {
  const count = reps.count?.count ?? 1;
  const most = reps.count?.countMax ?? count;
  const own =
    reps.amount?.dimension === dimension ? ofAmount(reps.amount, 1) : reps.inner.length > 0 ? NOTHING : UNKNOWN;
  const each = reps.inner.map(part => ofReps(part, dimension)).reduce(add, own);
  const rest = [reps.recovery, outer].find(one => one?.amount?.dimension === dimension)?.amount;
  return { low: each.low * count, high: (each.high + (rest?.high ?? 0)) * most, isPartial: each.isPartial };
}

/** Sums that differ by less than this share are the same. */
export const SAME_SUM = 0.03;

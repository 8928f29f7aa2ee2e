import { paceCost } from '../../../values/plausiblePace';
import type { Amount, RecoveryValue, RepsValue } from '../senses/phrase';
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
  return pieces.reduce((sum, piece) => add(sum, ofPiece(piece, dimension)), NOTHING);
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
  // Of a ladder each part has its recovery.
  const rests = reps.count ? most : Math.max(1, reps.inner.length);
  return { low: each.low * count, high: each.high * most + (rest?.high ?? 0) * rests, isPartial: each.isPartial };
}

/** Sums that differ by less than this share are the same. */
export const SAME_SUM = 0.03;

/* ---- how parts go into a whole ------------------------------------------------------------------------------------- */

const SAME = 1.03;
/** `36 min on the treadmill: 6 min w/u, …`: the parts behind a header are told less exactly. */
export const HEADER_EXCESS = 1.12;

/** How parts go into a whole. */
export function fitOf(whole: Piece, parts: readonly Piece[], excess = SAME): 'too much' | 'exactly' | 'less' {
  for (const dimension of ['distance', 'duration'] as const) {
    const amount = whole[dimension];
    const sum = sumOf(parts, dimension);
    if (!amount || sum.high === 0) continue;
    if (sum.low > amount.high * excess) return 'too much';
    // `15 min at 70 %, then 15-20 min at 85 %`: a range is as long as what is told exactly by chance.
    const isRange = amount.low === amount.high && parts.some(part => !part.reps && isOfRange(part, dimension));
    if (!sum.isPartial && !isRange && Math.abs(sum.low - amount.low) <= 0.02 * amount.low) return 'exactly';
  }
  // Distances within a time, or times within a distance, at the fastest somebody runs.
  if (whole.duration && !whole.distance) {
    const metres = sumOf(parts, 'distance').low;
    if (metres > 0 && !Number.isFinite(paceCost(metres, whole.duration.high)) && metres * 0.15 > whole.duration.high)
      return 'too much';
    if (timeOfReps(parts) > whole.duration.high) return 'too much';
  }
  if (whole.distance && !whole.duration) {
    const seconds = sumOf(parts, 'duration').low;
    if (seconds > 0 && seconds > whole.distance.high * 0.75) return 'too much';
  }
  return 'less';
}

/** How long repetitions by distance take at least, and what is rested between them: nobody runs all of them as fast as he can. */
function timeOfReps(parts: readonly Piece[]): number {
  const sets = parts.filter(({ reps }) => (reps?.count?.count ?? 1) > 1 && reps?.amount?.dimension === 'distance');
  return sets.reduce((sum, { reps, recovery }) => {
    const rest = [reps?.recovery, recovery?.value].find(one => one?.amount?.dimension === 'duration')?.amount?.low ?? 0;
    const count = reps?.count?.count ?? 1;
    return sum + count * (reps?.amount?.low ?? 0) * FAST_REPS_S_PER_M + (count - 1) * rest;
  }, 0);
}

const FAST_REPS_S_PER_M = 0.18;

function isOfRange(part: Piece, dimension: Dimension): boolean {
  const amount = part[dimension];
  return amount !== undefined && !amount.isMinimum && amount.high > amount.low;
}

import { SECONDS_PER_MINUTE } from '../../../values/duration';
import { clockAmount } from '../patterns/durationOf';
import { inMinutes } from '../pieces/bareMinutes';
import { holdsAmount, isOfStrides, type Piece, type Told } from '../pieces/piece';
import { SAME_SUM, sumOf } from '../pieces/sums';
import type { Open } from './drafts';

export type Stated = Extract<Told, { type: 'total' }>;

/** The total that a session states, in the unit that its parts need; the pieces that only said what the parts before came to are taken away. */
export function statedOf(session: Open): Stated | undefined {
  const { totals, pieces } = session;
  const said = inHoursOfParts(inMinutesOfParts(totals.at(-1), pieces), pieces);
  if (!said || !isOfPartsBefore(said, pieces)) return said;
  session.pieces = pieces.filter(({ isOfTotal }) => !isOfTotal);
  return undefined;
}

/** `12 min run 2 walk 12 run, 36 total`: who tells all parts in minutes tells the whole so, where it fits. */
function inMinutesOfParts(stated: Stated | undefined, pieces: readonly Piece[]): Stated | undefined {
  if (stated?.amount.unit !== 'bare') return stated;
  const parts = pieces.flatMap(({ duration, reps }) => duration ?? reps?.inner.map(({ amount }) => amount) ?? []);
  const isTimed = parts.length > 1 && parts.every(amount => amount?.dimension === 'duration' && amount.unit === 'min');
  if (!isTimed) return stated;
  const toldMin = parts.reduce((sum, amount) => sum + (amount?.low ?? 0), 0) / SECONDS_PER_MINUTE;
  const [whole] = stated.amount.numbers;
  return whole >= toldMin && whole <= MOST_WITH_ENDS * toldMin
    ? { ...stated, amount: inMinutes(stated.amount) }
    : stated;
}

/** `10 x 45 s, whole thing 1:02`: shorter than its parts are, and as long as hours. */
function inHoursOfParts(stated: Stated | undefined, pieces: readonly Piece[]): Stated | undefined {
  const { dimension, unit, low = 0, start = 0, end = 0 } = stated?.amount ?? {};
  if (!stated || dimension !== 'duration' || unit !== 'clock') return stated;
  const told = sumOf(pieces, 'duration').low;
  const hours = low * SECONDS_PER_MINUTE;
  return low < told && hours >= told && hours <= LONGEST_S
    ? { ...stated, amount: clockAmount({ start, end }, hours) }
    : stated;
}

const LONGEST_S = 4 * 3600;

/** `4 x (1 km / 1 km) = 8 km in 33:20, then 20 min easy`: what the parts before it come to, and more was run. */
function isOfPartsBefore({ amount, start, end }: Stated, pieces: readonly Piece[]): boolean {
  const before = pieces.filter(each => each.start < start && holdsAmount(each) && !each.isOfTotal);
  const behind = pieces.filter(each => each.start >= end && holdsAmount(each));
  const isMore = ({ join, label, isOfWhich }: Piece) => (join === 'thenWord' || label !== undefined) && !isOfWhich;
  if (before.length === 0 || behind.length === 0 || !behind.every(isMore) || behind.every(isOfStrides)) return false;
  const sum = sumOf(before, amount.dimension);
  return !sum.isPartial && Math.abs(sum.low - amount.low) <= SAME_SUM * amount.low;
}

/** Walks before and behind take less than what is told. */
const MOST_WITH_ENDS = 2;

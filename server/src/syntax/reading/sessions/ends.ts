import type { Piece } from '../pieces/piece';
import { SAME_SUM, sumOf } from '../pieces/sums';
import type { Total } from './totals';

/**
 * `12 km: TDL 7 km, EL/AL 5`: an amount that is told of warm-up and cool-down is that of each. Where the run comes out as far as it is said to be
 * only with half as much, it is that of both.
 */
export function settleEnds(pieces: readonly Piece[], stated: Total['stated']): void {
  const ends = pieces.find(({ label }) => label?.word === 'both');
  const amount = ends?.distance ?? ends?.duration;
  if (!ends?.label || !amount) return;
  const { dimension } = amount;
  const [first, ...others] = pieces.filter(each => each !== ends);
  const own = dimension === 'distance' ? first?.distance : first?.duration;
  const isWhole = own !== undefined && !first?.label && others.length > 0;
  const whole = stated?.amount.dimension === dimension ? stated.amount : isWhole ? own : undefined;
  const rest = sumOf(whole === stated?.amount && first ? [first, ...others] : others, dimension);
  if (!whole || rest.isPartial || rest.low === 0) return;
  const isSum = Math.abs(rest.low + amount.low - whole.low) <= SAME_SUM * whole.low;
  if (isSum) ends.label = { ...ends.label, word: 'wu' };
}

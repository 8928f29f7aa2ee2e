import type { Amount, Inner, RepsValue } from '../senses/phrase';
import { inMinutes } from './bareMinutes';
import type { Piece } from './piece';

/* Numbers without a unit in repetitions of another sport, which a run would have in seconds or kilometres. */

/** `swim 2.6 km, 12 x 50`: in the water they are metres. */
export function asLengths(piece: Piece): void {
  if (piece.reps) piece.reps = changed(piece.reps, amount => (isLength(amount) ? asMetres(amount) : amount));
}

/** `bike 3 x 12 @ 240 W`, `2 x 20 sweet spot`: on the bike they are minutes, unless that came to hours. */
export function asMinutesEach(piece: Piece): void {
  const { reps } = piece;
  const count = reps?.count?.count ?? 0;
  if (reps)
    piece.reps = changed(reps, amount => (isBare(amount) && isRidden(amount, count) ? inMinutes(amount) : amount));
}

function changed<Reps extends RepsValue | Inner>(reps: Reps, change: (amount: Amount) => Amount): Reps {
  const { amount, inner } = reps;
  return { ...reps, inner: inner.map(each => changed(each, change)), ...(amount && { amount: change(amount) }) };
}

/** The shortest pools are half as long. */
const LENGTH_M = 25;

/** Bare seconds: the number is all that is written. */
function isLength(amount: Amount): boolean {
  return amount.unit === 's' && isBare(amount) && amount.low % LENGTH_M === 0;
}

function isBare({ numberEnd, end, unit }: Amount): boolean {
  return numberEnd === end && (unit === 's' || unit === 'bare');
}

function asMetres(amount: Amount): Amount {
  return { ...amount, dimension: 'distance', unit: 'm' };
}

/** Nobody rides hard for longer. */
const MOST_RIDDEN_MIN = 90;

function isRidden({ numbers: [, most] }: Amount, count: number): boolean {
  return count > 1 && count * most <= MOST_RIDDEN_MIN;
}

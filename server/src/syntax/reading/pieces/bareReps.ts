import type { Amount, Inner, RepsValue } from '../senses/phrase';
import { inMinutes } from './bareMinutes';
import type { Piece } from './piece';

/* Numbers without a unit in repetitions of another sport, which a run would have in seconds or kilometres. */

/** `swim 2.6 km, 12 x 50`: in the water they are metres. */
export function asLengths(piece: Piece): void {
  if (piece.reps) piece.reps = changed(piece.reps, amount => (isBare(amount) ? asMetres(amount) : amount));
}

/** `bike 3 x 12 @ 240 W`, `2 x 20 sweet spot`: on the bike they are minutes. */
export function asMinutesEach(piece: Piece): void {
  const { reps } = piece;
  if (reps && (reps.count?.count ?? 0) > 1)
    piece.reps = changed(reps, amount => (isBare(amount) ? inMinutes(amount) : amount));
}

function changed<Reps extends RepsValue | Inner>(reps: Reps, change: (amount: Amount) => Amount): Reps {
  const { amount, inner } = reps;
  return { ...reps, inner: inner.map(each => changed(each, change)), ...(amount && { amount: change(amount) }) };
}

/** The number is all that is written. */
function isBare({ numberEnd, end, unit }: Amount): boolean {
  return numberEnd === end && (unit === 's' || unit === 'bare');
}

function asMetres(amount: Amount): Amount {
  return { ...amount, dimension: 'distance', unit: 'm' };
}

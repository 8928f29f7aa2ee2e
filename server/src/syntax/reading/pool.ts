import type { Amount, Inner, RepsValue } from './phrase';
import type { Piece } from './piece';

/** `swim 2.6 km, 12 x 50`: in the water a number without a unit is metres. */
export function asLengths(piece: Piece): void {
  if (piece.reps) piece.reps = inMetres(piece.reps);
}

function inMetres<Reps extends RepsValue | Inner>(reps: Reps): Reps {
  const { amount, inner } = reps;
  return {
    ...reps,
    inner: inner.map(inMetres),
    ...(amount && { amount: isLength(amount) ? asMetres(amount) : amount }),
  };
}

/** The shortest pools are half as long. */
const LENGTH_M = 25;

/** Bare seconds: the number is all that is written. */
function isLength({ unit, low, numberEnd, end }: Amount): boolean {
  return unit === 's' && numberEnd === end && low % LENGTH_M === 0;
}

function asMetres(amount: Amount): Amount {
  return { ...amount, dimension: 'distance', unit: 'm' };
}

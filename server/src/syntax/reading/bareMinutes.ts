import type { Amount } from './phrase';
import { holdsAmount, type Piece } from './piece';
import { sumOf } from './sums';

/** Numbers that add up to the minutes of the whole differ from them by no more than this. */
const SAME_S = 60;
/** Warm-ups and cool-downs of so many kilometres or miles nobody writes without a unit beside parts in minutes. */
const LEAST_OF_ENDS = 10;
/** Who writes all parts as multiples of five, and one of them is so long and fast, means minutes. */
const STEP_MIN = 5;
const LEAST_FAST = 15;

/** Numbers without a unit that can only be minutes become durations: the parts around them, or their sum, say so. */
export function settleMinutes(amounts: readonly Piece[], stated: Amount | undefined): void {
  const [first, ...parts] = amounts;
  if (!first || amounts.some(({ distance, reps }) => (distance && distance.unit !== 'bare') || isInMetres(reps)))
    return;
  if (first.duration && !first.distance && isMadeOf(first.duration, parts)) parts.forEach(asMinutes);
  else if (first.duration?.unit === 'min' && !first.distance && parts.every(isPartLikeMinutes))
    parts.forEach(asMinutes);
  else if (first.duration && !first.distance) parts.filter(part => isWithin(part, first.duration)).forEach(asMinutes);
  if (stated?.dimension === 'duration' && addsUp(stated, amounts)) amounts.forEach(asMinutes);
  else if (isAllOfFive(amounts)) amounts.forEach(asMinutes);
  else if (amounts.some(({ duration, reps }) => duration ?? reps?.amount?.dimension === 'duration'))
    amounts.filter(isLongEnd).forEach(asMinutes);
}

function isInMetres(reps: Piece['reps']): boolean {
  return reps !== undefined && (reps.amount?.dimension === 'distance' || reps.inner.some(isInMetres));
}

/** `45 min: 10 easy, 25 tempo, 10 easy` */
function isMadeOf({ low }: Amount, parts: readonly Piece[]): boolean {
  if (parts.length < 2) return false;
  const sum = parts.reduce((all, { distance }) => all + (distance?.numbers[0] ?? Number.NaN), 0);
  return !Number.isNaN(sum) && Math.abs(sum * 60 - low) <= SAME_S;
}

/** `20 min E, 15 T, 10 E`: parts with a name each, of which the first has the unit. */
function isPartLikeMinutes({
  distance,
  duration,
  reps,
  label,
  kinds,
  efforts,
  target,
  isOfWhich,
  isLast,
}: Piece): boolean {
  if (reps || isOfWhich || isLast) return false;
  if (duration) return duration.unit === 'min' && !distance;
  const isNamed = label !== undefined || kinds.length > 0 || efforts.length > 0 || target !== undefined;
  return isNamed && (distance?.numbers[0] ?? 1) % STEP_MIN === 0;
}

/** `30 min with the last 10 at threshold` */
function isWithin({ isOfWhich, isLast, distance, duration }: Piece, whole: Amount | undefined): boolean {
  if (!(isOfWhich || isLast) || !distance || duration || !whole) return false;
  return distance.numbers[1] * 60 <= whole.high;
}

/** `15 easy, 15 tempo, 15 easy (45 min)` */
function addsUp({ low }: Amount, amounts: readonly Piece[]): boolean {
  const bare = amounts.reduce((all, { distance }) => all + (distance?.numbers[0] ?? 0) * 60, 0);
  const told = sumOf(
    amounts.filter(({ distance }) => !distance),
    'duration',
  );
  return bare > 0 && (Math.abs(bare + told.low - low) <= SAME_S || Math.abs(bare + told.high - low) <= SAME_S);
}

/** `10 easy, 20 tempo, 10 easy` */
function isAllOfFive(amounts: readonly Piece[]): boolean {
  return (
    amounts.length > 1 &&
    amounts.every(
      ({ distance, duration, reps }) => !duration && !reps && (distance?.numbers[0] ?? 1) % STEP_MIN === 0,
    ) &&
    amounts.some(piece => (piece.distance?.numbers[0] ?? 0) >= LEAST_FAST && isFast(piece))
  );
}

function isFast({ kinds, efforts, target }: Piece): boolean {
  const isHard = target?.value.effort === 'hard' || efforts.some(({ value }) => value === 'hard');
  return isHard || kinds.some(({ value }) => value.row.intensity === 'hard');
}

/** `wu 15, 3 x 8 min @ T, cd 10` */
function isLongEnd({ label, distance, duration }: Piece): boolean {
  return label !== undefined && duration === undefined && (distance?.numbers[0] ?? 0) >= LEAST_OF_ENDS;
}

const MOST_M_MIN = 180;

/** A number without a unit as minutes. */
export function asMinutes(piece: Piece): void {
  const { distance } = piece;
  // `yoga 20 m`: minutes, too.
  const isNumber = distance?.unit === 'bare' || (distance?.unit === 'm' && distance.numbers[1] <= MOST_M_MIN);
  if (!distance || !isNumber || piece.duration || !holdsAmount(piece)) return;
  const [low, high] = distance.numbers;
  piece.duration = { ...distance, dimension: 'duration', unit: 'min', low: low * 60, high: high * 60 };
  delete piece.distance;
}

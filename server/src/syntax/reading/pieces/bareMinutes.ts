import { SECONDS_PER_MINUTE } from '../../../values/duration';
import type { Amount, RepsValue } from '../senses/phrase';
import { SUSTAINED } from '../senses/words';
import { holdsAmount, type Piece } from './piece';
import { sumOf } from './sums';

/** Numbers that add up to the minutes of the whole differ from them by no more than this. */
const SAME_S = 60;
/** Warm-ups and cool-downs of so many kilometres or miles nobody writes without a unit beside parts in minutes. */
const LEAST_OF_ENDS = 10;
/** Who writes all parts as multiples of five, and one of them is so long and fast, means minutes. */
const STEP_MIN = 5;
const LEAST_FAST = 15;

/** So far, as in `4x4`, nobody runs in repetitions at threshold or faster, nor at the pace of a marathon. */
const MOST_HARD_M = 16_000;
const MOST_MODERATE_M = 30_000;

/** Numbers without a unit that can only be minutes become durations: the parts around them, or their sum, say so. */
export function settleMinutes(amounts: readonly Piece[], stated: Amount | undefined): void {
  amounts.filter(isOfMinutes).forEach(asMinutesOfReps);
  if (amounts.some(isRunWalk)) amounts.filter(isAddedToTurns).forEach(asMinutes);
  const turns = amounts.filter(isTimedTurn);
  if (turns.length >= LEAST_TURNS || turns.some(({ reps }) => reps)) amounts.filter(isTurn).forEach(asMinutes);
  const [first, ...parts] = amounts;
  if (!first || amounts.some(({ distance, reps }) => (distance && distance.unit !== 'bare') || isInMetres(reps)))
    return;
  if (first.duration && !first.distance && isMadeOf(first.duration, parts)) parts.forEach(allAsMinutes);
  else if (first.duration?.unit === 'min' && !first.distance && parts.every(isPartLikeMinutes))
    parts.forEach(asMinutes);
  else if (first.duration && !first.distance) parts.filter(part => isWithin(part, first.duration)).forEach(asMinutes);
  if (stated?.dimension === 'duration' && addsUp(stated, amounts)) amounts.forEach(asMinutes);
  else if (isAllOfFive(amounts)) amounts.forEach(asMinutes);
  else if (amounts.some(({ duration, reps }) => duration ?? reps?.amount?.dimension === 'duration'))
    amounts.filter(isLongEnd).forEach(asMinutes);
}

/** Minutes of running, each with a walk behind it. */
export function isRunWalk({ reps }: Piece): boolean {
  return reps?.amount?.dimension === 'duration' && reps.recovery?.mode === 'walk';
}

/** `3 min run, 90 s walk, 5 run, 2 walk`: running and walking in turn, by minutes though some do not say so. */
function isTimedTurn({ duration, distance, kinds, reps }: Piece): boolean {
  const isWalk = kinds.some(({ value }) => value.row.word === 'walk');
  return (reps !== undefined && hasTimedWalk(reps)) || (isWalk && duration !== undefined && !distance);
}

function hasTimedWalk({ inner }: RepsValue): boolean {
  return inner.some(
    part => hasTimedWalk(part) || (part.kind?.row.word === 'walk' && part.amount?.dimension === 'duration'),
  );
}

function isTurn({ distance, duration, kinds, reps, pace, target }: Piece): boolean {
  const isPlain = !duration && !reps && !pace && !target && kinds.length > 0 && kinds.every(isOfTurns);
  return isPlain && distance?.unit === 'bare' && distance.numbers[1] <= MOST_TURN_MIN;
}

function isOfTurns({ value }: Piece['kinds'][number]): boolean {
  return value.row.word === 'walk' || value.row.word === 'run';
}

const MOST_TURN_MIN = 30;
/** So many walks by time; one may stand behind a run by its distance. */
const LEAST_TURNS = 2;

/** `5 + 8 x (1/1) + 5`: walked before and behind, by the same clock. */
function isAddedToTurns({ distance, duration, join, reps, kinds }: Piece, at: number, all: readonly Piece[]): boolean {
  const isAdded = join === '+' || all[at + 1]?.join === '+';
  const isWalk = kinds.every(({ value }) => value.row.word === 'walk');
  const isBare = distance?.unit === 'bare' && !duration && !reps && isWalk;
  return isBare && isAdded && distance.numbers[0] <= MOST_WALK_MIN && Number.isInteger(distance.numbers[0]);
}

const MOST_WALK_MIN = 15;

function isInMetres(reps: Piece['reps']): boolean {
  const { amount, inner } = reps ?? {};
  return (amount?.dimension === 'distance' && amount.unit !== 'bare') || inner?.some(isInMetres) === true;
}

/** `45 min: 10 easy, 25 tempo, 10 easy`, `50 min: 10 Z1, 5 x (4 Z4/2 Z1), 10 Z1` */
function isMadeOf({ low }: Amount, parts: readonly Piece[]): boolean {
  const sum = parts.reduce(
    (all, { distance, duration, reps }) => all + (reps ? numberOf(reps) : numberOfAmount(distance ?? duration)),
    0,
  );
  return parts.length > 1 && Math.abs(sum * SECONDS_PER_MINUTE - low) <= SAME_S;
}

function numberOf({ count, amount, inner, recovery }: RepsValue): number {
  const each = inner.reduce(
    (all, part) => all + numberOf(part),
    amount || inner.length === 0 ? numberOfAmount(amount) : 0,
  );
  return (count?.count ?? 1) * (each + (recovery?.amount ? recovery.amount.low / SECONDS_PER_MINUTE : 0));
}

function numberOfAmount(amount: Amount | undefined): number {
  if (amount?.dimension === 'duration') return amount.low / SECONDS_PER_MINUTE;
  return amount?.unit === 'bare' ? amount.numbers[0] : Number.NaN;
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

/** `30 min with the last 10 at threshold`, `45 min pool run: 10 easy, …` */
function isWithin({ isOfWhich, isLast, join, distance, duration }: Piece, whole: Amount | undefined): boolean {
  if (!distance || duration || !whole) return false;
  const isBelow = join === ':' && whole.unit === 'min' && distance.numbers.every(number => number % STEP_MIN === 0);
  return (isOfWhich || isLast || isBelow) && distance.numbers[1] * 60 <= whole.high;
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
    amounts.some(piece => (piece.distance?.numbers[0] ?? 0) >= LEAST_FAST && isOfEffort(piece, 'hard'))
  );
}

function isOfEffort({ kinds, efforts, target, reps }: Piece, effort: 'hard' | 'moderate'): boolean {
  if ((target?.value ?? reps?.target)?.effort === effort || efforts.some(({ value }) => value === effort)) return true;
  return [reps?.kind, ...kinds.map(({ value }) => value)].some(kind => kind?.row.intensity === effort);
}

/** `wu 15, 3 x 8 min @ T, cd 10` */
function isLongEnd({ label, distance, duration }: Piece): boolean {
  return label !== undefined && duration === undefined && (distance?.numbers[0] ?? 0) >= LEAST_OF_ENDS;
}

/** `LT 2 x 15`, `3 x 10 @ T`, `2 x 20 @ HMP` */
function isOfMinutes(piece: Piece): boolean {
  const { amount, count } = piece.reps ?? {};
  if (!amount || !count || count.start > amount.start || piece.distance) return false;
  const mostM = isOfEffort(piece, 'hard') ? MOST_HARD_M : isOfEffort(piece, 'moderate') ? MOST_MODERATE_M : Infinity;
  const isNumber = amount.unit === 'bare' || (amount.unit === 's' && amount.end === amount.numberEnd);
  if (amount.dimension === 'distance') return isNumber && amount.low * count.count >= mostM;
  return isNumber && count.count <= MOST_LONG_REPS && amount.low <= LONGEST_REP_MIN && isSustained(piece);
}

/** Tempo, steady, or the pace of a half or of a marathon: never run by seconds. */
function isSustained({ kinds, target, reps }: Piece): boolean {
  const { target: own } = target?.value ?? reps?.target ?? {};
  if (own?.type === 'race') return own.race === 'HMP' || own.race === 'MP';
  if (own?.type === 'letter') return own.letter === 'T' || own.letter === 'M';
  return [reps?.kind, ...kinds.map(({ value }) => value)].some(kind => kind && SUSTAINED.has(kind.row.word));
}

/** So few repetitions of a number from 20 on are of minutes, not of seconds. */
const MOST_LONG_REPS = 3;
const LONGEST_REP_MIN = 40;

function asMinutesOfReps(piece: Piece): void {
  const { reps } = piece;
  if (reps?.amount) piece.reps = { ...reps, amount: inMinutes(reps.amount) };
}

function allAsMinutes(piece: Piece): void {
  asMinutes(piece);
  if (piece.reps) piece.reps = { ...piece.reps, ...bareInMinutes(piece.reps) };
}

function bareInMinutes({ amount, inner }: RepsValue): Pick<RepsValue, 'amount' | 'inner'> {
  return {
    ...(amount && { amount: amount.unit === 'bare' ? inMinutes(amount) : amount }),
    inner: inner.map(part => ({ ...part, ...bareInMinutes(part) })),
  };
}

/** The number of an amount as minutes. */
export function inMinutes(amount: Amount): Amount {
  const [low, high] = amount.numbers;
  return {
    ...amount,
    dimension: 'duration',
    unit: 'min',
    low: low * SECONDS_PER_MINUTE,
    high: high * SECONDS_PER_MINUTE,
  };
}

const MOST_M_MIN = 180;

/** A number without a unit as minutes. */
export function asMinutes(piece: Piece): void {
  const { distance } = piece;
  // `yoga 20 m`: minutes, too.
  const isNumber = distance?.unit === 'bare' || (distance?.unit === 'm' && distance.numbers[1] <= MOST_M_MIN);
  if (!distance || !isNumber || piece.duration || !holdsAmount(piece)) return;
  piece.duration = inMinutes(distance);
  piece.distance = undefined;
}

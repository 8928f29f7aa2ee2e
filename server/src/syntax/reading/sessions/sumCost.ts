import { isOfStrides, isUncounted, isUnnamed, type Piece } from '../pieces/piece';
import { isBeforeSets, isHeading, isMention, isWarmUpOf } from './firstCost';
import { isInBrackets, isRaceOfParts } from './parts';

/** What it costs to take the sum of all parts for the whole (see `firstCost.ts`). `pieces` are all of the session. */
export function sumCost(amounts: readonly Piece[], pieces: readonly Piece[]): number {
  const [first] = amounts;
  const ofWords = first && isHeading(first, pieces) ? HEADED : usualSumCost(amounts);
  const told = amounts.filter(({ label }) => !label);
  return told.slice(1).every(isAdding) || told.every(({ reps }) => reps) ? ofWords : ofWords + ADDED_UP;
}

/** Who tells several amounts tells the whole among them, more often than not. */
const ADDED_UP = 0.3;

/** What says by itself that it was run besides, as a warm-up does: `+ 3 km`, strides, a part with a word of its own. */
function isAdding(piece: Piece): boolean {
  if (isPacedWithin(piece)) return false;
  return piece.join === '+' || piece.join === 'thenWord' || isOfStrides(piece) || (!isUnnamed(piece) && !piece.reps);
}

/** `25 km, 5 in 5:15`: how fast so many of them were. */
function isPacedWithin({ distance, target, kinds, efforts, label, join }: Piece): boolean {
  const isBare = distance?.unit === 'bare' && !label && kinds.length === 0 && efforts.length === 0;
  return isBare && join === ',' && target !== undefined;
}

/** What stands before the colon is the whole. */
const HEADED = 1;

/** Of parts that each say what they are. */
export const SUM_OF_PARTS = 0.35;

function usualSumCost(amounts: readonly Piece[]): number {
  const plain = amounts.filter(isUnnamed);
  const [first, next] = amounts;
  if (amounts.some(each => each.isOfWhich || each.join === 'withinWord' || isUncounted(each))) return 1.6;
  // `easy 8 km (46:00, 10 km)`: what stands in brackets says it another way more often.
  if (first?.depth === 0 && amounts.some(each => each.depth > 0 && each.distance && isMention(each))) return 1.05;
  const isWhole = first !== undefined && !first.reps && !first.label && !first.isLast;
  // Nobody warms up within a race.
  if (isWhole && next && isRaceOfParts(first, amounts.slice(1))) return 0;
  // `20 km, last 5 fast`, `Run (65 min): 3 mi warm-up, …`
  if (isWhole && amounts.slice(1).some(each => each.isLast)) return 1.4;
  if (isWhole && (next?.join === ':' || isInBrackets(first, amounts.slice(1)))) return 1;
  // `Run (65 min) - 3 mi warm-up; 30 min at tempo`
  if (isWhole && first.depth > 0 && next?.join === '-') return HEADED;
  // `intervals 12.4 km, wu 3 km, 6 x 800 m`: nobody warms up behind the first part.
  const isBeforeWarmUp =
    next?.label?.word === 'wu' && next.join !== '+' && amounts.slice(1).some(({ label }) => !label);
  if (isWhole && isBeforeWarmUp) return 1;
  if (isWhole && isWarmUpOf(first, amounts.slice(1))) return 0;
  // `8 km, 8 x 20s`
  if (isWhole && isBeforeSets(first, amounts.slice(1))) return 0.6;
  // `12 km, danach 3 km heim`: the word for it says that more was run.
  if (amounts.slice(1).every(({ join }) => join === 'thenWord')) return SUM_OF_PARTS;
  return SUM_OF_PARTS + 0.25 * Math.max(0, plain.length - 1);
}

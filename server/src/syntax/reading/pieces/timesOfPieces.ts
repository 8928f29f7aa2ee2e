import { SECONDS_PER_MINUTE } from '../../../values/duration';
import { paceCost } from '../../../values/plausiblePace';
import { clockAmount } from '../patterns/durationOf';
import type { Item } from '../phrases/items';
import type { Inner, Phrase } from '../senses/phrase';
import { wordsOf } from '../senses/words';
import { add, type Fold } from './fold';
import { holdsAmount, isPiece, lastPiece, type Piece, wholeOf } from './piece';
import { isOfReps, isTimeOfReps, LEAST_SPLITS, paceInTimes, restInTimes, sumFirst, timesOfUnits } from './repTimes';

/** Times of repetitions, or of what was told last. */
export function onTimes(fold: Fold, item: Phrase<'times'>, index: number): void {
  const isSplits = item.value.length >= LEAST_SPLITS && fold.join === '.';
  const isOpen = fold.current && (fold.current.reps || holdsAmount(fold.current));
  const made = isOpen ? fold.current : lastPiece(fold.told, isSplits ? ',' : fold.join);
  const isGiven =
    (made && (giveSum(fold, made, item) || giveTime(made, item))) ||
    giveSeveral(fold, made, item) ||
    (made && (giveUnits(fold, made, item) || giveRest(fold, made, item, index))) ||
    giveEach(fold, item);
  if (made && !isGiven) giveWhole(fold, made, item);
}

/** `18:46 - 6:20, 6:14, 6:12`: the time of the whole, and those of its parts. */
function giveSum({ context }: Fold, made: Piece, item: Phrase<'times'>): boolean {
  const summed = !made.reps && !made.times && !made.duration && sumFirst(item, context);
  if (!summed) return false;
  Object.assign(made, summed);
  add(item, made);
  return true;
}

/** `9 km ruhig in 57`: minutes, where so many seconds cannot be. */
function giveTime(made: Piece, item: Phrase<'times'>): boolean {
  const [timeS = 0, ...others] = item.value;
  const ownS = [timeS, timeS * SECONDS_PER_MINUTE].find(each => isTimeOfPiece(made, each));
  if (others.length > 0 || ownS === undefined) return false;
  made.duration = clockAmount(item, ownS);
  add(item, made);
  return true;
}

/** Repetitions before what was told last, which are as many as the times. */
function giveSeveral(fold: Fold, made: Piece | undefined, item: Phrase<'times'>): boolean {
  const several = repsOf(fold, made, item);
  if (several) several.times = item;
  return several !== undefined;
}

function giveUnits({ current }: Fold, made: Piece, item: Phrase<'times'>): boolean {
  const ofUnits = made.reps && !made.times && timesOfUnits(made.reps, item);
  if (!ofUnits) return false;
  made.times = ofUnits;
  if (made === current) add(item, made);
  return true;
}

/** `3 x mile (2:00)`: no time for so much, and a rest. */
function giveRest(fold: Fold, made: Piece, item: Phrase<'times'>, index: number): boolean {
  if (!made.reps || made.recovery || made.reps.recovery || isBeforeRecovery(fold, index)) return false;
  const rest = restInTimes(made.reps, item);
  if (rest) made.recovery = rest;
  return rest !== undefined;
}

function giveEach(fold: Fold, item: Phrase<'times'>): boolean {
  const each = timesOfEach(fold, item, item.value);
  if (each) each.times = item;
  return each !== undefined;
}

/** The time or the pace of the whole that repetitions are a part of, or else of these. */
function giveWhole(fold: Fold, made: Piece, item: Phrase<'times'>): void {
  const whole = made.isOfWhich && made.reps ? wholeOf(fold.told) : undefined;
  // `5 miles with 6 hill sprints (7:50)`: what is only counted has no pace.
  const timed = made.reps?.amount || !whole ? made : whole;
  const isOpen = made === fold.current;
  if (timed === whole && isTimeOfWhole(whole, item)) {
    whole.duration = clockAmount(item, item.value[0] ?? 0);
    return;
  }
  const pace = paceInTimes(timed, item, fold.context);
  const isOfReps = made.reps !== undefined && isPaceOfEach(made.reps, item.value);
  if (whole && pace && !whole.pace && !whole.duration && !isOfReps) {
    // `7 miles easy with 6 x 20 s pickups (7:12)`
    whole.pace = pace;
    if (isOpen) add(item, made);
  } else if (pace && (isPaced(made) || (isOfReps && made.reps?.target))) {
    // `3 x 15 min @ threshold (4:05, 4:03, 4:02)`: how fast they were, and not how long.
    add(item, made);
  } else if (pace && !made.pace && !made.target && !made.reps?.target) {
    made.pace = pace;
  } else if (!made.times) {
    made.times = item;
    if (isOpen) add(item, made);
  }
}

/** `8 km with 4 strides at the end in 40:20`: how long all of it took. */
function isTimeOfWhole({ distance, duration }: Piece, { value: [timeS = 0, ...others] }: Phrase<'times'>): boolean {
  return distance !== undefined && !duration && others.length === 0 && paceCost(distance.low, timeS) === 0;
}

/** `4 x 2000 m (4:10), 3 min jog`: the rest is told behind it. */
function isBeforeRecovery({ items }: Fold, index: number): boolean {
  const next = items[index + 1];
  return (next?.type === 'sign' ? items[index + 2] : next)?.type === 'recovery';
}

/** `10 mi with 2 x 2 mi @ T (6:35, 6:31)`: as many as there were, or behind ones so long that each has a pace of its own. */
function isPaceOfEach({ count, amount }: Inner, timesS: readonly number[]): boolean {
  const isLong = amount?.dimension === 'distance' && amount.low >= LEAST_PACED_M;
  return isLong || (timesS.length > 1 && timesS.length === count?.count);
}

const LEAST_PACED_M = 1500;

/** `5 x 3 min r 2 min. 9.5 km in 50:00` */
function isTimeOfPiece({ distance, duration, label, reps }: Piece, timeS: number): boolean {
  return distance !== undefined && !duration && !label && !reps && paceCost(distance.low, timeS) === 0;
}

/** The last repetitions that are as many as the times, where these are not of what stands right before them. */
function repsOf({ told }: Fold, made: Piece | undefined, times: Phrase<'times'>): Piece | undefined {
  const mayBeOf = ({ reps, times: own }: Piece) =>
    reps !== undefined && !own && reps.timesS.length === 0 && isOfReps(reps, times);
  if (times.value.length < 2 || (made && mayBeOf(made))) return undefined;
  return told.findLast((each): each is Piece => isPiece(each) && mayBeOf(each));
}

/** `6 x 800 hard, 2 mile cd, all in 3:05`, `each in 3:05`: the repetitions that a time of each is of, behind another part. */
export function timesOfEach(
  { lastReps, current, context }: Fold,
  { start }: Item,
  timesS: readonly number[],
): Piece | undefined {
  const [timeS = 0, ...more] = timesS;
  if (!lastReps?.reps || lastReps === current || lastReps.times || more.length > 0) return undefined;
  const { tokens } = context.line;
  const isOfEach = EACH.has(tokens[start]?.text ?? '') || EACH.has(tokens[start - 1]?.text ?? '');
  return isOfEach && isTimeOfReps(lastReps.reps, timeS) ? lastReps : undefined;
}

const EACH = wordsOf('each, all, reps, repeats, intervals, alle, jeweils, je, jeder, jede');

/** Repetitions by time that have a target already. */
function isPaced({ reps, target }: Piece): boolean {
  return reps?.amount?.dimension === 'duration' && (target ?? reps.target) !== undefined;
}

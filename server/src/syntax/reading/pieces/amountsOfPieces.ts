import { paceCost } from '../../../values/plausiblePace';
import type { Token, TokenLine } from '../../scan';
import type { Attribute } from '../../tree';
import { clockAmount } from '../patterns/durationOf';
import { inShare, WALK } from '../patterns/repetitionParts';
import type { Item } from '../phrases/items';
import {
  type Amount,
  type Inner,
  type Phrase,
  phraseAt,
  type RecoveryValue,
  type RepsValue,
  repsAt,
} from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import { isName } from './clauses';
import { isItsPace, paceAt, paceAtStart, takes, takesAnyway } from './fits';
import { add, close, type Fold, open, pieceAt } from './fold';
import { addInside, whenInside } from './inside';
import { GENERAL_TARGETS, holdsAmount, isHardPart, isPiece, type Join, lastPiece, type Piece } from './piece';
import { isTimeOfReps, timeOfReps } from './repTimes';
import { onThen } from './signs';
import { timesOfEach } from './timesOfPieces';

/** What was climbed on the way that stands before. */
function climbBefore({ told }: Fold): number {
  const last = told.at(-1);
  if (!last || isPiece(last) || last.type !== 'attribute') return 0;
  return last.item.value.type === 'climb' ? last.item.value.climbM : 0;
}

/** A distance or a time. */
export function onAmount(fold: Fold, item: Phrase<'amount'>, index: number): void {
  const amount = item.value;
  if (giveItsPace(fold, item) || giveAgain(fold, item) || giveTimeOfReps(fold, item)) return;
  // `6:45 easy 6 km`: no time for so much, and a pace.
  const paceBefore = fold.current && paceAtStart(fold.current, amount, fold.context);
  if (fold.current && paceBefore) {
    fold.current.pace = paceBefore;
    fold.current.duration = undefined;
  }
  divideBefore(fold, amount, index);
  const made = pieceAt(fold, item);
  if (amount.dimension === 'distance') made.distance = amount;
  else {
    made.duration = amount;
    made.isMoment = isMoment(fold.context.line.tokens, amount.start);
  }
  if (isOfWhole(amount, fold.context.line)) made.isLast = true;
  addInside(amount, made, fold.context);
  const when = whenInside(amount, fold.context);
  if (when && fold.told.at(-1) === made) fold.told.splice(-1, 0, { type: 'when', item: when, isLeading: true });
}

function giveItsPace(fold: Fold, item: Phrase<'amount'>): boolean {
  const { current, context } = fold;
  if (!current || !isItsPace(current, item.value, context, climbBefore(fold))) return false;
  current.pace ??= paceAt(item, item.value);
  add(item, current);
  return true;
}

function giveAgain(fold: Fold, item: Phrase<'amount'>): boolean {
  const again = saidAgain(fold, item.value);
  if (!again) return false;
  add(item, again);
  fold.current = again;
  return true;
}

/** `3 x 1600 @ T 5:40`, `6 x 800 on the track, 3:12 avg` */
function giveTimeOfReps(fold: Fold, item: Phrase<'amount'>): boolean {
  const { unit, low } = item.value;
  const timed = unit === 'clock' ? (fold.current ?? repsBefore(fold, low)) : undefined;
  const known = timed?.times?.value ?? [];
  const isOpen = known.length === 0 || (fold.join === ',' && known.length < (timed?.reps?.count?.count ?? 1));
  if (!timed?.reps || !isOpen || !isTimeOfReps(timed.reps, low)) return false;
  timed.times = phraseAt('times', item, [...known, low]);
  add(item, timed);
  return true;
}

/** Closes the piece before an amount that begins another one. */
function divideBefore(fold: Fold, amount: Amount, index: number): void {
  const next = fold.items[index + 1];
  // `parkrun 22:41 then 5 km home`: more was run, whatever fits.
  if (fold.current && holdsAmount(fold.current) && isBehindThen(fold.items[index - 1], fold))
    onThen(fold, { type: 'thenWord' });
  if (isDoneInstead(fold, index)) {
    fold.denied = undefined;
    close(fold);
  }
  const { current } = fold;
  if (!current) return;
  // `wu 2k 20 min T cd 2k`: what is named behind is a part of its own.
  const isNamedBehind = holdsAmount(current) && (current.label ? isName(next) : isEndOf(current, next));
  const isTaken = takes(current, amount) || (next?.type !== 'kind' && takesAnyway(current, amount));
  if (isNamedBehind || !isTaken) close(fold);
}

/** `8 miles, six of which at 7:57`, `seven miles, and 10k of it was fast` */
function isOfWhole({ isWithin, unit, numberEnd, end }: Amount, { tokens }: TokenLine): boolean {
  if (isWithin || (unit === 'bare' && tokens[numberEnd]?.text === 'of')) return true;
  return tokens[end]?.text === 'of' && POINTING.has(tokens[end + 1]?.text ?? '');
}

/** `20 min tempo with 2 km warm-up`: what is hard warms nobody up. */
function isEndOf(piece: Piece, next: Item | undefined): boolean {
  return (next?.type === 'warmUp' || next?.type === 'coolDown') && isHardPart(piece);
}

function isBehindThen(before: Item | undefined, { context: { line } }: Fold): boolean {
  return before?.type === 'skip' && sensesAt(line, before.start, before.end).some(({ type }) => type === 'thenWord');
}

/** The repetitions told last, where a time behind a sign is one that people run them in. */
function repsBefore({ told, join }: Fold, timeS: number): Piece | undefined {
  const last = told.at(-1);
  if (!last || !isPiece(last) || last.denied || !BEFORE_TIMES.has(join) || last.reps?.amount?.dimension !== 'distance')
    return undefined;
  return paceCost(last.reps.amount.low, timeS) < UNLIKELY_TIME ? last : undefined;
}

const BEFORE_TIMES: ReadonlySet<Join> = new Set([',', '.', ':', ';', '-', '(']);
const UNLIKELY_TIME = 0.5;

/** `3 + 12 + 2, die 12 in 4:38`: the part that was as long, of which more is told. */
function saidAgain({ told, context: { line } }: Fold, { dimension, numbers, start }: Amount): Piece | undefined {
  if (dimension !== 'distance' || !THE.has(line.tokens[start - 1]?.text ?? '')) return undefined;
  return told.findLast(
    (each): each is Piece =>
      isPiece(each) && !each.denied && each.distance?.numbers[0] === numbers[0] && !each.pace && !each.target,
  );
}

const THE: ReadonlySet<string> = new Set(['die', 'der', 'den', 'the', 'those']);

/** `instead of intervals 10 km easy`: what was not done is a word alone, and the last amount is of what was. */
function isDoneInstead(fold: Fold, index: number): boolean {
  const { current, items } = fold;
  if (!fold.isInstead || !current || current.denied !== 'skipped' || holdsAmount(current)) return false;
  // `biked 50 min instead of running my 6`: what was done is told already.
  if (fold.told.some(each => isPiece(each) && !each.denied && holdsAmount(each))) return false;
  if (!current.kinds.some(({ value }) => value.row.intensity !== 'easy')) return false;
  return !items.slice(index + 1, index + MOST_BEHIND).some(({ type }) => type === 'amount' || type === 'reps');
}

/** So far one looks ahead on a line. */
const MOST_BEHIND = 24;

function isMoment(tokens: readonly Token[], start: number): boolean {
  // `after :35`
  const before = tokens[start - 1]?.text === ':' ? tokens[start - 2] : tokens[start - 1];
  return BEFORE_MOMENT.has(before?.text ?? '');
}

const BEFORE_MOMENT: ReadonlySet<string> = new Set(['after', 'nach', 'until', 'till', 'bis', 'every', 'alle', 'jede']);

const POINTING: ReadonlySet<string> = new Set(['it', 'them', 'which', 'that', 'those']);

/** Repetitions. */
export function onReps(fold: Fold, item: Item): void {
  if (fold.current && (holdsAmount(fold.current) || fold.current.label)) close(fold);
  const { value } = item as Phrase<'reps'>;
  const sports = ofEachSport(value);
  if (sports) {
    for (const { kind, kindSpan: [start, end] = [0, 0], ...reps } of sports) {
      const made = addReps(fold, reps);
      if (kind) made.kinds.push(phraseAt('kind', { start, end }, kind));
      fold.join = '/';
      close(fold);
    }
  } else addReps(fold, repsAt(value, item.start, item.end));
}

function addReps(fold: Fold, reps: Inner): Piece {
  const made = pieceAt(fold, reps);
  fold.lastReps = made;
  made.reps = reps;
  const { recovery } = reps;
  if (recovery?.share) {
    const { amount: _own, ...shared } = recovery;
    shareAll(fold, shared);
  }
  return made;
}

/** `3 x (8 km Rad / 2 km Lauf)`: what is done of each sport, as often. */
function ofEachSport({ count, inner }: RepsValue): readonly Inner[] | undefined {
  const sports = new Set(inner.map(({ kind }) => kind?.row.sport));
  return count && sports.size > 1 && sports.has('cross') && !sports.has(undefined)
    ? inner.map(each => ({ ...each, count }))
    : undefined;
}

/** A pace, of what was told last. */
export function onPace(fold: Fold, item: Item): void {
  const made = fold.current ?? lastPiece(fold.told, fold.join) ?? open(fold, item.start);
  const timeS = made.reps && timeOfReps(made.reps, (item as Phrase<'pace'>).value);
  if (timeS !== undefined && !made.times) made.times = { ...(item as Phrase<'pace'>), type: 'times', value: [timeS] };
  else made.pace ??= item as Phrase<'pace'>;
  if (made.pace) sharePace(fold, made, made.pace);
  add(item, made);
}

/** `3 x 2 km und 1 x 3 km at 4:40`: the pace of both. */
function sharePace({ told }: Fold, { join, reps }: Piece, pace: Phrase<'pace'>): void {
  if (!reps || join !== 'and') return;
  const before = told.filter(isPiece).at(-2);
  if (!before?.reps || before.target || before.pace || before.times) return;
  if (!before.reps.target && before.reps.timesS.length === 0) before.pace = pace;
}

/** A target, of what was told last. */
export function onTarget(fold: Fold, item: Item): void {
  const above = fold.current ?? lastPiece(fold.told, fold.join);
  const made = above ?? open(fold, item.start);
  const { pace, target } = (item as Phrase<'target'>).value;
  // `@ 6:10/km`, a row below its run
  if (!above && pace && target.type !== 'time') {
    made.pace = { ...(item as Phrase<'target'>), type: 'pace', value: pace };
    return;
  }
  const timeS =
    made.reps && pace && fold.context.line.tokens[item.start]?.text === '(' ? timeOfReps(made.reps, pace) : undefined;
  if (timeS !== undefined && !made.times) {
    made.times = phraseAt('times', item, [timeS]);
    return;
  }
  const each = target.type === 'time' ? timesOfEach(fold, item, [target.timeS]) : undefined;
  if (each && target.type === 'time') {
    each.times = phraseAt('times', item, [target.timeS]);
    return;
  }
  // `10 miles in 1:22:10 (08:13 pace @ 132 bpm)`: how fast the heart went on a run that is told whole.
  if (target.type === 'heart-rate' && isToldWhole(made)) {
    const value: Attribute = { type: 'heart-rate', span: { start: 0, end: 0 }, averageBpm: target.bpm };
    fold.told.push({ type: 'attribute', item: { ...item, type: 'attribute', value } as Phrase<'attribute'> });
    return;
  }
  const own = made.target?.value.target.type;
  if (own && GENERAL_TARGETS.has(own) !== GENERAL_TARGETS.has((item as Phrase<'target'>).value.target.type)) {
    const timeS = resultOf(made, item as Phrase<'target'>);
    // `4 km at race pace in 16:40`
    if (timeS !== undefined) made.duration = clockAmount(item, timeS);
    // `9.3 km @ 6:27, 74 %`: two ways to say it, and the pace says more.
    else if (GENERAL_TARGETS.has(own)) made.target = item as Phrase<'target'>;
    add(item, made);
  } else if (made.target || (made.reps?.target && made === fold.current)) {
    const fresh = open(fold, item.start);
    fresh.target = item as Phrase<'target'>;
    add(item, fresh);
  } else {
    made.target = item as Phrase<'target'>;
    add(item, made);
  }
}

/** How long a distance took that tells its effort besides. */
function resultOf({ distance, duration, reps }: Piece, { value }: Phrase<'target'>): number | undefined {
  if (!distance || duration || reps || value.target.type !== 'time' || !value.isTime) return undefined;
  const { timeS } = value.target;
  return paceCost(distance.low, timeS) === 0 ? timeS : undefined;
}

function isToldWhole({ distance, duration, pace, reps, label, isOfWhich }: Piece): boolean {
  return distance !== undefined && (duration !== undefined || pace !== undefined) && !reps && !label && !isOfWhich;
}

/** A recovery, of the repetitions before it; by its own word also of any part, or of the repetitions of the row above. */
export function onRecovery(fold: Fold, item: Item): void {
  const reps = fold.lastReps;
  const { isNamed, isBetween, amount, share, mode } = (item as Phrase<'recovery'>).value;
  if (share && !amount) shareAll(fold, { ...(item as Phrase<'recovery'>).value, start: item.start, end: item.end });
  else if (reps?.reps && !reps.reps.recovery && !reps.recovery) {
    reps.recovery = item as Phrase<'recovery'>;
    if (fold.current === reps) add(item, reps);
  } else if (!reps && amount && (fold.told.some(isPiece) ? isNamed : isNamed || isBetween)) {
    const made = fold.current ?? lastPiece(fold.told, fold.join) ?? open(fold, item.start);
    made.recovery ??= item as Phrase<'recovery'>;
    if (made === fold.current) add(item, made);
  } else if (
    !reps &&
    amount?.dimension === 'duration' &&
    mode === 'walk' &&
    WALK &&
    fold.told.findLast(isPiece)?.reps
  ) {
    // `5 min walk, 3 run, 2 walk, all that twice, 5 walk`: walked to the end.
    close(fold);
    const made = pieceAt(fold, item);
    made.duration = amount;
    made.kinds.push(phraseAt('kind', item, WALK));
  }
}

/** `2 x 90 s, 4 x 60 s, 4 x 30 s with equal jog`: between all of them. */
function shareAll({ told }: Fold, recovery: RecoveryValue & { readonly start: number; readonly end: number }): void {
  for (const each of told) {
    if (!isPiece(each) || !each.reps || each.reps.recovery || each.recovery) continue;
    const { amount, inner } = each.reps;
    const shared = (of: Amount | undefined) => ({ ...recovery, ...inShare(recovery, of) });
    each.reps = amount
      ? { ...each.reps, recovery: shared(amount) }
      : { ...each.reps, inner: inner.map(part => ({ ...part, recovery: shared(part.amount) })) };
  }
}

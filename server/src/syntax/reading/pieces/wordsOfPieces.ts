import { TOGETHER } from '../patterns/endsTogether';
import type { Item } from '../phrases/items';
import type { Phrase } from '../senses/phrase';
import { isEffort } from '../senses/runNames';
import { isGentle } from '../senses/words';
import { takes } from './fits';
import { add, close, type Fold, pieceAt } from './fold';
import { holdsAmount, isHardPart, isPiece, type Piece, wholeOf } from './piece';
import { isWalkOfRun } from './walksOfRuns';

/** `last 5 km` */
export function onLast(fold: Fold, item: Item, index: number): void {
  const next = fold.items[index + 1];
  const isBeforeAmount = next?.type === 'amount' || next?.type === 'reps';
  if (isBeforeAmount) {
    if (fold.current && holdsAmount(fold.current)) close(fold);
    const made = pieceAt(fold, item);
    made.isLast = !FURTHER.has(fold.context.line.tokens[item.start]?.text ?? '');
  }
}

/** `12 km, danach noch 3 km`: more than what was told. */
const FURTHER: ReadonlySet<string> = new Set(['noch', 'nochmal', 'weitere', 'another', 'one']);

/** The name of a session or of a part. */
export function onKind(fold: Fold, item: Phrase<'kind'>, next: Item | undefined): void {
  if (isWalkOfRun(fold, item)) return;
  const named = namedBefore(fold, next);
  if (named) {
    named.kinds.push(item);
    return;
  }
  const sport = item.value.row.sport;
  if (fold.current && fold.current.kinds.length > 0 && holdsAmount(fold.current)) {
    const isMoving = item.value.row.carries.includes('distance');
    // `easy 20 min S&C`: minutes between how it was and what it was.
    const isOfTime = fold.current.duration?.end === item.start && !fold.current.distance;
    // `10 min easy bike`, `easy 9 mile recovery bike ride`: words of effort tell how.
    const isOther = fold.current.kinds.some(
      ({ value, end }) =>
        value.row.sport !== sport &&
        !(isOfAnySport(value) && next?.type !== 'amount') &&
        !(
          value.row.sport === 'run' &&
          (end === item.start ||
            ((isMoving || (isOfTime && isGentle(value.row.word))) &&
              next?.type !== 'amount' &&
              isEffort(value.row.word)))
        ),
    );
    const isOpen =
      next?.type === 'amount' &&
      // `parkrun 5 km easy 30:10`: how it was run, and its time.
      fold.current.kinds.every(
        ({ value }) => value.yields || value.row.word === 'run' || value.spelling === 'parkrun',
      ) &&
      takes(fold.current, (next as Phrase<'amount'>).value);
    // `bike 60 min easy 25 km`: how it was stands between the amounts of a ride.
    const isWithin =
      sport === 'run' &&
      fold.current.kinds.some(({ value }) => value.row.sport === 'cross') &&
      next?.type === 'amount' &&
      takes(fold.current, (next as Phrase<'amount'>).value);
    const isNext =
      !isWithin && fold.current.isWordFirst && (next?.type === 'amount' || next?.type === 'reps') && !isOpen;
    if (isWithin) {
      fold.current.kinds.push(item);
      return;
    }
    if (isOther || isNext) close(fold);
  }
  // `8 km core 20 min`: nobody lifts for kilometres.
  if (
    fold.current?.distance &&
    fold.current.kinds.length === 0 &&
    !item.value.row.carries.includes('distance') &&
    next?.type === 'amount'
  )
    close(fold);
  const made = pieceAt(fold, item);
  made.isWordFirst ||= !holdsAmount(made);
  made.kinds.push(item);
}

/** `2 mi (treadmill)`, `10 mile TT (bike)`: a word alone in brackets names what stands before them, where that has no name. */
function namedBefore({ current, join, told }: Fold, next: Item | undefined): Piece | undefined {
  const isInBrackets = !current && join === '(' && next?.type === 'sign' && (next.text === ')' || next.text === ']');
  const last = isInBrackets ? told.findLast(isPiece) : undefined;
  return last && holdsAmount(last) && last.kinds.every(({ value }) => isOfAnySport(value)) && !last.label
    ? last
    : undefined;
}

/** `40k TT on the bike` */
function isOfAnySport({ row }: Phrase<'kind'>['value']): boolean {
  return row.word === 'tt';
}

/** How hard it was. */
export function onEffort(fold: Fold, item: Item, index: number): void {
  const next = fold.items[index + 1];
  if (
    fold.current &&
    holdsAmount(fold.current) &&
    (next?.type === 'amount' || next?.type === 'reps') &&
    fold.current.isWordFirst &&
    // `parkrun 5k PB 21:58`
    !(
      (item as Phrase<'effort'>).value === 'race' &&
      next.type === 'amount' &&
      takes(fold.current, (next as Phrase<'amount'>).value)
    )
  )
    close(fold);
  const made = pieceAt(fold, item);
  made.isWordFirst ||= !holdsAmount(made);
  made.efforts.push(item as Phrase<'effort'>);
}

/** Whether a piece has its word and its amount, so that a label begins another; `easy 2 mile warm up, …` names the same one. */
function isTold(piece: Piece, label: Item, next: Item | undefined): boolean {
  const isNamedSo = piece.end === label.start && next?.type !== 'amount';
  return piece.isWordFirst && holdsAmount(piece) && !isNamedSo;
}

/** Warm-up and cool-down. */
export function onLabel(fold: Fold, item: Item, index: number): void {
  const next = fold.items[index + 1];
  // `vorher 2 km eingelaufen`: said twice.
  const { current } = fold;
  if (current?.label && holdsAmount(current) && current.end === item.start && current.label.word === labelOf(item)) {
    add(item, current);
    return;
  }
  const isNext = next?.type === 'amount' && fold.current !== undefined && holdsAmount(fold.current);
  // `wu 2 km 5 km @ T cd 2 km`: words before their amounts, as the first one was.
  const isBefore =
    isNext && (fold.hasLabelFirst || fold.current?.target !== undefined || (fold.current?.kinds.length ?? 0) > 0);
  if (fold.current && (fold.current.label || fold.current.reps || isBefore || isTold(fold.current, item, next)))
    close(fold);
  fold.hasLabelFirst ||= !fold.current && next?.type === 'amount';
  const made = pieceAt(fold, item);
  made.isWordFirst ||= !holdsAmount(made);
  made.label = {
    word: labelOf(item),
    start: item.start,
    end: item.end,
    isOutside: OUTSIDE.has(fold.context.line.tokens[item.start]?.text ?? ''),
    isRun: RUN_BY_NAME.test(fold.context.line.tokens[item.start]?.text ?? ''),
  };
  // `5 miles tempo with 1 up, 1 down`: what is hard begins behind its warm-up.
  const isOwn = item.type !== 'warmUp' || isHardPart(wholeOf(fold.told));
  if (isOwn) made.isOfWhich = made.isOfWhich && fold.depth > 0;
}

const RUN_BY_NAME = /^(aus|ein)(ge)?lauf/;

const OUTSIDE: ReadonlySet<string> = new Set([
  'davor',
  'vorher',
  'nachher',
  'before',
  'beforehand',
  'after',
  'afterwards',
  'hinterher',
]);

function labelOf(item: Item): 'wu' | 'cd' | 'both' {
  const { type } = item;
  if ((item as Phrase<'coolDown'>).value === TOGETHER) return 'wu';
  return type === 'warmUp' ? 'wu' : type === 'coolDown' ? 'cd' : 'both';
}

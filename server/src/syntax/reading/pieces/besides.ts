import { paceCost } from '../../../values/plausiblePace';
import { ANOTHER_DAY } from '../patterns/otherTimes';
import { ANOTHER_RUN } from '../patterns/severalRuns';
import { zoneTarget } from '../patterns/targetOf';
import type { Item } from '../phrases/items';
import { type Amount, type Phrase, phraseAt } from '../senses/phrase';
import { wordsOf } from '../senses/words';
import { repeated } from './again';
import { onTarget } from './amountsOfPieces';
import { takes } from './fits';
import { add, close, type Fold, open, pieceAt } from './fold';
import { minutesOf } from './partners';
import { holdsAmount, isPiece, type Piece, type Told } from './piece';
import { sumOf } from './sums';
import { timesOfEach } from './timesOfPieces';

/** `12 total` */
export function onTotal(fold: Fold, item: Item): void {
  if (fold.summary) return;
  const { inTime, climbed, ...amount } = (item as Phrase<'total'>).value;
  const each = amount.dimension === 'duration' ? timesOfEach(fold, item, [amount.low]) : undefined;
  if (each) {
    each.times = phraseAt('times', item, [amount.low]);
    return;
  }
  const before = fold.told.findLastIndex(each => !isPiece(each) && (each.type === 'total' || each.type === 'when'));
  const other = fold.told[before];
  if (other && !isPiece(other) && other.type === 'total' && other.amount.dimension !== amount.dimension) {
    // `6 km total, total time 38:10`
    const [told, time] = amount.dimension === 'duration' ? [other.amount, amount] : [amount, other.amount];
    fold.told[before] = { ...other, amount: told };
    addTime(fold, time);
    return;
  }
  fold.told.push({
    type: 'total',
    amount: inUnitOf(fold, amount),
    start: item.start,
    end: item.end,
    isInBrackets: fold.depth > 0 || fold.context.line.tokens[item.start]?.text === '(',
    isOfDay: fold.context.line.tokens.slice(item.start, item.end + 2).some(({ text }) => DAY.has(text)),
  });
  close(fold);
  if (climbed) fold.told.push({ type: 'attribute', item: climbed });
  if (inTime) addTime(fold, inTime);
}

const DAY = wordsOf('day, today, tag, heute, tagestotal, tagessumme');

/** How long all of it took, beside how far it was. */
function addTime(fold: Fold, time: Amount): void {
  const timed = open(fold, time.start);
  timed.duration = time;
  timed.isOfTotal = true;
  add(time, timed);
  close(fold);
}

/** `40 minutes planned, 47 in the end`: nobody runs so far in the times before it, so these are minutes as well. */
function inUnitOf({ told }: Fold, total: Amount): Amount {
  const parts = told.filter(isPiece);
  const isTimed =
    parts.length > 0 && parts.every(each => holdsAmount(each) && !each.reps) && sumOf(parts, 'distance').high === 0;
  const { low, high } = sumOf(parts, 'duration');
  const minutes = minutesOf(total);
  const isOfTimes = isTimed && total.unit === 'bare' && minutes.high > low * LEAST_SHARE;
  return isOfTimes && !Number.isFinite(paceCost(total.low, high)) ? minutes : total;
}

/** Who planned a run hardly ever runs less than this share of it. */
const LEAST_SHARE = 0.5;

/** Words that are no sign of anything may say how many sessions there were. */
export function onCalm(fold: Fold, place: Phrase<'calm'>): void {
  switch (place.value) {
    case 'double':
      fold.told.push({ type: 'double' });
      break;
    case 'brick':
      fold.told.push({ type: 'brick', place });
      break;
    case ANOTHER_RUN:
    case ANOTHER_DAY:
      fold.told.push({ type: 'day' });
      close(fold);
      fold.join = '.';
  }
}

/** An attribute by its own word. */
export function onFact(fold: Fold, item: Extract<Item, { type: 'fact' }>, index: number): void {
  const { attribute } = item;
  const zoned = attribute.type === 'zone' && fold.current && isOneOfParts(fold, fold.current, index);
  if (zoned) onTarget(fold, phraseAt('target', item, zoneTarget(attribute.zone)));
  else if (!fold.summary) fold.told.push({ type: 'attribute', item: phraseAt('attribute', item, item.attribute) });
  // Who tells a place has raced what stands before it.
  const raced = attribute.type === 'place' ? fold.told.findLast(isPiece) : undefined;
  if (raced?.distance && raced.duration) raced.efforts.push(phraseAt('effort', item, 'race'));
}

/** `10 km easy, last 15 min Z3`, `15 min Z3, 10 min easy`: the zone of a part, and of no more. */
function isOneOfParts({ told, items }: Fold, piece: Piece, index: number): boolean {
  if (!holdsAmount(piece)) return false;
  const isOther = (each: Told) => each !== piece && isPiece(each) && holdsAmount(each) && !each.denied;
  const isFurther = (each: Item) =>
    each.type === 'reps' || (each.type === 'amount' && !takes(piece, (each as Phrase<'amount'>).value));
  return told.some(isOther) || items.slice(index + 1).some(isFurther);
}

/** A time of day opens or closes a session. */
export function onWhen(fold: Fold, item: Item, index: number): void {
  const { tokens } = fold.context.line;
  // `10 min steady PM: long run 80 min`
  const isWord = item.end === item.start + 2 && tokens[item.start]?.type === 'word';
  const sign = isWord ? tokens[item.end - 1]?.text : undefined;
  const isLabel = sign === ':' || (sign === ')' && fold.depth === 0);
  // `2 miles (lunch) and 5 (44:40) in the evening`
  const isBehindBracket = fold.join === ')' && (fold.items[index + 1]?.type ?? 'sign') === 'sign';
  // `08:00 8 km. 18:00 6 km`
  const isSentence = tokens[item.start - 1]?.text === '.' && typeof (item as Phrase<'when'>).value !== 'string';
  fold.told.push({
    type: 'when',
    item: item as Phrase<'when'>,
    isLeading: isLabel || isSentence || (!isBehindBracket && (fold.join !== ' ' || fold.current === undefined)),
  });
  fold.denied = undefined;
  if (fold.items[index + 1]?.type !== 'effort') close(fold);
  fold.ofWhichDepth = -1;
  // `5 mi with the club tonight 45:10`: company, no part.
  if (fold.join === 'with') fold.join = ' ';
}

/** An entry that is no session. */
export function onOther(fold: Fold, item: Extract<Item, { type: 'other' }>): void {
  fold.told.push({ type: 'other', item });
  close(fold);
}

/** `repeat 5 times`; where nothing is told before it, of the rows below. */
export function onAgain(fold: Fold, item: Item): void {
  const all = repeated(fold.told, item as Phrase<'again'>);
  if (all) {
    fold.told.splice(0, fold.told.length, ...fold.told.filter(each => !all.parts.includes(each)), all.whole);
    fold.lastReps = undefined;
    close(fold);
  } else if (!fold.told.some(each => isPiece(each) && holdsAmount(each))) {
    const made = pieceAt(fold, item);
    made.reps = { count: (item as Phrase<'again'>).value, inner: [], timesS: [], start: item.start, end: item.end };
  }
}

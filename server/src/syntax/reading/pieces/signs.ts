import type { Item } from '../phrases/items';
import type { Phrase } from '../senses/phrase';
import { namesRun } from '../senses/runNames';
import { CLOSING_BRACKETS } from '../senses/words';
import { OF_SPORTS } from './bricks';
import { isDoingAt, isDoneBehind, isObjectTold, isRest } from './clauses';
import { close, type Fold } from './fold';
import { holdsAmount, isPiece, joinOf, type Piece, stronger } from './piece';
import { denyRemark } from './remarks';

/** Signs divide: brackets, separators, the end of a sentence. */
export function onSign(fold: Fold, item: Sign, index: number): void {
  switch (item.text) {
    case '(':
    case '[':
      onOpening(fold, index);
      break;
    case ')':
    case ']':
      onClosing(fold);
      break;
    default:
      // `Warm-up: 2 km`
      if (!isSportAbove(fold, item, index) && !isLeading(fold, item, index)) onSeparator(fold, item, index);
  }
}

type Sign = Extract<Item, { type: 'sign' }>;

function onOpening(fold: Fold, index: number): void {
  // `11 with Jo (11.02 km)`: company, no part.
  if (fold.ofWhichDepth === fold.depth && !fold.isWithHeld && fold.items[index - 1]?.type !== 'with')
    fold.ofWhichDepth = -1;
  fold.depth++;
  // `warm up (2 km)`
  if (isAmountOfLabel(fold, index)) return;
  fold.join = '(';
  close(fold);
}

function onClosing(fold: Fold): void {
  fold.depth = Math.max(0, fold.depth - 1);
  if (fold.ofWhichDepth > fold.depth) fold.ofWhichDepth = -1;
  if (fold.deniedDepth > fold.depth) fold.denied = undefined;
  fold.join = ')';
  close(fold);
}

/** `Swim: 50min 2400m`: a word of another sport and what is told of it. */
function isSportAbove({ current, items }: Fold, { text }: Sign, index: number): boolean {
  if (text !== ':' || !current || holdsAmount(current) || isNamed(items, index + 1)) return false;
  // `Triathlon: swim 34:10, bike 1:12:00, run 51:20`
  if (items[index + 1]?.type === 'kind' && current.kinds.some(isOfSports)) return false;
  return current.kinds.some(({ value }) => value.row.sport !== 'run');
}

function onSeparator(fold: Fold, { text, start, end }: Sign, index: number): void {
  const next = fold.items[index + 1];
  // `8 miles with Dale, 1:02:10`: company, no part.
  if (fold.join === 'with' && fold.ofWhichDepth === fold.depth && !fold.isWithHeld) fold.join = joinOf(text);
  fold.join = stronger(fold.join, joinOf(text), fold.current === undefined);
  if (text === '/' && isEitherRest(fold, index)) fold.denied = 'other time';
  if (fold.join === '.' || fold.join === ';') endSentence(fold, start, end);
  fold.clause = fold.told.length;
  if (endsDenial(fold, text, index)) fold.denied = undefined;
  // `Skitour statt Radtraining, 2,5 Stunden`: one thing was not done, and the sign ends it.
  if (ENDS_INSTEAD.has(text) && fold.isInstead && next?.type === 'amount') endInstead(fold);
  if (fold.ofWhichDepth === fold.depth && !isHeld(fold)) fold.ofWhichDepth = -1;
  if (text === '+' && isMadeOf(fold, next)) {
    fold.ofWhichDepth = fold.depth;
    fold.isWithHeld = false;
  }
  close(fold);
}

/** `Rest/Cross-train`: what stands first counts; strength is for days without a run. `rest / 12 km`: one of two, and both are told. */
function isEitherRest({ items }: Fold, index: number): boolean {
  return isRest(items[index - 1]) && !isStrength(items, index + 1) && items[index + 1]?.type !== 'amount';
}

function endSentence(fold: Fold, start: number, end: number): void {
  if (fold.depth === 0) fold.ofWhichDepth = -1;
  fold.denied = undefined;
  if (fold.summary === 'sentence') fold.summary = undefined;
  denyRemark(fold, start);
  fold.sentence = fold.told.length;
  fold.sentenceStart = end;
}

/** Behind a comma what was not done goes on, unless it was of another day: `skipped the gym, ran 6 km instead`. */
function endsDenial(fold: Fold, text: string, index: number): boolean {
  if (fold.denied === 'other time') return text === ',' || text === '+';
  return text === ',' && fold.denied === 'skipped' && (fold.isDeniedBefore || isDoneBehind(fold, index));
}

function isOfSports({ value }: Phrase<'kind'>): boolean {
  return OF_SPORTS.test(value.spelling);
}

/** `80 min, easy + 3 x 6 min tempo`: what stands behind the comma says what the whole was made of. */
function isMadeOf({ current, told, depth }: Fold, next: Item | undefined): boolean {
  const [whole, ...more] = told.filter(isPiece);
  const isHow = current !== undefined && !holdsAmount(current) && !current.label && current.join === ',';
  return (
    isHow &&
    more.length === 1 &&
    more[0] === current &&
    whole !== undefined &&
    holdsAmount(whole) &&
    !whole.reps &&
    !whole.label &&
    depth === 0 &&
    next?.type === 'reps'
  );
}

const ENDS_INSTEAD: ReadonlySet<string> = new Set([',', ':']);

/** `triathlon: 750 m swim`: an amount and the word of a sport of its own. */
function isNamed(items: readonly Item[], from: number): boolean {
  const [amount, kind] = [items[from], items[from + 1]];
  if (amount?.type !== 'amount' || kind?.type !== 'kind') return false;
  const { row, spelling } = (kind as Phrase<'kind'>).value;
  return row.sport !== 'run' || namesRun(spelling);
}

function isStrength(items: readonly Item[], from: number): boolean {
  return items
    .slice(from, from + 2)
    .some(item => item.type === 'kind' && (item as Phrase<'kind'>).value.row.sport === 'strength');
}

/** What was not done is told no amount of, so that what follows is of what was done. */
function endInstead(fold: Fold): void {
  const last = fold.told.findLast(isPiece);
  if (fold.denied !== 'skipped' || (last && holdsAmount(last))) return;
  fold.denied = undefined;
  if (last?.denied === 'skipped') last.denied = 'other time';
}

/** A warm-up or a cool-down that tells nothing but its word. */
function isLabelAlone(current: Piece | undefined): boolean {
  return current?.label !== undefined && !holdsAmount(current) && current.kinds.length === 0;
}

/** Brackets right behind such a word, which hold its amount, and at most how it was. */
function isAmountOfLabel({ current, items }: Fold, index: number): boolean {
  const [amount, ...behind] = items.slice(index + 1, index + 4);
  const closing = behind[0]?.type === 'kind' || behind[0]?.type === 'effort' ? behind[1] : behind[0];
  const isRight = isLabelAlone(current) && current?.end === items[index]?.start;
  return isRight && amount?.type === 'amount' && closing?.type === 'sign' && CLOSING_BRACKETS.has(closing.text);
}

/** Between the word for a warm-up or a cool-down and its amount. */
function isLeading({ current, items }: Fold, { text }: Extract<Item, { type: 'sign' }>, index: number): boolean {
  const isAlone = isLabelAlone(current);
  const [next, behind] = [items[index + 1], items[index + 2]];
  // `Warm-up: walk 5 min`
  const isAmount = next?.type === 'amount' || (next?.type === 'kind' && behind?.type === 'amount');
  return isAlone && (text === ':' || text === '-') && isAmount;
}

/** Whether a part was told behind `with`; `mit dem Lauftreff, danach 4 km`: a word alone is company or how it was. */
function isHeld({ isWithHeld, told }: Fold): boolean {
  const last = told.findLast(isPiece);
  return isWithHeld && (last === undefined || !last.isOfWhich || holdsAmount(last));
}

/** What follows is part of what was told before; `22 km, 14 km davon im Renntempo`: so is what stands right before. */
export function onWith(fold: Fold, { start }: Item): void {
  const { current, told, context } = fold;
  const isBehind = current && told.indexOf(current) > 0 && current.end === start && holdsAmount(current);
  if (isBehind && OF_IT.has(context.line.tokens[start]?.text ?? '')) {
    current.isOfWhich = true;
    return;
  }
  if (fold.current || fold.told.length > 0) fold.ofWhichDepth = fold.depth;
  fold.isWithHeld = false;
  fold.join = 'with';
  close(fold);
}

/** `easy 10, 1.5 at goal pace on the way back`: a part that was run otherwise, and where in the run it was. */
export function onTail(fold: Fold, item: Item): void {
  const { current, told } = fold;
  const isOtherwise = current && (current.target ?? current.efforts[0] ?? current.reps);
  if (current && isOtherwise && current.end === item.start && holdsAmount(current) && told.indexOf(current) > 0)
    current.isOfWhich = true;
}

const OF_IT: ReadonlySet<string> = new Set(['davon', 'hiervon', 'daraus', 'thereof']);

/** `skipped my 8 and did yoga`: what follows was done. */
export function onAnd(fold: Fold, { end }: Item, index: number): void {
  const isDone = isDoingAt(fold.context.line, end) && isObjectTold(fold.items.slice(0, index));
  if (fold.denied === 'skipped' && isDone) fold.denied = undefined;
}

/** What follows stands beside what was told before. */
export function onThen(fold: Fold, item: { readonly type: 'thenWord' | 'and' | 'withinWord' }): void {
  fold.join = stronger(fold.join, item.type, fold.current === undefined);
  if (item.type === 'thenWord') fold.ofWhichDepth = -1;
  close(fold);
}

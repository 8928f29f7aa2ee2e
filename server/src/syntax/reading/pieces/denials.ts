import type { Item } from '../phrases/items';
import type { Phrase } from '../senses/phrase';
import { dropPlan, isActual, isPastDay, isPlanned } from './clauses';
import { close, type Fold } from './fold';
import { holdsAmount, isPart, isPiece, isRaced, type Piece, type Told } from './piece';

/** Sums of a week or a month, and what is still to come, are of no run of this day. */
export function onSummary(fold: Fold, item: Item): void {
  // `Week: 92 miles in 12 runs. 4 barefoot.`: all that stands behind the title is of the week.
  const { value } = item as Phrase<'summary'>;
  // `15 km in 1:19, 14 weeks to go`: what stands before the comma was done.
  const isClause =
    value === 'clause' && fold.told.slice(fold.sentence, fold.clause).some(each => isPiece(each) && holdsAmount(each));
  if (fold.summary !== 'rest' && !isClause) fold.summary = value === 'clause' ? 'sentence' : value;
  const of = fold.told.splice(isClause ? fold.clause : fold.sentence);
  for (const each of of) if (isPiece(each)) each.denied = 'other time';
  fold.told.push(...of.filter(each => isPiece(each) || each.type !== 'total'));
  fold.sentence = fold.told.length;
  close(fold);
}

/** `missed`, `ausgefallen` */
export function onSkipped(fold: Fold, item: Item): void {
  fold.denied = 'skipped';
  fold.isInstead = false;
  fold.isDeniedBefore = fold.current !== undefined && fold.join === ' ';
  const before = fold.context.line.tokens[item.start - 1]?.text ?? '';
  // `8 easy. PM 4 nope, skipped`: of its time of day.
  const when = fold.told.findLastIndex(each => !isPiece(each) && each.type === 'when');
  if (isAlone(fold, item)) for (const each of fold.told.slice(when + 1)) if (isPiece(each)) each.denied ??= fold.denied;
  // `14 on the schedule and that didn't happen`
  if (POINTING.has(before))
    for (const each of fold.told.slice(fold.sentence)) if (isPiece(each)) each.denied = fold.denied;
  if (fold.current && fold.isDeniedBefore) fold.current.denied = fold.denied;
  // `7 - missed, car broke down`
  else if (fold.join === '-' && fold.told.length === 1 && fold.told[0] && isPiece(fold.told[0]))
    fold.told[0].denied = fold.denied;
}

/** `easy 8 km | - | cancelled`, `13 km. Gestrichen, ich war müde.`: nothing stands beside it that it could be of. */
function isAlone({ current, context: { line } }: Fold, { start, end }: Item): boolean {
  const next = line.tokens[end];
  return (
    current === undefined &&
    line.tokens[start - 1]?.type === 'sign' &&
    (next === undefined || next.type === 'sign') &&
    !BROKEN_OFF.has(line.tokens[start]?.text ?? '')
  );
}

/** What was begun was run. */
const BROKEN_OFF: ReadonlySet<string> = new Set(['bailed', 'abandoned', 'dropped', 'did']);

const POINTING: ReadonlySet<string> = new Set(['that', 'this', 'it', 'which', 'das', 'der', 'die', 'daraus']);

/** What stands behind `instead of` was not done. */
export function onInstead(fold: Fold): void {
  fold.denied = 'skipped';
  fold.isDeniedBefore = false;
  fold.isInstead = true;
  close(fold);
}

/** `heute`, `ended up`: from here on it was done. */
export function onNow(fold: Fold, item: Item, index: number): void {
  fold.denied = undefined;
  // `3 Läufe diese Woche, heute 9 km`; `Week: 52. Today 8`
  if (fold.summary !== 'rest' || isToday(fold, item)) fold.summary = undefined;
  if (isActual(item, index, fold)) {
    dropPlan(fold, fold.items.slice(index + 1));
    if (fold.lastReps?.denied) fold.lastReps = undefined;
  }
  close(fold);
}

function isToday({ context }: Fold, { start }: Item): boolean {
  return TODAY.has(context.line.tokens[start]?.text ?? '');
}

const TODAY: ReadonlySet<string> = new Set(['today', 'heute', 'heut']);

/** `yesterday`, `next week` */
export function onOtherDay(fold: Fold, item: Item, index: number): void {
  // `11 off road yesterday`; `race tomorrow`: a word alone, and when it is.
  const { current, items } = fold;
  const isPast = isPastDay(item, fold.context);
  const isNameAlone = current && !isPart(current) && !current.target && endsClause(items[index + 1]);
  // `long run on Sunday: 15 miles` is told of its day.
  const isAlone = fold.told.length === 1 && items.length <= 2;
  const tellsAhead = AHEAD.has(fold.context.line.tokens[item.start]?.text ?? '');
  const isAhead = isAlone && tellsAhead;
  const isRaceAhead = tellsAhead && fold.join === ' ' && isUntimedRace(current);
  const isOther = isNameAlone && (isPast || isAhead || fold.told.some(each => each !== current && tellsDay(each)));
  deny(fold, isRaceAhead || isOther || (isPast && isTold(current)));
}

/** `10 mile race tomorrow, rested`: nobody has run it yet. */
function isUntimedRace(piece: Piece | undefined): boolean {
  const unit = piece?.distance?.unit;
  return piece !== undefined && !piece.duration && (isRaced(piece) || unit === 'marathon' || unit === 'half');
}

const AHEAD: ReadonlySet<string> = new Set(['tomorrow', 'next', 'morgen', 'übermorgen', 'nächste', 'nächsten']);

/** A run with its amount, or a day of rest. */
function tellsDay(told: Told): boolean {
  return isPiece(told) ? holdsAmount(told) : told.type === 'state';
}

function endsClause(next: Item | undefined): boolean {
  return next === undefined || !TELLING.has(next.type);
}

const TELLING: ReadonlySet<Item['type']> = new Set(['amount', 'reps', 'ladder', 'kind', 'effort', 'target', 'pace']);

/** `planned`, `supposed to` */
export function onOtherTime(fold: Fold, item: Item, index: number): void {
  deny(fold, isTold(fold.current) && isPlanned(item, fold.items.slice(index), fold.context));
}

/** The other of two choices, and what is denied. */
export function onDenied(fold: Fold): void {
  deny(fold, false);
}

function isTold(piece: Piece | undefined): boolean {
  return piece !== undefined && holdsAmount(piece);
}

/** Of another time is what stands right before it, where `isBehind`; else what follows. */
function deny(fold: Fold, isBehind: boolean | undefined): void {
  if (isBehind && fold.current) fold.current.denied = 'other time';
  else {
    fold.denied = 'other time';
    fold.deniedDepth = fold.depth;
  }
  close(fold);
}

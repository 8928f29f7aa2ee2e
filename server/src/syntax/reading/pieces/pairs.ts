import { type Amount, type Context, phraseAt } from '../senses/phrase';
import { isRunWalk } from './bareMinutes';
import { isAmountBehindCompany } from './company';
import { joinPace, joinPieces } from './joined';
import { isClimb, isClimbOfTotal, isLone, isOfRun, isPartner, MAY_PAIR, timeOfWhole } from './partners';
import { holdsAmount, isOfWalk, isPiece, type Join, type Piece, type Told } from './piece';

/** `11 miles, 1:06:10`, `8.25 mi (59:33)`: a time that stands alone behind a distance alone is its time, and the other way round. */
export function mergePairs(told: readonly Told[], context: Context): Told[] {
  const walk: Walk = {
    context,
    merged: [],
    isDashed: false,
    whens: 0,
    isBesideCompany: false,
    isBehindTurns: false,
    climbM: 0,
  };
  for (const [index, each] of told.entries()) {
    if (isPiece(each)) takePiece(walk, each, told[index + 1]);
    else takeBeside(walk, each);
  }
  return walk.merged;
}

/** How far one has come in a row, and what the next piece may tell more of. */
interface Walk {
  readonly context: Context;
  readonly merged: Told[];
  /** The piece before, unless something parts it from the next. */
  last?: Piece | undefined;
  /** The first that told an amount: a time in a further cell may be its. */
  column?: Piece;
  /** The piece before a time of day, and whether a dash stands behind that. */
  beforeWhen?: Piece | undefined;
  isDashed: boolean;
  whens: number;
  /** What was run, before an amount that was not. */
  beforeDenied?: Piece | undefined;
  isBesideCompany: boolean;
  isBehindTurns: boolean;
  /** What was climbed, as far as it is told yet. */
  climbM: number;
  total?: Amount;
}

/** What stands between pieces; most of it parts them. */
function takeBeside(walk: Walk, each: Exclude<Told, Piece>): void {
  walk.merged.push(each);
  if (each.type === 'attribute' && each.item.value.type === 'climb') walk.climbM = each.item.value.climbM;
  if (each.type === 'total') walk.total = each.amount;
  if (each.type === 'when') walk.whens++;
  // `5 km after work - 27 minutes`
  const isBehind = each.type === 'when' && !each.isLeading;
  walk.beforeWhen = isBehind ? walk.last : undefined;
  walk.isDashed = isBehind && walk.context.line.tokens[each.item.end - 1]?.text === '-';
  if (!isOfBody(each)) walk.last = undefined;
}

function takePiece(walk: Walk, each: Piece, next: Told | undefined): void {
  const { context } = walk;
  findLast(walk, each, next);
  if (takeOfCompany(walk, each)) return;
  // `66 min long run, aim was 75 min (achieved 11.4 km)`
  if (isAim(walk.last, each)) {
    walk.merged.push(each);
    return;
  }
  passDenied(walk, each);
  const { last, column } = walk;
  if (last && joinPace(last, each, context, walk.climbM)) return;
  const timeOfAll = column && last !== column ? timeOfWhole(column, last, each, context) : undefined;
  if (column && timeOfAll) {
    column.duration = timeOfAll;
    return;
  }
  const isApart = isPartedFrom(walk, each, next);
  if (isRunWalk(each)) walk.isBehindTurns = true;
  if (last && joinPieces(last, each, { context, isApart })) return;
  if (!takeClimb(walk, each)) takeNext(walk, each);
}

/** Of which piece this may tell more: of the one before, or over a time of day or a cell of the one that told an amount. */
function findLast(walk: Walk, each: Piece, next: Told | undefined): void {
  const { column, beforeWhen } = walk;
  const isCell = (each.join === '|' || each.join === ';') && each.depth === 0;
  if (isCell && column && isLone(each) && isPartner(column, each)) walk.last = column;
  const isBehindWhen = walk.isDashed || BEHIND_WHEN.has(each.join) || (each.join === ' ' && walk.whens === 1);
  if (beforeWhen && isBehindWhen && !isOfAnotherTime(next)) walk.last = beforeWhen;
  walk.beforeWhen = undefined;
}

/** `10k at 3 am, 54 min` */
const BEHIND_WHEN: ReadonlySet<Join> = new Set(['-', '(', ',', '.']);

/** `5 miles am, 40 min pm` */
function isOfAnotherTime(next: Told | undefined): boolean {
  return next !== undefined && !isPiece(next) && next.type === 'when' && !next.isLeading;
}

/** `Ride with Max 58 km, 2:12`: how far it was, behind the name of whoever came along. */
function takeOfCompany(walk: Walk, each: Piece): boolean {
  const { last } = walk;
  if (walk.isBesideCompany && isLone(each)) each.isOfWhich &&= !MAY_PAIR.has(each.join);
  else walk.isBesideCompany = last !== undefined && isAmountBehindCompany(last, each, walk.context);
  if (!last || !walk.isBesideCompany || isLone(each)) return false;
  last.distance = each.distance;
  last.duration = each.duration;
  last.end = each.end;
  walk.column ??= last;
  return true;
}

function isAim(last: Piece | undefined, each: Piece): boolean {
  return last !== undefined && holdsAmount(last) && !last.denied && each.denied === 'other time' && holdsAmount(each);
}

/** What was run and what was not tell nothing of each other; but `26 statt 30 km, 2:24:10` has the time of what was run. */
function passDenied(walk: Walk, each: Piece): void {
  const { beforeDenied } = walk;
  if (beforeDenied && walk.last?.denied === 'skipped' && isTimeBehindDenied(beforeDenied, each)) {
    each.denied = undefined;
    walk.last = beforeDenied;
  }
  const { last } = walk;
  if (!last || last.denied === each.denied) return;
  if (!last.denied) walk.beforeDenied = last;
  walk.last = undefined;
}

/** Something of its own, though it could be the time of the piece before. */
function isPartedFrom({ last, isBehindTurns }: Walk, each: Piece, next: Told | undefined): boolean {
  // `ski 90 min; 4 mi pm`
  if (each.join === ';' && isOfAnotherTime(next)) return true;
  // `8 x (1/1) + 5 + 5, 36 min`: the last five are minutes, too.
  return last?.join === '+' && last.distance?.unit === 'bare' && isBehindTurns;
}

function takeClimb(walk: Walk, each: Piece): boolean {
  const { last, total } = walk;
  if (!(last && isClimb(last, each)) && !(total && isClimbOfTotal(total, each))) return false;
  walk.climbM = each.distance?.low ?? 0;
  const climb = { type: 'climb', span: { start: 0, end: 0 }, climbM: walk.climbM } as const;
  walk.merged.push({ type: 'attribute', item: phraseAt('attribute', each, climb) });
  return true;
}

function takeNext(walk: Walk, each: Piece): void {
  const { last } = walk;
  walk.merged.push(each);
  // `Rad 80 km GA1, 2:50`, but `yoga 30 min, walk with the dog 4 km`: how it was, or something else.
  const isHow = last && isOfRun(each) && (isOfRun(last) || !isOfWalk(each));
  if (!last || !holdsAmount(last) || holdsAmount(each) || !isHow) walk.last = each;
  if (each.depth === 0 && holdsAmount(each) && !each.reps) walk.column ??= each;
}

/** `1:31. Puls 182, Husten. 8.7 km`: words on how the runner was, or how often, do not part a time from its distance. */
function isOfBody(beside: Exclude<Told, Piece>): boolean {
  switch (beside.type) {
    case 'attribute':
    case 'hurt':
    // `9 km to work (52:10), 9 km home (49:40)`
    case 'double':
      return true;
    case 'state':
      return beside.item.value.word !== 'rest';
    case 'other':
      return beside.item.body.type === 'measure';
    default:
      return false;
  }
}

/** A clock time behind a comma that is possible for the run told before the amount that was not run. */
function isTimeBehindDenied(run: Piece, each: Piece): boolean {
  const isTime = each.join === ',' && isLone(each) && each.duration?.unit === 'clock' && !each.target;
  return (
    isTime &&
    !run.denied &&
    run.distance !== undefined &&
    !run.duration &&
    isPartner(run, { ...each, denied: undefined })
  );
}

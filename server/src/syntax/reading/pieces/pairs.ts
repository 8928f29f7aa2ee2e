import { type Amount, type Context, phraseAt } from '../senses/phrase';
import { isRunWalk } from './bareMinutes';
import { isAmountBehindCompany, isTimeBehindCompany } from './company';
import { isItsPace, paceAt } from './fits';
import { isNamedDistance, namedTime } from './namedPairs';
import {
  bothWays,
  isClimb,
  isClimbOfTotal,
  isLone,
  isMinutesOf,
  isMoreExact,
  isOfRun,
  isPartner,
  isToldAgain,
  MAY_PAIR,
  minutesOf,
  timeOfWhole,
} from './partners';
import { holdsAmount, isOfWalk, isPart, isPiece, type Join, type Piece, type Told } from './piece';
import { restBehind, timesInBrackets } from './repTimes';

/** `10k at 3 am, 54 min` */
const BEHIND_WHEN: ReadonlySet<Join> = new Set(['-', '(', ',', '.']);

/** `5 miles am, 40 min pm` */
function isOfAnotherTime(next: Told | undefined): boolean {
  return next !== undefined && !isPiece(next) && next.type === 'when' && !next.isLeading;
}

/** `11 miles, 1:06:10`, `8.25 mi (59:33)`: a time that stands alone behind a distance alone is its time, and the other way round. */
export function mergePairs(told: readonly Told[], context: Context): Told[] {
  const merged: Told[] = [];
  let last: Piece | undefined;
  let column: Piece | undefined;
  let beforeWhen: Piece | undefined;
  let isDashed = false;
  let isBesideCompany = false;
  let isBehindTurns = false;
  let beforeDenied: Piece | undefined;
  let climbM = 0;
  let total: Amount | undefined;
  let whens = 0;
  for (const [index, each] of told.entries()) {
    if (
      isPiece(each) &&
      (each.join === '|' || each.join === ';') &&
      each.depth === 0 &&
      column &&
      isLone(each) &&
      isPartner(column, each)
    )
      last = column;
    if (!isPiece(each)) {
      merged.push(each);
      if (each.type === 'attribute' && each.item.value.type === 'climb') climbM = each.item.value.climbM;
      // `5 km after work - 27 minutes`
      const isBehind = each.type === 'when' && !each.isLeading;
      if (each.type === 'when') whens++;
      if (each.type === 'total') total = each.amount;
      beforeWhen = isBehind ? last : undefined;
      isDashed = isBehind && context.line.tokens[each.item.end - 1]?.text === '-';
      if (!isOfBody(each)) last = undefined;
      continue;
    }
    const isBehindWhen = isDashed || BEHIND_WHEN.has(each.join) || (each.join === ' ' && whens === 1);
    if (beforeWhen && isBehindWhen && !isOfAnotherTime(told[index + 1])) last = beforeWhen;
    beforeWhen = undefined;
    const behind: Amount | undefined = each.duration;
    if (isBesideCompany && isLone(each)) each.isOfWhich &&= !MAY_PAIR.has(each.join);
    else isBesideCompany = last !== undefined && isAmountBehindCompany(last, each, context);
    if (last && isBesideCompany && !isLone(each)) {
      last.distance = each.distance;
      last.duration = each.duration;
      last.end = each.end;
      column ??= last;
      continue;
    }
    // `66 min long run, aim was 75 min (achieved 11.4 km)`
    if (last && holdsAmount(last) && !last.denied && each.denied === 'other time' && holdsAmount(each)) {
      merged.push(each);
      continue;
    }
    // `26 statt 30 km, 2:24:10`: the time of what was run.
    if (beforeDenied && last?.denied === 'skipped' && isTimeBehindDenied(beforeDenied, each)) {
      each.denied = undefined;
      last = beforeDenied;
    }
    if (last && last.denied !== each.denied) {
      beforeDenied = last.denied ? beforeDenied : last;
      last = undefined;
    }
    if (last && behind && isLone(each) && MAY_PAIR.has(each.join) && isItsPace(last, behind, context, climbM)) {
      last.pace ??= paceAt(each, behind);
      last.end = each.end;
      continue;
    }
    const timeOfAll = column && last !== column ? timeOfWhole(column, last, each, context) : undefined;
    if (column && timeOfAll) {
      column.duration = timeOfAll;
      continue;
    }
    // `ski 90 min; 4 mi pm`
    const isNextOfDay = each.join === ';' && isOfAnotherTime(told[index + 1]);
    // `8 x (1/1) + 5 + 5, 36 min`: the last five are minutes, too.
    const isAddedMinutes = last?.join === '+' && last.distance?.unit === 'bare' && isBehindTurns;
    if (isRunWalk(each)) isBehindTurns = true;
    if (last && !isNextOfDay && !isAddedMinutes && isPartner(last, each)) {
      if (each.distance) last.distance = each.distance;
      if (each.duration) last.duration = each.duration;
      if (each.pace) last.pace ??= each.pace;
      if (each.target) last.target ??= each.target;
      last.end = each.end;
      continue;
    }
    const whole = last && bothWays(last, each);
    if (last && whole) {
      last.duration = whole;
      last.end = each.end;
      continue;
    }
    const times = last && timesInBrackets(last, each);
    if (last && times) {
      last.times = times;
      last.end = each.end;
      continue;
    }
    const rest = last && restBehind(last, each);
    if (last && rest) {
      last.recovery = rest;
      last.end = each.end;
      continue;
    }
    if (last && each.duration && isTimeBehindCompany(last, each, context)) {
      last.duration = each.duration;
      last.end = each.end;
      continue;
    }
    if (last && isNameInBrackets(last, each)) {
      last.kinds.push(...each.kinds);
      last.efforts.push(...each.efforts);
      last.end = each.end;
      continue;
    }
    const named = last && namedTime(last, each);
    if (last && (named || isNamedDistance(last, each))) {
      last.duration ??= named as Amount;
      last.distance ??= each.distance as Amount;
      last.kinds.push(...each.kinds);
      last.efforts.push(...each.efforts);
      last.end = each.end;
      continue;
    }
    if (last && each.join === '(' && isMinutesOf(last, each)) {
      last.duration = minutesOf(last.distance as Amount);
      last.distance = each.distance as Amount;
      last.end = each.end;
      continue;
    }
    if (last && isToldAgain(last, each)) {
      if (each.distance && isMoreExact(each.distance, last.distance)) last.distance = each.distance;
      if (each.duration) last.duration ??= each.duration;
      if (each.pace) last.pace ??= each.pace;
      last.kinds.push(...each.kinds);
      last.end = each.end;
      continue;
    }
    if ((last && isClimb(last, each)) || (total && isClimbOfTotal(total, each))) {
      climbM = each.distance?.low ?? 0;
      const climb = { type: 'climb', span: { start: 0, end: 0 }, climbM } as const;
      merged.push({ type: 'attribute', item: phraseAt('attribute', each, climb) });
      continue;
    }
    merged.push(each);
    // `Rad 80 km GA1, 2:50`, but `yoga 30 min, walk with the dog 4 km`: how it was, or something else.
    const isHow = last && isOfRun(each) && (isOfRun(last) || !isOfWalk(each));
    if (!last || !holdsAmount(last) || holdsAmount(each) || !isHow) last = each;
    if (each.depth === 0 && holdsAmount(each) && !each.reps) column ??= each;
  }
  return merged;
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

/** `2 mi (treadmill)`: words in brackets name what stands right before them, where nothing else does. */
function isNameInBrackets(first: Piece, second: Piece): boolean {
  if (second.join !== '(' || second.kinds.length === 0 || isPart(second) || second.target || second.pace) return false;
  return holdsAmount(first) && !first.reps && !first.label && first.kinds.length === 0 && first.efforts.length === 0;
}

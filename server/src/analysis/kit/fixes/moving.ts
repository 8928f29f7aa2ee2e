import { countOf, say } from '../../../base/message';
import { isRestDay } from '../../../model/queries/dayKinds';
import { daysFrom, writtenDays } from '../../../model/queries/days';
import type { Day, Log } from '../../../model/types';
import { raceRecoveryDays } from '../../../training/progression';
import { DAYS_PER_WEEK, type DayNumber } from '../../../values/date';
import type { Fix } from '../../finding';
import { delayBlocks, type PlanBlock, planBlock, swapBlocks, swapTaken } from '../edits/planBlocks';
import { plannedText } from '../edits/replacePlanned';
import { takeSessions } from '../edits/takeSessions';
import { dateIn } from '../phrases';
import { fixOf } from './fix';
import { LONGEST_DELAY_DAYS } from './restDays';

/** A hard session is moved no further than this from the first date that would do: else it is another plan. */
const MOVE_WITHIN_DAYS = DAYS_PER_WEEK;
/** A moved hard session mostly has this many days without hard work on both sides. */
const GAP_DAYS = 1;
/** This close before a race no hard session is moved to. */
const BEFORE_RACE_DAYS = 3;

/**
 * *Move it to Thu 5 Mar*: moves everything planned on a hard day to the first date with room for it: a free one, or one with rest or an
 * easy session to swap with. None for a race, whose date is fixed, and for what is done.
 * @param earliest the first date that would do
 * @param gapDays how many days without hard work the hard day needs on both sides of its new place
 */
export function moveHardDay(log: Log, day: Day, earliest: DayNumber, gapDays = GAP_DAYS): readonly Fix[] {
  if (!day.isPlanned || day.class === 'race' || day.countedSessions.some(({ status }) => isLocked(status, day, log))) {
    return [];
  }
  for (let date = Math.max(earliest, day.date + 1); date < earliest + MOVE_WITHIN_DAYS; date++) {
    if (!hasRoom(log, date, day.date, gapDays) || leadsToRace(log, date) || isAfterRace(log, date, day.date)) continue;
    const fix = moveTo(log, day, log.day(date));
    if (fix) return [fix];
  }
  return [];
}

/** Whether a session cannot be moved. Today only those that say `plan` can. */
function isLocked(status: 'done' | 'plan' | 'skip', day: Day, log: Log): boolean {
  return day.date <= log.today && status !== 'plan';
}

function leadsToRace(log: Log, date: DayNumber): boolean {
  return writtenDays(log, date, date + BEFORE_RACE_DAYS).some(each => each.class === 'race');
}

/** Whether a date is within the recovery of a race that lies between the old date and the new one. */
function isAfterRace(log: Log, date: DayNumber, from: DayNumber): boolean {
  return log.writtenDates(from + 1, date - 1).some(each => {
    const races = log.day(each).countedSessions.filter(({ intensity }) => intensity === 'race');
    return races.some(({ distanceM = 0 }) => date - each <= raceRecoveryDays(distanceM));
  });
}

function moveTo(log: Log, day: Day, target: Day): Fix | undefined {
  const own = planBlock(log, day.date);
  if (target.places.length === 0) {
    const edits =
      own && !day.isLived ? delayBlocks([own], log, target.date - day.date) : takenTo(log, day, target.date);
    return edits && fixOf(say`Move it to ${dateIn(log, target.date)}`, () => edits);
  }
  const other = planBlock(log, target.date);
  if (!other || !(target.class === 'easy' || isRestDay(target))) return undefined;
  if (day.date <= log.today && !other.saysPlan) return undefined;
  const what = target.countedSessions.map(plannedText).join(' + ') || 'rest';
  const edits = own ? swapBlocks(own, other) : swapWithTaken(day, other);
  return edits && fixOf(say`Swap with ${dateIn(log, target.date)}: ${what}`, () => edits);
}

/** Swaps when the day has something else that stays, such as its night. */
function swapWithTaken(day: Day, other: PlanBlock) {
  const taken = takeSessions(day.countedSessions);
  return taken && swapTaken(taken, other);
}

/** Moves to a date without a line when the day has something else that stays, such as its stress. */
function takenTo(log: Log, day: Day, date: DayNumber) {
  const taken = takeSessions(day.countedSessions);
  return taken && delayBlocks([], log, date - day.date, { ...taken, date: day.date });
}

/**
 * *Move 4 planned sessions by 3 days*: moves the plan from a date on, up to the first gap that takes it in. Sessions planned on the
 * day itself are moved too when something else is written there. None when a race, whose date is fixed, or something done is in the way.
 */
export function movePlan(
  log: Log,
  from: DayNumber,
  days: number,
  options?: { readonly clears?: boolean },
): readonly Fix[] {
  const blocks: PlanBlock[] = [];
  const own = log.day(from).sessions.filter(({ status, sport }) => status === 'plan' && sport !== 'recovery');
  const isWhole = own.length > 0 && planBlock(log, from) !== undefined;
  const taken = own.length > 0 && !isWhole ? takeSessions(own) : undefined;
  if (own.length > 0 && !isWhole && !taken) return [];
  const start = !isWhole && (taken || log.day(from).isLived) ? from + 1 : from;
  // A plan that begins later than this needs no moving.
  let until = from + days;
  for (const date of log.writtenDates(start, from + LONGEST_DELAY_DAYS)) {
    if (date > until) break;
    const block = planBlock(log, date);
    if (!block) return [];
    blocks.push(block);
    until = date + days;
  }
  const count = blocks.reduce((sum, { sessions }) => sum + sessions, taken ? own.length : 0);
  if (count === 0) return [];
  const edits = delayBlocks(blocks, log, days, taken && { ...taken, date: from });
  const title = say`Move ${countOf(count, 'planned session')} by ${countOf(days, 'day')}`;
  return edits ? [fixOf(title, () => edits, options)] : [];
}

/** Days are swapped within a week: else it is another plan. */
const SWAP_WITHIN_DAYS = DAYS_PER_WEEK;

/**
 * *Swap with Thu 5 Mar: easy 8 km*: swaps a planned hard day with the next planned easy day.
 * @param gapDays how many days without hard work the hard day needs on both sides of its new place
 */
export function swapWithEasyDay(log: Log, day: Day, gapDays: number): readonly Fix[] {
  const own = planBlock(log, day.date);
  if (!own) return [];
  for (let date = day.date + 1; date <= day.date + SWAP_WITHIN_DAYS; date++) {
    const other = log.day(date);
    const block = other.class === 'easy' && other.isPlanned && !other.hardness ? planBlock(log, date) : undefined;
    if (!block || !hasRoom(log, date, day.date, gapDays)) continue;
    if (day.date <= log.today && !block.saysPlan) continue;
    const title = say`Swap with ${dateIn(log, date)}: ${other.countedSessions.map(plannedText).join(' + ')}`;
    return [fixOf(title, () => swapBlocks(own, block))];
  }
  return [];
}

/** Whether a date has no hard day and no long run close to it on both sides, but for the day that is moved there. */
function hasRoom(log: Log, date: DayNumber, except: DayNumber, gapDays: number): boolean {
  return daysFrom(log, date - gapDays, date + gapDays).every(day => {
    return day.date === date || day.date === except || (!day.hardness && day.class !== 'long');
  });
}

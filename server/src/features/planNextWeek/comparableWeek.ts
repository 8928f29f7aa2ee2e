import { dateIn } from '../../analysis/kit/phrases';
import { weeklyJump } from '../../analysis/rules/volume/weekly-jump';
import { countOf, type Message, say } from '../../base/message';
import { hasRace } from '../../model/queries/raced';
import { isUnwell, statesOn } from '../../model/queries/signals';
import { runsOf } from '../../model/queries/sums';
import { isKnownWeek } from '../../model/queries/volume';
import { weekKind } from '../../model/queries/weekKind';
import type { Log, Week } from '../../model/types';
import { DAYS_PER_WEEK, type DayNumber } from '../../values/date';

/** Weeks further back than a training block are not used as a model. */
const LOOK_BACK_WEEKS = 12;
/** When a week counts as lighter, by the default of `weekly-jump`. */
const CUT = weeklyJump.options.parse({})['down.cut'];

/**
 * The last whole week before a date that can be a model: all days known, no illness, travel or race, and neither a lighter week nor a
 * taper. A fully planned week counts if another week follows it. If there is none, the last whole week of training without illness;
 * else `undefined`.
 * @param isSound whether nothing is said of the rest or the spacing of a week; others are copied only when there is no such week
 */
export function comparableWeek(log: Log, start: DayNumber, isSound: (week: Week) => boolean): Week | undefined {
  const weeks = [...plannedWeeks(log, start), ...recentWeeks(log).filter(week => week.isComplete)];
  const trained = weeks.filter(week => runsOf(week).length > 0 && !week.days.some(isUnwell));
  const ordinary = trained.filter(week => isOrdinary(log, week));
  return ordinary.find(isSound) ?? ordinary[0] ?? trained.find(week => week.isComplete) ?? trained[0];
}

/** The known weeks between this one and a later one, the latest first. */
function plannedWeeks(log: Log, start: DayNumber): readonly Week[] {
  const weeks: Week[] = [];
  const { start: current } = log.week(log.today);
  const first = Math.max(current, start - LOOK_BACK_WEEKS * DAYS_PER_WEEK);
  for (let at = start - DAYS_PER_WEEK; at > first; at -= DAYS_PER_WEEK) weeks.push(log.week(at));
  return weeks.filter(week => isKnownWeek(log, week));
}

/** The ordinary week right before another one, to measure the step between them; `undefined` if it was not an ordinary week. */
export function weekBefore(log: Log, week: Week): Week | undefined {
  const before = log.week(week.start - DAYS_PER_WEEK);
  return isKnownWeek(log, before) && isOrdinary(log, before) ? before : undefined;
}

/** Why no week is comparable, as a sentence for the runner. */
export function whatIsMissing(log: Log): Message {
  const trained = recentWeeks(log).find(week => week.runs > 0);
  if (!trained) return say`Nothing to go by: there is no run in the last ${countOf(LOOK_BACK_WEEKS, 'week')}.`;
  const week = dateIn(log, trained.start);
  if (log.first !== undefined && trained.start < log.first) {
    return say`The log begins within the week of ${week}, and a plan goes by a whole one.`;
  }
  const unknown = trained.days.find(day => day.class === 'unknown' && day.date < log.today);
  // Only recent days can still be filled in.
  if (unknown && trained.start < log.week(log.today).start - DAYS_PER_WEEK) {
    return say`A plan goes by a whole week, and the last one with runs, of ${week}, has days that are not written.`;
  }
  if (unknown) {
    return say`${dateIn(log, unknown.date)} is not written, and a plan goes by a whole week. A line for it is enough, “rest” too.`;
  }
  return say`A plan goes by a whole week, and the week of ${week} is the first. Once it is over, there is one.`;
}

/** Weeks from this one backwards. */
function recentWeeks(log: Log): readonly Week[] {
  const { start } = log.week(log.today);
  return Array.from({ length: LOOK_BACK_WEEKS + 1 }, (_, back) => log.week(start - back * DAYS_PER_WEEK));
}

function isOrdinary(log: Log, week: Week): boolean {
  if (weekKind(log, week, CUT) !== 'building') return false;
  return !week.days.some(day => hasRace(day) || isUnwell(day) || statesOn(day, 'travel').length > 0);
}

import { isUnwellOrHurt } from '../../model/queries/pain';
import type { Day, Log } from '../../model/types';
import { DAYS_PER_WEEK, type DayNumber } from '../../values/date';
import type { Graded } from './grading';

/** One kind of praise is worth something once in so many days. */
const PRAISED_AGAIN_DAYS = 4 * DAYS_PER_WEEK;
/** What went before a rest day or a light week may be why it came. */
const DAYS_BEFORE = 3;

/**
 * The advice without praise that is not due: praise for days that were not read whole or that came after pain, an illness or an injury, and
 * praise that was given within four weeks.
 * @param found of each rule, oldest first
 */
export function withDuePraise(found: readonly Graded[], log: Log): readonly Graded[] {
  const praised = new Map<string, DayNumber>();
  return found.filter(each => {
    if (!each.rule.isPositive) return true;
    const { date, answers } = each.advice;
    const last = praised.get(each.rule.id);
    const isAgain = last !== undefined && date - last < PRAISED_AGAIN_DAYS;
    if (isAgain || !daysBetween(log, answers.from, answers.to).every(wasReadWhole)) return false;
    if (daysBetween(log, answers.from - DAYS_BEFORE, answers.from - 1).some(isUnwellOrHurt)) return false;
    praised.set(each.rule.id, date);
    return true;
  });
}

function daysBetween(log: Log, from: DayNumber, to: DayNumber): readonly Day[] {
  return log.writtenDates(from, Math.min(to, log.today)).map(date => log.day(date));
}

/** Whether no line of a day holds words of training that were not understood. */
function wasReadWhole({ places, entries, sessions }: Day): boolean {
  const lines = [...places, ...entries.map(({ place }) => place), ...sessions.map(({ place }) => place)];
  return lines.every(({ line }) => line.problems.every(({ id }) => id !== 'text-unread'));
}

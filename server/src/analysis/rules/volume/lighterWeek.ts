import { type Message, say } from '../../../base/message';
import { DOWN_WEEK } from '../../../model/queries/weekKind';
import type { Log, Week } from '../../../model/types';
import type { Fix } from '../../finding';
import { decimal, wholeNumber } from '../../kit/options';
import { dateIn } from '../../kit/phrases';
import { tagFix } from '../../kit/sessionTags';

/** Options of `weekly-jump` about lighter weeks, which `absorb-week` shares: what a lighter week is, and how often one is expected. */
export const recoveryWeekOptions = {
  'down.every': wholeNumber(4, { min: 2, max: 8 }).describe('Building weeks in a row that pass without a word.'),
  'down.cut': decimal(0.2, { min: 0.1, max: 0.5 }).describe(
    'Share by which a lighter week lies below the mean of the three before it.',
  ),
};

/** *It is a lighter week: tag it #down-week*: adds the tag to the first planned session of the week. */
export function tagAsLighter(week: Week): readonly Fix[] {
  return tagged(week, say`It is a lighter week: tag it #${DOWN_WEEK}`, true);
}

/** *Let the week of Mon 9 Mar be a lighter one: tag it #down-week*: the same for the week after the one that a finding is about. */
export function tagNextAsLighter({ start }: Week, log: Log): readonly Fix[] {
  return tagged(
    log.week(start),
    say`Let the week of ${dateIn(log, start)} be a lighter one: tag it #${DOWN_WEEK}`,
    false,
  );
}

function tagged({ days }: Week, title: Message, clears: boolean): readonly Fix[] {
  const sessions = days.filter(day => day.isPlanned).flatMap(day => day.countedSessions);
  const [first] = sessions;
  if (!first || sessions.some(({ tags }) => tags.includes(DOWN_WEEK))) return [];
  return [tagFix(first, DOWN_WEEK, title, { clears })];
}

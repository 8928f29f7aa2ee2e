import { type Message, say } from '../base/message';
import { DOWN_WEEK } from '../model/queries/weekKind';
import type { Log, Week } from '../model/types';
import { addTag } from './edits/changeSession';
import type { Fix } from './finding';
import { editsIn, fixOf } from './fixes';
import { dateIn } from './words';

/** *It is a lighter week: tag it #down-week*, on the first session that is planned in it. */
export function tagAsLighter(week: Week): readonly Fix[] {
  return tagged(week, say`It is a lighter week: tag it #${DOWN_WEEK}`, true);
}

/** *Let the week of Mon 9 Mar be a lighter one: tag it #down-week*, for a finding about the week before. */
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
  return [fixOf(title, () => editsIn(first.place.document, [addTag(first, DOWN_WEEK)]), { clears })];
}

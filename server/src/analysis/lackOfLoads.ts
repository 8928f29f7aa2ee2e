import { countOf, type Message, say } from '../base/message';
import type { Log, Week } from '../model/types';
import { DAYS_PER_WEEK } from '../values/date';

/** What a week that is over lacks for its load to be known, in words; `undefined` when it lacks nothing, or is not over. */
export function lackOfLoads(log: Log, { start, days, unknownDays }: Week): Message | undefined {
  if (start + DAYS_PER_WEEK > log.today || log.first === undefined || start < log.first) return undefined;
  if (unknownDays > 0) return say`needs every day of the week, lacks ${countOf(unknownDays, 'day')}`;
  const unknown = days.flatMap(day => day.countedSessions).filter(({ loadAu }) => loadAu === undefined);
  return unknown.length > 0 ? say`needs a time or distance of every session, lacks ${unknown.length}` : undefined;
}

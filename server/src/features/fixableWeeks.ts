import type { Finding } from '../analysis/finding';
import { findRule } from '../analysis/rules';
import { type Message, say } from '../base/message';
import type { Log } from '../model/types';
import { DAYS_PER_WEEK, type DayNumber } from '../values/date';

/** The first days of this week and of the next: only what is planned in them is mended. */
export function comingWeeks(log: Log): readonly DayNumber[] {
  const { start } = log.week(log.today);
  return [start, start + DAYS_PER_WEEK];
}

/** The first day of the coming week whose plan a rule speaks of; `undefined` when a finding is about something else. */
export function plannedWeekOf(log: Log, { id, isPositive, place: { document, line } }: Finding): DayNumber | undefined {
  const date = document.dateOf(line);
  if (date === undefined || isPositive || !findRule(id) || !log.day(date).isPlanned) return undefined;
  return comingWeeks(log).find(start => date >= start && date < start + DAYS_PER_WEEK);
}

/** `Fix this week…` */
export function fixWeekTitle(log: Log, start: DayNumber): Message {
  return start === log.week(log.today).start ? say`Fix this week…` : say`Fix next week…`;
}

import { countOf, type Message, say } from '../base/message';
import type { DateSpan, Log, Week } from '../model/types';
import { DAYS_PER_WEEK, dayLabel } from '../values/date';
import { weeksIn } from './weeksIn';

/** One week, or several where single ones have no room. */
export interface WeekGroup {
  readonly weeks: readonly Week[];
  /** From its first day to its last. */
  readonly days: DateSpan;
}

/** Marks that can still be told apart on a page. */
const MOST_GROUPS = 180;

/** Weeks in a group: one, a month of training, a quarter, a year. */
const SIZES = [1, 4, 13, 52] as const;

/** The weeks of a span, put together by so many that a picture has room for them. */
export function weekGroups(log: Log, span: DateSpan): readonly WeekGroup[] {
  const weeks = weeksIn(log, span);
  const size = groupSize(weeks.length);
  return Array.from({ length: Math.ceil(weeks.length / size) }, (_, index) => {
    const group = weeks.slice(index * size, (index + 1) * size);
    const from = group[0]?.start ?? log.today;
    return { weeks: group, days: { from, to: group.at(-1)?.end ?? from } };
  });
}

function groupSize(count: number): number {
  return SIZES.find(size => count <= size * MOST_GROUPS) ?? SIZES[SIZES.length - 1] ?? 1;
}

/** `Week of Mon 2 Mar`, `4 weeks from Mon 2 Mar` */
export function groupName(log: Log, { from, to }: DateSpan): Message {
  const count = weeksOf({ from, to });
  const date = dayLabel(from, log.today);
  return count === 1 ? say`Week of ${date}` : say`${countOf(count, 'week')} from ${date}`;
}

/** How many weeks a group has. */
export function weeksOf({ from, to }: DateSpan): number {
  return (to - from + 1) / DAYS_PER_WEEK;
}

import { coverage } from '../model/queries/sums';
import type { DateSpan, Log, Week } from '../model/types';
import { DAYS_PER_WEEK } from '../values/date';

/** The weeks that hold the days of a span, from the first to the last that the log can say something of; none of an empty log. */
export function weeksIn(log: Log, { from, to }: DateSpan): readonly Week[] {
  if (log.first === undefined) return [];
  const { first, last } = coverage(log);
  const weeks: Week[] = [];
  const end = Math.min(to, last);
  for (let week = log.week(Math.max(from, first)); week.start <= end; week = log.week(week.start + DAYS_PER_WEEK))
    weeks.push(week);
  return weeks;
}

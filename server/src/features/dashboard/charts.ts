import type { Analysis } from '../../analysis/engine/analyse';
import { getOrInsert } from '../../base/getOrInsert';
import { chartsOf } from '../../charts';
import type { Chart } from '../../charts/chart';
import type { DashboardView } from '../../contracts/messages';
import type { DateSpan, Log } from '../../model/types';
import { calendarDate, DAYS_PER_WEEK } from '../../values/date';
import { usualShoeLifeM } from '../usualShoeLife';

/** Weeks that each span looks back, this one included, and as many ahead at most. */
const WEEKS: Readonly<Record<DashboardView['span'], number>> = { season: 26, year: 53, all: Number.POSITIVE_INFINITY };

/** More years of days than this are more than anybody looks at in one picture. */
const MOST_CALENDAR_YEARS = 2;

/** The charts of a log as a dashboard shows it. */
export function dashboardCharts(log: Log, view: DashboardView, analysis: Analysis): readonly Chart[] {
  const shown = view.unit === undefined ? log : inUnit(log, view.unit);
  return chartsOf(shown, {
    span: spanOf(log, view.span),
    years: yearsOf(log),
    usualShoeLifeM: usualShoeLifeM(log, analysis),
    // In a log of times alone, weeks in distance would be empty.
    ...(view.measure !== 'distance' && { measure: view.measure }),
  });
}

/** Around today, or around the end of a log that is over. */
function spanOf(log: Log, span: DashboardView['span']): DateSpan {
  const days = WEEKS[span] * DAYS_PER_WEEK;
  const { start, end } = log.week(Math.min(log.today, log.last ?? log.today));
  return { from: start - days + DAYS_PER_WEEK, to: end + days };
}

/** The last years that the log mentions, in order. */
function yearsOf({ first, last, today }: Log): readonly number[] {
  if (first === undefined || last === undefined) return [];
  const [from, to] = [calendarDate(first).year, calendarDate(Math.max(first, Math.min(last, today))).year];
  const count = Math.min(to - from + 1, MOST_CALENDAR_YEARS);
  return Array.from({ length: count }, (_, index) => to - count + 1 + index);
}

/** The log with its figures in another unit. What was worked out for one is kept for the next chart that asks. */
function inUnit(log: Log, unit: Log['unit']): Log {
  if (unit === log.unit) return log;
  return getOrInsert(inOtherUnit, log, () => ({ ...log, unit }));
}

/** There are two units, so each log has one other. */
const inOtherUnit = new WeakMap<Log, Log>();

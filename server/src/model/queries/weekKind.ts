import { memoize } from '../../base/memoize';
import { mean, median } from '../../base/statistics';
import { DAYS_PER_WEEK, type DayNumber } from '../../values/date';
import type { Log, Week } from '../types';
import { goalRaceOn } from './goalRaces';
import { countedRuns } from './sums';
import { isKnownWeek, knownWeeksBefore, spanOf, volumesOf } from './volume';

/** What a week is in the course of training: it adds, it is a lighter one, or it says nothing because something came between. */
export type WeekKind = 'building' | 'down' | 'taper' | 'break';

/** Says of any session of a week that the week was meant to be a light one. */
export const DOWN_WEEK = 'down-week';

/** A lighter week is compared with the three before it. */
const WEEKS_COMPARED = 3;
/** A week of less than this share of the median of twelve weeks builds nothing. */
const BUILDING_SHARE = 0.6;
const MEDIAN_WEEKS = 12;
/** Fewer weeks than this have no median worth the name. */
const MEDIAN_MIN_WEEKS = 4;
/** The week of a goal race is taper, and before a marathon or more the one before it. */
const TAPER_WEEKS = { short: 1, half: 1, marathon: 2 } as const;

/**
 * The kind of a week, done or planned.
 * @param cut the share by which a lighter week lies below the mean of the three weeks before it, 0 to 1
 */
export function weekKind(log: Log, { start }: Week, cut: number): WeekKind {
  return kindOf(log, start, cut);
}

/** Each week of a row of them asks for the ones before it again. */
const kindOf = memoize((log: Log, start: DayNumber, cut: number): WeekKind => {
  const week = log.week(start);
  if (isTagged(week)) return 'down';
  if (!isKnownWeek(log, week) || week.days.some(isIllOrInjured)) return 'break';
  if (isTaper(log, week)) return 'taper';
  if (week.days.every(day => countedRuns(log, day.date).length === 0)) return 'break';
  if (isLighter(log, week, cut)) return 'down';
  return isFarBelowUsual(log, week) ? 'break' : 'building';
});

function isTagged({ days }: Week): boolean {
  return days.some(day => day.sessions.some(({ tags, status }) => status !== 'skip' && tags.includes(DOWN_WEEK)));
}

function isIllOrInjured({ class: dayClass }: Week['days'][number]): boolean {
  return dayClass === 'sick' || dayClass === 'injured';
}

function isTaper(log: Log, { start }: Week): boolean {
  return log.writtenDates(start, start + TAPER_WEEKS.marathon * DAYS_PER_WEEK - 1).some(date => {
    const race = goalRaceOn(log, date, true);
    return race !== undefined && date < start + TAPER_WEEKS[race.length ?? 'short'] * DAYS_PER_WEEK;
  });
}

/** By what was run, or by the load of everything. */
function isLighter(log: Log, week: Week, cut: number): boolean {
  const before = knownWeeksBefore(log, week.start, WEEKS_COMPARED);
  if (before.length === 0) return false;
  const isBelow = (own: number, others: readonly number[]) => own <= (1 - cut) * mean(others);
  const amounts = volumesOf(log, [...before, week].map(spanOf))?.amounts;
  const own = amounts?.[before.length]?.logged;
  const others = amounts?.slice(0, -1).map(({ estimated }) => estimated) ?? [];
  if (own !== undefined && isBelow(own, others)) return true;
  const loads = before.flatMap(({ loadAu }) => loadAu ?? []);
  return week.isComplete && week.loadAu !== undefined && loads.length === before.length && isBelow(week.loadAu, loads);
}

function isFarBelowUsual(log: Log, week: Week): boolean {
  const before = knownWeeksBefore(log, week.start, MEDIAN_WEEKS);
  if (before.length < MEDIAN_MIN_WEEKS) return false;
  const amounts = volumesOf(log, [...before, week].map(spanOf))?.amounts ?? [];
  const usual = median(amounts.slice(0, -1).map(({ estimated }) => estimated));
  return (amounts[amounts.length - 1]?.logged ?? 0) < BUILDING_SHARE * usual;
}

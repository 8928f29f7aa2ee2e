import { quantile } from '../../base/statistics';
import { type MonotonyDeviation, monotonyOf } from '../../training/monotony';
import { DAYS_PER_WEEK } from '../../values/date';
import type { Log, Week } from '../types';
import { isTrainingDay } from './dayKinds';
import { isKnownWeek } from './volume';

/** The load of a week, done or planned, if every day of it and every load is known. */
export interface WeekLoad {
  readonly week: Week;
  /** AU of the seven days, rest days as zeros. */
  readonly dailyAu: readonly number[];
  readonly loadAu: number;
  readonly monotony: number;
  readonly strain: number;
  readonly trainingDays: number;
  /** Something of it is still planned. */
  readonly isPlanned: boolean;
}

/** `undefined` when a day of the week, or the load of a session, is not known. */
export function weekLoad(log: Log, week: Week, deviation?: MonotonyDeviation): WeekLoad | undefined {
  if (!isKnownWeek(log, week) || week.days.some(day => day.isOpen)) return undefined;
  const dailyAu: number[] = [];
  for (const { countedSessions, knownLoadAu } of week.days) {
    if (countedSessions.some(({ loadAu }) => loadAu === undefined)) return undefined;
    dailyAu.push(knownLoadAu);
  }
  const trainingDays = week.days.filter(isTrainingDay).length;
  return {
    week,
    dailyAu,
    ...monotonyOf(dailyAu, deviation),
    trainingDays,
    isPlanned: week.days.some(day => day.isPlanned),
  };
}

/** Strain is compared with that of this many weeks before. */
const STRAIN_WEEKS = 12;

/** Whether the strain of a week lies above a share of the runner's own lately. Not where fewer than `least` of those weeks are known. */
export function isStraining(log: Log, week: Week, share: number, least: number): boolean {
  const strains = weekLoadsBefore(log, week, STRAIN_WEEKS).map(({ strain }) => strain);
  const usual = strains.length < least ? undefined : quantile(strains, share);
  return usual !== undefined && (weekLoad(log, week)?.strain ?? 0) > usual;
}

/** Those known of the `count` weeks before a week, oldest first. */
export function weekLoadsBefore(
  log: Log,
  { start }: Week,
  count: number,
  deviation?: MonotonyDeviation,
): readonly WeekLoad[] {
  const loads: WeekLoad[] = [];
  for (let back = count; back >= 1; back--) {
    const load = weekLoad(log, log.week(start - back * DAYS_PER_WEEK), deviation);
    if (load) loads.push(load);
  }
  return loads;
}

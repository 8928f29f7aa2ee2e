import type { DayNumber } from '../../values/date';
import { isHardDay } from '../hard';
import type { Log, Session, Week } from '../types';
import { isRestDay } from './dayKinds';

/** What a stretch of days adds up to. Distance, duration and runs are of runs; the load is of all sports. */
export interface DaySums {
  readonly distanceM: number;
  readonly durationS: number;
  readonly runs: number;
  /** `undefined` when the load of a counted session is unknown. */
  readonly loadAu?: number;
  readonly knownLoadAu: number;
  readonly hardDays: number;
  readonly restDays: number;
  /** Days that nothing is known of; an open today is in no count. */
  readonly unknownDays: number;
  /** Days of the stretch that lie within the log. */
  readonly coveredDays: number;
}

/** The sums of the dates from `from` to `to`, both included: what is done up to today, what is planned after it. */
export function sumOfDays(log: Log, from: DayNumber, to: DayNumber): DaySums {
  const sums = {
    distanceM: 0,
    durationS: 0,
    runs: 0,
    knownLoadAu: 0,
    hardDays: 0,
    restDays: 0,
    unknownDays: 0,
    coveredDays: 0,
  };
  const { first, last } = coverage(log);
  let isLoadKnown = true;
  for (let date = Math.max(from, first); date <= Math.min(to, last); date++) {
    const day = log.day(date);
    if (day.isOpen) continue;
    sums.coveredDays++;
    if (isHardDay(day)) sums.hardDays++;
    if (isRestDay(day)) sums.restDays++;
    if (day.class === 'unknown') sums.unknownDays++;
    sums.knownLoadAu += day.knownLoadAu;
    for (const session of day.countedSessions) {
      if (session.loadAu === undefined) isLoadKnown = false;
      if (session.sport !== 'run') continue;
      sums.runs++;
      sums.distanceM += session.distanceM ?? 0;
      sums.durationS += session.durationS ?? 0;
    }
  }
  return isLoadKnown ? { ...sums, loadAu: sums.knownLoadAu } : sums;
}

/** The sums of the last `count` days up to and with `date` (7 and 28 in hovers). */
export function sumOfLastDays(log: Log, date: DayNumber, count: number): DaySums {
  return sumOfDays(log, date - count + 1, date);
}

/** The runs that count on a date: done ones, or planned ones on days to come. */
export function countedRuns(log: Log, date: DayNumber): readonly Session[] {
  return log.day(date).countedSessions.filter(session => session.sport === 'run');
}

/** The runs of a week, done or planned. */
export function runsOf({ days }: Week): readonly Session[] {
  return days.flatMap(day => day.countedSessions).filter(({ sport }) => sport === 'run');
}

/** The dates a log can say something of: from its first to its last, or to today where that is later. Empty for an empty log. */
export function coverage(log: Log): { readonly first: DayNumber; readonly last: DayNumber } {
  if (log.first === undefined || log.last === undefined) return { first: log.today, last: log.today - 1 };
  return { first: log.first, last: Math.max(log.last, log.today) };
}

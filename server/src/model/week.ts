import { sum } from '../base/statistics';
import { monotonyOf } from '../training/monotony';
import { DAYS_PER_WEEK, type DayNumber } from '../values/date';
import { isHardDay } from './hard';
import { isRestDay } from './queries/dayKinds';
import type { Day, Log, Week } from './types';

/** The week of seven days from `start` on. */
export function makeWeek(log: Pick<Log, 'day' | 'today' | 'first'>, start: DayNumber): Week {
  const days = Array.from({ length: DAYS_PER_WEEK }, (_, index) => log.day(start + index));
  const end = start + DAYS_PER_WEEK - 1;
  const isPast = end <= log.today && log.first !== undefined && start >= log.first;
  const isComplete = isPast && days.every(day => day.class !== 'unknown');
  const doneDays = days.filter(day => !day.isPlanned);
  const runs = doneDays.flatMap(day => day.countedSessions).filter(session => session.sport === 'run');
  const isLoadKnown = doneDays.every(day => day.countedSessions.every(session => session.loadAu !== undefined));
  const loadAu = sum(doneDays.map(day => day.knownLoadAu));
  const sameness = isComplete && isLoadKnown ? monotonyOf(days.map(day => day.knownLoadAu)) : undefined;
  return {
    start,
    end,
    days,
    isComplete,
    distanceM: sum(runs.map(run => run.distanceM)),
    durationS: sum(runs.map(run => run.durationS)),
    runs: runs.length,
    hardDays: days.filter(isHardDay).length,
    restDays: days.filter(isRestDay).length,
    unknownDays: days.filter(day => isUnknown(log, day)).length,
    ...(isLoadKnown && { loadAu }),
    ...(sameness && { monotony: sameness.monotony, strain: sameness.strain }),
  };
}

/** Whether a past day of the log is unknown. */
function isUnknown({ today, first }: Pick<Log, 'today' | 'first'>, { class: dayClass, date, isOpen }: Day): boolean {
  return dayClass === 'unknown' && !isOpen && date <= today && first !== undefined && date >= first;
}

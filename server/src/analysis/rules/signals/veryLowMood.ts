import { isAtMost } from '../../../model/queries/scales';
import { daysWith, type LevelReading } from '../../../model/queries/signals';
import type { Log } from '../../../model/types';
import { DAYS_PER_WEEK, type DayNumber } from '../../../values/date';

/** At or near the bottom of the runner's own scale (1 of 5, 2 of 10). */
const VERY_LOW = 0.2;

export function isVeryLow({ level }: LevelReading): boolean {
  return isAtMost(level, VERY_LOW);
}

/** On how many of the seven days up to a date mood was very low. */
export function daysOfVeryLowMood(log: Log, date: DayNumber): number {
  return daysWith(log, 'mood', date - DAYS_PER_WEEK + 1, date, isVeryLow);
}

import type { DayNumber } from '../../values/date';
import type { Log } from '../types';
import { isAtLeast } from './scales';
import { type LevelReading, levelOn } from './signals';

/** One day without a word does not end a row of sore days. */
const MOST_DAYS_BETWEEN = 1;

/**
 * The row of days, each as sore as a share of the scale or more, that ends on a date; the latest first. Empty when the date is not so.
 * @param most days that are enough, for who need not know how long it is
 */
export function soreDaysUntil(
  log: Log,
  date: DayNumber,
  limit: number,
  most: number = Number.POSITIVE_INFINITY,
): readonly LevelReading[] {
  const row: LevelReading[] = [];
  const isNear = (at: DayNumber) => at >= (row[row.length - 1]?.date ?? date) - MOST_DAYS_BETWEEN - 1;
  for (let at = date; row.length < most && isNear(at); at--) {
    const reading = levelOn(log.day(at), 'soreness');
    if (!reading) continue;
    if (!isAtLeast(reading.level, limit)) break;
    row.push(reading);
  }
  return row[0]?.date === date ? row : [];
}

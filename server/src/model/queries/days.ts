import type { DayNumber } from '../../values/date';
import type { Day, Log } from '../types';

/** The days from one date to another, both included. */
export function daysFrom(log: Pick<Log, 'day'>, from: DayNumber, to: DayNumber): Day[] {
  const days: Day[] = [];
  for (let date = from; date <= to; date++) days.push(log.day(date));
  return days;
}

/** Those of them for which something is written. */
export function writtenDays(log: Log, from: DayNumber, to: DayNumber): readonly Day[] {
  return log.writtenDates(from, to).map(date => log.day(date));
}

/** How many of them nothing is known of, those before the log begins included. An open today may still be written. */
export function unknownDays(log: Pick<Log, 'day'>, from: DayNumber, to: DayNumber): number {
  return daysFrom(log, from, to).filter(day => day.class === 'unknown' && !day.isOpen).length;
}

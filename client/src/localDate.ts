import type { IsoDate } from '../../server/src/contracts/messages';

/** The calendar date where the runner is, as `YYYY-MM-DD`. */
export function localDate(now: Date): IsoDate {
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

/** Milliseconds until the next local midnight; right on days of 23 and 25 hours too. */
export function untilMidnightMs(now: Date): number {
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
  return midnight.getTime() - now.getTime();
}

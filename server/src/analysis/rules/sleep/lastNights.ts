import { type Night, nightsOf } from '../../../model/queries/signals';
import type { Log } from '../../../model/types';
import type { DayNumber } from '../../../values/date';

const LAST_NIGHTS = 7;
/** Nights further back do not count. */
const LOOK_BACK_DAYS = 14;

/** The last seven nights up to a date that say what is asked for. */
export function lastNights(log: Log, date: DayNumber, saysIt: (night: Night) => boolean): readonly Night[] {
  return nightsOf(log, date - LOOK_BACK_DAYS + 1, date)
    .filter(saysIt)
    .slice(-LAST_NIGHTS);
}

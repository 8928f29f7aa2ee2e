import { racedPart } from '../../model/queries/raced';
import { countedRuns } from '../../model/queries/sums';
import type { Log } from '../../model/types';
import type { DayNumber } from '../../values/date';
import { METRES_PER_KM } from '../../values/distance';
import { isRest, type WeekDraft } from './draft';

/** From this distance on a race is followed by a day without a run. */
const MARATHON_M = 40 * METRES_PER_KM;

/** Whether a marathon or more was raced, or is planned, on the day before. */
export function isAfterMarathon(log: Log, date: DayNumber): boolean {
  return countedRuns(log, date - 1).some(
    session => session.intensity === 'race' && (racedPart(session).distanceM ?? 0) >= MARATHON_M,
  );
}

/** Whether a draft has no run on the day after a marathon. */
export function recovers(draft: WeekDraft, log: Log): boolean {
  return draft.every(day => isRest(day) || !isAfterMarathon(log, day.date));
}

import { type Message, say } from '../../../base/message';
import { unknownDays } from '../../../model/queries/days';
import type { Log } from '../../../model/types';
import type { DayNumber } from '../../../values/date';
import { lacksDays } from '../../kit/phrases';

/**
 * Fitness starts at 0 with the log. It takes two of its time constants, of 42 days each, to come near what was trained before; until
 * then form is far too low.
 */
const WARM_UP_DAYS = 84;
/** The most unknown days: four in each four weeks. With more the averages are not reliable. */
const MAX_UNKNOWN_DAYS = 12;

/** Why fitness and form at a date are not reliable yet; `undefined` when they are. */
export function formIsYoung(log: Log, date: DayNumber): Message | undefined {
  const days = log.first === undefined ? 0 : date - log.first + 1;
  if (days < WARM_UP_DAYS) return say`needs ${WARM_UP_DAYS} days of log, has ${Math.max(days, 0)}`;
  const unknown = unknownDays(log, date - WARM_UP_DAYS + 1, date);
  return unknown > MAX_UNKNOWN_DAYS ? lacksDays(MAX_UNKNOWN_DAYS, unknown) : undefined;
}

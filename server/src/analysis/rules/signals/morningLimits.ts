import { type Message, say } from '../../../base/message';
import { tableOf } from '../../../base/table';
import { hrvShiftOn } from '../../../model/queries/heartRateVariability';
import { raisedPulseOn } from '../../../model/queries/restingPulse';
import { isAtLeast } from '../../../model/queries/scales';
import { isUnwell, levelOn, tagsOn } from '../../../model/queries/signals';
import type { Day, Log } from '../../../model/types';
import type { DayNumber } from '../../../values/date';

/** The default limits of the morning signs, shared by all rules that look at them. */
export const RHR_DELTA_BPM = 5;
export const HRV_DEFAULTS = { swc: 0.5, baseDays: 28 } as const;
export const SORE_DAYS = 4;

export function isPulseRaised(log: Log, date: DayNumber): boolean {
  return raisedPulseOn(log, date, RHR_DELTA_BPM) !== undefined;
}

export function isVariabilityLow(log: Log, date: DayNumber): boolean {
  return hrvShiftOn(log, date, HRV_DEFAULTS.swc, HRV_DEFAULTS.baseDays)?.direction === 'low';
}

/** Whether a day has fatigue at 7 of 10 or more. */
export function isTired(day: Day): boolean {
  const fatigue = levelOn(day, 'fatigue');
  return fatigue !== undefined && isAtLeast(fatigue.level);
}

/** Tags that explain an unusual pulse or heart-rate variability in the morning. */
const causes = tableOf<Message>({
  alcohol: say`alcohol`,
  hot: say`a hot night`,
  altitude: say`altitude`,
  period: say`the period`,
});

/** The cause that a tag of the day names, the first of several. */
function causeOn(day: Day): Message | undefined {
  return tagsOn(day).flatMap(tag => causes.get(tag) ?? [])[0];
}

/** What to do about an unusual morning, while it is this one or that of yesterday. A cause that the log names comes first. */
export function whatToDo(day: Day, log: Log): Message | undefined {
  if (day.date < log.today - 1) return undefined;
  if (isUnwell(day)) return say`Rest is the safe choice with an illness.`;
  const cause = causeOn(day);
  return cause === undefined
    ? say`An easy day is a safe choice.`
    : say`Perhaps ${cause}; an easy day is a safe choice.`;
}

import { type Message, say } from '../../../base/message';
import { tableOf } from '../../../base/table';
import { tagsOn } from '../../../model/queries/signals';
import type { Day } from '../../../model/types';

/** The default limits of the morning signs, shared by all rules that look at them. */
export const RHR_DELTA_BPM = 5;
export const HRV_DEFAULTS = { swc: 0.5, baseDays: 28 } as const;
export const SORE_DAYS = 4;

/** Tags that explain an unusual pulse or heart-rate variability in the morning. */
const causes = tableOf<Message>({
  alcohol: say`alcohol`,
  hot: say`a hot night`,
  altitude: say`altitude`,
  period: say`the period`,
});

/** The cause that a tag of the day names, the first of several. */
export function causeOn(day: Day): Message | undefined {
  return tagsOn(day).flatMap(tag => causes.get(tag) ?? [])[0];
}

import { type Message, say } from '../../../base/message';
import { tagsOn } from '../../../model/queries/signals';
import type { Day } from '../../../model/types';

/** What rules that look at each other's signs ask for, unless a runner sets it for the rule itself. */
export const RHR_DELTA_BPM = 5;
export const HRV_DEFAULTS = { swc: 0.5, baseDays: 28 } as const;
export const SORE_LEVEL = 5;
export const SORE_DAYS = 4;

/** Tags that explain what pulse and heart-rate variability say on a morning. */
const causes: Readonly<Record<string, Message>> = {
  alcohol: say`alcohol`,
  hot: say`a hot night`,
  altitude: say`altitude`,
  period: say`the period`,
};

/** What a tag of a day explains its morning with; the first of several. */
export function causeOn(day: Day): Message | undefined {
  return tagsOn(day).flatMap(tag => (Object.hasOwn(causes, tag) ? (causes[tag] ?? []) : []))[0];
}

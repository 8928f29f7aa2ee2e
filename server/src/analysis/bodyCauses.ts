import { type Message, say } from '../base/message';
import { tagsOn } from '../model/queries/signals';
import type { Day } from '../model/types';

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

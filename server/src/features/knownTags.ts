import { type Message, say } from '../base/message';

export interface KnownTag {
  readonly tag: string;
  readonly description: Message;
  /** The tag is about one day and is not offered as a habit. */
  readonly isOnce?: boolean;
}

const NOT_COMPARED = say`not compared with the usual easy runs`;
const REASON = say`may be why pulse and heart-rate variability are off`;

/** Tags that rules read, with their meaning; the most useful come first. */
export const knownTags: readonly KnownTag[] = [
  { tag: 'b2b', description: say`hard days in a row, on purpose`, isOnce: true },
  { tag: 'down-week', description: say`a lighter week, on purpose`, isOnce: true },
  { tag: 'event', description: say`the day was special: no comparison`, isOnce: true },
  { tag: 'training', description: say`a race run as training: it asks for half of the easy days`, isOnce: true },
  { tag: 'physio', description: say`by the plan of a physio` },
  { tag: 'double-threshold', description: say`two threshold sessions in a day, on purpose` },
  { tag: 'progression', description: say`a faster end, on purpose` },
  { tag: 'stress-relief', description: say`a run that calms` },
  { tag: 'dynamic', description: say`stretching in motion` },
  { tag: 'trail', description: NOT_COMPARED },
  { tag: 'treadmill', description: NOT_COMPARED },
  { tag: 'stroller', description: NOT_COMPARED },
  { tag: 'new-watch', description: NOT_COMPARED },
  { tag: 'hot', description: NOT_COMPARED, isOnce: true },
  { tag: 'altitude', description: NOT_COMPARED },
  { tag: 'alcohol', description: REASON, isOnce: true },
  { tag: 'period', description: REASON, isOnce: true },
  { tag: 'period-missed', description: say`a period that did not come`, isOnce: true },
];

/** Tags that are about one day and are not offered as habits. */
export const tagsOfOneDay: ReadonlySet<string> = new Set(
  knownTags.filter(({ isOnce }) => isOnce === true).map(({ tag }) => tag),
);

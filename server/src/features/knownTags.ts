import { type Message, say } from '../base/message';
/** Tags that rules of this version read, with what they say of a day. */
export const knownTags: readonly (readonly [tag: string, description: Message])[] = [
  ['b2b', say`hard days in a row, on purpose`],
  ['down-week', say`a lighter week, on purpose`],
  ['event', say`the day was special: no comparison`],
];

/** Their names: what is said with them holds for one day, and is no habit. */
export const tagsThatMean: ReadonlySet<string> = new Set(knownTags.map(([tag]) => tag));

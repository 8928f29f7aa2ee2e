import type { Entry, StepNode, WhenNode } from '../syntax/tree';
import { NOON_MIN } from '../values/duration';
import { isPossiblePace } from '../values/pace';
import { dimensionOf } from './amounts';
import type { ReadSession } from './types';

export function isRepeated({ count }: Pick<StepNode, 'count'>): boolean {
  return (count ?? 1) > 1;
}

/** `5x`, and nothing that was done so often. */
export function isCountAlone({ count, amounts, steps, label, recovery }: StepNode): boolean {
  return count !== undefined && amounts.length === 0 && steps.length === 0 && !label && !recovery;
}

/** `14:12, 14:09, 14:01`: how long each of something took that is told elsewhere. */
export function isTimeAlone({ amounts, label, count, target, recovery, steps, ofWhich }: StepNode): boolean {
  const [only, ...more] = amounts;
  const isTime = only !== undefined && more.length === 0 && dimensionOf(only.quantity) === 'duration';
  return isTime && !label && count === undefined && !target && !recovery && steps.length + ofWhich.length === 0;
}

/** Words of what parts repetitions: `walk back`, `3 min jog`. */
export const BETWEEN: ReadonlySet<string> = new Set(['walk', 'run', 'easy', 'recovery']);

/** Nobody lifts or stretches for kilometres. */
export function isInGym({ sport, kind }: ReadSession): boolean {
  return sport === 'strength' || (sport === 'recovery' && !PACES_S_PER_KM.has(kind));
}

export function hasExtent({ distanceM, durationS }: Pick<ReadSession, 'distanceM' | 'durationS'>): boolean {
  return distanceM !== undefined || durationS !== undefined;
}

export function isNear(one: number | undefined, other: number | undefined): boolean {
  return one !== undefined && other !== undefined && Math.abs(one - other) <= NEAR * Math.max(one, other);
}

/** Two figures of one run differ by turns of the course, and by rounding. */
export const NEAR = 0.02;

/** Nothing but its amounts. */
export function isPlain({ body }: ReadSession): boolean {
  return !body.kind && !body.effort && !body.steps.some(isRepeated);
}

/** How fast other sports may be for two figures to be of one session, in seconds per kilometre. */
const PACES_S_PER_KM: ReadonlyMap<string, { readonly fastest: number; readonly slowest: number }> = new Map([
  ['bike', { fastest: 45, slowest: 450 }],
  ['swim', { fastest: 500, slowest: 4000 }],
  ['walk', { fastest: 480, slowest: 2000 }],
  ['hike', { fastest: 400, slowest: 2400 }],
]);

export function isPossibleFor(kind: string, paceS: number | undefined): boolean {
  const range = PACES_S_PER_KM.get(kind);
  if (!range) return isPossiblePace(paceS);
  return paceS !== undefined && paceS >= range.fastest && paceS <= range.slowest;
}

/** Clock times count as morning or afternoon. */
export function halfOf(when: WhenNode['when']): string {
  if (typeof when === 'string') return when;
  return when.minuteOfDay < NOON_MIN ? 'am' : 'pm';
}

/** `Plan: rest` beside `Actual: 5 km easy` */
export function isMeantRest({ body, side }: Entry): boolean {
  return body.type === 'state' && side === 'meant';
}

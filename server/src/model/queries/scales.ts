import type { ScaleValue } from '../../syntax/tree';

/** From this share of any scale on, stress, fatigue and soreness are high (a convention). */
export const HIGH_SHARE = 0.7;
/** Up to this share of any scale, mood, energy and motivation are low (a convention). */
const LOW_SHARE = 0.3;
/** So that 7 of 10, which no float holds, equals itself. */
const TOLERANCE = 1e-9;

/** Whether a level is at least a share of its scale. */
export function isAtLeast({ share }: ScaleValue, least: number = HIGH_SHARE): boolean {
  return share >= least - TOLERANCE;
}

/** Whether a level is at most a share of its scale. */
export function isAtMost({ share }: ScaleValue, most: number = LOW_SHARE): boolean {
  return share <= most + TOLERANCE;
}

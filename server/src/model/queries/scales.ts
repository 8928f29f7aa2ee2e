import type { ScaleValue } from '../../syntax/tree';

/** Rules have their thresholds on Hooper's scale of 7 (Hooper and Mackinnon 1995), or on one of 5. */
const HOOPER_MAX = 7;
/** So that 5 of 7, which no float holds, equals itself. */
const TOLERANCE = 1e-9;

/** Whether a level on any scale is at least `value` of `max`, by its share of the scale. */
export function isAtLeast({ share }: ScaleValue, value: number, max: number = HOOPER_MAX): boolean {
  return share >= value / max - TOLERANCE;
}

/** Whether a level on any scale is at most `value` of `max`. */
export function isAtMost({ share }: ScaleValue, value: number, max: number = HOOPER_MAX): boolean {
  return share <= value / max + TOLERANCE;
}

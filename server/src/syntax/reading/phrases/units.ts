import { METRES_PER_MILE } from '../../../values/distance';
import type { Amount, Context, PaceValue } from '../senses/phrase';

/** What a pace without a unit is per: the unit of the distance beside it, else of the log. */
export function unitBeside(distance: Amount | undefined, context: Pick<Context, 'unit'>): 'km' | 'mi' {
  return distance?.unit === 'km' || distance?.unit === 'mi' ? distance.unit : context.unit;
}

/** Seconds per kilometre of a pace, in a log of `unit`. */
export function perKm(pace: PaceValue, context: Pick<Context, 'unit'>): number {
  const per = pace.unit === 'unit' ? context.unit : pace.unit;
  const middle = (pace.lowS + pace.highS) / 2;
  return per === 'mi' ? (middle * 1000) / METRES_PER_MILE : middle;
}

export function middle({ low, high }: Amount): number {
  return (low + high) / 2;
}

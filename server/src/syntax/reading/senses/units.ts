import { METRES_PER_KM, METRES_PER_MILE } from '../../../values/distance';

/** Metres of a kilometre or a mile. */
export function lengthOf(unit: 'km' | 'mi'): number {
  return unit === 'km' ? METRES_PER_KM : METRES_PER_MILE;
}

/** `M`: miles, where somebody types capitals. `m`: metres, and less likely miles or minutes. */
export type LengthUnit = 'km' | 'mi' | 'm' | 'yd' | 'M';
export type TimeUnit = 'h' | 'min' | 's';

/** Efforts of plans by their letter (Daniels), and `H` for hard. */
export type Letter = 'E' | 'M' | 'T' | 'I' | 'R' | 'H';

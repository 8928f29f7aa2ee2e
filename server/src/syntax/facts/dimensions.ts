import type { Quantity } from '../tree';

/** Bare numbers of steps from here on are metres. */
export const LEAST_METRES = 100;

/** What an amount measures; `undefined` for a pace. A number alone is taken for a distance. */
export function dimensionOf(quantity: Quantity): 'distance' | 'duration' | undefined {
  switch (quantity.type) {
    case 'duration':
      return 'duration';
    case 'two-part':
      return quantity.isPace ? undefined : 'duration';
    case 'pace':
      return undefined;
    case 'range':
      return dimensionOf(quantity.high);
    default:
      return 'distance';
  }
}

import { pattern, priced } from '../phrases/grammar';
import { clockDurations } from './clockDurations';
import { distances } from './distances';
import { durations } from './durations';
import { namedDistances } from './namedDistances';

/** A distance or a duration, by whatever row of these files. */
export const amounts = [
  ...distances,
  ...namedDistances,
  ...durations,
  ...clockDurations,
  pattern('amount', 'about? about? distance|duration', 0, ([about, more, amount]) =>
    (about ?? more) ? priced(amount.value, OF_NAME) : amount.value,
  ),
] as const;

/** `vo2 max 5 km`: a word that ends the name before it is of the name, where nothing else decides. */
const OF_NAME = 0.001;

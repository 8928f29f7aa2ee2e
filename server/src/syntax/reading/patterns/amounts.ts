import { pattern } from '../grammar';
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
  pattern('amount', 'about? about? distance|duration', 0, ([, , amount]) => amount.value),
] as const;

import * as z from 'zod';
import { MONOTONY_DEVIATIONS } from '../training/monotony';

/** Options of the rules about monotony and strain, set in one place. */
export const monotonyOptions = z.object({
  'mono.warn': z
    .number()
    .min(1.5)
    .max(3)
    .default(2)
    .describe('Mean daily load over its standard deviation, from which a week is said to be monotone.'),
  'mono.sd': z
    .enum(MONOTONY_DEVIATIONS)
    .default('population')
    .describe('The standard deviation of the seven days: divided by 7 (population) or by 6 (sample).'),
  'strain.percentile': z
    .number()
    .min(75)
    .max(99)
    .default(90)
    .describe('Percentile of the own weeks above which strain is high.'),
});

export type MonotonyOptions = z.output<typeof monotonyOptions>;

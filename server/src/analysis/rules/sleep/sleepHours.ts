import * as z from 'zod';
import { decimal } from '../../kit/options';

/** Options that the rules about the hours of sleep share. */
export const sleepHoursOptions = z.object({
  'sleep.irregular-min': decimal(60, { min: 30, max: 120 }).describe(
    'Minutes of standard deviation of the bedtimes above which it is said.',
  ),
  'sleep.schedule': z
    .enum(['day', 'shift'])
    .default('day')
    .describe('shift: you work shifts, so the time of day of nights and naps says nothing.'),
});

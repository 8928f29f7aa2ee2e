import { decimal, oneOf } from '../../kit/options';

/** Options that the rules about the hours of sleep share. */
export const sleepHoursOptions = {
  'sleep.irregular-min': decimal(60, { min: 30, max: 120 }).describe(
    'Minutes of standard deviation of the bedtimes above which it is said.',
  ),
  'sleep.schedule': oneOf(['day', 'shift'], 'day').describe(
    'shift: you work shifts, so the time of day of nights and naps says nothing.',
  ),
};

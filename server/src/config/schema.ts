import * as z from 'zod';
import { HORIZON_WEEKS, ruleSeverities } from '../analysis/ruleSettings';

/** The names of weekdays in the settings; the index is the number of the day. */
export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** Ten years: beyond that, 0 for all of the log is meant. */
const MAX_HORIZON_WEEKS = 520;

export const severitySchema = z.enum(ruleSeverities);

export const unitSchema = z
  .enum(['km', 'mi'])
  .default('km')
  .describe(
    'The unit of a log that has no `unit` line: what a number without a unit is in, and what figures are shown in.',
  );

export const horizonSchema = z
  .number()
  .int()
  .min(0)
  .max(MAX_HORIZON_WEEKS)
  .default(HORIZON_WEEKS)
  .describe(
    'How many weeks back advice reaches, from the last day with something done; 0 for all of the log. Plans and the text itself are always looked at.',
  );

/** A longer text is no number or name any more. */
const MAX_HELP_LINE_LENGTH = 80;

export const helpLineSchema = z
  .string()
  .trim()
  .max(MAX_HELP_LINE_LENGTH)
  .regex(/^[^\r\n]*$/)
  .default('')
  .describe(
    'A helpline of your place, such as a number and its name, to be named when you have logged a very low mood for a week. Nothing is called or looked up; without it the words stay general.',
  );

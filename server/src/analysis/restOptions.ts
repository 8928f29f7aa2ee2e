import * as z from 'zod';

/** How many rest days a week should have: an option of `no-rest-day`, which other rules share. */
export const restTarget = z.object({
  'rest.min-per-week': z
    .number()
    .int()
    .min(0)
    .max(3)
    .default(1)
    .describe('Rest days that a week should have; 0 asks for none.'),
});

import * as z from 'zod';

/** What a lighter week is, and how often one is expected: options of `no-recovery-week`, which `absorb-week` shares. */
export const recoveryWeekOptions = z.object({
  'down.every': z.number().int().min(2).max(8).default(4).describe('Building weeks in a row that pass without a word.'),
  'down.cut': z
    .number()
    .min(0.1)
    .max(0.5)
    .default(0.2)
    .describe('Share by which a lighter week lies below the mean of the three before it.'),
});

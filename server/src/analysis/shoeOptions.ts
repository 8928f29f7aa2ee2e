import * as z from 'zod';

/** When a pair of shoes is asked about: an option of `shoe-mileage`, by which hovers say how much life is left. */
export const shoeOptions = z.object({
  'shoe.max-km': z
    .number()
    .min(300)
    .max(1200)
    .default(700)
    .describe('Kilometres after which a pair is asked about, unless its `shoe` line says `max`.'),
});

export type ShoeOptions = z.output<typeof shoeOptions>;

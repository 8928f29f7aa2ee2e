import * as z from 'zod';

interface Range {
  readonly min: number;
  readonly max: number;
}

/** An option of a rule that is a number. */
export function decimal(standard: number, { min, max }: Range): z.ZodDefault<z.ZodNumber> {
  return z.number().min(min).max(max).default(standard);
}

/** An option of a rule that is a whole number, such as days. */
export function wholeNumber(standard: number, { min, max }: Range): z.ZodDefault<z.ZodNumber> {
  return z.number().int().min(min).max(max).default(standard);
}

/** An option of a rule that is one of some words. */
export function oneOf<const Word extends string>(words: readonly Word[], standard: NoInfer<Word>) {
  return z.enum(words).default(standard);
}

/** An option of a rule that is on or off. */
export function trueOrFalse(standard: boolean): z.ZodDefault<z.ZodBoolean> {
  return z.boolean().default(standard);
}

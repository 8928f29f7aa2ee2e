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

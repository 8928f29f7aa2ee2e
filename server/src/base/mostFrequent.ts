import { groupBy } from './groupBy';

/** The value that comes most often, of several the first, and how often; `undefined` without values. */
export function mostFrequent<Value>(
  values: readonly Value[],
): { readonly value: Value; readonly count: number } | undefined {
  const [most] = [...groupBy(values, each => each)].toSorted(([, one], [, other]) => other.length - one.length);
  return most && { value: most[0], count: most[1].length };
}

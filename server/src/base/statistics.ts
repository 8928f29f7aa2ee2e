/**
 * The value below which a share of the values lies, interpolated linearly between ranks (Hyndman and Fan 1996, type 7); `undefined`
 * without values.
 * @param share 0 for the smallest, 0.5 for the median, 1 for the largest
 */
export function quantile(values: readonly number[], share: number): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const rank = share * (sorted.length - 1);
  const below = sorted[Math.floor(rank)];
  const above = sorted[Math.ceil(rank)];
  if (below === undefined || above === undefined) return undefined;
  return below + (rank - Math.floor(rank)) * (above - below);
}

/** The median; 0 for no numbers. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5) ?? 0;
}

/** The sum; what is not known adds nothing. */
export function sum(values: readonly (number | undefined)[]): number {
  return values.reduce<number>((total, value) => total + (value ?? 0), 0);
}

/** The mean; 0 for no numbers. */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : sum(values) / values.length;
}

/** The standard deviation of a sample (divided by n - 1); 0 for fewer than two numbers. */
export function standardDeviation(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const centre = mean(values);
  return Math.sqrt(sum(values.map(value => (value - centre) ** 2)) / (values.length - 1));
}

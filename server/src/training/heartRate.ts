/** The five zones by share of the maximum heart rate begin here (Edwards 1993); 100 % ends the last. */
export const zoneShares = [0.5, 0.6, 0.7, 0.8, 0.9] as const;

/** Lower bounds of zones 1 to 5 in beats a minute, unrounded. */
export function zoneBoundsBpm(maxBpm: number): readonly number[] {
  return zoneShares.map(share => share * maxBpm);
}

/** Karvonen 1957: the heart rate at a share of the reserve between rest and maximum, rounded half up. */
export function karvonenBpm(share: number, restBpm: number, maxBpm: number): number {
  // Ten decimals: 60 + 0.7 * 131 is a little less than 151.7 and shares of this kind may stand exactly on a half.
  return Math.floor(Number((restBpm + share * (maxBpm - restBpm)).toFixed(10)) + 0.5);
}

/** Tanaka 2001: the usual maximum heart rate at an age. About 11 beats off for one person in three (Nes 2013): measure it. */
export function usualMaxBpm(age: number): number {
  return 208 - 0.7 * age;
}

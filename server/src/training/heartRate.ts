/** The five zones by share of the maximum heart rate begin here (Edwards 1993); 100 % ends the last. */
export const zoneShares = [0.5, 0.6, 0.7, 0.8, 0.9] as const;

/** Lower bounds of zones 1 to 5 in beats a minute, unrounded. */
export function zoneBoundsBpm(maxBpm: number): readonly number[] {
  return zoneShares.map(share => share * maxBpm);
}

/** The zone of a heart rate, 0 below zone 1, given the lower bounds of the zones in rising order. */
export function zoneOf(bpm: number, boundsBpm: readonly number[]): number {
  return boundsBpm.filter(bound => bpm >= bound).length;
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

/** Daniels' table from the share of the speed at VO2max to the share of the maximum heart rate (2.2 in the German edition). */
const heartRateOfSpeedShare = [
  { speed: 0.59, heartRate: 0.65 },
  { speed: 0.65, heartRate: 0.71 },
  { speed: 0.7, heartRate: 0.755 },
  { speed: 0.75, heartRate: 0.8 },
  { speed: 0.8, heartRate: 0.85 },
  { speed: 0.85, heartRate: 0.895 },
  { speed: 0.88, heartRate: 0.92 },
  { speed: 0.9, heartRate: 0.93 },
  { speed: 0.95, heartRate: 0.975 },
  { speed: 1, heartRate: 1 },
] as const;

/**
 * The share of the maximum heart rate that goes with a share of the speed at VO2max, 0.59 to 1, by Daniels' table with straight
 * lines between its rows; `undefined` outside it.
 */
export function heartRateAtSpeedShare(speedShare: number): number | undefined {
  const index = heartRateOfSpeedShare.findIndex(row => row.speed >= speedShare);
  const next = heartRateOfSpeedShare[index];
  if (!next || next.speed === speedShare) return next?.heartRate;
  const before = heartRateOfSpeedShare[index - 1];
  if (!before) return undefined;
  const part = (speedShare - before.speed) / (next.speed - before.speed);
  return before.heartRate + part * (next.heartRate - before.heartRate);
}

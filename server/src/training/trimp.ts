import { SECONDS_PER_MINUTE } from '../values/duration';

/** Banister's weights: `a * e^(b x)`. For women his are 0.86 and 1.67; others use 0.64 with 1.67, and Runalyze 0.8218. */
const weights = { m: { a: 0.64, b: 1.92 }, f: { a: 0.86, b: 1.67 } } as const;

/**
 * Banister's training impulse (1991) of a session at an average heart rate. The reserve share is kept within 0 to 1;
 * `undefined` when the maximum is not above the resting heart rate.
 */
export function banisterTrimp(session: {
  readonly durationS: number;
  readonly averageBpm: number;
  readonly restBpm: number;
  readonly maxBpm: number;
  readonly sex: 'f' | 'm';
}): number | undefined {
  const share = heartRateReserveShare(session.averageBpm, session.restBpm, session.maxBpm);
  if (share === undefined) return undefined;
  const x = Math.min(Math.max(share, 0), 1);
  const { a, b } = weights[session.sex];
  return (session.durationS / SECONDS_PER_MINUTE) * x * a * Math.exp(b * x);
}

/** Where a heart rate lies between rest (0) and maximum (1); `undefined` when the maximum is not above rest. */
export function heartRateReserveShare(bpm: number, restBpm: number, maxBpm: number): number | undefined {
  return maxBpm > restBpm ? (bpm - restBpm) / (maxBpm - restBpm) : undefined;
}

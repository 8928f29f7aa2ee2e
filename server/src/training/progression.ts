import { METRES_PER_KM } from '../values/distance';

/** Guides for how much at once. Distances in metres. */

/** How far a run exceeds the longest of the last 30 days, in the categories of Schuster Brandt Frandsen et al. 2025 (BJSM). */
/**
 * Whether a length is at most so many times another one. It compares whole metres or seconds and whole thousandths, so that 15.4 km are exactly 1.1
 * times 14.
 */
export function isWithin(own: number, longest: number, factor: number): boolean {
  return 1000 * Math.round(own) <= Math.round(1000 * factor) * Math.round(longest);
}

/** Daniels' guides for one session at a pace, as shares of the week and as absolute lengths. */
export const qualityCaps = {
  T: { share: 0.1, maxM: Number.POSITIVE_INFINITY, floorM: 3000 },
  I: { share: 0.08, maxM: 10_000, floorM: 2000 },
  R: { share: 0.05, maxM: 8000, floorM: 1600 },
  M: { share: 0.2, maxM: 29_000, floorM: 0 },
} as const;

export type QualityPace = keyof typeof qualityCaps;

/** At marathon pace time has its own cap. */
export const MARATHON_PACE_MAX_S = 110 * 60;

/**
 * The most that one session should hold at a pace, for a week of this many metres; share (0 to 1) and length can be overridden. It is
 * never below the floor of the pace, because in small weeks the shares alone would be far too small.
 */
export function qualityCapM(
  pace: QualityPace,
  weekM: number,
  share: number = qualityCaps[pace].share,
  maxM: number = qualityCaps[pace].maxM,
): number {
  return Math.max(Math.min(share * weekM, maxM), qualityCaps[pace].floorM);
}

export const RACE_RECOVERY_KM_PER_DAY = 3;
export const RACE_RECOVERY_MAX_DAYS = 14;

/** Days after a race without hard or long sessions: a day for every 3 km, 1 to 14 (a custom; deliberately about hard work). */
export function raceRecoveryDays(
  raceM: number,
  kmPerDay: number = RACE_RECOVERY_KM_PER_DAY,
  maxDays: number = RACE_RECOVERY_MAX_DAYS,
): number {
  return Math.min(Math.max(Math.round(raceM / METRES_PER_KM / kmPerDay), 1), maxDays);
}

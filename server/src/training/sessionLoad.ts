import { SECONDS_PER_MINUTE } from '../values/duration';

/**
 * Load is counted in arbitrary units (AU): effort on the CR-10 scale times minutes (Foster 1998; Foster et al. 2001). It works
 * for every sport, and a runner can check it by mental arithmetic. Other evidence is converted to this scale.
 */

/** Session-RPE load in AU: effort (0 to 10, of the whole session) times minutes. */
export function effortLoadAu(rpe: number, durationS: number): number {
  return (rpe * durationS) / SECONDS_PER_MINUTE;
}

/**
 * Runners know load from products in which an hour at threshold is 100. An hour at effort 7 of 10 (*very hard*, what a tempo is usually
 * given) is 420 AU, so a point is 4.2 AU. It is a convention: no study converts one scale to the other.
 */
const AU_PER_POINT = 4.2;

/** Load in points, of which an hour at threshold is 100, from load in AU. */
export function loadPoints(loadAu: number): number {
  return loadAu / AU_PER_POINT;
}

/**
 * From Edwards' summated zones to AU: the mean of the ten published ratios of Foster et al. 2001, table 4, is 1.245 and their
 * median 1.242. The authors warn that the two scales are not interchangeable for one person; 1.1 to 1.45 were seen.
 */
export const AU_PER_EDWARDS_POINT = 1.25;

/** Edwards has five zones. Models with seven zones split the last one. */
const HIGHEST_ZONE = 5;

/** Load in AU of minutes in heart rate zones (Edwards 1993, scaled); `zone` 0 is below zone 1 and adds nothing. */
export function zoneLoadAu(
  stretches: readonly { readonly zone: number; readonly durationS: number }[],
  auPerPoint: number,
): number {
  return auPerPoint * edwardsPoints(stretches);
}

/** Edwards' summated zones: zone number times minutes; zones above the fifth count as the fifth. */
export function edwardsPoints(stretches: readonly { readonly zone: number; readonly durationS: number }[]): number {
  return stretches.reduce(
    (sum, { zone, durationS }) => sum + (Math.min(zone, HIGHEST_ZONE) * durationS) / SECONDS_PER_MINUTE,
    0,
  );
}

/**
 * Load in AU of an average heart rate: Edwards' weight as a straight line through the middles of the zones (55 % is 1, 95 % is
 * 5), within 0.5 to 5.5, so that one beat never jumps a zone. Reads intervals too low. `undefined` when the maximum is not
 * above 0.
 */
export function averageHeartRateLoadAu(
  averageBpm: number,
  maximumBpm: number,
  durationS: number,
  auPerPoint: number,
): number | undefined {
  if (!(maximumBpm > 0)) return undefined;
  return (auPerPoint * heartRateWeight(averageBpm / maximumBpm) * durationS) / SECONDS_PER_MINUTE;
}

/** The weight behind `averageHeartRateLoadAu`, for a share of the maximum heart rate. */
export function heartRateWeight(shareOfMaximum: number): number {
  return Math.min(Math.max((100 * shareOfMaximum - 45) / 10, 0.5), 5.5);
}

/**
 * The effort that a speed relative to threshold speed stands for (a convention, no study behind the borders). Each band ends
 * below the start of the next, unrounded.
 */
export function effortOfIntensityFactor(intensityFactor: number): number {
  return intensityBands.find(band => intensityFactor < band.below)?.rpe ?? HIGHEST_BAND_RPE;
}

const intensityBands = [
  { below: 0.78, rpe: 3 },
  { below: 0.88, rpe: 4 },
  { below: 0.95, rpe: 5 },
  { below: 1.0, rpe: 6 },
  { below: 1.05, rpe: 7 },
] as const;
const HIGHEST_BAND_RPE = 8;

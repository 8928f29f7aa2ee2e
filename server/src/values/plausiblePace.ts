import { POSSIBLE_PACE_S_PER_KM } from './pace';

/** What people on foot do, in seconds per kilometre: from world records to a stroll. Nothing slow is ever flagged. */
export const FASTEST_S_PER_KM = POSSIBLE_PACE_S_PER_KM.fastest;
const FASTEST_RUN_S_PER_KM = 165;
/** Up to here students on a track run faster. */
const TRACK_M = 1600;
const FASTEST_TRACK_S_PER_KM = 140;
export const SLOWEST_S_PER_KM = POSSIBLE_PACE_S_PER_KM.slowest;
/** Rides and the like go up to 80 km/h, swims down to 20 m a minute. */
export const FASTEST_OTHER_S_PER_KM = 45;
const SLOWEST_OTHER_S_PER_KM = 3000;
/** A ride at a walker's pace is none. */
export const SLOWEST_RIDE_S_PER_KM = 500;
/** Repetitions up to here may be sprints. */
const SPRINT_M = 400;
const SPRINT_S_PER_KM = 100;
/** `27 km, 7 h`: a day in the mountains. */
const IN_MOUNTAINS_M = 12_000;
const SLOWEST_IN_MOUNTAINS_S_PER_KM = 1500;

/**
 * How unlikely it is that somebody on foot takes `durationS` for `distanceM`: 0 for what runners do every day, some cost at the ends,
 * infinite for what cannot be. Short repetitions may be faster.
 */
export function paceCost(distanceM: number, durationS: number): number {
  if (distanceM <= 0 || durationS <= 0) return Number.POSITIVE_INFINITY;
  const pace = (durationS * 1000) / distanceM;
  const fastest = distanceM <= SPRINT_M ? SPRINT_S_PER_KM : FASTEST_S_PER_KM;
  if (pace < fastest) return Number.POSITIVE_INFINITY;
  if (pace > SLOWEST_S_PER_KM)
    return distanceM >= IN_MOUNTAINS_M && pace <= SLOWEST_IN_MOUNTAINS_S_PER_KM ? 0.8 : Number.POSITIVE_INFINITY;
  if (distanceM > SPRINT_M && pace < (distanceM <= TRACK_M ? FASTEST_TRACK_S_PER_KM : FASTEST_RUN_S_PER_KM)) return 0.8;
  if (pace > 600 && distanceM > SPRINT_M) return pace > 720 ? 0.5 : 0.2;
  if (distanceM >= 20_000 && pace < 180) return 0.8;
  if (distanceM >= 5000 && pace < 195) return 0.4;
  return 0;
}

/** Over such distances few run faster than this per kilometre, and most take an hour and more. */
const LONG_M = 15_000;
const FAST_S_PER_KM = 240;
const ULTRA_M = 48_000;
const FAST_ULTRA_S_PER_KM = 300;
const USUAL_S_PER_KM = { fastest: 240, slowest: 600 } as const;
/** A marathon, and what is a little longer, is told by its time more often than by its pace, from the record to six and a half hours. */
const MARATHON_M = { shortest: 42_150, longest: ULTRA_M } as const;
const MARATHON_S_PER_KM = { fastest: 170, slowest: 560 } as const;

/** `28 km, 3:20`, `marathon 4:32`: hours and minutes of a long run, rather than a pace that few keep up for so long. */
export function isHoursRather(distanceM: number, paceSPerKm: number, clockS: number): boolean {
  const hoursSPerKm = (clockS * 60 * 1000) / distanceM;
  // `100 km 9:48`
  if (distanceM >= ULTRA_M && hoursSPerKm >= FAST_ULTRA_S_PER_KM && hoursSPerKm <= SLOWEST_S_PER_KM) return true;
  if (distanceM >= MARATHON_M.shortest && distanceM <= MARATHON_M.longest)
    return hoursSPerKm >= MARATHON_S_PER_KM.fastest && hoursSPerKm <= MARATHON_S_PER_KM.slowest;
  if (distanceM < LONG_M || paceSPerKm >= FAST_S_PER_KM) return false;
  return hoursSPerKm >= USUAL_S_PER_KM.fastest && hoursSPerKm <= USUAL_S_PER_KM.slowest;
}

/** The same for sports on wheels, skis or in water. */
export function isPossibleElsewhere(distanceM: number, durationS: number, slowest = SLOWEST_OTHER_S_PER_KM): boolean {
  const pace = (durationS * 1000) / distanceM;
  return pace >= FASTEST_OTHER_S_PER_KM && pace <= slowest;
}

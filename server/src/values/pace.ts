import { type LogUnit, METRES_PER_KM, metresPer } from './distance';
import { clockForm } from './duration';

/** Paces are seconds per kilometre (`paceSPerKm`). */

/** `5:38/km`, `9:05/mi` */
export function spokenPace(paceSPerKm: number, unit: LogUnit): string {
  return `${clockForm(Math.round((paceSPerKm * metresPer(unit)) / METRES_PER_KM))}/${unit}`;
}

/** The pace of a distance in a duration, in seconds per kilometre; `undefined` when either is not above 0. */
export function paceOf(distanceM: number, durationS: number): number | undefined {
  if (!(distanceM > 0 && durationS > 0)) return undefined;
  return (durationS * METRES_PER_KM) / distanceM;
}

/** A number is read as a pace only within this range, 2:10 to 15:00 per km. It is for reading alone; no rule comments on a slow pace. */
export const POSSIBLE_PACE_S_PER_KM = { fastest: 130, slowest: 900 } as const;

export function isPossiblePace(paceSPerKm: number | undefined): boolean {
  return (
    paceSPerKm !== undefined &&
    paceSPerKm >= POSSIBLE_PACE_S_PER_KM.fastest &&
    paceSPerKm <= POSSIBLE_PACE_S_PER_KM.slowest
  );
}

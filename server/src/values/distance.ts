import { type Phrase, phrase, rounded } from '../base/message';

/** Distances are metres (`distanceM`), as numbers that may have a fraction. */

/** The two units a log can be in. */
export type LogUnit = 'km' | 'mi';

/** International mile and yard, by the agreement of 1959. */
export const METRES_PER_MILE = 1609.344;
export const METRES_PER_YARD = 0.9144;
export const METRES_PER_FOOT = 0.3048;
export const METRES_PER_KM = 1000;
/** World Athletics' distances. */
export const MARATHON_M = 42_195;
export const HALF_MARATHON_M = 21_097.5;

/** The races whose pace a step may name as its target: `@ MP`, `@ 10K pace`. */
export const RACE_PACE_DISTANCES_M = {
  MP: MARATHON_M,
  HMP: HALF_MARATHON_M,
  '10K': 10 * METRES_PER_KM,
  '5K': 5 * METRES_PER_KM,
  '3K': 3 * METRES_PER_KM,
  mile: METRES_PER_MILE,
} as const;

export function metresPer(unit: LogUnit): number {
  return unit === 'km' ? METRES_PER_KM : METRES_PER_MILE;
}

/** A distance within a session: in metres for short and for track distances. */
export function stepDistance(distanceM: number, unit: LogUnit): Phrase | string {
  const isTrack =
    distanceM < METRES_PER_KM || (unit === 'mi' && distanceM % 100 === 0 && distanceM < 5 * METRES_PER_KM);
  return isTrack ? `${Math.round(distanceM)} m` : spokenDistance(distanceM, unit);
}

/** `12.4 km`, `7.71 mi`: rounded to `digits` (2) places, without trailing zeros. */
export function spokenDistance(distanceM: number, unit: LogUnit, digits = 2): Phrase {
  return phrase(`{0} ${unit}`, rounded(distanceM / metresPer(unit), digits));
}

/** `12.4 km` as it is written into a log, whatever the client's language. */
export function writtenDistance(distanceM: number, unit: LogUnit): string {
  return `${plainNumber(distanceM / metresPer(unit), 2)} ${unit}`;
}

/** A whole number with its sign: `+5`, `−12`, `0`. */
export function signed(value: number): string {
  const whole = Math.round(value);
  if (whole === 0) return '0';
  return `${whole < 0 ? '−' : '+'}${Math.abs(whole)}`;
}

/** A number without trailing zeros: `12.40` becomes `12.4`, `8.00` becomes `8`. */
export function plainNumber(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)));
}

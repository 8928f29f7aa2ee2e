/** Riegel 1981: how time grows with distance, for races of about 3.5 to 230 minutes. */
const RIEGEL_EXPONENT = 1.06;

/**
 * The time for a distance, in seconds, from that of another race (Riegel). Good up to the half marathon. For half of all
 * recreational marathoners it is 10 minutes or more too fast (Vickers and Vertosick 2016), so show marathons as a range.
 * `undefined` unless all are above 0.
 */
export function riegelTimeS(raceDistanceM: number, raceTimeS: number, distanceM: number): number | undefined {
  if (!(raceDistanceM > 0 && raceTimeS > 0 && distanceM > 0)) return undefined;
  return raceTimeS * (distanceM / raceDistanceM) ** RIEGEL_EXPONENT;
}

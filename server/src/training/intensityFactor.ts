import { SECONDS_PER_HOUR } from '../values/duration';

/**
 * The intensity factor of a pace: speed over threshold speed, so 1 at threshold and less when slower (paces divide the other
 * way round). Both in seconds per kilometre; `undefined` unless both are above 0.
 */
export function intensityFactor(paceSPerKm: number, thresholdPaceSPerKm: number): number | undefined {
  return paceSPerKm > 0 && thresholdPaceSPerKm > 0 ? thresholdPaceSPerKm / paceSPerKm : undefined;
}

/** Running stress score: an hour at threshold is 100 (TrainingPeaks). For display, beside the load. */
export function runningStressScore(durationS: number, factor: number): number {
  return (durationS / SECONDS_PER_HOUR) * factor ** 2 * 100;
}

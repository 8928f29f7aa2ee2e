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

/**
 * Energy cost of running on a gradient relative to the flat (Minetti et al. 2002), for gradients within -0.45 to 0.45, given as
 * climb over distance; gradients beyond are taken as the nearest of those.
 */
export function gradientCost(gradient: number): number {
  const i = Math.min(Math.max(gradient, -0.45), 0.45);
  return (155.4 * i ** 5 - 30.4 * i ** 4 - 43.3 * i ** 3 + 46.3 * i ** 2 + 19.5 * i + FLAT_COST) / FLAT_COST;
}

const FLAT_COST = 3.6;

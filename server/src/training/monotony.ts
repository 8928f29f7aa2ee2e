import { sum } from '../base/statistics';

/** Foster 1998: monotony is the mean of the daily loads over their standard deviation; strain the sum times monotony. */

/** Equal days would divide by zero. The cap is that of Runalyze. */
const MONOTONY_CAP = 10;

/** Divided by the number of days, or by one less. */
export const MONOTONY_DEVIATIONS = ['population', 'sample'] as const;
export type MonotonyDeviation = (typeof MONOTONY_DEVIATIONS)[number];

export interface Monotony {
  readonly loadAu: number;
  /** 0 (no load) to 10 (all days alike). */
  readonly monotony: number;
  readonly strain: number;
}

/**
 * Monotony and strain of daily loads, rest days as zeros. The standard deviation is that of the population unless `sample`
 * is asked for. No days, or no load at all, give 0.
 */
export function monotonyOf(dailyLoadsAu: readonly number[], deviation: MonotonyDeviation = 'population'): Monotony {
  const count = dailyLoadsAu.length;
  const loadAu = sum(dailyLoadsAu);
  if (count === 0 || loadAu === 0) return { loadAu, monotony: 0, strain: 0 };
  const mean = loadAu / count;
  const squares = sum(dailyLoadsAu.map(load => (load - mean) ** 2));
  const standardDeviation = Math.sqrt(squares / (deviation === 'sample' ? count - 1 : count));
  const monotony = standardDeviation > 0 ? Math.min(mean / standardDeviation, MONOTONY_CAP) : MONOTONY_CAP;
  return { loadAu, monotony, strain: loadAu * monotony };
}

import { mean } from '../base/statistics';
import { nextAverage, smoothingFactor } from './fitness';

/**
 * Acute to chronic load: the last 7 days against about 28. A rough description and no forecast of injury (Impellizzeri 2020,
 * 2021; in the 2025 cohort of Schuster Brandt Frandsen the relation even ran the other way).
 */
const ACUTE_DAYS = 7;
const CHRONIC_DAYS = 28;

/** Mean of the last 7 days over that of all 28; `undefined` with fewer than 28 days or no chronic load. */
export function coupledRatio(dailyLoads: readonly number[]): number | undefined {
  return ratio(dailyLoads, -ACUTE_DAYS, -CHRONIC_DAYS, undefined);
}

/** Mean of the last 7 days over that of the 21 before them; `undefined` with fewer than 28 days or no chronic load. */
export function uncoupledRatio(dailyLoads: readonly number[]): number | undefined {
  return ratio(dailyLoads, -ACUTE_DAYS, -CHRONIC_DAYS, -ACUTE_DAYS);
}

/** A week over the mean of the weeks before it; `undefined` without weeks or without load in them. */
export function weeklyRatio(weekLoad: number, weeksBefore: readonly number[]): number | undefined {
  const chronic = mean(weeksBefore);
  return chronic > 0 ? weekLoad / chronic : undefined;
}

/**
 * Exponential averages of 7 and 28 days (Williams et al. 2017), each starting at the load of the first day; starting at 0 would make
 * their ratio too high for months. `undefined` without days.
 */
export function acuteAndChronic(
  dailyLoads: readonly number[],
): { readonly acute: number; readonly chronic: number } | undefined {
  const [first, ...later] = dailyLoads;
  if (first === undefined) return undefined;
  let acute = first;
  let chronic = first;
  for (const load of later) {
    acute = nextAverage(acute, load, smoothingFactor(ACUTE_DAYS, 'span'));
    chronic = nextAverage(chronic, load, smoothingFactor(CHRONIC_DAYS, 'span'));
  }
  return { acute, chronic };
}

/** The ratio of those two averages; `undefined` without load. */
export function averagedRatio(dailyLoads: readonly number[]): number | undefined {
  const averages = acuteAndChronic(dailyLoads);
  return averages && averages.chronic > 0 ? averages.acute / averages.chronic : undefined;
}

function ratio(
  loads: readonly number[],
  acuteStart: number,
  start: number,
  end: number | undefined,
): number | undefined {
  if (loads.length < CHRONIC_DAYS) return undefined;
  const chronic = mean(loads.slice(start, end));
  return chronic > 0 ? mean(loads.slice(acuteStart)) / chronic : undefined;
}

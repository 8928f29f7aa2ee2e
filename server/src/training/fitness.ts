/**
 * Fitness, fatigue and form, in the unit of the loads: two running averages of the daily load and their difference (after Banister 1975; Coggan's
 * chronic and acute load and balance). Three conventions for "a time constant of N days" are in use and give different figures.
 */
export const averageConventions = [
  /** `1 - e^(-1/N)`: Coggan, GoldenCheetah, intervals.icu; ours. */
  'exponential',
  /** `1/N`: the readable form of TrainingPeaks. */
  'reciprocal',
  /** `2/(N + 1)`: Runalyze, and the averages of Williams 2017. */
  'span',
] as const;
export type AverageConvention = (typeof averageConventions)[number];

/** Days; the customary constants. */
export const FITNESS_DAYS = 42;
export const FATIGUE_DAYS = 7;

/** The share of the gap to today's load that an average over `days` days closes in one day. */
export function smoothingFactor(days: number, convention: AverageConvention): number {
  switch (convention) {
    case 'exponential':
      return 1 - Math.exp(-1 / days);
    case 'reciprocal':
      return 1 / days;
    case 'span':
      return 2 / (days + 1);
  }
}

/** The average at the end of a day with this load, from the average of the day before. */
export function nextAverage(previous: number, load: number, factor: number): number {
  return previous + factor * (load - previous);
}

export interface Form {
  readonly fitness: number;
  readonly fatigue: number;
  /** Fitness minus fatigue of the same day. */
  readonly form: number;
}

/** The state before the first day of training. */
export const noForm: Form = { fitness: 0, fatigue: 0, form: 0 };

/** The state at the end of a day, from the state of the day before. */
export function nextForm(previous: Form, load: number, convention: AverageConvention): Form {
  const fitness = nextAverage(previous.fitness, load, smoothingFactor(FITNESS_DAYS, convention));
  const fatigue = nextAverage(previous.fatigue, load, smoothingFactor(FATIGUE_DAYS, convention));
  return { fitness, fatigue, form: fitness - fatigue };
}

/** How many days without load it takes until fatigue has fallen to fitness; 0 if it has already, `undefined` without fitness. */
export function restDaysUntilFresh(form: Form, convention: AverageConvention): number | undefined {
  if (form.fatigue <= form.fitness) return 0;
  if (!(form.fitness > 0)) return undefined;
  const fitnessKept = 1 - smoothingFactor(FITNESS_DAYS, convention);
  const fatigueKept = 1 - smoothingFactor(FATIGUE_DAYS, convention);
  return Math.log(form.fitness / form.fatigue) / Math.log(fatigueKept / fitnessKept);
}

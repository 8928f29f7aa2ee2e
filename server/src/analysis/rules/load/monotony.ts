import { countOf, type Message, say } from '../../../base/message';
import type { Log, Week } from '../../../model/types';
import { MONOTONY_DEVIATIONS } from '../../../training/monotony';
import { DAYS_PER_WEEK } from '../../../values/date';
import { decimal, oneOf } from '../../kit/options';
import type { OptionValues } from '../../rule';

/** A week with fewer training days is mostly rest, whatever its monotony is. */
export const MIN_TRAINING_DAYS = 3;

/** Options that the rules about monotony and strain share. */
export const monotonyOptions = {
  'mono.warn': decimal(2, { min: 1.5, max: 3 }).describe(
    'Mean daily load over its standard deviation, from which a week is said to be monotone.',
  ),
  'mono.sd': oneOf(MONOTONY_DEVIATIONS, 'population').describe(
    'The standard deviation of the seven days: divided by 7 (population) or by 6 (sample).',
  ),
  'strain.percentile': decimal(90, { min: 75, max: 99 }).describe(
    'Percentile of the own weeks above which strain is high.',
  ),
};

export type MonotonyOptions = OptionValues<typeof monotonyOptions>;

/** What is missing for the load of a week; `undefined` when nothing is, or when the week is not over. */
export function lackOfLoads(log: Log, { start, days, unknownDays }: Week): Message | undefined {
  if (start + DAYS_PER_WEEK > log.today || log.first === undefined || start < log.first) return undefined;
  if (unknownDays > 0) return say`needs every day of the week, lacks ${countOf(unknownDays, 'day')}`;
  const unknown = days.flatMap(day => day.countedSessions).filter(({ loadAu }) => loadAu === undefined);
  return unknown.length > 0 ? say`needs a time or distance of every session, lacks ${unknown.length}` : undefined;
}

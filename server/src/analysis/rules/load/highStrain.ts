import { type Message, say } from '../../../base/message';
import { median, quantile } from '../../../base/statistics';
import { isTrainingDay } from '../../../model/queries/dayKinds';
import { type WeekLoad, weekLoad, weekLoadsBefore } from '../../../model/queries/weeklyLoad';
import type { Log } from '../../../model/types';
import { DAYS_PER_WEEK } from '../../../values/date';
import { planRestDay } from '../../kit/fixes/restDays';
import { dateIn, withAdvice } from '../../kit/phrases';
import { markedDate } from '../../kit/places';
import type { OptionValues, RulePart } from '../../rule';
import { lackOfLoads, MIN_TRAINING_DAYS, type monotonyOptions } from './monotony';

/** Half a year shows what a runner is used to. */
const WEEKS_COMPARED = 26;
/** The rule needs this many weeks to know what is high for the runner. */
const MIN_WEEKS = 12;
/** Every tenth week lies above the runner's 90th percentile, so a high one must also exceed the median by this factor. */
const OVER_MEDIAN = 1.3;
/** Weeks of high strain that lie no more than this many days apart are one episode. */
const EPISODE_DAYS = 28;

export const strainHigh: RulePart<OptionValues<typeof monotonyOptions>> = {
  part: 'A heavy week of days alike',
  severity: { done: 'hint' },
  evidence: {
    grade: 'C',
    text: 'In 25 athletes illness often followed weeks above a threshold of strain, which was found for each of them: so it is compared with the own weeks, not with a figure for all. It is a correlation, and small.',
    sources: ['Foster C 1998, Med Sci Sports Exerc 30:1164–1168'],
  },
  repeats: { type: 'episodes', maxGapDays: EPISODE_DAYS },
  checkWeek(week, { log, options }) {
    const load = weekLoad(log, week, options['mono.sd']);
    const lacking = load ? undefined : lackOfLoads(log, week);
    if (lacking !== undefined) return [{ silent: lacking }];
    const last = week.days.findLast(isTrainingDay);
    if (!load || load.isPlanned || !last || load.trainingDays < MIN_TRAINING_DAYS) return [];
    const before = weekLoadsBefore(log, week, WEEKS_COMPARED, options['mono.sd']).map(({ strain }) => strain);
    if (before.length < MIN_WEEKS) {
      return [{ date: last.date, silent: say`needs ${MIN_WEEKS} known weeks before, has ${before.length}` }];
    }
    const limit = Math.max(quantile(before, options['strain.percentile'] / 100) ?? 0, OVER_MEDIAN * median(before));
    if (load.strain <= limit) return [];
    return [
      {
        on: last,
        message: message(load, log),
        fixes: () => planRestDay(log, markedDate(last).document),
      },
    ];
  },
};

function message({ week }: WeekLoad, log: Log): Message {
  const fact = say`The week of ${dateIn(log, week.start)}: your heaviest in months, each day like the other.`;
  return withAdvice(fact, week.end >= log.today - DAYS_PER_WEEK ? say`A quieter one could follow.` : undefined);
}

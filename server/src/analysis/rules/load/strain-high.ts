import { type Message, say } from '../../../base/message';
import { median, quantile } from '../../../base/statistics';
import { isTrainingDay } from '../../../model/queries/dayKinds';
import { type WeekLoad, weekLoad, weekLoadsBefore } from '../../../model/queries/weeklyLoad';
import type { Log } from '../../../model/types';
import { planRestDay } from '../../kit/fixes/restDays';
import { dateIn } from '../../kit/phrases';
import { markedDate } from '../../kit/places';
import { defineRule } from '../../rule';
import { lackOfLoads, monotonyOptions } from './monotony';

/** Half a year shows what a runner is used to. */
const WEEKS_COMPARED = 26;
/** The rule needs this many weeks to know what is high for the runner. */
const MIN_WEEKS = 12;
/** Every tenth week lies above the runner's 90th percentile, so a high one must also exceed the median by this factor. */
const OVER_MEDIAN = 1.3;
const MIN_TRAINING_DAYS = 3;
/** Weeks of high strain that lie no more than this many days apart are one episode. */
const EPISODE_DAYS = 28;

export const strainHigh = defineRule({
  id: 'strain-high',
  group: 'load',
  theme: 'volume',
  title: 'Much load on days much alike',
  detects:
    'Strain (the load of a week times its monotony) is above `strain.percentile` of the own weeks of the last half year, twelve of them known, and more than 1.3 times their median, in a week of three training days at least. Of several within a month the latest speaks.',
  why: 'Load and sameness together leave the least room to recover; a varied week of the same load asks less.',
  severity: { done: 'hint' },
  evidence: {
    grade: 'C',
    text: 'In 25 athletes illness often followed weeks above a threshold of strain, which was found for each of them: so it is compared with the own weeks, not with a figure for all. It is a correlation, and small.',
    sources: ['Foster C 1998, Med Sci Sports Exerc 30:1164–1168'],
  },
  options: monotonyOptions,
  optionsOf: 'monotony-high',
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
});

function message({ week }: WeekLoad, log: Log): Message {
  const fact = say`one of your heaviest combinations of load and sameness in months`;
  const isOver = week.end < log.today;
  if (isOver) return say`The week of ${dateIn(log, week.start)} was ${fact}.`;
  return say`This week was ${fact}. A quieter one often follows well.`;
}

import * as z from 'zod';
import { type Message, rounded, say } from '../../../base/message';
import { quantile } from '../../../base/statistics';
import { isTrainingDay } from '../../../model/queries/dayKinds';
import { weekLoad, weekLoadsBefore } from '../../../model/queries/weeklyLoad';
import { averagedRatio, uncoupledRatio } from '../../../training/acuteChronic';
import { planRestDay } from '../../kit/fixes/restDays';
import { decimal } from '../../kit/options';
import { dateIn, ordinal } from '../../kit/phrases';
import { markedDate } from '../../kit/places';
import { defineRule } from '../../rule';

/** The week is compared with this many weeks before it. */
const CHRONIC_WEEKS = 3;
/** After weeks of very little any week is much. The rule is silent when they lie below this share of the runner's usual weeks. */
const LITTLE_SHARE = 0.2;
const OWN_WEEKS = 26;

export const acwrHigh = defineRule({
  id: 'acwr-high',
  group: 'load',
  theme: 'volume',
  title: 'A week well above the three before',
  detects:
    'The load of a week is more than `acwr.max` times the mean of the three weeks before. All four have to be known, and the three no lower than the lowest fifth of the own weeks. Off unless switched on; of weeks in a row the latest speaks.',
  why: 'The acute to chronic ratio is widely shown. It describes a week; it does not tell what will happen.',
  severity: { done: 'hint' },
  isOffByDefault: true,
  evidence: {
    grade: 'X',
    text: 'A popular idea, and the evidence is thin: divided by a fixed or a random number the week tells as much, ways to compute it disagree about who is flagged, and in the largest study of runners a higher ratio went with fewer injuries. It is no forecast.',
    sources: [
      'Impellizzeri FM et al. 2020, Int J Sports Physiol Perform 15:907–913',
      'Impellizzeri FM et al. 2021, Sports Med 51:581–592',
      'Cloosterman KLA et al. 2024, J Athl Train 59:1028–1034',
      'Schuster Brandt Frandsen J et al. 2025, Br J Sports Med, doi 10.1136/bjsports-2024-109380',
    ],
  },
  options: z.object({
    'acwr.max': decimal(1.5, { min: 1.2, max: 2.5 }).describe(
      'Load of a week over the mean of the three before, above which it speaks.',
    ),
    'acwr.method': z
      .enum(['rolling', 'ewma'])
      .default('rolling')
      .describe(
        'The week over the mean of the three before (rolling), or averages of 7 and 28 days over each other (ewma).',
      ),
  }),
  repeats: {
    type: 'weeks-in-a-row',
    words: weeks =>
      weeks === 2 ? say`, the second such week in a row` : say`, the ${ordinal(weeks)} such week in a row`,
  },

  checkWeek(week, { log, options }) {
    const load = weekLoad(log, week);
    const last = week.days.findLast(isTrainingDay);
    if (!load || !last || load.isPlanned) return [];
    const chronic = weekLoadsBefore(log, week, CHRONIC_WEEKS);
    const loads = [...chronic.flatMap(({ dailyAu }) => dailyAu), ...load.dailyAu];
    const ratioOf = options['acwr.method'] === 'ewma' ? averagedRatio : uncoupledRatio;
    const ratio = chronic.length < CHRONIC_WEEKS ? undefined : ratioOf(loads);
    if (ratio === undefined) {
      return [{ date: last.date, silent: say`needs ${CHRONIC_WEEKS} known weeks with load before` }];
    }
    const own = weekLoadsBefore(log, week, OWN_WEEKS).map(({ loadAu }) => loadAu);
    const usual = chronic.reduce((sum, { loadAu }) => sum + loadAu, 0) / CHRONIC_WEEKS;
    if (ratio <= options['acwr.max'] || usual < (quantile(own, LITTLE_SHARE) ?? 0)) return [];
    const isOver = week.end < log.today;
    const name = isOver ? say`The week of ${dateIn(log, week.start)}` : say`This week`;
    const times = rounded(ratio, 1);
    const message = (row: Message) =>
      options['acwr.method'] === 'ewma'
        ? say`${name} against the weeks before: ×${times}${row}. This ratio is a rough description, not a forecast.`
        : say`${name} against the three before: ×${times}${row}. This ratio is a rough description, not a forecast.`;
    return [
      {
        on: last,
        message,
        fixes: () => planRestDay(log, markedDate(last).document),
      },
    ];
  },
});

import * as z from 'zod';
import { say } from '../../../base/message';
import { isDone } from '../../../model/queries/dayKinds';
import type { Log } from '../../../model/types';
import { DAYS_PER_WEEK, type DayNumber } from '../../../values/date';
import { planRestDay } from '../../kit/fixes/restDays';
import { decimal, wholeNumber } from '../../kit/options';
import { dateIn } from '../../kit/phrases';
import { markedDate } from '../../kit/places';
import { defineRule, NEXT_WEEK_DAYS } from '../../rule';
import { formIsYoung } from './formWindow';

const options = z.object({
  'ramp.max-percent': decimal(10, { min: 4, max: 30 }).describe(
    'Per cent that fitness may grow in a week; 7 points a week at a fitness of 70, as software puts it.',
  ),
  'ramp.weeks': wholeNumber(3, { min: 2, max: 8 }).describe('Weeks in a row that it grows faster before it is said.'),
});
type Options = z.output<typeof options>;

export const loadRamp = defineRule({
  id: 'load-ramp',
  group: 'load',
  theme: 'volume',
  title: 'Fitness rising fast for weeks',
  detects:
    'Fitness (the running average of the load over 42 days) has grown by more than `ramp.max-percent` % a week for `ramp.weeks` weeks. Needs twelve weeks of log. Off unless switched on; of weeks in a row the latest speaks.',
  why: 'A steep rise is fine for a while; a lighter week now and then makes it last.',
  severity: { done: 'hint' },
  isOffByDefault: true,
  evidence: {
    grade: 'D',
    text: 'That 3 to 7 points a week are sound is a convention of training software, made for loads near threshold; on loads from effort the share of fitness is what compares.',
    sources: ['Banister EW 1975, A systems model of training (as told by later authors)'],
  },
  options,
  repeats: { type: 'episodes', maxGapDays: NEXT_WEEK_DAYS },

  checkWeek(week, { log, options }) {
    const { end } = week;
    const last = week.days.findLast(day => isDone(day) && day.countedSessions.length > 0);
    const weeks = options['ramp.weeks'];
    if (!last || end > log.today || !isRising(log, end, options)) return [];
    const young = formIsYoung(log, end - weeks * DAYS_PER_WEEK);
    if (young !== undefined) return [{ date: last.date, silent: young }];
    const fact = say`Fitness rose by more than ${options['ramp.max-percent']}% a week for ${weeks} weeks`;
    return [
      {
        on: last,
        message:
          end < log.today
            ? say`${fact}, up to ${dateIn(log, end)}; many coaches let a lighter week follow.`
            : say`${fact}. A lighter week now often makes a rise last.`,
        fixes: () => planRestDay(log, markedDate(last).document),
      },
    ];
  },
});

/** Whether fitness grew by more than the limit in each of the last weeks. */
function isRising(log: Log, end: DayNumber, options: Options): boolean {
  for (let back = 0; back < options['ramp.weeks']; back++) {
    const after = log.form(end - back * DAYS_PER_WEEK)?.fitness ?? 0;
    const before = log.form(end - (back + 1) * DAYS_PER_WEEK)?.fitness ?? 0;
    if (after <= before * (1 + options['ramp.max-percent'] / 100)) return false;
  }
  return true;
}

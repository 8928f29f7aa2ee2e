import { say } from '../../../base/message';
import { isDone } from '../../../model/queries/dayKinds';
import type { Log } from '../../../model/types';
import { DAYS_PER_WEEK, type DayNumber } from '../../../values/date';
import { planRestDay } from '../../kit/fixes/restDays';
import { decimal, wholeNumber } from '../../kit/options';
import { dateIn, withAdvice } from '../../kit/phrases';
import { markedDate } from '../../kit/places';
import { NEXT_WEEK_DAYS, type OptionValues, type RulePart } from '../../rule';
import { formIsYoung } from '../load/formWindow';

export const loadRampOptions = {
  'ramp.max-percent': decimal(10, { min: 4, max: 30 }).describe(
    'Per cent that fitness may grow in a week; 7 points a week at a fitness of 70, as software puts it.',
  ),
  'ramp.weeks': wholeNumber(0, { min: 0, max: 8 }).describe(
    'Weeks in a row that it grows faster before it is said; 0 for never.',
  ),
};
type Options = OptionValues<typeof loadRampOptions>;

export const loadRamp: RulePart<Options> = {
  part: 'Fitness rising fast',
  severity: { done: 'hint' },
  evidence: {
    grade: 'D',
    text: 'That 3 to 7 points a week are sound is a convention of training software, made for loads near threshold; on loads from effort the share of fitness is what compares.',
    sources: ['Banister EW 1975, A systems model of training (as told by later authors)'],
  },
  repeats: { type: 'episodes', maxGapDays: NEXT_WEEK_DAYS },
  checkWeek(week, { log, options }) {
    const { end } = week;
    const last = week.days.findLast(day => isDone(day) && day.countedSessions.length > 0);
    const weeks = options['ramp.weeks'];
    if (!last || weeks === 0 || end > log.today || !isRising(log, end, options)) return [];
    const young = formIsYoung(log, end - weeks * DAYS_PER_WEEK);
    if (young !== undefined) return [{ date: last.date, silent: young }];
    const fact = say`Fitness up by more than ${options['ramp.max-percent']}% a week for ${weeks} weeks, to ${dateIn(log, end)}.`;
    return [
      {
        on: last,
        message: withAdvice(
          fact,
          end < log.today - DAYS_PER_WEEK ? undefined : say`Many coaches let a lighter week follow.`,
        ),
        fixes: () => planRestDay(log, markedDate(last).document),
      },
    ];
  },
};

/** Whether fitness grew by more than the limit in each of the last weeks. */
function isRising(log: Log, end: DayNumber, options: Options): boolean {
  for (let back = 0; back < options['ramp.weeks']; back++) {
    const after = log.form(end - back * DAYS_PER_WEEK)?.fitness ?? 0;
    const before = log.form(end - (back + 1) * DAYS_PER_WEEK)?.fitness ?? 0;
    if (after <= before * (1 + options['ramp.max-percent'] / 100)) return false;
  }
  return true;
}

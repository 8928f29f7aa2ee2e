import { say } from '../../../base/message';
import { isDone, isTrainingDay } from '../../../model/queries/dayKinds';
import type { Log } from '../../../model/types';
import type { DayNumber } from '../../../values/date';
import { planRestDay } from '../../kit/fixes/restDays';
import { decimal, wholeNumber } from '../../kit/options';
import { dateIn, withAdvice } from '../../kit/phrases';
import { markedDate } from '../../kit/places';
import { NEXT_WEEK_DAYS, type OptionValues, type RulePart } from '../../rule';
import { formIsYoung } from './formWindow';

/** Days in a row are counted back to this many. */
const LONGEST_ROW_DAYS = 84;

export const formDeepNegativeOptions = {
  'form.deep-percent': decimal(30, { min: 10, max: 60 }).describe(
    'Per cent of fitness that fatigue lies above it, from which form is deep.',
  ),
  'form.days': wholeNumber(7, { min: 3, max: 28 }).describe('Days in a row that form is deep before it is said.'),
};
type Options = OptionValues<typeof formDeepNegativeOptions>;

export const formDeepNegative: RulePart<Options> = {
  part: 'Much fatigue for many days',
  severity: { done: 'hint' },
  evidence: {
    grade: 'D',
    text: 'The bands of form are a convention of training software, made for loads from heart rate or pace near threshold. On loads from effort only a share of fitness compares, so per cent are used here.',
    sources: ['Banister EW 1975, A systems model of training (as told by later authors)'],
  },
  repeats: { type: 'episodes', maxGapDays: NEXT_WEEK_DAYS },
  checkWeek(week, { log, options }) {
    const days = week.days.filter(day => isDone(day) && isTrainingDay(day) && isDeep(log, day.date, options));
    const last = days.findLast(day => rowOfDays(log, day.date, options) >= options['form.days']);
    if (!last) return [];
    const young = formIsYoung(log, last.date);
    if (young !== undefined) return [{ date: last.date, silent: young }];
    const count = rowOfDays(log, last.date, options);
    const isOver = week.end < log.today;
    return [
      {
        on: last,
        answers: { from: last.date - count + 1, to: last.date },
        message: withAdvice(
          say`Fatigue far above fitness for ${count} days, up to ${dateIn(log, last.date)}.`,
          isOver ? undefined : say`A few light days usually let it go.`,
        ),
        fixes: () => planRestDay(log, markedDate(last).document),
      },
    ];
  },
};

/** For how many days in a row, up to a date, form was below the limit. */
function rowOfDays(log: Log, date: DayNumber, options: Options): number {
  let count = 0;
  while (count < LONGEST_ROW_DAYS && isDeep(log, date - count, options)) count++;
  return count;
}

function isDeep(log: Log, date: DayNumber, options: Options): boolean {
  const form = log.form(date);
  return form !== undefined && 100 * form.form < -options['form.deep-percent'] * form.fitness;
}

import { capitalised, type Message, say } from '../../../base/message';
import { isTrainingDay } from '../../../model/queries/dayKinds';
import type { Day, Log, Week } from '../../../model/types';
import { DAYS_PER_WEEK } from '../../../values/date';
import { delayForRest, insertRestDay, lightestPlanned, walkInstead } from '../../kit/fixes/restDays';
import { dateIn } from '../../kit/phrases';
import { dayLink, markedDate } from '../../kit/places';
import { defineRule } from '../../rule';
import { restTarget } from '../rest/rest';

export const planWithoutRest = defineRule({
  id: 'plan-without-rest',
  group: 'data',
  theme: 'rest',
  title: 'A planned week without rest',
  detects: 'All seven days of a week are planned, and all of them are training. A rest target of 0 silences it.',
  why: 'A plan is the easiest place to put a rest day: nothing has to be given up yet.',
  severity: { planned: 'hint' },
  evidence: {
    grade: 'C',
    text: 'As for the rest day in the week, of which this is the look ahead.',
    sources: ['Ristolainen L et al. 2014, J Sports Med Phys Fitness 54:78–87'],
  },
  options: restTarget,
  optionsOf: 'no-rest-day',

  checkWeek(week, { log, options }) {
    const isWhollyPlanned = week.days.every(day => isTrainingDay(day) && day.isPlanned);
    if (!isWhollyPlanned || options['rest.min-per-week'] === 0) return [];
    const last = week.days[week.days.length - 1] as Day;
    return [
      {
        on: last,
        message: say`${capitalised(weekName(week, log))} has no rest day yet. One often lets the work sink in.`,
        related: week.days.filter(day => day !== last).flatMap(day => dayLink(log, day)),
        fixes: () => {
          const lightest = lightestPlanned(week.days);
          const { document } = markedDate(last);
          if (!lightest) return [];
          return [
            insertRestDay(log, document, lightest.date, { isPreferred: true }),
            ...delayForRest(log, lightest.date),
            ...walkInstead(log, lightest.date),
          ];
        },
      },
    ];
  },
});

function weekName(week: Week, log: Log): Message {
  const weeksAhead = (week.start - log.week(log.today).start) / DAYS_PER_WEEK;
  if (weeksAhead === 0) return say`this week`;
  return weeksAhead === 1 ? say`next week` : say`the week of ${dateIn(log, week.start)}`;
}

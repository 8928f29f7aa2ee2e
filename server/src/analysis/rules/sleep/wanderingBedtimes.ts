import { say } from '../../../base/message';
import { standardDeviation } from '../../../base/statistics';
import { nightOn } from '../../../model/queries/signals';
import { DAYS_PER_WEEK } from '../../../values/date';
import { dateIn, withAdvice } from '../../kit/phrases';
import type { OptionValues, RulePart } from '../../rule';
import { lastNights } from './lastNights';
import type { sleepHoursOptions } from './sleepHours';

/** The rule needs this many of the last seven nights that are written. */
const MIN_NIGHTS = 5;

export const sleepIrregular: RulePart<OptionValues<typeof sleepHoursOptions>> = {
  part: 'Bedtimes that wander',
  severity: { done: 'hint' },
  evidence: {
    grade: 'C',
    text: 'In 425 recreational runners steady sleepers reported fewer injuries, in a survey at one time. Teaching sleep hygiene alone changed little in trials.',
    sources: ['de Jonge J et al. 2025, Appl Sci 15:10814', 'Cunha LA et al. 2023, Sports Med Open 9:58'],
  },
  repeats: { type: 'episodes', maxGapDays: DAYS_PER_WEEK },
  checkDay(day, { log, options }) {
    const night = nightOn(day);
    if (night?.bedMin === undefined || options['sleep.schedule'] === 'shift') return [];
    const nights = lastNights(log, day.date, ({ bedMin }) => bedMin !== undefined);
    const bedtimes = nights.flatMap(({ bedMin }) => bedMin ?? []);
    if (bedtimes.length < MIN_NIGHTS) {
      return [{ silent: say`needs ${MIN_NIGHTS} nights with a bedtime, has ${bedtimes.length}` }];
    }
    const minutes = standardDeviation(bedtimes);
    if (minutes <= options['sleep.irregular-min']) return [];
    const about = Math.round(minutes / 5) * 5;
    return [
      {
        place: night.place,
        message: withAdvice(
          say`Bedtimes differed by about ${about} min from night to night, up to ${dateIn(log, day.date)}.`,
          day.date >= log.today - 1 ? say`Yesterday's hour would do tonight.` : undefined,
        ),
      },
    ];
  },
};

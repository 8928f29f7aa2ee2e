import { rounded, say } from '../../../base/message';
import { type Night, nightOn } from '../../../model/queries/signals';
import type { Log } from '../../../model/types';
import { calendarDate, DAYS_PER_WEEK, type DayNumber } from '../../../values/date';
import { SECONDS_PER_HOUR, spokenDuration } from '../../../values/duration';
import { easeNext } from '../../kit/fixes/easing';
import { sleepMore } from '../../kit/fixes/selfCare';
import { decimal } from '../../kit/options';
import { dateIn, withAdvice } from '../../kit/phrases';
import type { OptionValues, RulePart } from '../../rule';
import { lastNights } from './lastNights';

/** A single short night means little. The rule speaks of this many among the last seven that are written. */
const SHORT_NIGHTS = 3;
/** Below this age runners need more sleep (Milewski 2014). */
const ADULT_AGE = 18;
const YOUNG_MIN_H = 8;

export const sleepShortOptions = {
  'sleep.min': decimal(7, { min: 6, max: 9 }).describe('Hours below which a night is short; 8 at least under 18.'),
};

export const sleepShort: RulePart<OptionValues<typeof sleepShortOptions>> = {
  part: 'A short night',
  severity: { done: 'hint' },
  evidence: {
    grade: 'B',
    text: 'Experts agree on seven hours and more for adults. In 95 endurance athletes, nights below that came before new injuries more often (hazard ratio 1.51, 1.13 to 2.02); in 425 recreational runners poor sleepers reported more of them. All of this is observational.',
    sources: [
      'Watson NF et al. 2015, Sleep 38:1161–1183',
      'Johnston R et al. 2020, J Sci Med Sport 23:252–257',
      'de Jonge J et al. 2025, Appl Sci 15:10814',
      'Milewski MD et al. 2014, J Pediatr Orthop 34:129–133',
    ],
  },
  repeats: { type: 'episodes', maxGapDays: DAYS_PER_WEEK },
  checkDay(day, { log, options }) {
    const night = nightOn(day);
    const minS = hoursNeeded(log, day.date, options['sleep.min']) * SECONDS_PER_HOUR;
    if (!night || !isShort(night, minS)) return [];
    const nights = lastNights(log, day.date, ({ durationS }) => durationS !== undefined);
    const short = nights.filter(each => isShort(each, minS));
    if (short.length < SHORT_NIGHTS) return [];
    const [few, all, least] = [short.length, nights.length, rounded(minS / SECONDS_PER_HOUR, 1)];
    const until = dateIn(log, day.date);
    const fact =
      few === all
        ? say`All ${all} nights up to ${until} were under ${least} h.`
        : say`${few} of the ${all} nights up to ${until} were under ${least} h.`;
    return [
      {
        place: night.place,
        message: withAdvice(fact, day.date >= log.today - 1 ? say`Half an hour earlier tonight.` : undefined),
        related: short
          .filter(each => each !== night && each.date !== day.date)
          .map(each => ({
            place: each.place,
            message: say`${dateIn(log, each.date)}: ${spokenDuration(each.durationS ?? 0)}`,
          })),
        fixes: () => [...easeNext(log, night.place.document), ...sleepMore(log, night.place.document, day.date)],
      },
    ];
  },
};

function isShort({ durationS }: Night, minS: number): boolean {
  return durationS !== undefined && durationS < minS;
}

/** The hours that a runner needs: those asked for, and eight at least under 18. */
export function hoursNeeded(log: Log, date: DayNumber, adultH: number): number {
  const { bornYear } = log.athleteProfile(date);
  const isYoung = bornYear !== undefined && calendarDate(date).year - bornYear < ADULT_AGE;
  return isYoung ? Math.max(adultH, YOUNG_MIN_H) : adultH;
}

import { rounded, say } from '../../../base/message';
import { HIGH_SHARE, isAtLeast } from '../../../model/queries/scales';
import { levelOn, levelsOf } from '../../../model/queries/signals';
import { DAYS_PER_WEEK } from '../../../values/date';
import { easeNext } from '../../kit/fixes/easing';
import { planCalm } from '../../kit/fixes/selfCare';
import { decimal, wholeNumber } from '../../kit/options';
import { dateIn, withAdvice } from '../../kit/phrases';
import { defineRule } from '../../rule';
import { lifeDemand, lifeDemandOptions } from './lifeDemand';

/** The rule looks at the last seven days with a level of stress. */
const LAST_DAYS = 7;
/** Days further back do not count. */
const LOOK_BACK_DAYS = 14;

export const stressSustained = defineRule({
  id: 'stress-sustained',
  group: 'signals',
  theme: 'life',
  title: 'A stressful week',
  detects:
    'Of the last seven days that name their stress, `stress.days` or more have stress at `stress.sustained` of its scale or more. It speaks too when on `life.days` days of a week `life` (work, family, anything) is at 4 of 5 or more or takes `life.hours` hours, or one entry says five times as many hours for the week (`life work 50 h`), and the load of that week is above the mean of the four weeks before.',
  why: 'Under stress that lasts, recovery from hard work takes longer.',
  severity: { done: 'hint' },
  evidence: {
    grade: 'B',
    text: 'Life stress slowed recovery of strength in small studies and goes with injuries in reviews; the number of days is a convention.',
    sources: [
      'Stults-Kolehmainen MA et al. 2014, J Strength Cond Res 28:2007–2017',
      'Soligard T et al. 2016, Br J Sports Med 50:1030–1041',
    ],
  },
  options: {
    ...lifeDemandOptions,
    'stress.sustained': decimal(HIGH_SHARE, { min: 0.5, max: 1 }).describe(
      'Share of its scale from which stress counts.',
    ),
    'stress.days': wholeNumber(5, { min: 3, max: 7 }).describe('Days of the last seven in the log that have it.'),
  },
  parts: [lifeDemand],
  repeats: { type: 'episodes', maxGapDays: DAYS_PER_WEEK },

  checkDay(day, { log, options }) {
    const stress = levelOn(day, 'stress');
    if (!stress || !isAtLeast(stress.level, options['stress.sustained'])) return [];
    const days = levelsOf(log, 'stress', day.date - LOOK_BACK_DAYS + 1, day.date).slice(-LAST_DAYS);
    if (days.length < options['stress.days']) {
      return [{ silent: say`needs stress on ${options['stress.days']} days, has ${days.length}` }];
    }
    const high = days.filter(({ level }) => isAtLeast(level, options['stress.sustained']));
    if (high.length < options['stress.days']) return [];
    const advice = day.date >= log.today - 1 ? say`Keep the running light; hard work can wait.` : undefined;
    return [
      {
        place: stress.place,
        message: withAdvice(
          say`High stress on ${high.length} of ${days.length} days up to ${dateIn(log, day.date)}.`,
          advice,
        ),
        again: withAdvice(
          say`The stress stays: high on ${high.length} of ${days.length} days up to ${dateIn(log, day.date)}.`,
          advice,
        ),
        related: high
          .filter(({ date }) => date !== day.date)
          .map(({ place, date, level }) => ({
            place,
            message: say`${dateIn(log, date)}: stress ${rounded(level.value, 1)}/${level.max}`,
          })),
        fixes: () => [...easeNext(log, stress.place.document), ...planCalm(log, stress.place.document, day.date)],
      },
    ];
  },
});

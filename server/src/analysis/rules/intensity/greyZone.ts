import { type Message, say } from '../../../base/message';
import type { Log } from '../../../model/types';
import { DAYS_PER_WEEK } from '../../../values/date';
import { noteOnNextEasy, ownCeiling } from '../../kit/easyCeiling';
import { easeNextRun } from '../../kit/fixes/easing';
import { dateIn, withAdvice } from '../../kit/phrases';
import { NEXT_WEEK_DAYS, type RulePart } from '../../rule';
import { type BalanceOptions, type IntensityWindow, intensityWindow } from './intensityWindow';

/** The rule speaks when this share is between easy and hard, and less than half is easy. */
const MUCH_MODERATE = 0.4;

export const greyZone: RulePart<BalanceOptions> = {
  part: 'Mostly medium-hard running',
  severity: { done: 'hint' },
  evidence: {
    grade: 'C',
    text: 'In 30 recreational runners those who ran little between easy and hard improved by 5.0 %, the others by 3.6 %, a difference that may be chance; among 119,452 marathon runners the faster ones run more of their training easy, which is an observation.',
    sources: [
      'Muñoz I et al. 2014, Int J Sports Physiol Perform 9:265–272',
      'Muniz-Pumares D et al. 2025, Sports Med 55:1023–1035',
    ],
  },
  repeats: { type: 'episodes', maxGapDays: NEXT_WEEK_DAYS },
  checkWeek(week, { log, options }) {
    const window = intensityWindow(week, log, options);
    if (window === undefined) return [];
    if ('template' in window) return [{ silent: window }];
    if (options['balance.basis'] === 'time') {
      return [{ date: window.last.date, silent: say`counts runs, and \`balance.basis\` asks for time` }];
    }
    const { moderate, easy, classified } = window.shares;
    const { last, bonus } = window;
    const most = (MUCH_MODERATE + bonus) * classified;
    if (moderate <= most || easy >= options['easy.min-share'] * classified) return [];
    return [
      {
        on: last,
        message: message(window, log),
        fixes: () => [
          ...noteOnNextEasy(log, log.today, ownCeiling(log, log.today)),
          ...easeNextRun(log, ({ intensity }) => intensity === 'moderate'),
        ],
      },
    ];
  },
};

function message({ shares, end }: IntensityWindow, log: Log): Message {
  const percent = Math.round((100 * shares.moderate) / shares.classified);
  return withAdvice(
    say`${percent}% of the runs up to ${dateIn(log, end)} were medium-hard, neither easy nor fast.`,
    end < log.today - DAYS_PER_WEEK ? undefined : say`Make the next easy run slower.`,
  );
}

import { type Message, say } from '../../../base/message';
import type { Log } from '../../../model/types';
import { DAYS_PER_WEEK } from '../../../values/date';
import { noteOnNextEasy, ownCeiling } from '../../kit/easyCeiling';
import { easeNextRun } from '../../kit/fixes/easing';
import { dateIn, withAdvice } from '../../kit/phrases';
import { defineRule, NEXT_WEEK_DAYS } from '../../rule';
import { greyZone } from './greyZone';
import { type BalanceOptions, balanceOptions, type IntensityWindow, intensityWindow } from './intensityWindow';

/** With fewer runs a week a single hard one is a large share by itself. */
const MANY_RUNS_PER_WEEK = 4;
/** Heart-rate zones have to cover this share of the running time. */
const MIN_TIME_IN_ZONES = 0.75;
/** This much more passes: with a target of 80 % easy, a quarter of the time may be above. */
const TIME_TOLERANCE = 0.05;

export const intensityBalance = defineRule({
  id: 'intensity-balance',
  group: 'intensity',
  theme: 'effort',
  title: 'A large share of hard runs',
  detects:
    'Of the runs of `balance.window` days, more than `hard.max-share-sessions` were hard; with fewer than four runs a week, more than one a week. Where three quarters of the running time are in heart rate zones, time decides, unless `balance.basis` says otherwise: more than a quarter in zone 4 or 5 (5 points more than `easy.target` leaves). Up to 10 points more pass in the eight weeks before a goal race. A run whose one fast part is a quarter of it or less counts as medium-hard. Needs twelve runs, of which three quarters say how hard they were. Of weeks in a row the latest speaks. It speaks too when more than 40 % of the runs were medium-hard (effort 5 or 6, steady, progression, marathon pace; 50 % in the eight weeks before a goal race) and fewer than `easy.min-share` easy, unless `balance.basis` is time.',
  why: 'Easy running builds what hard running spends. With most runs easy, the hard ones can be good ones. Medium-hard days tire almost like hard ones and train a little less.',
  severity: { done: 'hint' },
  evidence: {
    grade: 'B',
    text: 'Endurance athletes of high level do about four of five sessions easy; in 12 runners 80 % easy gained more over 10.4 km than 67 %. That most running should be easy is solid; that a polarized 80 to 20 is best is not: meta-analyses find little between the models.',
    sources: [
      'Seiler S 2010, Int J Sports Physiol Perform 5:276–291',
      'Esteve-Lanao J et al. 2007, J Strength Cond Res 21:943–949',
      'Sylta Ø et al. 2014, Int J Sports Physiol Perform 9:100–107',
      'Oliveira PS et al. 2024, Sports Med 54:2071–2095',
      'Rosenblat MA et al. 2025, Sports Med 55:655–673',
    ],
  },
  options: balanceOptions,
  parts: [greyZone],
  repeats: { type: 'episodes', maxGapDays: NEXT_WEEK_DAYS },

  checkWeek(week, { log, options }) {
    const window = intensityWindow(week, log, options);
    if (window === undefined) return [];
    if ('template' in window) return [{ silent: window }];
    const { last } = window;
    if (options['balance.basis'] === 'time' && !isInZones(window)) {
      return [{ date: last.date, silent: say`needs heart rate zones for three quarters of the running time` }];
    }
    if (!isTooHard(window, options)) return [];
    return [
      {
        on: last,
        message: message(window, log, options),
        fixes: () => [
          ...easeNextRun(log, ({ hard }) => hard.isHard),
          ...noteOnNextEasy(log, log.today, ownCeiling(log, log.today)),
        ],
      },
    ];
  },
});

function isTooHard(window: IntensityWindow, options: BalanceOptions): boolean {
  const { shares, runsPerWeek, bonus } = window;
  if (isByTime(window, options)) {
    const limit = 1 - options['easy.target'] + TIME_TOLERANCE + bonus;
    // The hundredth of a second is for rounding: 1 - 0.8 is a little less than 0.2.
    return shares.aboveEasyS > limit * shares.durationS + 0.01;
  }
  const share = options['hard.max-share-sessions'] + bonus;
  const oneAWeek = options['balance.window'] / DAYS_PER_WEEK;
  const limit = runsPerWeek >= MANY_RUNS_PER_WEEK ? 0 : oneAWeek;
  // Shares are compared in hundredths, so that both sides are whole numbers.
  return shares.hard > limit && Math.round(100 * shares.hard) > Math.round(100 * share) * shares.classified;
}

/** Whether time is counted, or sessions. By sessions, hard ones weigh about three times as much as by time (Sylta 2014), so the two are never mixed. */
function isByTime(window: IntensityWindow, options: BalanceOptions): boolean {
  return options['balance.basis'] !== 'sessions' && isInZones(window);
}

function isInZones({ shares }: IntensityWindow): boolean {
  return shares.durationS > 0 && shares.inZonesS >= MIN_TIME_IN_ZONES * shares.durationS;
}

function message(window: IntensityWindow, log: Log, options: BalanceOptions): Message {
  const { shares, end } = window;
  const weeks = options['balance.window'] === 28 ? say`four weeks` : say`${options['balance.window']} days`;
  const fact = isByTime(window, options)
    ? say`${Math.round((100 * shares.aboveEasyS) / shares.durationS)}% of the running time of ${weeks} was above easy, up to ${dateIn(log, end)}.`
    : say`${Math.round((100 * shares.hard) / shares.classified)}% of the runs of ${weeks} were hard, up to ${dateIn(log, end)}.`;
  if (end < log.today - DAYS_PER_WEEK) return fact;
  return withAdvice(fact, ownAim(options) ?? say`Make the next hard one easy: four of five is usual.`);
}

/** The runner's own share of easy running, for the message; `undefined` when it is the default. */
function ownAim({ 'easy.target': target }: BalanceOptions): Message | undefined {
  if (target === balanceOptions['easy.target'].def.defaultValue) return undefined;
  return say`You aim for ${Math.round(100 * target)}% easy.`;
}

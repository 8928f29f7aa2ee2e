import { rounded, say } from '../../../base/message';
import { careOn, nightOn, nightsOf } from '../../../model/queries/signals';
import type { Log } from '../../../model/types';
import { sleepDebt as debtOf } from '../../../training/sleep';
import { DAYS_PER_WEEK, type DayNumber } from '../../../values/date';
import { SECONDS_PER_HOUR, SECONDS_PER_MINUTE, spokenDuration } from '../../../values/duration';
import { easeNext } from '../../kit/fixes/easing';
import { sleepMore } from '../../kit/fixes/selfCare';
import { decimal, trueOrFalse } from '../../kit/options';
import { dateIn, withAdvice } from '../../kit/phrases';
import { defineRule, type OptionValues } from '../../rule';
import { hoursNeeded, sleepShort, sleepShortOptions } from './shortNight';
import { sleepHoursOptions } from './sleepHours';
import { sleepIrregular } from './wanderingBedtimes';

/** The sum decides; one or two short nights are no week. */
const MIN_NIGHTS = 3;
/** A nap counts for this much at most. */
const NAP_MAX_S = 90 * SECONDS_PER_MINUTE;

/** Adults need at least seven hours (Watson 2015). */
const LEAST_TARGET_H = 7;
const TARGET_STEP_H = 0.5;

const options = {
  'sleep.target': decimal(7.5, { min: LEAST_TARGET_H, max: 9.5 }).describe(
    'Hours that a night, with naps, should have.',
  ),
  'sleep.debt-h': decimal(5, { min: 3, max: 10 }).describe('Hours short of that in seven nights that count.'),
  'debt.net': trueOrFalse(false).describe('Whether nights longer than the target make up for short ones.'),
};

export const sleepDebt = defineRule({
  id: 'sleep-debt',
  group: 'sleep',
  theme: 'life',
  title: 'Short on sleep for a week',
  detects:
    'Over the last seven nights, `sleep.debt-h` hours or more are missing from `sleep.target` each (eight at least under 18, by `born`); naps of the day count up to 90 minutes. The log needs three nights at least, and what is not there adds nothing. After two nights in full it is not shown any more. As a hint it speaks too when a night is shorter than `sleep.min` hours (eight under 18, by `born`) and so are two more of the last seven in the log; and when the bedtimes of the last seven nights (five at least) have a standard deviation above `sleep.irregular-min` minutes.',
  why: 'Missing an hour is little; missing it every night adds up, in mood and in how hard running feels. A steady hour makes falling asleep easier.',
  severity: { done: 'information' },
  evidence: {
    grade: 'B',
    text: 'Short sleep goes with more injuries in runners and with less endurance in trials. Five hours in a week is our convention, without a study behind the number.',
    sources: [
      'Johnston R et al. 2020, J Sci Med Sport 23:252–257',
      'de Jonge J et al. 2025, Appl Sci 15:10814',
      'Lopes TR et al. 2023, Eur J Sport Sci 23:1279–1292',
    ],
  },
  options: { ...options, ...sleepShortOptions, ...sleepHoursOptions },
  parts: [sleepShort, sleepIrregular],
  repeats: { type: 'episodes', maxGapDays: DAYS_PER_WEEK },

  checkDay(day, { log, options }) {
    const night = nightOn(day);
    if (night?.durationS === undefined) return [];
    const sleepsS = nightsOf(log, day.date - DAYS_PER_WEEK + 1, day.date).flatMap(({ date, durationS }) =>
      durationS === undefined ? [] : [durationS + napsS(log, date)],
    );
    if (sleepsS.length < MIN_NIGHTS) {
      return [{ silent: say`needs ${MIN_NIGHTS} nights of the last seven, has ${sleepsS.length}` }];
    }
    const targetH = hoursNeeded(log, day.date, options['sleep.target']);
    const debtS = debtAt(targetH, sleepsS, options);
    if (debtS < options['sleep.debt-h'] * SECONDS_PER_HOUR) return [];
    const enough = targetThatPasses(targetH, sleepsS, options);
    const hours = rounded(debtS / SECONDS_PER_HOUR, 1);
    const fact = say`${hours} h of sleep missing in ${sleepsS.length} nights, up to ${dateIn(log, day.date)}.`;
    const again = say`Still short on sleep: ${hours} h missing in ${sleepsS.length} nights, up to ${dateIn(log, day.date)}.`;
    const advice = day.date >= log.today - 1 ? say`Easy running and early nights for now.` : undefined;
    return [
      {
        place: night.place,
        ...(hasSleptSince(day.date, log, targetH) && { isSettled: true }),
        message: withAdvice(fact, advice),
        again: withAdvice(again, advice),
        related: shortNights(log, day.date, targetH),
        ...(enough !== undefined && { loosen: { option: 'sleep.target', value: enough } }),
        fixes: () => [...easeNext(log, night.place.document), ...sleepMore(log, night.place.document, day.date)],
      },
    ];
  },
});

type Options = OptionValues<typeof options>;

function debtAt(targetH: number, sleepsS: readonly number[], options: Options): number {
  const { grossS, netS } = debtOf(sleepsS, targetH * SECONDS_PER_HOUR);
  return options['debt.net'] ? netS : grossS;
}

/** A target for an adult who needs less: the highest in steps of half an hour, at least seven hours, with which these nights pass. */
function targetThatPasses(targetH: number, sleepsS: readonly number[], options: Options): number | undefined {
  if (targetH > options['sleep.target']) return undefined;
  const most = Math.ceil(targetH / TARGET_STEP_H - 1) * TARGET_STEP_H;
  for (let lowerH = most; lowerH >= LEAST_TARGET_H; lowerH -= TARGET_STEP_H) {
    if (debtAt(lowerH, sleepsS, options) < options['sleep.debt-h'] * SECONDS_PER_HOUR) return lowerH;
  }
  return undefined;
}

/** So many nights in full in a row are the end of it. */
const NIGHTS_IN_FULL = 2;

/** Whether the last nights in the log, up to today, were slept in full. */
function hasSleptSince(date: DayNumber, log: Log, targetH: number): boolean {
  const enoughS = targetH * SECONDS_PER_HOUR;
  const nights = nightsOf(log, date - DAYS_PER_WEEK + 1, log.today).slice(-NIGHTS_IN_FULL);
  return nights.length === NIGHTS_IN_FULL && nights.every(({ durationS = 0 }) => durationS >= enoughS);
}

function napsS(log: Log, date: DayNumber): number {
  const naps = careOn(log.day(date)).filter(({ body }) => body.word.word === 'nap');
  return Math.min(
    naps.reduce((sum, { body }) => sum + (body.durationS ?? 0), 0),
    NAP_MAX_S,
  );
}

function shortNights(log: Log, date: DayNumber, targetH: number) {
  return nightsOf(log, date - DAYS_PER_WEEK + 1, date - 1).flatMap(({ date: each, durationS, place }) =>
    durationS !== undefined && durationS < targetH * SECONDS_PER_HOUR
      ? [{ place, message: say`${dateIn(log, each)}: ${spokenDuration(durationS)}` }]
      : [],
  );
}

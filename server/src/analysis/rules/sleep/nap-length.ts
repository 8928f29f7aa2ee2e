import { type Message, say } from '../../../base/message';
import { careOn, entryPlace, minuteOf, nightOn } from '../../../model/queries/signals';
import type { Day, Log } from '../../../model/types';
import { DAYS_PER_WEEK } from '../../../values/date';
import { MINUTES_PER_HOUR, SECONDS_PER_HOUR, SECONDS_PER_MINUTE } from '../../../values/duration';
import { dateIn, withAdvice } from '../../kit/phrases';
import { defineRule } from '../../rule';
import { sleepHoursOptions } from './sleepHours';

/** A nap of this length ends in deep sleep (a convention). One that ends after the last time given may disturb the night. */
const GROGGY_MIN = 40;
const GROGGY_MAX = 70;
const SHORTEST_MIN = 10;
const LATEST_END_MIN = 16 * MINUTES_PER_HOUR;
/** After a shorter night than this a nap of any length is welcome. */
const SHORT_NIGHT_S = 6 * SECONDS_PER_HOUR;

export const napLength = defineRule({
  id: 'nap-length',
  group: 'sleep',
  theme: 'life',
  title: 'A nap of an awkward length',
  detects:
    'A nap of 40 to 70 minutes, unless the night before was shorter than six hours; or one of ten minutes or more that ends after 16:00. Once a week at most.',
  why: 'Waking from deep sleep leaves one groggy for a while, and a late nap takes from the night.',
  severity: { done: 'hint' },
  evidence: {
    grade: 'B',
    text: 'A review of athletes finds that naps of 20 to 90 minutes help, best between 13:00 and 16:00 and half an hour or more before training. That 40 to 70 minutes leave one groggy is a convention.',
    sources: ['Lastella M et al. 2021, Nat Sci Sleep 13:841–862'],
  },
  options: sleepHoursOptions,
  optionsOf: 'sleep-debt',
  isOffByDefault: true,
  repeats: { type: 'episodes', maxGapDays: DAYS_PER_WEEK - 1 },

  checkDay(day, { log, options }) {
    for (const nap of careOn(day)) {
      const { word, durationS } = nap.body;
      if (word.word !== 'nap' || durationS === undefined) continue;
      const minutes = Math.round(durationS / SECONDS_PER_MINUTE);
      const isGroggy = minutes >= GROGGY_MIN && minutes <= GROGGY_MAX && !wasShortNight(day);
      const start = minuteOf(nap);
      const isLate = options['sleep.schedule'] === 'day' && start !== undefined && start + minutes > LATEST_END_MIN;
      if (!isGroggy && !(isLate && minutes >= SHORTEST_MIN)) continue;
      return [
        {
          place: entryPlace(nap),
          message: message(minutes, isGroggy, day, log),
        },
      ];
    }
    return [];
  },
});

function wasShortNight(day: Day): boolean {
  const durationS = nightOn(day)?.durationS;
  return durationS !== undefined && durationS < SHORT_NIGHT_S;
}

function message(minutes: number, isGroggy: boolean, { date }: Day, log: Log): Message {
  const fact = isGroggy
    ? say`A nap of ${minutes} min on ${dateIn(log, date)}, which can leave one groggy.`
    : say`A nap that ended after 4 pm on ${dateIn(log, date)}.`;
  return withAdvice(fact, date < log.today ? undefined : say`20–30 min, before 4 pm, often feels best.`);
}

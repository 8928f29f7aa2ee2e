import { type Message, say } from '../../../base/message';
import { levelOn } from '../../../model/queries/signals';
import { DAYS_PER_WEEK } from '../../../values/date';
import { checkInToday } from '../../kit/fixes/selfCare';
import { wholeNumber } from '../../kit/options';
import { withAdvice } from '../../kit/phrases';
import { markedDate } from '../../kit/places';
import { defineRule } from '../../rule';
import { daysOfVeryLowMood, isVeryLow } from './veryLowMood';

export const moodVeryLow = defineRule({
  id: 'mood-very-low',
  group: 'signals',
  theme: 'life',
  isMedical: true,
  title: 'A very low mood for a week',
  detects:
    'On `mood.days` of the last seven days mood is written as a fifth of its scale or less. Only figures count; nothing is guessed from words. The message names where to turn (setting `trainlog.helpLine`).',
  why: 'A week at the very bottom is more than a low day. Nobody has to carry that alone, and training can wait.',
  severity: { done: 'warning' },
  evidence: {
    grade: 'C',
    text: 'Low mood is among the signs of overreaching in the consensus of ECSS and ACSM, and may have causes that have nothing to do with running. The days here are a convention.',
    sources: ['Meeusen R et al. 2013, Eur J Sport Sci 13:1–24'],
  },
  options: {
    'mood.days': wholeNumber(5, { min: 3, max: 7 }).describe(
      'Days of seven with a very low mood from which it is said.',
    ),
  },
  repeats: { type: 'episodes', maxGapDays: DAYS_PER_WEEK },

  checkDay(day, { log, options }) {
    const mood = levelOn(day, 'mood');
    if (day.date > log.today || !mood || !isVeryLow(mood)) return [];
    const days = daysOfVeryLowMood(log, day.date);
    if (days < options['mood.days']) return [];
    return [
      {
        place: mood.place,
        isDanger: true as const,
        offersHelp: true as const,
        message: message(days),
        fixes: () => checkInToday(log, markedDate(day).document, day.date),
      },
    ];
  },
});

function message(days: number): Message {
  return withAdvice(say`Mood very low on ${days} of seven days.`, say`Training can wait; please talk to somebody.`);
}

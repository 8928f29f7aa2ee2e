import { capitalised, type Message, rounded, say } from '../../../base/message';
import { demandingSessions } from '../../../model/queries/demandingSessions';
import { isUnwell, type Night, nightOn } from '../../../model/queries/signals';
import type { Day, Log, Session, Step } from '../../../model/types';
import { SECONDS_PER_HOUR, spokenDuration } from '../../../values/duration';
import { easeOrRest } from '../../kit/fixes/easing';
import { moveHardDay } from '../../kit/fixes/moving';
import { sleepMore } from '../../kit/fixes/selfCare';
import { decimal } from '../../kit/options';
import { aSession, dateIn, sessionName, withAdvice } from '../../kit/phrases';
import { sessionPlace } from '../../kit/places';
import { defineRule } from '../../rule';

/** A night counts as short when its quality is at most 2 of 5. */
export const POOR_QUALITY_SHARE = 2 / 5;

export const hardOnShortSleep = defineRule({
  id: 'hard-on-short-sleep',
  group: 'sleep',
  theme: 'life',
  title: 'Hard work after a short night',
  detects:
    'The night was shorter than `sleep.hard-min` hours, or its quality was 2 of 5 or less, and hard or long work, or running at race pace, follows on the same date. Races are left out: one restless night before a race is normal; so are days marked sick or injured.',
  why: 'After a short night the same work costs more effort and gives less; a day later it mostly goes well.',
  severity: { done: 'hint', planned: 'information' },
  evidence: {
    grade: 'A',
    text: 'A meta-analysis finds 7.6 % less performance after nights of six hours and less, another a moderate loss of endurance (standardised difference −0.52). After 4 h instead of 8 h, runners covered 6 % less in 12 minutes and found it harder.',
    sources: [
      'Craven J et al. 2022, Sports Med 52:2669–2690',
      'Lopes TR et al. 2023, Eur J Sport Sci 23:1279–1292',
      'Souissi W et al. 2020, Physiol Behav 227:113165',
    ],
  },
  options: {
    'sleep.hard-min': decimal(6, { min: 5, max: 7 }).describe(
      'Hours of the night before, below which hard work is better left for another day.',
    ),
  },

  checkDay(day, { log, options }) {
    const night = nightOn(day);
    const short = night && whatWasShort(night, options['sleep.hard-min'] * SECONDS_PER_HOUR);
    if (!short || day.class === 'race' || isUnwell(day)) return [];
    const [session = day.countedSessions.find(isAtRacePace)] = demandingSessions(day);
    if (!session) return [];
    return [
      {
        place: sessionPlace(session),
        ...messages(short, session, day, log),
        related: [{ place: night.place, message: capitalised(short) }],
        fixes: () => [
          ...easeOrRest(session, day, log),
          ...moveHardDay(log, day, day.date + 1),
          ...sleepMore(log, session.place.document, day.date),
        ],
      },
    ];
  },
});

/** Whether a session is at race pace: `mp 12 km`, or a step whose target is the pace of a race. A short night spoils it, though it does not count as hard. */
function isAtRacePace({ kind, steps }: Session): boolean {
  return kind === 'mp' || steps.some(hasRaceTarget);
}

function hasRaceTarget({ target, steps, ofWhich }: Step): boolean {
  const isOwn = target?.type === 'race' || (target?.type === 'letter' && target.letter === 'M');
  return isOwn || steps.some(hasRaceTarget) || ofWhich.some(hasRaceTarget);
}

/** What makes a night a short one: its hours, else its quality. */
function whatWasShort({ durationS, quality }: Night, leastS: number): Message | undefined {
  if (durationS !== undefined && durationS < leastS) return say`${spokenDuration(durationS)} of sleep`;
  if (!quality || quality.share > POOR_QUALITY_SHARE) return undefined;
  if (quality.isInWords) return say`a poor night`;
  return say`a poor night (${rounded(quality.value, 1)}/${quality.max})`;
}

function messages(short: Message, session: Session, day: Day, log: Log) {
  const isDemanding = demandingSessions(day).includes(session);
  const name = isDemanding ? sessionName(session) : say`running at race pace`;
  const what = capitalised(short);
  if (day.isPlanned) {
    return {
      message: withAdvice(
        say`${what}, with ${isDemanding ? aSession(session) : name} planned.`,
        say`It often goes better a day later.`,
      ),
    };
  }
  const fact = say`${capitalised(name)} on ${dateIn(log, day.date)} after ${short}.`;
  const again = say`${what} again before ${name} on ${dateIn(log, day.date)}.`;
  const advice = day.date < log.today ? undefined : say`Early to bed tonight.`;
  return { message: withAdvice(fact, advice), again: withAdvice(again, advice) };
}

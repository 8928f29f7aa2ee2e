import { capitalised, type Message, rounded, say } from '../../../base/message';
import { demandingSessions } from '../../../model/queries/demandingSessions';
import { HIGH_SHARE, isAtLeast } from '../../../model/queries/scales';
import { isUnwell, type LevelReading, levelOn } from '../../../model/queries/signals';
import type { Day, Log, Session } from '../../../model/types';
import { easeOrRest } from '../../kit/fixes/easing';
import { moveHardDay } from '../../kit/fixes/moving';
import { planCalm } from '../../kit/fixes/selfCare';
import { decimal } from '../../kit/options';
import { aSession, dateIn, sessionName, withAdvice } from '../../kit/phrases';
import { sessionPlace } from '../../kit/places';
import { defineRule } from '../../rule';

/** A hard session is moved by this many days. */
const LATER_DAYS = 2;
/** The tag of a run that is meant to relieve stress. */
const RELIEF = 'stress-relief';

export const stressHighHard = defineRule({
  id: 'stress-high-hard',
  group: 'signals',
  theme: 'life',
  title: 'Hard work on a stressful day',
  detects:
    'Stress is at `stress.high` of its scale or more, and hard or long work is planned or done on that day or the next. Races are left out, and days marked sick or injured.',
  why: 'The body does not tell stress of work from stress of intervals: both take from what recovery has to give.',
  severity: { done: 'hint', planned: 'information' },
  evidence: {
    grade: 'B',
    text: 'In 31 students strength came back more slowly over 96 h after hard training when life stress was high; reviews link stress with injuries, and the IOC counts mental load as load. The studies are small or observational.',
    sources: [
      'Stults-Kolehmainen MA et al. 2014, J Strength Cond Res 28:2007–2017',
      'Stults-Kolehmainen MA, Bartholomew JB 2012, Med Sci Sports Exerc 44:2220–2227',
      'Soligard T et al. 2016, Br J Sports Med 50:1030–1041',
    ],
  },
  options: {
    'stress.high': decimal(HIGH_SHARE, { min: 0.5, max: 1 }).describe(
      'Share of its scale from which stress counts as high.',
    ),
  },

  checkDay(day, { log, options }) {
    if (day.class === 'race' || isUnwell(day)) return [];
    const [session] = demandingSessions(day);
    const stress = session && stressBefore(day, log, options['stress.high']);
    if (!session || !stress) return [];
    return [
      {
        place: sessionPlace(session),
        message: message(stress, session, day, log),
        related: [{ place: stress.place, message: say`${dateIn(log, stress.date)}: stress ${levelWords(stress)}` }],
        fixes: () => [
          ...easeOrRest(session, day, log),
          ...moveHardDay(log, day, day.date + LATER_DAYS),
          ...planCalm(log, session.place.document, day.date),
        ],
      },
    ];
  },
});

/** The high stress of a day, or of the day before when the day itself has no level; `undefined` when it is not high. */
function stressBefore(day: Day, log: Log, leastShare: number): LevelReading | undefined {
  const stress = levelOn(day, 'stress') ?? levelOn(log.day(day.date - 1), 'stress');
  return stress && isAtLeast(stress.level, leastShare) ? stress : undefined;
}

function message(stress: LevelReading, session: Session, day: Day, log: Log): Message {
  const level = levelWords(stress);
  const isSameDay = stress.date === day.date;
  if (!day.isPlanned) {
    const name = capitalised(sessionName(session));
    const fact = isSameDay
      ? say`${name} on ${dateIn(log, day.date)}, with stress at ${level}.`
      : say`${name} on ${dateIn(log, day.date)}, after a day with stress at ${level}.`;
    return withAdvice(fact, day.date < log.today ? undefined : say`Something light tomorrow, and early to bed.`);
  }
  const fact = isSameDay
    ? say`Stress ${level} on ${dateIn(log, stress.date)}, with ${aSession(session)} planned.`
    : say`Stress ${level} on ${dateIn(log, stress.date)}, with ${aSession(session)} planned the day after.`;
  return withAdvice(
    fact,
    session.tags.includes(RELIEF) ? say`An easy run clears the head too.` : say`An easy run would do.`,
  );
}

function levelWords({ level: { value, max } }: LevelReading): Message {
  return say`${rounded(value, 1)}/${max}`;
}

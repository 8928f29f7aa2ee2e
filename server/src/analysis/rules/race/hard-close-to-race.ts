import { capitalised, countOf, type Message, say } from '../../../base/message';
import { type GoalRace, goalRaceOn } from '../../../model/queries/goalRaces';
import { timeOfSteps } from '../../../model/stepEffort';
import type { Day, Log, Session, Step } from '../../../model/types';
import { METRES_PER_KM } from '../../../values/distance';
import { SECONDS_PER_MINUTE } from '../../../values/duration';
import type { Fix } from '../../finding';
import { makeEasyFix } from '../../kit/fixes/easing';
import { insertRestDay, planRestDay } from '../../kit/fixes/restDays';
import { dateIn, sessionName, withAdvice } from '../../kit/phrases';
import { dayLink, sessionPlace } from '../../kit/places';
import { isOnPurpose } from '../../kit/sessionTags';
import { defineRule, type RuleContext } from '../../rule';
import { isOver, raceName, type TaperOptions, taperOptions } from './taperWeeks';

/** How many days before a goal race should have no hard work; the second is for a marathon or more. */
const FRESH_DAYS = 3;
const FRESH_DAYS_MARATHON = 4;
/** How many days before a marathon or more should have no run of 90 minutes. */
const SHORT_RUNS_DAYS = 7;
const LONG_S = 90 * SECONDS_PER_MINUTE;
/** A run without a time counts as 90 minutes from this distance on: 5:00/km, which is quick for an easy run. */
const LONG_M = 18 * METRES_PER_KM;

export const hardCloseToRace = defineRule({
  id: 'hard-close-to-race',
  group: 'race',
  theme: 'races',
  title: 'Hard work just before a goal race',
  detects:
    'A hard session on the three days before a race `A`; before a marathon or more on the four days before it, or a run of 90 minutes on the seven. Up to `taper.opener-min` minutes of fast running are an opener and pass.',
  why: 'What is trained in the last days helps after the race, while the tiredness of it is there at the start.',
  severity: { done: 'information', planned: 'information' },
  evidence: {
    grade: 'C',
    text: 'That a taper helps is well shown. How many days before a race the last hard session may be is habit; the figures here are those that coaches use.',
    sources: ['Bosquet L et al. 2007, Med Sci Sports Exerc 39:1358–1365'],
  },
  options: taperOptions,
  optionsOf: 'taper',

  checkDay(day, context) {
    const { log } = context;
    const race = raceAhead(day, context);
    if (!race) return [];
    const days = race.day.date - day.date;
    const sessions = day.countedSessions.filter(session => isTooMuch(session, race, days, context));
    return sessions.map(session => ({
      place: sessionPlace(session),
      message: message(session, race, log),
      ...(isOver(race, log) && { isSettled: true as const }),
      related: dayLink(log, race.day),
      fixes: () => fixes(day, session, race, log),
    }));
  },
});

type Context = RuleContext<TaperOptions>;

/** The next goal race within a week. */
function raceAhead({ date }: Day, { log, options }: Context): GoalRace | undefined {
  for (const each of log.writtenDates(date + 1, date + SHORT_RUNS_DAYS)) {
    const race = goalRaceOn(log, each, options['taper.auto']);
    if (race) return race;
  }
  return undefined;
}

function isTooMuch(session: Session, { length }: GoalRace, days: number, { log, options }: Context): boolean {
  if (session.race?.priority === 'A' || isOnPurpose(session)) return false;
  const fresh = length === 'marathon' ? FRESH_DAYS_MARATHON : FRESH_DAYS;
  if (session.hard.isHard && days <= fresh) return !isOpener(session, log, options);
  return length === 'marathon' && session.sport === 'run' && isLong(session);
}

/** Whether a session is a short opener. Fast steps without a pace count as long as they would take at the fastest pace; a session without steps is fast as a whole. */
function isOpener(session: Session, log: Log, options: TaperOptions): boolean {
  const { steps, durationS, date } = session;
  const fastS =
    steps.length > 0 ? timeOfSteps(steps, log.athleteProfile(date), isFast) : (durationS ?? Number.POSITIVE_INFINITY);
  return fastS <= options['taper.opener-min'] * SECONDS_PER_MINUTE;
}

const SLOW_LABELS: ReadonlySet<string> = new Set(['wu', 'cd', 'easy', 'recovery', 'run']);

function isFast({ label, target }: Step): boolean {
  const isEasy = target?.type === 'letter' && target.letter === 'E';
  return !isEasy && (label === undefined || !SLOW_LABELS.has(label));
}

function isLong({ durationS, distanceM = 0 }: Session): boolean {
  return durationS === undefined ? distanceM >= LONG_M : durationS >= LONG_S;
}

/* ---- words and fixes --------------------------------------------------------------------------------------------- */

function message(session: Session, race: GoalRace, log: Log): Message {
  const { date } = race.day;
  const name = capitalised(sessionName(session));
  const fact = say`${name} ${countOf(date - session.date, 'day')} before the ${raceName(race, log)} of ${dateIn(log, date)}.`;
  if (session.date < log.today) return fact;
  return withAdvice(
    fact,
    log.day(session.date).isPlanned
      ? say`An easy run there often serves the race more.`
      : say`Easy days from here often bring the legs back.`,
  );
}

function fixes(day: Day, session: Session, race: GoalRace, log: Log): readonly Fix[] {
  const { document } = session.place;
  if (!day.isPlanned) return log.today < race.day.date ? planRestDay(log, document) : [];
  return [...makeEasyFix([session], log, { isPreferred: true }), insertRestDay(log, document, day.date)];
}

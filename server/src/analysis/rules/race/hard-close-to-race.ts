import { capitalised, countOf, type Message, say } from '../../../base/message';
import { type GoalRace, goalRaceOn } from '../../../model/queries/goalRaces';
import { longestRunBefore } from '../../../model/queries/longestRun';
import { timeOfSteps } from '../../../model/stepEffort';
import type { Day, Log, Session, Step } from '../../../model/types';
import { METRES_PER_KM } from '../../../values/distance';
import { SECONDS_PER_MINUTE, spokenDuration } from '../../../values/duration';
import type { Fix } from '../../finding';
import { makeEasyFix } from '../../kit/fixes/easing';
import { insertRestDay, planRestDay } from '../../kit/fixes/restDays';
import { dateIn, distanceIn, sessionName, withAdvice } from '../../kit/phrases';
import { dayLink, sessionPlace } from '../../kit/places';
import { isOnPurpose } from '../../kit/sessionTags';
import { defineRule, type RuleContext } from '../../rule';
import { isOver, raceName, type TaperOptions, taperOptions } from './taperWeeks';

/** How many days before a goal race should have no hard work; the second is for a marathon or more. */
const FRESH_DAYS = 3;
const FRESH_DAYS_MARATHON = 4;
/** How many days before a marathon or more should have no run of 90 minutes. A week before it nearly all plans have one of about so long. */
const SHORT_RUNS_DAYS = 6;
const LONG_S = 90 * SECONDS_PER_MINUTE;
/** The last run of the length that was trained is two to three weeks before a marathon in most plans; on so many days before it one is late. */
const LAST_LONG_DAYS = 10;
const VERY_LONG_S = 120 * SECONDS_PER_MINUTE;
/** What is long for a runner is known from the longest run of so many days, and so much of it is nearly as long (a convention). */
const LONGEST_OF_DAYS = 56;
const NEARLY_AS_LONG = 0.75;
/** A run without a time takes at least so long: that is quick for an easy run. */
const QUICK_S_PER_KM = 300;

export const hardCloseToRace = defineRule({
  id: 'hard-close-to-race',
  group: 'race',
  theme: 'races',
  title: 'Hard work just before a goal race',
  detects:
    'A hard session or a run of 90 minutes on the three days before a goal race; before a marathon or more a hard session on the four days before it, a run of 90 minutes on the six, or, up to the tenth, one of two hours and three quarters of the longest of eight weeks. A goal race has the letter `A`, or, unless `taper.auto` is off, is one for which `taper` looks at the weeks before. Up to `taper.opener-min` minutes of fast running are an opener and pass.',
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

/** The next goal race near enough to matter. */
function raceAhead({ date }: Day, { log, options }: Context): GoalRace | undefined {
  for (const each of log.writtenDates(date + 1, date + LAST_LONG_DAYS)) {
    const race = goalRaceOn(log, each, options['taper.auto']);
    if (race) return race;
  }
  return undefined;
}

function isTooMuch(session: Session, { length }: GoalRace, days: number, { log, options }: Context): boolean {
  const isGoal = goalRaceOn(log, session.date, options['taper.auto'])?.session === session;
  if (isGoal || isOnPurpose(session)) return false;
  const isMarathon = length === 'marathon';
  if (session.hard.isHard && days <= (isMarathon ? FRESH_DAYS_MARATHON : FRESH_DAYS)) {
    return !isOpener(session, log, options);
  }
  if (session.sport !== 'run') return false;
  const timeS = likelyTimeS(session);
  if (days <= (isMarathon ? SHORT_RUNS_DAYS : FRESH_DAYS)) return timeS >= LONG_S;
  return isMarathon && timeS >= VERY_LONG_S && isNearlyLongest(session, log);
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

function likelyTimeS({ durationS, distanceM = 0 }: Session): number {
  return durationS ?? (distanceM / METRES_PER_KM) * QUICK_S_PER_KM;
}

/** Whether a run is about as long as the longest of the weeks before it: a short long run of the same length is part of a taper. */
function isNearlyLongest(session: Session, log: Log): boolean {
  const { date } = session;
  const { byDistance, byDuration } = longestRunBefore(log, date, LONGEST_OF_DAYS);
  if (session.distanceM !== undefined && byDistance) return session.distanceM >= NEARLY_AS_LONG * byDistance.distanceM;
  return byDuration === undefined || likelyTimeS(session) >= NEARLY_AS_LONG * byDuration.durationS;
}

/* ---- words and fixes --------------------------------------------------------------------------------------------- */

function message(session: Session, race: GoalRace, log: Log): Message {
  const days = race.day.date - session.date;
  const name = session.hard.isHard ? capitalised(sessionName(session)) : lengthOf(session, log);
  const fact = say`${name} ${countOf(days, 'day')} before the ${raceName(race, log)} of ${dateIn(log, race.day.date)}.`;
  if (session.date < log.today) return fact;
  return withAdvice(fact, adviceFor(session, log));
}

function adviceFor(session: Session, log: Log): Message {
  if (!log.day(session.date).isPlanned) return say`Easy days from here often bring the legs back.`;
  return session.hard.isHard
    ? say`An easy run there often serves the race more.`
    : say`Half of it keeps the legs fresh.`;
}

/** `32 km`, or `2 h 30 min` of a run without a distance. */
function lengthOf({ distanceM, durationS = 0 }: Session, log: Log): Message {
  return distanceM === undefined ? spokenDuration(durationS) : distanceIn(log, distanceM);
}

function fixes(day: Day, session: Session, race: GoalRace, log: Log): readonly Fix[] {
  const { document } = session.place;
  if (!day.isPlanned) return log.today < race.day.date ? planRestDay(log, document) : [];
  return [...makeEasyFix([session], log, { isPreferred: true }), insertRestDay(log, document, day.date)];
}

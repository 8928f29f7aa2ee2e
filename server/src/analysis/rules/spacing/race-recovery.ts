import { capitalised, countOf, type Message, say } from '../../../base/message';
import { USUAL_EASY_PACE_S_PER_KM } from '../../../model/load';
import { demandingSessions } from '../../../model/queries/demandingSessions';
import { racedPart } from '../../../model/queries/raced';
import type { Day, Log, Session } from '../../../model/types';
import { RACE_RECOVERY_KM_PER_DAY, RACE_RECOVERY_MAX_DAYS, raceRecoveryDays } from '../../../training/progression';
import type { DayNumber } from '../../../values/date';
import { METRES_PER_KM } from '../../../values/distance';
import { SECONDS_PER_HOUR } from '../../../values/duration';
import type { Fix } from '../../finding';
import { makeEasyFix } from '../../kit/fixes/easing';
import { moveHardDay } from '../../kit/fixes/moving';
import { planRestDay } from '../../kit/fixes/restDays';
import { decimal, wholeNumber } from '../../kit/options';
import { dateIn, distanceIn, sessionName, withAdvice } from '../../kit/phrases';
import { dayLink, sessionPlace } from '../../kit/places';
import { isOnPurpose, tagFix } from '../../kit/sessionTags';
import { defineRule, type OptionValues } from '../../rule';

/** A run below this time does not count as long, even when it is called so. */
const LEAST_LONG_S = SECONDS_PER_HOUR;
/** This much climb counts as a kilometre more, as is usual for comparing trail races (a convention). */
const CLIMB_M_PER_KM = 100;
/** A race is a trail race when its tag says so, or when it climbs this much per kilometre. */
const TRAIL_CLIMB_M_PER_KM = 20;
const TRAIL = 'trail';
const TRAINING = 'training';

const options = {
  'race-recovery.km-per-day': decimal(RACE_RECOVERY_KM_PER_DAY, { min: 1.6, max: 5 }).describe(
    'Kilometres raced for each day without hard work.',
  ),
  'race-recovery.max': wholeNumber(RACE_RECOVERY_MAX_DAYS, { min: 7, max: 28 }).describe(
    'Most days without hard work after a race.',
  ),
  'race-recovery.min-rpe': decimal(6, { min: 1, max: 10 }).describe(
    'A race of this effort or less counts half, as one run for training does.',
  ),
};

export const raceRecovery = defineRule({
  id: 'race-recovery',
  group: 'spacing',
  theme: 'spacing',
  title: 'Hard work soon after a race',
  detects:
    'A hard or long run comes within the days that a race asks for: one for each `race-recovery.km-per-day` kilometres, at most `race-recovery.max`. Climb on trails counts as distance; a race for training (`C`, `#training`, little effort) counts half. Easy running and cross-training are fine at any time, and so is a run of less than an hour that is long by name only.',
  why: 'A race takes more out of muscles than training does. Easy running does not delay their repair; hard running may.',
  severity: { done: 'information', planned: 'information' },
  evidence: {
    grade: 'C',
    text: 'A day for each mile or three kilometres raced is a rule of thumb. In 11 recreational marathon runners soreness was normal by day 4 and oxygen uptake by day 7; easy 40-minute runs from the second day on did not slow recovery. So the rule is about hard work only.',
    sources: ['Takayama F et al. 2017, PMC5613699', 'Martínez-Navarro I et al. 2021, Eur J Sport Sci 21:1668–1674'],
  },
  options,

  checkDay(day, { log, options }) {
    const sessions = demandingRuns(day);
    if (sessions.length === 0) return [];
    const race = lastingRace(day, log, options);
    if (!race) return [];
    return sessions.map(session => ({
      place: sessionPlace(session),
      message: message(session, race, log),
      related: dayLink(log, race.day),
      fixes: () => fixes(session, race, log, options),
    }));
  },
});

type Options = OptionValues<typeof options>;

/** The hard runs of a day and its long run. */
function demandingRuns(day: Day): readonly Session[] {
  const runs = demandingSessions(day).filter(session => session.sport === 'run' && !isOnPurpose(session));
  return runs.filter(run => run.hard.isHard || !isLongByNameOnly(run));
}

/** Whether a run is long by name only: in an easy week after a race the long run is shorter than others that count as long. */
function isLongByNameOnly({ distanceM, durationS }: Session): boolean {
  const likelyS = durationS ?? (distanceM && (distanceM / METRES_PER_KM) * USUAL_EASY_PACE_S_PER_KM);
  return likelyS !== undefined && likelyS < LEAST_LONG_S;
}

/* ---- the race ---------------------------------------------------------------------------------------------------- */

interface Race {
  readonly day: Day;
  readonly session: Session;
  readonly distanceM: number;
  /** The last day of the recovery that it needs. */
  readonly until: DayNumber;
}

/**
 * Of the races before a day, the one whose recovery ends last. `undefined` when all are over.
 * @param asTraining a race to be judged as if it had been run for training
 */
function lastingRace(day: Day, log: Log, options: Options, asTraining?: Session): Race | undefined {
  let lasting: Race | undefined;
  for (const date of log.writtenDates(day.date - options['race-recovery.max'], day.date - 1)) {
    const before = log.day(date);
    for (const session of before.countedSessions) {
      const { sport, intensity } = session;
      const { distanceM } = racedPart(session);
      if (sport !== 'run' || intensity !== 'race' || distanceM === undefined) continue;
      const days = recoveryDays(session, distanceM, session === asTraining || wasTraining(session, options), options);
      const race = { day: before, session, distanceM, until: date + days };
      if (race.until >= day.date && race.until >= (lasting?.until ?? 0)) lasting = race;
    }
  }
  return lasting;
}

/** How many days without hard work should follow a race. */
function recoveryDays(race: Session, distanceM: number, isTraining: boolean, options: Options): number {
  const raceM = comparableKm(race, distanceM) * METRES_PER_KM;
  const days = raceRecoveryDays(raceM, options['race-recovery.km-per-day'], options['race-recovery.max']);
  return isTraining ? halved(days) : days;
}

function wasTraining({ race, tags, rpe }: Session, options: Options): boolean {
  const wasLight = rpe !== undefined && rpe <= options['race-recovery.min-rpe'];
  return race?.priority === 'C' || tags.includes(TRAINING) || wasLight;
}

function halved(days: number): number {
  return Math.max(Math.floor(days / 2), 1);
}

function comparableKm({ climbM = 0, tags }: Session, distanceM: number): number {
  const km = distanceM / METRES_PER_KM;
  const isTrail = tags.includes(TRAIL) || climbM >= TRAIL_CLIMB_M_PER_KM * km;
  return isTrail ? km + climbM / CLIMB_M_PER_KM : km;
}

/* ---- words and fixes --------------------------------------------------------------------------------------------- */

function message(session: Session, race: Race, log: Log): Message {
  const days = session.date - race.day.date;
  const fact = say`${capitalised(sessionName(session))} on ${dateIn(log, session.date)}, ${countOf(days, 'day')} after ${distanceIn(log, race.distanceM)} of racing.`;
  return withAdvice(fact, session.date < log.today ? undefined : say`Easy running up to ${dateIn(log, race.until)}.`);
}

function fixes(session: Session, race: Race, log: Log, options: Options): readonly Fix[] {
  const { document } = session.place;
  const isPlanned = log.day(session.date).isPlanned;
  const first = isPlanned
    ? [
        ...makeEasyFix([session], log, { isPreferred: true }),
        ...moveHardDay(log, log.day(session.date), race.until + 1),
      ]
    : planRestDay(log, document);
  return [...first, ...lowEffort(session, race, log, options)];
}

/** Offers to tag the race as run for training, when its recovery is then over on the day of the session and no other race needs more. */
function lowEffort(session: Session, { session: race }: Race, log: Log, options: Options): readonly Fix[] {
  if (lastingRace(log.day(session.date), log, options, race)) return [];
  const title = say`The race was for training: tag it #${TRAINING}`;
  return [tagFix(race, TRAINING, title)];
}

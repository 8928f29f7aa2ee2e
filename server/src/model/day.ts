import { say } from '../base/message';
import { median, sum } from '../base/statistics';
import { DAYS_PER_WEEK, type DayNumber, weekStartOf } from '../values/date';
import { SECONDS_PER_MINUTE } from '../values/duration';
import type { DayStatus } from './gaps';
import { hardLongRun } from './hard';
import { isMeasured } from './load';
import { BASELINE_MIN_WEEKS, BASELINE_WEEKS } from './queries/baseline';
import { forcedIntensity } from './rows';
import type { AthleteProfile, Content, Day, DayClass, DayOptions, Hardness, Session } from './types';

/** What a day is judged by. Nothing here asks for the class of another day, so days may be asked for in any order. */
export interface DaySource {
  readonly today: DayNumber;
  options(date: DayNumber): DayOptions;
  athlete(date: DayNumber): AthleteProfile;
  status(date: DayNumber): DayStatus;
  /** Not after today, with something written that counts as lived; also this morning's metric beside a plan for tonight. */
  isLived(date: DayNumber): boolean;
  content(date: DayNumber): Content;
  sessions(date: DayNumber): readonly Session[];
  /** The runner's own median kilometre time for a kind in the 60 days before a date. */
  usualPace(kind: string, date: DayNumber): number | undefined;
}

/** The last test for a hard day: its load is twice the median of the training days of four weeks, of which there are at least ten. */
const BIG_DAY_FACTOR = 2;
const BIG_DAY_WINDOW_DAYS = 28;
const BIG_DAY_MIN_TRAINING_DAYS = 10;
/** A run that is long by its share of the week lasts an hour at least. */
const LONG_BY_SHARE_S = 60 * SECONDS_PER_MINUTE;
/** A walk or a yoga class felt harder than this is no rest. */
const RESTFUL_RPE = 2;

/** The day of a date: its class, and whether it counts as hard for spacing. */
export function makeDay(source: DaySource, date: DayNumber): Day {
  const status = source.status(date);
  const content = source.content(date);
  const { entries, notes, places } = content;
  const sessions = source.sessions(date);
  const isPlanned = status === 'planned';
  const counted = countedSessions(sessions, status);
  const loadAu = isLoadKnown(counted, status) ? sum(counted.map(session => session.loadAu)) : undefined;
  const dayClass = classOf(source, date, status, counted, statesOf(content, isPlanned));
  const hardness = hardnessOf(source, date, dayClass, counted);
  return {
    date,
    class: dayClass,
    isLived: source.isLived(date),
    isPlanned,
    isOpen: status === 'open',
    ...(hardness && { hardness }),
    sessions,
    countedSessions: counted,
    entries,
    notes,
    places,
    ...(loadAu !== undefined && { loadAu }),
    knownLoadAu: sum(counted.map(session => session.loadAu)),
  };
}

/* ---- what counts -------------------------------------------------------------------------------------------------- */

/** The sessions that make a date's figures: done ones up to today, all but skipped ones on days to come. */
export function countedSessions(sessions: readonly Session[], status: DayStatus): readonly Session[] {
  // Asked for four weeks of days for each day, so it copies nothing where all of them count.
  if (status !== 'planned' && status !== 'lived') return sessions.length === 0 ? sessions : [];
  const counts = ({ status: own }: Session) => (status === 'planned' ? own !== 'skip' : own === 'done');
  return sessions.every(counts) ? sessions : sessions.filter(counts);
}

function isLoadKnown(counted: readonly Session[], status: DayStatus): boolean {
  if (status === 'unknown' || status === 'open') return false;
  return counted.every(session => session.loadAu !== undefined);
}

/** The state words of a date that hold: without planned ones, unless the day is one to come. */
function statesOf({ entries }: Content, isPlanned: boolean): ReadonlySet<string> {
  const states = new Set<string>();
  for (const { entry } of entries) {
    if (entry.body.type !== 'state' || entry.status?.status === 'skip') continue;
    if (entry.status?.status === 'plan' && !isPlanned) continue;
    states.add(entry.body.word.word);
  }
  return states;
}

/* ---- class -------------------------------------------------------------------------------------------------------- */

function classOf(
  source: DaySource,
  date: DayNumber,
  status: DayStatus,
  sessions: readonly Session[],
  states: ReadonlySet<string>,
): DayClass {
  if (status === 'open' || status === 'unknown') return 'unknown';
  if (status === 'rest-implied') return 'rest-implied';
  const options = source.options(date);
  if (sessions.some(session => session.intensity === 'race')) return 'race';
  if (sessions.some(session => session.hard.isHard)) return 'hard';
  if (sessions.some(session => isLongRun(source, session))) return 'long';
  const isOnTheWay = areRidesOnTheWay(sessions);
  if (sessions.some(session => isEasyTraining(session, options) && !(isOnTheWay && isRide(session)))) return 'easy';
  if (sessions.some(session => isStrengthTraining(session, options))) return 'strength';
  if (states.has('sick')) return 'sick';
  if (states.has('injury')) return 'injured';
  if (states.has('rest')) return 'rest';
  if (sessions.some(session => session.sport === 'recovery' || (isOnTheWay && isRide(session)))) {
    return 'active-recovery';
  }
  return 'rest-implied';
}

/** Rides of a day that take less than this together and were not hard are ways to work or to the shops (a convention). */
const ON_THE_WAY_S = 45 * SECONDS_PER_MINUTE;

function isRide({ kind }: Session): boolean {
  return kind === 'bike';
}

function areRidesOnTheWay(sessions: readonly Session[]): boolean {
  const rides = sessions.filter(isRide);
  const isEasy = rides.every(({ intensity }) => intensity === 'easy' || intensity === 'recovery');
  const durationS = sum(rides.map(ride => ride.durationS ?? Number.POSITIVE_INFINITY));
  return rides.length > 0 && isEasy && durationS < ON_THE_WAY_S;
}

function isEasyTraining({ sport, durationS, rpe }: Session, options: DayOptions): boolean {
  if (sport !== 'recovery') return sport !== 'strength';
  return (durationS ?? 0) > options['rest.active-max-min'] * SECONDS_PER_MINUTE || (rpe ?? 0) > RESTFUL_RPE;
}

/** Core work and drills up to a quarter of an hour, or of unknown length, leave a rest day a rest day. */
function isStrengthTraining({ sport, kind, durationS }: Session, options: DayOptions): boolean {
  if (sport !== 'strength') return false;
  if (kind !== 'core' && kind !== 'drills') return true;
  return (durationS ?? 0) > options['strength.trivial-min'] * SECONDS_PER_MINUTE;
}

function isLongRun(source: DaySource, session: Session): boolean {
  if (session.sport !== 'run') return false;
  if (session.kind === 'long') return true;
  const durationS = likelyDuration(source, session) ?? 0;
  const options = source.options(session.date);
  return durationS >= options['long.min-minutes'] * SECONDS_PER_MINUTE || isLongByShare(source, session, durationS);
}

function isLongByShare(source: DaySource, session: Session, durationS: number): boolean {
  const { kind, date, distanceM } = session;
  if (kind === 'easy' || kind === 'recovery' || forcedIntensity(session) === 'easy') return false;
  if (distanceM === undefined || durationS < LONG_BY_SHARE_S) return false;
  const options = source.options(date);
  const start = weekStartOf(date, options['week.start']);
  const baselineM = baselineOf(source, start);
  if (baselineM === undefined || baselineM === 0 || distanceM < options['long.min-share'] * baselineM) return false;
  return distanceM >= longestOfWeek(source, start);
}

/** As written, else by the runner's own usual pace; a guess at the pace would call runs long that were not. */
function likelyDuration(source: DaySource, { durationS, distanceM, kind, date }: Session): number | undefined {
  if (durationS !== undefined || distanceM === undefined) return durationS;
  const pace = source.usualPace(kind, date);
  return pace === undefined ? undefined : (pace * distanceM) / 1000;
}

/* ---- weeks, without the class of any day --------------------------------------------------------------------------- */

/** The mean distance of the complete ones of the four weeks before a week; `undefined` with fewer than three complete. */
function baselineOf(source: DaySource, weekStart: DayNumber): number | undefined {
  const distancesM: number[] = [];
  for (let back = 1; back <= BASELINE_WEEKS; back++) {
    const distanceM = distanceOfCompleteWeek(source, weekStart - back * DAYS_PER_WEEK);
    if (distanceM !== undefined) distancesM.push(distanceM);
  }
  return distancesM.length < BASELINE_MIN_WEEKS ? undefined : sum(distancesM) / distancesM.length;
}

function distanceOfCompleteWeek(source: DaySource, start: DayNumber): number | undefined {
  let distanceM = 0;
  for (let date = start; date < start + DAYS_PER_WEEK; date++) {
    const status = source.status(date);
    if (date > source.today || status === 'unknown' || status === 'open') return undefined;
    for (const session of countedSessions(source.sessions(date), status)) {
      if (session.sport === 'run') distanceM += session.distanceM ?? 0;
    }
  }
  return distanceM;
}

function longestOfWeek(source: DaySource, start: DayNumber): number {
  let longestM = 0;
  for (let date = start; date < start + DAYS_PER_WEEK; date++) {
    for (const session of countedSessions(source.sessions(date), source.status(date))) {
      if (session.sport === 'run') longestM = Math.max(longestM, session.distanceM ?? 0);
    }
  }
  return longestM;
}

/* ---- hard for spacing ---------------------------------------------------------------------------------------------- */

function hardnessOf(
  source: DaySource,
  date: DayNumber,
  dayClass: DayClass,
  sessions: readonly Session[],
): Hardness | undefined {
  if (dayClass === 'race' || dayClass === 'hard') {
    const session =
      sessions.find(({ intensity }) => dayClass === 'race' && intensity === 'race') ??
      sessions.find(({ hard }) => hard.isHard);
    return { from: dayClass, because: session?.hard.because ?? '', ...(session && { session }) };
  }
  if (dayClass === 'long') return hardLongDay(source, date, sessions);
  if (dayClass === 'easy' || dayClass === 'strength') return bigDay(source, date, sessions);
  return undefined;
}

function hardLongDay(source: DaySource, date: DayNumber, sessions: readonly Session[]): Hardness | undefined {
  for (const session of sessions) {
    if (!isLongRun(source, session)) continue;
    const because = hardLongRun(
      session,
      likelyDuration(source, session),
      source.athlete(date),
      source.options(date)['hard.include-long'],
    );
    if (because !== undefined) return { from: 'long', because, session };
  }
  return undefined;
}

/** The last row of the ladder: a day whose measured load stands out from those of the four weeks before. */
function bigDay(source: DaySource, date: DayNumber, sessions: readonly Session[]): Hardness | undefined {
  const loadAu = measuredLoad(sessions);
  if (!loadAu) return undefined;
  const before: number[] = [];
  let larger = 0;
  for (let at = date - BIG_DAY_WINDOW_DAYS; at < date; at++) {
    const load = measuredLoad(countedSessions(source.sessions(at), source.status(at)));
    if (!load) continue;
    before.push(load);
    if (BIG_DAY_FACTOR * load > loadAu) larger++;
  }
  // Behind most days it is seen without sorting: more than half of them are above half of it.
  if (before.length < BIG_DAY_MIN_TRAINING_DAYS || 2 * larger > before.length) return undefined;
  if (loadAu < BIG_DAY_FACTOR * median(before)) return undefined;
  return { from: 'big-day', because: say`because its load is twice that of a usual day` };
}

/** The load of a day; `undefined` when any of it was not measured. */
function measuredLoad(sessions: readonly Session[]): number | undefined {
  let loadAu = 0;
  for (const session of sessions) {
    if (session.loadAu === 0) continue;
    if (session.loadAu === undefined || !isMeasured(session.loadFrom)) return undefined;
    loadAu += session.loadAu;
  }
  return loadAu;
}

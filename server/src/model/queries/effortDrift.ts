import { memoize } from '../../base/memoize';
import { mean, median } from '../../base/statistics';
import type { DayNumber } from '../../values/date';
import { METRES_PER_KM } from '../../values/distance';
import { SECONDS_PER_MINUTE } from '../../values/duration';
import { paceOf } from '../../values/pace';
import type { Day, Log, Session } from '../types';
import { writtenDays } from './days';
import { statesOn, tagsOn } from './signals';

const DRIFT_DAYS = 14;
const DRIFT_BASE_DAYS = 28;
const DRIFT_MIN_RUNS = 4;
/** Shorter runs are over before the pulse has settled, so their averages say little (a convention). */
const DRIFT_MIN_S = 25 * SECONDS_PER_MINUTE;
/** Runs of about one length, in about the same weather, on the flat. */
const DISTANCE_TOLERANCE = 0.1;
const TEMPERATURE_TOLERANCE_C = 5;
const FLAT_M_PER_KM = 10;
/** So much less speed for each beat, or so much more effort at the same pace, is a drift (a convention). */
const EFFICIENCY_LOSS = 0.05;
const EFFORT_RISE = 1.5;
/** Paces this near to each other are the same. */
const PACE_TOLERANCE = 0.02;
/** After an illness easy runs cost more, and everybody knows why. */
const ILL_DAYS = 14;
const EXCUSED: ReadonlySet<string> = new Set([
  'hot',
  'heat',
  'altitude',
  'new-watch',
  'stroller',
  'trail',
  'treadmill',
]);

export interface EffortDrift {
  readonly run: Session;
  /** Heart beats or effort: what rose. */
  readonly by: 'heart-rate' | 'effort';
  /** Per cent of efficiency lost, or points of effort more. */
  readonly amount: number;
  readonly runs: readonly Session[];
}

/**
 * Easy runs of about one length that cost more over the last 14 days than over the 28 before: speed per heart beat 5 % down, or
 * effort 1.5 points up at the same pace. `undefined` with fewer than four such runs in either, or for a day without one.
 */
export function effortDriftOn(log: Log, { date }: Day): EffortDrift | undefined {
  return driftOn(log, date);
}

/** Of each day of two weeks, for each of the days that look back so far. */
const driftOn = memoize((log: Log, date: DayNumber): EffortDrift | undefined => {
  const day = log.day(date);
  const run = day.isPlanned ? undefined : day.countedSessions.find(session => isComparable(session, day));
  if (!run || wasIll(log, day.date)) return undefined;
  const [lately, before] = windowsOf(log, run, day.date);
  return byHeartRate(run, lately, before) ?? byEffort(run, lately, before);
});

/**
 * Easy runs of about the length of a day's that say what they cost, in either window of `effortDriftOn`, and how many it takes.
 * `undefined` where the day has no such run, or after an illness.
 */
export function driftRuns(
  log: Log,
  { date, isPlanned, countedSessions }: Day,
): { readonly lately: number; readonly before: number; readonly needs: number } | undefined {
  const saysCost = ({ averageBpm, rpe }: Session) => averageBpm !== undefined || rpe !== undefined;
  const run = isPlanned ? undefined : countedSessions.find(session => isComparable(session, log.day(date)));
  if (!run || !saysCost(run) || wasIll(log, date)) return undefined;
  const inBoth = windowsOf(log, run, date).map(runs => {
    return Math.max(
      runs.filter(({ averageBpm }) => averageBpm !== undefined).length,
      runs.filter(({ rpe }) => rpe !== undefined).length,
    );
  });
  return { lately: inBoth[0] ?? 0, before: inBoth[1] ?? 0, needs: DRIFT_MIN_RUNS };
}

/** The last 14 days, and the 28 before them. */
function windowsOf(log: Log, run: Session, date: DayNumber): readonly [readonly Session[], readonly Session[]] {
  return [
    comparableRuns(log, run, date - DRIFT_DAYS + 1, date),
    comparableRuns(log, run, date - DRIFT_DAYS - DRIFT_BASE_DAYS + 1, date - DRIFT_DAYS),
  ];
}

function byHeartRate(run: Session, lately: readonly Session[], before: readonly Session[]): EffortDrift | undefined {
  const [now, then] = [lately, before].map(runs => runs.flatMap(each => efficiencyOf(each) ?? []));
  if (!now || !then || now.length < DRIFT_MIN_RUNS || then.length < DRIFT_MIN_RUNS) return undefined;
  // One run on which the watch lost the pulse is no drift.
  const loss = 1 - median(now) / median(then);
  return loss < EFFICIENCY_LOSS ? undefined : { run, by: 'heart-rate', amount: 100 * loss, runs: lately };
}

/** Metres a heart beat. */
function efficiencyOf(run: Session): number | undefined {
  const pace = paceOfRun(run);
  if (pace === undefined || run.averageBpm === undefined) return undefined;
  return (METRES_PER_KM / pace) * (SECONDS_PER_MINUTE / run.averageBpm);
}

/** The stated pace, else the computed one, where nothing of the run is a minimum. */
function paceOfRun({ paceSPerKm, distanceM, durationS, distanceIsMinimum, durationIsMinimum }: Session) {
  if (paceSPerKm !== undefined) return paceSPerKm;
  if (distanceM === undefined || durationS === undefined || distanceIsMinimum || durationIsMinimum) return undefined;
  return paceOf(distanceM, durationS);
}

function byEffort(run: Session, lately: readonly Session[], before: readonly Session[]): EffortDrift | undefined {
  const hasEffort = ({ rpe }: Session) => rpe !== undefined;
  const [now, then] = [lately.filter(hasEffort), before.filter(hasEffort)];
  if (now.length < DRIFT_MIN_RUNS || then.length < DRIFT_MIN_RUNS) return undefined;
  const pace = (runs: readonly Session[]) => mean(runs.map(run => paceOfRun(run) ?? 0));
  if (Math.abs(pace(now) / pace(then) - 1) > PACE_TOLERANCE) return undefined;
  const effort = (runs: readonly Session[]) => mean(runs.map(({ rpe = 0 }) => rpe));
  const rise = effort(now) - effort(then);
  return rise < EFFORT_RISE ? undefined : { run, by: 'effort', amount: rise, runs: lately };
}

function comparableRuns(log: Log, { distanceM = 0, temperatureC }: Session, from: DayNumber, to: DayNumber) {
  return log.writtenDates(from, to).flatMap(date => {
    const day = log.day(date);
    return day.countedSessions.filter(session => {
      if (!isComparable(session, day) || session.distanceM === undefined) return false;
      const isLikeLong = Math.abs(session.distanceM - distanceM) <= DISTANCE_TOLERANCE * distanceM;
      const isLikeWarm =
        temperatureC === undefined ||
        session.temperatureC === undefined ||
        Math.abs(session.temperatureC - temperatureC) <= TEMPERATURE_TOLERANCE_C;
      return isLikeLong && isLikeWarm;
    });
  });
}

function isComparable(session: Session, day: Day): boolean {
  const { sport, intensity, status, distanceM, climbM = 0, steps } = session;
  if (sport !== 'run' || status !== 'done' || distanceM === undefined) return false;
  const pace = paceOfRun(session);
  if (pace === undefined || (pace * distanceM) / METRES_PER_KM < DRIFT_MIN_S) return false;
  if (intensity !== 'easy' && intensity !== 'recovery') return false;
  if (steps.length > 0 || climbM > (FLAT_M_PER_KM * distanceM) / METRES_PER_KM) return false;
  return !tagsOn(day).some(tag => EXCUSED.has(tag)) && statesOn(day, 'sick').length === 0;
}

function wasIll(log: Log, date: DayNumber): boolean {
  return writtenDays(log, date - ILL_DAYS, date).some(each => statesOn(each, 'sick').length > 0);
}

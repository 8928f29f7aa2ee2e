import { memoize } from '../../base/memoize';
import { mean, median, standardDeviation } from '../../base/statistics';
import type { DayNumber } from '../../values/date';
import { METRES_PER_KM } from '../../values/distance';
import { SECONDS_PER_MINUTE } from '../../values/duration';
import { paceOf } from '../../values/pace';
import type { Day, Log, Session } from '../types';
import { writtenDays } from './days';
import { isAtLeast } from './scales';
import {
  type LevelReading,
  levelOn,
  levelsOf,
  type NumberReading,
  numberOn,
  numbersOf,
  statesOn,
  tagsOn,
} from './signals';

// Signs of tiredness that one rule speaks of and another counts.

/* ---- sore muscles ------------------------------------------------------------------------------------------------ */

/** One day without a word does not end a row of sore days. */
const MOST_DAYS_BETWEEN = 1;

/**
 * The row of days, each as sore as a share of the scale or more, that ends on a date; the latest first. Empty when the date is not so.
 * @param most days that are enough, for who need not know how long it is
 */
export function soreDaysUntil(
  log: Log,
  date: DayNumber,
  limit: number,
  most: number = Number.POSITIVE_INFINITY,
): readonly LevelReading[] {
  const row: LevelReading[] = [];
  const isNear = (at: DayNumber) => at >= (row[row.length - 1]?.date ?? date) - MOST_DAYS_BETWEEN - 1;
  for (let at = date; row.length < most && isNear(at); at--) {
    const reading = levelOn(log.day(at), 'soreness');
    if (!reading) continue;
    if (!isAtLeast(reading.level, limit)) break;
    row.push(reading);
  }
  return row[0]?.date === date ? row : [];
}

/* ---- resting heart rate ------------------------------------------------------------------------------------------ */

const PULSE_DAYS = 28;
const PULSE_MIN_MORNINGS = 10;
/** Twice the median deviation: above that a runner's own scatter does not reach by itself. */
const DEVIATIONS = 2;
/** So much at once needs no second morning. */
const MUCH_BPM = 10;
/** Mornings that follow each other in a log that leaves one out now and then. */
const MOST_DAYS_BETWEEN_MORNINGS = 2;

export interface RaisedPulse {
  readonly reading: NumberReading;
  /** The morning before, when two count. */
  readonly before?: NumberReading;
  /** Beats above the usual; of two mornings the lesser. */
  readonly aboveBpm: number;
}

/**
 * A resting pulse above the runner's usual one: on two mornings in a row by `deltaBpm` and by what it varies anyway, or once by
 * 10. `undefined` when it is not, or with fewer than ten mornings in the 28 days before.
 */
export function raisedPulseOn(log: Log, date: DayNumber, deltaBpm: number): RaisedPulse | undefined {
  const reading = numberOn(log.day(date), 'rhr');
  if (!reading) return undefined;
  const before = numbersOf(log, 'rhr', date - MOST_DAYS_BETWEEN_MORNINGS, date - 1).at(-1);
  const base = pulseBase(log, before?.date ?? date);
  const alone = pulseBase(log, date);
  if (alone && reading.value - alone.usualBpm >= MUCH_BPM) {
    return { reading, aboveBpm: reading.value - alone.usualBpm };
  }
  if (!before || !base) return undefined;
  const least = Math.min(reading.value, before.value) - base.usualBpm;
  return least >= Math.max(deltaBpm, DEVIATIONS * base.deviationBpm) ? { reading, before, aboveBpm: least } : undefined;
}

/** Mornings that say what the resting pulse of a date is compared with, and how many it takes. */
export function pulseMornings(log: Log, date: DayNumber): { readonly has: number; readonly needs: number } {
  return { has: usualMornings(log, date).length, needs: PULSE_MIN_MORNINGS };
}

/** Those of the days before a date, without those marked sick. */
function usualMornings(log: Log, date: DayNumber): readonly NumberReading[] {
  return numbersOf(log, 'rhr', date - PULSE_DAYS, date - 1).filter(
    each => statesOn(log.day(each.date), 'sick').length === 0,
  );
}

/** What the pulse usually is. */
function pulseBase(
  log: Log,
  date: DayNumber,
): { readonly usualBpm: number; readonly deviationBpm: number } | undefined {
  const mornings = usualMornings(log, date);
  if (mornings.length < PULSE_MIN_MORNINGS) return undefined;
  const values = mornings.map(({ value }) => value);
  const usualBpm = median(values);
  return { usualBpm, deviationBpm: median(values.map(value => Math.abs(value - usualBpm))) };
}

/* ---- heart-rate variability -------------------------------------------------------------------------------------- */

const HRV_DAYS = 7;
const HRV_MIN_MORNINGS = 4;
const HRV_BASE_MIN_MORNINGS = 14;

export interface HrvShift {
  readonly reading: NumberReading;
  readonly direction: 'low' | 'high';
}

/**
 * The mean of ln(rMSSD) over seven days, four mornings at least, beside the band of the days before them: their mean and
 * `bandSd` standard deviations on either side. `undefined` within the band, or with fewer than 14 mornings before.
 */
export function hrvShiftOn(log: Log, date: DayNumber, bandSd: number, baseDays: number): HrvShift | undefined {
  const reading = numberOn(log.day(date), 'hrv');
  if (!reading) return undefined;
  const lately = numbersOf(log, 'hrv', date - HRV_DAYS + 1, date).map(({ value }) => Math.log(value));
  const base = numbersOf(log, 'hrv', date - HRV_DAYS - baseDays + 1, date - HRV_DAYS).map(({ value }) =>
    Math.log(value),
  );
  if (lately.length < HRV_MIN_MORNINGS || base.length < HRV_BASE_MIN_MORNINGS) return undefined;
  const shift = mean(lately) - mean(base);
  const band = bandSd * standardDeviation(base);
  if (Math.abs(shift) <= band || shift === 0) return undefined;
  return { reading, direction: shift < 0 ? 'low' : 'high' };
}

/** Mornings of ln(rMSSD) that say what is usual for the band of `hrvShiftOn`: how many there are, and how many it takes. */
export function hrvMornings(
  log: Log,
  date: DayNumber,
  baseDays: number,
): { readonly has: number; readonly needs: number } {
  const base = numbersOf(log, 'hrv', date - HRV_DAYS - baseDays + 1, date - HRV_DAYS);
  return { has: base.length, needs: HRV_BASE_MIN_MORNINGS };
}

/** Kiviniemi 2007 looked at the ten days before a morning; seven of them at least, so that their scatter means something. */
export const HRV_DROP_DAYS = 10;
export const HRV_DROP_MIN_MORNINGS = 7;

export interface HrvDrop {
  readonly reading: NumberReading;
  /** Below the ten days before by more than their standard deviation, or lower than the morning before, twice in a row. */
  readonly by: 'level' | 'fall';
}

/**
 * A morning that asks for an easy day by the rule of Kiviniemi et al. 2007: ln(rMSSD) more than one standard deviation below the
 * mean of the ten days before, or falling on two mornings in a row. `undefined` when it does not, or with fewer than seven
 * mornings in those ten days.
 */
export function hrvDropOn(log: Log, date: DayNumber): HrvDrop | undefined {
  const reading = numberOn(log.day(date), 'hrv');
  const before = hrvBefore(log, date);
  if (!reading || before.length < HRV_DROP_MIN_MORNINGS) return undefined;
  const values = before.map(({ value }) => Math.log(value));
  if (Math.log(reading.value) < mean(values) - standardDeviation(values)) return { reading, by: 'level' };
  const [yesterday, dayBefore] = [before.at(-1), before.at(-2)];
  const isFalling =
    yesterday?.date === date - 1 &&
    dayBefore?.date === date - 2 &&
    reading.value < yesterday.value &&
    yesterday.value < dayBefore.value;
  return isFalling ? { reading, by: 'fall' } : undefined;
}

/** The mornings of the ten days before a date. */
export function hrvBefore(log: Log, date: DayNumber): readonly NumberReading[] {
  return numbersOf(log, 'hrv', date - HRV_DROP_DAYS, date - 1);
}

/* ---- effort of easy runs ----------------------------------------------------------------------------------------- */

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

/* ---- several days of one kind ------------------------------------------------------------------------------------ */

/** How many of the days from `from` to `to` say so of a metric. */
export function daysWith(
  log: Log,
  metric: string,
  from: DayNumber,
  to: DayNumber,
  isSo: (reading: LevelReading) => boolean,
): number {
  return levelsOf(log, metric, from, to).filter(isSo).length;
}

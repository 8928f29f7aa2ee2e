import { tableOf } from '../base/table';
import { intensityFactor } from '../training/intensityFactor';
import { averageHeartRateLoadAu, effortLoadAu, effortOfIntensityFactor, zoneLoadAu } from '../training/sessionLoad';
import { METRES_PER_KM } from '../values/distance';
import { SECONDS_PER_MINUTE } from '../values/duration';
import { thresholdPaceOf } from './profile';
import { forcedIntensity } from './rows';
import type { AthleteProfile, Intensity, LoadSource, SessionDraft, Step } from './types';

/** Kilometre times where the runner's own are not known (a convention). */
export const USUAL_EASY_PACE_S_PER_KM = 390;
const USUAL_HARD_PACE_S_PER_KM = 330;
/** Ordinary walking, 5 km/h. */
const USUAL_WALKING_PACE_S_PER_KM = 720;
/** Long runs from here on weigh more. */
const VERY_LONG_S = 120 * SECONDS_PER_MINUTE;
/** Races up to here are rated higher than longer ones. */
const SHORT_RACE_M = 10_000;

export interface Load {
  readonly loadAu?: number;
  readonly loadFrom?: LoadSource;
}

/** What the load of a session is worked out from. */
export interface LoadEvidence {
  readonly draft: SessionDraft;
  readonly intensity: Intensity;
  readonly profile: AthleteProfile;
  /** AU for a point of Edwards' zones: the option `load.hr-factor`. */
  readonly heartRateFactor: number;
  /** The median kilometre time of the runner's sessions of this kind in the 60 days before; asked only when needed. */
  usualPace(): number | undefined;
}

/**
 * The load of a session in AU by the first rung of the ladder that its line gives the inputs for. Empty when
 * the line has neither duration nor distance: unknown, which is not zero. Strength and active recovery without a length add 0.
 */
export function loadOf(evidence: LoadEvidence): Load {
  const { read } = evidence.draft;
  if (read.status === 'skip') return {};
  const whole = wholeDuration(evidence);
  if (!whole) return read.sport === 'strength' || read.sport === 'recovery' ? { loadAu: 0 } : {};
  const { durationS } = whole;
  if (read.rpe !== undefined) return { loadAu: effortLoadAu(read.rpe, durationS), loadFrom: 'rpe' };
  if (whole.isEstimated) {
    return { loadAu: effortLoadAu(usualEffort(evidence, durationS), durationS), loadFrom: 'distance' };
  }
  return (
    byZones(evidence, durationS) ??
    byHeartRate(evidence, durationS) ??
    byPace(evidence, durationS) ?? {
      loadAu: effortLoadAu(usualEffort(evidence, durationS), durationS),
      loadFrom: 'duration',
    }
  );
}

/** The loads that a day may stand out by: those measured, not those of the type table (rungs 1 to 3). */
export function isMeasured(source: LoadSource | undefined): boolean {
  return source === 'rpe' || source === 'hr-zones' || source === 'hr';
}

/**
 * How long a session took: as it is written, or as its distance usually takes where that is longer than the parts whose time is
 * written: `12 x 75 s, 13 km in all` took more than its quarter of an hour. `undefined` when nothing tells.
 */
function wholeDuration(
  evidence: LoadEvidence,
): { readonly durationS: number; readonly isEstimated: boolean } | undefined {
  const { durationS, durationIsMinimum } = evidence.draft.read;
  if (durationS !== undefined && !durationIsMinimum) return { durationS, isEstimated: false };
  const estimatedS = estimatedDuration(evidence);
  if (estimatedS !== undefined && estimatedS > (durationS ?? 0)) return { durationS: estimatedS, isEstimated: true };
  return durationS === undefined ? undefined : { durationS, isEstimated: false };
}

/** How long a session with only a distance probably took; `undefined` when nothing tells. */
function estimatedDuration(evidence: LoadEvidence): number | undefined {
  const { distanceM, sport } = evidence.draft.read;
  if (distanceM === undefined) return undefined;
  const pace = evidence.usualPace() ?? usualPaceOf(sport, evidence.intensity);
  return pace === undefined ? undefined : (pace * distanceM) / METRES_PER_KM;
}

function usualPaceOf(sport: string, intensity: Intensity): number | undefined {
  if (sport === 'recovery') return USUAL_WALKING_PACE_S_PER_KM;
  if (sport !== 'run') return undefined;
  return intensity === 'hard' || intensity === 'race' ? USUAL_HARD_PACE_S_PER_KM : USUAL_EASY_PACE_S_PER_KM;
}

/* ---- rungs 2 to 4 -------------------------------------------------------------------------------------------------- */

function byZones({ draft: { read }, heartRateFactor }: LoadEvidence, durationS: number): Load | undefined {
  const stretches = zoneStretchesOf(read, durationS);
  if (!stretches) return undefined;
  return { loadAu: zoneLoadAu(stretches, heartRateFactor), loadFrom: 'hr-zones' };
}

/** A zone on a session holds for all of it; those of steps only when every timed step has one. */
export function zoneStretchesOf(
  { zone, steps }: { readonly zone?: number; readonly steps: readonly Step[] },
  durationS: number,
): readonly Stretch[] | undefined {
  if (zone !== undefined) return [{ zone, durationS }];
  const stretches = zoneStretches(steps);
  return stretches && stretches.length > 0 ? stretches : undefined;
}

interface Stretch {
  readonly zone: number;
  readonly durationS: number;
}

/** The minutes in zones of steps; `undefined` unless every timed step has a zone and every step is timed. */
function zoneStretches(steps: readonly Step[]): readonly Stretch[] | undefined {
  const stretches: Stretch[] = [];
  for (const { steps: inner, label, count = 1, distanceM, durationS, target } of steps) {
    if (inner.length > 0) {
      const nested = zoneStretches(inner);
      if (!nested) return undefined;
      stretches.push(...nested.map(({ zone, durationS: each }) => ({ zone, durationS: count * each })));
    } else if (durationS !== undefined) {
      if (target?.type !== 'zone') return undefined;
      stretches.push({ zone: target.zone, durationS: count * durationS });
    } else if (distanceM !== undefined || label === 'wu' || label === 'cd') {
      return undefined;
    }
  }
  return stretches;
}

function byHeartRate({ draft: { read }, profile, heartRateFactor }: LoadEvidence, durationS: number): Load | undefined {
  if (read.averageBpm === undefined || profile.maxBpm === undefined) return undefined;
  const loadAu = averageHeartRateLoadAu(read.averageBpm, profile.maxBpm, durationS, heartRateFactor);
  return loadAu === undefined ? undefined : { loadAu, loadFrom: 'hr' };
}

function byPace({ draft: { read }, profile }: LoadEvidence, durationS: number): Load | undefined {
  const threshold = thresholdPaceOf(profile);
  if (read.sport !== 'run' || read.paceSPerKm === undefined || threshold === undefined) return undefined;
  const factor = intensityFactor(read.paceSPerKm, threshold);
  if (factor === undefined) return undefined;
  return { loadAu: effortLoadAu(effortOfIntensityFactor(factor), durationS), loadFrom: 'pace' };
}

/* ---- rungs 5 to 7: the type table ---------------------------------------------------------------------------------- */

/** Efforts that sessions of these kinds are usually given (a convention). */
const usualEfforts = tableOf<number>({
  recovery: 2,
  easy: 3,
  run: 3,
  strides: 3,
  long: 4,
  steady: 5,
  mp: 5,
  progression: 5,
  fartlek: 7,
  tempo: 7,
  reps: 7,
  hills: 7,
  intervals: 8,
  tt: 9,
});
const VERY_LONG_EFFORT = 5;
const SHORT_RACE_EFFORT = 9;
const LONG_RACE_EFFORT = 8;
const STRENGTH_EFFORT = 5;
const RECOVERY_EFFORT = 1;
const OTHER_EFFORT = 3;
/** What is hard or moderate by more than its kind counts as such kinds do. */
const HARD_EFFORT = 7;
const MODERATE_EFFORT = 5;
const FORCED_EASY_EFFORT = 3;

function usualEffort({ draft: { read }, intensity }: LoadEvidence, durationS: number): number {
  const usual = effortOfKind(read.kind, read.sport, intensity, read.distanceM, durationS);
  if (forcedIntensity(read) === 'easy') return FORCED_EASY_EFFORT;
  if (intensity === 'hard') return Math.max(usual, HARD_EFFORT);
  return intensity === 'moderate' ? Math.max(usual, MODERATE_EFFORT) : usual;
}

function raceEffort(distanceM: number | undefined): number {
  return distanceM !== undefined && distanceM <= SHORT_RACE_M ? SHORT_RACE_EFFORT : LONG_RACE_EFFORT;
}

function effortOfKind(
  kind: string,
  sport: string,
  intensity: Intensity,
  distanceM: number | undefined,
  durationS: number,
): number {
  if (sport === 'strength') return STRENGTH_EFFORT;
  if (sport === 'recovery') return RECOVERY_EFFORT;
  // A race is one without its word, too: `marathon 3:28:10`.
  if (intensity === 'race') return Math.max(usualEfforts.get(kind) ?? 0, raceEffort(distanceM));
  if (kind === 'long' && durationS >= VERY_LONG_S) return VERY_LONG_EFFORT;
  return usualEfforts.get(kind) ?? OTHER_EFFORT;
}

import { racePace, shareOfVdot, type TrainingPaces, trainingPaces } from '../training/vdot';
import { MARATHON_M, METRES_PER_KM, RACE_PACE_DISTANCES_M } from '../values/distance';
import { POSSIBLE_PACE_S_PER_KM, paceOf } from '../values/pace';
import { kindFacts } from './kinds';
import { vdotOfProfile } from './profile';
import { timeAsRunS } from './steps';
import type { AthleteProfile, Sport, Step, StepTarget } from './types';

/**
 * What a step tells of how hard it was. `marathon`: marathon pace or steady. `brisk`: from there to threshold, as zone 4 is.
 * `faster`: than threshold. `strides`: those, and drills, which are no effort for the day.
 */
export type StepEffort = 'easy' | 'marathon' | 'brisk' | 'threshold' | 'faster' | 'strides';

/** Threshold begins here (Daniels: T is 88 to 92 % of the maximum heart rate), and ends where the second numbers are. */
const THRESHOLD_VDOT_SHARE = 0.84;
const THRESHOLD_HEART_RATE = 0.88;
/** The pace of a race over 10 km costs this share of most runners' VDOT. */
const FASTER_VDOT_SHARE = 0.9;
const FASTER_HEART_RATE = 0.92;
/** Marathon pace begins here (Daniels: M is 80 to 89 %). */
const MARATHON_HEART_RATE = 0.8;

/** What a step tells of its effort: by its target, else its word, else its pace beside the runner's own. `undefined`: nothing. */
export function stepEffort(step: Step, profile: AthleteProfile, sport: Sport): StepEffort | undefined {
  if (step.label === 'strides') return isTooLong(step) ? 'faster' : 'strides';
  if (step.label === 'drills') return 'strides';
  return (
    (step.target && targetEffort(step.target, profile)) ??
    labelEffort(step.label) ??
    (sport === 'run' ? paceEffort(paceOfStep(step), profile) : undefined)
  );
}

/** `5 x 400 m sprints`: longer than strides ever are. */
const LONGEST_STRIDES = { distanceM: 200, durationS: 45 } as const;

function isTooLong({ distanceM = 0, durationS = 0 }: Step): boolean {
  return distanceM > LONGEST_STRIDES.distanceM || durationS > LONGEST_STRIDES.durationS;
}

const letterEfforts: ReadonlyMap<string, StepEffort> = new Map([
  ['E', 'easy'],
  ['M', 'marathon'],
  ['T', 'threshold'],
  ['I', 'faster'],
  ['R', 'faster'],
]);
/** The zones of Edwards 1993. Marathon pace lies in the third and the fourth, threshold in the fourth and the fifth. */
const zoneEfforts: readonly StepEffort[] = ['easy', 'easy', 'marathon', 'brisk', 'faster'];

function targetEffort(target: StepTarget, profile: AthleteProfile): StepEffort | undefined {
  switch (target.type) {
    case 'letter':
      return letterEfforts.get(target.letter);
    case 'race':
      return raceEffort(target.race);
    case 'relative':
      return relativeEffort(target, profile);
    case 'zone':
      return zoneEfforts[Math.ceil(target.zone) - 1];
    case 'heart-rate':
      return profile.maxBpm === undefined ? undefined : heartRateEffort(target.bpm / profile.maxBpm);
    case 'percent':
      return heartRateEffort(target.percent / 100);
    case 'effort':
      return ratedEffort(target.rpe);
    case 'pace':
    case 'time':
      return undefined;
  }
}

function raceEffort(race: Extract<StepTarget, { type: 'race' }>['race']): StepEffort {
  if (race === 'MP') return 'marathon';
  return race === 'HMP' ? 'threshold' : 'faster';
}

/** A runner whose own numbers are not known: between the paces of races lie about as many seconds for one as for another. */
const USUAL_VDOT = 45;

/** Plans that tell a pace by so few seconds from that of the marathon mean work at it: `MP + 10 s`. */
const NEAR_MARATHON_S = 10;

function relativeEffort(
  { race, slowerSPerKm }: Extract<StepTarget, { type: 'relative' }>,
  profile: AthleteProfile,
): StepEffort | undefined {
  if (race === 'MP' && Math.abs(slowerSPerKm) <= NEAR_MARATHON_S) return 'marathon';
  const vdot = vdotOfProfile(profile) ?? USUAL_VDOT;
  const pace = racePace(vdot, RACE_PACE_DISTANCES_M[race]);
  return pace === undefined ? undefined : paceEffort(pace + slowerSPerKm, { vdot });
}

function heartRateEffort(share: number): StepEffort {
  if (share >= FASTER_HEART_RATE) return 'faster';
  if (share >= THRESHOLD_HEART_RATE) return 'threshold';
  return share >= MARATHON_HEART_RATE ? 'marathon' : 'easy';
}

/** Seiler and Kjerland's bands of effort, up to 4, 5 and 6, and from 7 on; what is felt as 8 is no threshold any more. */
function ratedEffort(rpe: number): StepEffort {
  if (rpe >= 8) return 'faster';
  if (rpe >= 7) return 'threshold';
  return rpe >= 5 ? 'marathon' : 'easy';
}

export function labelEffort(label: string | undefined): StepEffort | undefined {
  if (label === undefined) return undefined;
  if (label === 'wu' || label === 'cd') return 'easy';
  if (label === 'tempo') return 'threshold';
  switch (kindFacts(label).intensity) {
    case 'hard':
    case 'race':
      return 'faster';
    case 'moderate':
      return 'marathon';
    case 'easy':
    case 'recovery':
      return 'easy';
    case 'strength':
    case 'evidence':
      return undefined;
  }
}

function paceEffort(paceSPerKm: number | undefined, profile: AthleteProfile): StepEffort | undefined {
  const vdot = vdotOfProfile(profile);
  if (vdot === undefined || paceSPerKm === undefined) return undefined;
  const share = shareOfVdot(paceSPerKm, vdot) ?? 0;
  if (share > FASTER_VDOT_SHARE) return 'faster';
  if (share >= THRESHOLD_VDOT_SHARE) return 'threshold';
  return paceSPerKm <= (racePace(vdot, MARATHON_M) ?? 0) ? 'marathon' : 'easy';
}

/* ---- sums -------------------------------------------------------------------------------------------------------- */

/** Seconds in steps of a kind, repetitions and nested steps counted; recoveries add nothing. Of a distance at least so long. */
export function timeOfSteps(
  steps: readonly Step[],
  profile: AthleteProfile,
  isWanted: (step: Step) => boolean,
): number {
  return steps.reduce((sum, step) => {
    const isOwn = step.steps.length === 0 && isWanted(step);
    const each = isOwn
      ? secondsOfStep(step, profile)
      : timeOfSteps([...step.steps, ...step.ofWhich], profile, isWanted);
    return sum + (step.count ?? 1) * each;
  }, 0);
}

/** The steps, those in a group with its word and its target where they have none of their own. */
export function withWordsOfGroups(steps: readonly Step[]): readonly Step[] {
  return steps.map(step => {
    if (step.steps.length === 0) return step;
    const { label, target } = step;
    const inner = step.steps.map(each =>
      each.label !== undefined || each.target ? each : { ...each, ...(label && { label }), ...(target && { target }) },
    );
    return { ...step, steps: withWordsOfGroups(inner) };
  });
}

/* ---- how long a step took ----------------------------------------------------------------------------------------- */

/** 5 km in 17 minutes: few who keep a log are faster, so of a distance at a known effort the time is at least theirs. */
const FAST_VDOT = 60;

/**
 * Seconds of one repetition: as it was run, as it was meant, else at the runner's own pace for its effort. Where that is not
 * known a distance counts with the time that a fast runner would need: at least so long.
 */
export function secondsOfStep(step: Step, profile: AthleteProfile): number {
  const timeS = timeOfStep(step);
  if (timeS !== undefined) return timeS;
  if (step.distanceM === undefined) return 0;
  const pace = paceOfStep(step) ?? paceForEffort(step, vdotOfProfile(profile) ?? FAST_VDOT, profile);
  return ((pace ?? POSSIBLE_PACE_S_PER_KM.fastest) * step.distanceM) / METRES_PER_KM;
}

/** As it was run, else as it was meant. */
function paceOfStep(step: Step): number | undefined {
  const { distanceM, target } = step;
  const timeS = timeOfStep(step);
  if (distanceM !== undefined && timeS !== undefined) return paceOf(distanceM, timeS);
  return target?.type === 'pace' ? target.paceSPerKm : undefined;
}

/** The time of one repetition as it was run, else as it was meant. */
function timeOfStep(step: Step): number | undefined {
  const { durationS, target } = step;
  return timeAsRunS(step) ?? durationS ?? (target?.type === 'time' ? target.timeS : undefined);
}

/** What a letter, the pace of a race or another effort is for a runner of this VDOT. */
function paceForEffort(step: Step, vdot: number, profile: AthleteProfile): number | undefined {
  const { target } = step;
  if (target?.type === 'race') return racePace(vdot, RACE_PACE_DISTANCES_M[target.race]);
  if (target?.type === 'relative')
    return (racePace(vdot, RACE_PACE_DISTANCES_M[target.race]) ?? 0) + target.slowerSPerKm;
  const effort = stepEffort(step, profile, 'run');
  const letter = target?.type === 'letter' ? target.letter : effort && effortLetters[effort];
  const pace = letter === undefined ? undefined : trainingPaces(vdot)?.[letter as keyof TrainingPaces];
  return typeof pace === 'number' ? pace : pace?.slowSPerKm;
}

const effortLetters = { easy: 'E', marathon: 'M', brisk: 'T', threshold: 'T', faster: 'I', strides: 'R' } as const;

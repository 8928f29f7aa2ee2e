import { sum } from '../base/statistics';
import { METRES_PER_KM, METRES_PER_MILE } from '../values/distance';
import { SECONDS_PER_MINUTE } from '../values/duration';
import { type StepEffort, secondsOfStep, stepEffort } from './stepEffort';
import type { AthleteProfile, Sport, Step } from './types';

/** What is repeated in a session: a step without others in it, as often as it came in all. */
export interface Repetition {
  readonly step: Step;
  readonly times: number;
  readonly effort?: StepEffort;
  readonly recovery?: 'walk' | 'other';
  /** One of several steps behind each other, none of them counted: 400-800-400. */
  readonly isLadder: boolean;
  /** It is named run, and what is between or beside it is named walk. */
  readonly isRunWalk: boolean;
}

/** What there is between the steps of a group, or behind it. */
interface Around {
  readonly times: number;
  readonly recovery?: Repetition['recovery'];
}

/** The steps of a session; steps of a group come once for each repetition of it. An easy step between others is their recovery and left out. */
export function repetitionsOf(
  steps: readonly Step[],
  profile: AthleteProfile,
  sport: Sport,
  around: Around = { times: 1 },
): Repetition[] {
  const efforts = new Map(steps.map(step => [step, stepEffort(step, profile, sport)] as const));
  const between = around.times > 1 ? steps.filter(step => isRecovery(step, efforts.get(step))) : [];
  const isWalk = between.some(({ label }) => label === 'walk');
  const recovery = between.length > 0 ? (isWalk ? 'walk' : 'other') : around.recovery;
  const isByTurns = steps.some(({ label }) => label === 'walk');
  const isLadder =
    around.times === 1 && steps.filter(step => step.count === undefined && step.steps.length === 0).length > 1;
  return steps.flatMap(step => {
    if (between.includes(step)) return [];
    const times = around.times * (step.count ?? 1);
    const own = step.recovery ? (step.recovery.mode === 'walk' ? 'walk' : 'other') : recovery;
    const parts = repetitionsOf(step.ofWhich, profile, sport, { times });
    if (step.steps.length > 0)
      return [...repetitionsOf(step.steps, profile, sport, { times, ...(own && { recovery: own }) }), ...parts];
    const effort = efforts.get(step);
    const isRunWalk = (own === 'walk' || isByTurns) && step.label === 'run';
    const isOfLadder = isLadder && step.count === undefined;
    return [
      { step, times, ...(effort && { effort }), ...(own && { recovery: own }), isLadder: isOfLadder, isRunWalk },
      ...parts,
    ];
  });
}

function isRecovery({ label }: Step, effort: StepEffort | undefined): boolean {
  return effort === 'easy' || label === 'walk' || label === 'rest';
}

/* ---- what is hard ------------------------------------------------------------------------------------------------- */

/** Longest strides, and the most of them: more, or longer, are repetitions. */
const STRIDES = { mostM: 120, mostS: 30, mostTimes: 8 } as const;

/** The repetitions without the few short ones that leave an easy run easy. */
export function withoutStrides(repetitions: readonly Repetition[]): Repetition[] {
  const short = repetitions.filter(({ step }) => isShort(step) && !isTimed(step));
  const isFew = timesOf(short) <= STRIDES.mostTimes;
  return repetitions.filter(each => each.effort !== 'strides' && !(isFew && short.includes(each)));
}

/** `7 x 100 m: 14.8, 14.6, …`: nobody takes the time of each stride. */
function isTimed({ actualsS, label }: Step): boolean {
  return actualsS.length > 1 && label !== 'strides';
}

function isShort({ distanceM, durationS }: Step): boolean {
  return (
    (durationS !== undefined && durationS <= STRIDES.mostS) || (distanceM !== undefined && distanceM <= STRIDES.mostM)
  );
}

export function timesOf(repetitions: readonly Repetition[]): number {
  return sum(repetitions.map(({ times }) => times));
}

/** From the shortest on that are more than strides, to the longest that are run fast. */
const LONGEST = { distanceM: 3 * METRES_PER_KM, durationS: 12 * SECONDS_PER_MINUTE } as const;
const SHORTEST = {
  withRecovery: { distanceM: 100, durationS: 20 },
  without: { distanceM: 200, durationS: SECONDS_PER_MINUTE },
} as const;
const LEAST_TIMES = 3;
/** At threshold two long ones are a session. */
const LONG = { leastS: 10 * SECONDS_PER_MINUTE, mostS: 25 * SECONDS_PER_MINUTE, leastTimes: 2 } as const;
/** In a ladder without recoveries one is shorter than this; else they may be stretches of any run. */
const LADDER = { distanceM: METRES_PER_KM, durationS: 5 * SECONDS_PER_MINUTE } as const;

/** By time, with walks between, and no word of speed: fast running, or the run and walk of a beginner? */
export function isDoubtful({ step, effort, recovery, isRunWalk }: Repetition): boolean {
  return recovery === 'walk' && !isRunWalk && effort === undefined && step.distanceM === undefined;
}

/** Those of repetitions that make a run hard although nothing tells how hard they were; none when they are too few. */
export function hardRepetitions(repetitions: readonly Repetition[], profile: AthleteProfile): readonly Repetition[] {
  const untold = repetitions.filter(each => !each.isRunWalk && !isToldSlow(each));
  const ladder = untold.filter(({ isLadder }) => isLadder);
  const hasPauses = ladder.some(({ recovery }) => recovery !== undefined);
  const isFast = hasPauses || (ladder.some(({ step }) => isWithin(step, LADDER)) && !isLapByLap(ladder));
  const isLadder = ladder.length >= LEAST_TIMES && isFast;
  const repeated = untold.filter(each => (each.isLadder ? isLadder : each.times > 1));
  const pausesOf = (each: Repetition) => each.recovery !== undefined || (each.isLadder && hasPauses);
  const usual = repeated.filter(each => {
    const shortest = pausesOf(each) ? SHORTEST.withRecovery : SHORTEST.without;
    return isWithin(each.step, LONGEST) && isAtLeast(each.step, shortest);
  });
  if (timesOf(usual) >= LEAST_TIMES) return usual;
  const long = repeated.filter(each => pausesOf(each) && isLong(each.step, profile));
  return timesOf(long) >= LONG.leastTimes ? long : [];
}

/** `km 1 5:02`, `km 2 4:58`, `km 3 4:47`: how a run went, one kilometre or mile after the other. */
function isLapByLap(ladder: readonly Repetition[]): boolean {
  return ladder.every(
    ({ step: { distanceM = 0, actualsS } }) => actualsS.length === 1 && LAPS_M.has(Math.round(distanceM)),
  );
}

const LAPS_M: ReadonlySet<number> = new Set([METRES_PER_KM, Math.round(METRES_PER_MILE)]);

/**
 * Whether the effort that is written makes repetitions slow. Zone 4 does not, because it reaches up to threshold; nor do `brisk`,
 * `zügig` and `steady` of short ones with something between: so fast nobody needs a rest otherwise.
 */
function isToldSlow({ effort, step, recovery }: Repetition): boolean {
  if (effort === 'marathon') return !(isByWord(step) && recovery !== undefined && isWithin(step, BRISK));
  return effort === 'easy' || effort === 'strides';
}

/** Longer ones that are called brisk are as fast as a marathon. */
const BRISK: Length = { distanceM: 2 * METRES_PER_KM, durationS: 8 * SECONDS_PER_MINUTE };

function isByWord({ target, label }: Step): boolean {
  return target ? target.type === 'effort' : label === 'steady';
}

interface Length {
  readonly distanceM: number;
  readonly durationS: number;
}

function isWithin({ distanceM, durationS }: Step, most: Length): boolean {
  return distanceM === undefined
    ? (durationS ?? Number.POSITIVE_INFINITY) <= most.durationS
    : distanceM <= most.distanceM;
}

function isAtLeast({ distanceM, durationS }: Step, least: Length): boolean {
  return distanceM === undefined ? (durationS ?? 0) >= least.durationS : distanceM >= least.distanceM;
}

/** A distance alone is taken at threshold, where what is so long is run. */
function isLong(step: Step, profile: AthleteProfile): boolean {
  const seconds = secondsOfStep({ ...step, label: 'tempo' }, profile);
  return seconds >= LONG.leastS && seconds <= LONG.mostS;
}

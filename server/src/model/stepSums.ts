import { METRES_PER_KM } from '../values/distance';
import { SECONDS_PER_MINUTE } from '../values/duration';
import { timeAsRunS } from './steps';
import type { Step } from './types';

/* ---- sums -------------------------------------------------------------------------------------------------------- */

/** A dimension added up from steps. */
export interface Sum {
  readonly value: number;
  /** Something that was done is not in it. */
  readonly isMinimum: boolean;
}

export interface Sums {
  readonly distanceM?: Sum;
  readonly durationS?: Sum;
}

/** One step of at least this length must have a dimension for it to be added up. */
const BIG_DISTANCE_M = 1000;
const BIG_DURATION_S = 5 * SECONDS_PER_MINUTE;

/**
 * Adds steps up, in a dimension that every step of 1 km or 5 min and more has, itself or by its pace; never from recoveries, or from
 * small parts that come to less. Where no dimension is known of all of them it is a minimum in that which most of the session has:
 * `10 x 150 m hills, 1 h`. A part without the dimension, a bare `wu` or `cd`, or such a recovery makes the sum a minimum. Each
 * repetition is followed by its recovery, the last one too, and so is each part of a ladder. What is part of another step (*of
 * which*) adds nothing.
 */
export function sumSteps(steps: readonly Step[]): Sums {
  const parts = steps.flatMap(step => flatten(step, 1));
  const [distanceM, durationS] = [sumOf(parts, 'distanceM'), sumOf(parts, 'durationS')];
  const isKnown = [distanceM, durationS].some(sum => sum && sum.missingS === 0);
  const sumsOf = (sum: Added | undefined): Sum | undefined =>
    sum && (isKnown ? sum.missingS === 0 : sum.missingS <= MOST_MISSING * sum.knownS)
      ? { value: sum.value, isMinimum: sum.isMinimum }
      : undefined;
  const distance = sumsOf(distanceM);
  // `5 x 1 km @ 4:00, 400 m jog`: all of the distance is known, and of the time only that of the repetitions.
  const isOfRepetitions = distance?.isMinimum === false && parts.some(isRecoveryOverDistance);
  const duration = isOfRepetitions ? undefined : sumsOf(durationS);
  return { ...(distance && { distanceM: distance }), ...(duration && { durationS: duration }) };
}

interface Part {
  readonly isRecovery: boolean;
  readonly distanceM?: number | undefined;
  readonly durationS?: number | undefined;
}

function isRecoveryOverDistance({ isRecovery, distanceM, durationS }: Part): boolean {
  return isRecovery && distanceM !== undefined && durationS === undefined;
}

/** The parts of a step, each with what all its repetitions add up to. */
function flatten(step: Step, times: number): Part[] {
  const all = times * (step.countMax ?? step.count ?? 1);
  const parts: Part[] = step.steps.length > 0 ? step.steps.flatMap(inner => flatten(inner, all)) : [effort(step, all)];
  const isLadder = step.count === undefined && step.steps.length > 1;
  const recoveries = isLadder ? all * step.steps.length : all;
  if (step.recovery) parts.push({ isRecovery: true, ...scaled(step.recovery, recoveries) });
  return parts;
}

function effort(step: Step, times: number): Part {
  const { distanceM, target } = step;
  const paceSPerKm = target?.type === 'pace' ? target.paceSPerKm : undefined;
  const actualS = timeAsRunS(step);
  const fromTarget =
    target?.type === 'time'
      ? target.timeS
      : paceSPerKm !== undefined && distanceM !== undefined
        ? (paceSPerKm * distanceM) / METRES_PER_KM
        : undefined;
  const durationS = actualS ?? step.durationS ?? fromTarget;
  const fromPace =
    paceSPerKm !== undefined && durationS !== undefined ? (durationS * METRES_PER_KM) / paceSPerKm : undefined;
  return { isRecovery: false, ...scaled({ distanceM: distanceM ?? fromPace, durationS }, times) };
}

function scaled(
  { distanceM, durationS }: { readonly distanceM?: number | undefined; readonly durationS?: number | undefined },
  times: number,
): Omit<Part, 'isRecovery'> {
  return {
    distanceM: distanceM === undefined ? undefined : distanceM * times,
    durationS: durationS === undefined ? undefined : durationS * times,
  };
}

interface Added extends Sum {
  /** How long the parts take that have the dimension, and the big ones that lack it. */
  readonly knownS: number;
  readonly missingS: number;
}

function sumOf(parts: readonly Part[], dimension: 'distanceM' | 'durationS'): Added | undefined {
  let value = 0;
  let isMinimum = false;
  let hasBig = false;
  let ownValue = 0;
  let knownS = 0;
  let missingS = 0;
  for (const part of parts) {
    const own = part[dimension];
    const isBig =
      !part.isRecovery && ((part.distanceM ?? 0) >= BIG_DISTANCE_M || (part.durationS ?? 0) >= BIG_DURATION_S);
    if (own === undefined) {
      if (isBig) missingS += roughlyS(part);
      isMinimum = true;
      continue;
    }
    value += own;
    knownS += roughlyS(part);
    hasBig ||= isBig;
    if (!part.isRecovery) ownValue += own;
  }
  const isEnough = hasBig || ownValue >= (dimension === 'distanceM' ? BIG_DISTANCE_M : BIG_DURATION_S);
  return isEnough ? { value, isMinimum, knownS, missingS } : undefined;
}

/** How long a part takes, to see which of them are most of a session. */
function roughlyS({ distanceM = 0, durationS }: Part): number {
  return durationS ?? (distanceM * USUAL_PACE_S_PER_KM) / METRES_PER_KM;
}

/** With more than this beside what is known, the sum would say too little of the session. */
const MOST_MISSING = 0.5;

/** Between what easy and hard running usually take. */
const USUAL_PACE_S_PER_KM = 330;

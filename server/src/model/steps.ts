import { sum } from '../base/statistics';
import type { PlainQuantity, Problem, SingleQuantity, StepNode, Target } from '../syntax/tree';
import { type LogUnit, METRES_PER_KM, metresPer } from '../values/distance';
import { SECONDS_PER_MINUTE } from '../values/duration';
import { isPossiblePace, paceOf } from '../values/pace';
import { firstUnit, minutesSeconds, ownUnit, perKm, withoutRange } from './amounts';
import { bareInStep, countRange, distanceOrMinutes, secondAmount, timeOrPace } from './sessionProblems';
import { timeOrPaceOf } from './totals';
import type { Step, StepTarget } from './types';

export interface StepsContext {
  readonly unit: LogUnit;
  readonly isDone: boolean;
  readonly problems: Problem[];
}

/** Decides the numbers of steps. */
export function decideSteps(nodes: readonly StepNode[], context: StepsContext, isRepeated = false): Step[] {
  return nodes.map(node => decideStep(node, context, isRepeated));
}

function decideStep(node: StepNode, context: StepsContext, isRepeated: boolean): Step {
  const { label, count, countMax, countSpan, recovery, actualsS } = node;
  if (count !== undefined && countMax !== undefined && countSpan && context.isDone) {
    context.problems.push(countRange(countSpan, count, countMax));
  }
  const isRepetition = isRepeated || count !== undefined;
  const amounts = decideAmounts(node, isRepetition, context);
  const target = (node.target && decideTarget(node, node.target.target, amounts, context)) ?? amounts.target;
  return {
    ...(label && { label: label.word }),
    ...(count !== undefined && { count }),
    ...(countMax !== undefined && { countMax }),
    ...(amounts.distanceM !== undefined && { distanceM: amounts.distanceM }),
    ...(amounts.durationS !== undefined && { durationS: amounts.durationS }),
    ...(target && { target }),
    ...(recovery && { recovery: decideRecovery(recovery, context) }),
    actualsS,
    steps: decideSteps(node.steps, context, isRepetition),
    // `12 mi w/ 8 @ MP`: bare numbers count in what the whole is written in.
    ofWhich: decideSteps(node.ofWhich, { ...context, unit: firstUnit(node.amounts) ?? context.unit }),
  };
}

/**
 * Seconds of one repetition as it was run: the mean of the times that are written. Those of a part that is not repeated and would be too fast
 * for their mean are its splits, and add up: `last 4 mi: 6:52 6:49 6:41 6:35`. `undefined` without times.
 */
export function timeAsRunS({ count, distanceM, actualsS }: Step): number | undefined {
  if (actualsS.length === 0) return undefined;
  const sumS = sum(actualsS);
  const meanS = sumS / actualsS.length;
  const isLong = count === undefined && distanceM !== undefined && distanceM >= METRES_PER_KM;
  return isLong && meanS < (distanceM / METRES_PER_KM) * FASTEST_PART_S_PER_KM ? sumS : meanS;
}

/** 2:50/km: hardly anybody who keeps a log runs a kilometre and more faster. */
const FASTEST_PART_S_PER_KM = 170;

/* ---- amounts of a step ------------------------------------------------------------------------------------------- */

interface StepAmounts {
  readonly distanceM?: number;
  readonly durationS?: number;
  readonly target?: StepTarget;
  /** What a pace without a unit is per. */
  readonly unit: LogUnit;
}

function decideAmounts(
  { amounts, label, target }: StepNode,
  isRepetition: boolean,
  context: StepsContext,
): StepAmounts {
  const decided: { -readonly [Key in keyof StepAmounts]: StepAmounts[Key] } = { unit: context.unit };
  for (const node of amounts) {
    const time = timeOfRepetition(node, isRepetition, decided);
    const quantity = time ?? withoutRange(node, context.isDone, context.problems).quantity;
    decided.unit = ownUnit(quantity) ?? decided.unit;
    const isEnd = label?.word === 'wu' || label?.word === 'cd';
    const beside = {
      isRepetition: isRepetition && !isEnd,
      distanceM: decided.distanceM,
      hasOthers: amounts.length > 1,
      isEnd,
      // `5 x 1 T`: plans with letters are written in the unit of the log.
      isLettered: target?.target.type === 'letter' || (label !== undefined && label.span.end - label.span.start === 1),
    };
    const read = stepQuantity(quantity, node, beside, context);
    if (read.target) decided.target ??= read.target;
    for (const dimension of ['distance', 'duration'] as const) {
      const key = dimension === 'distance' ? 'distanceM' : 'durationS';
      const value = read[key];
      if (value === undefined) continue;
      if (decided[key] === undefined) decided[key] = value;
      else context.problems.push(secondAmount(node, dimension));
    }
  }
  return decided;
}

/** `5 x 1600 m in 5:36-5:46`: how fast the repetitions were, a range by nature; the middle of it. */
function timeOfRepetition(
  { quantity }: StepNode['amounts'][number],
  isRepetition: boolean,
  { distanceM }: StepAmounts,
): SingleQuantity | undefined {
  if (!isRepetition || quantity.type !== 'range' || distanceM === undefined) return undefined;
  const [low, high] = [timeS(quantity.low, distanceM), timeS(quantity.high, distanceM)];
  return low === undefined || high === undefined ? undefined : { type: 'duration', durationS: (low + high) / 2 };
}

/** The time that a quantity beside a distance is; `88` is seconds when that makes a possible pace. */
function timeS(quantity: PlainQuantity, distanceM: number): number | undefined {
  if (quantity.type === 'duration') return quantity.durationS;
  const isTime = quantity.type === 'bare' && isPossiblePace(paceOf(distanceM, quantity.value));
  return isTime ? quantity.value : undefined;
}

/** What is known of the step that an amount stands in. */
interface Beside {
  readonly isRepetition: boolean;
  readonly distanceM: number | undefined;
  /** There are other amounts in it. */
  readonly hasOthers: boolean;
  /** It is a warm-up or cool-down. */
  readonly isEnd: boolean;
  /** `3 x 1 T`: who writes the letters of a plan counts in kilometres or miles. */
  readonly isLettered: boolean;
}

type Decided = Pick<StepAmounts, 'distanceM' | 'durationS' | 'target'>;

function stepQuantity(
  quantity: SingleQuantity,
  node: StepNode['amounts'][number],
  beside: Beside,
  context: StepsContext,
): Decided {
  switch (quantity.type) {
    case 'distance':
      return { distanceM: quantity.distanceM };
    case 'duration':
      return { durationS: quantity.durationS };
    case 'pace':
      return { target: { type: 'pace', paceSPerKm: quantity.paceSPerKm } };
    case 'two-part': {
      const timeS = minutesSeconds(quantity);
      return quantity.isPace
        ? { target: { type: 'pace', paceSPerKm: perKm(timeS, context.unit) } }
        : { durationS: timeS };
    }
    case 'bare':
      return beside.isRepetition
        ? bareRepetition(quantity.value, node, beside, context)
        : bareStep(quantity.value, node, beside, context);
  }
}

/** Bare numbers from here on are metres. */
const LEAST_METRES = 100;
const LEAST_SECONDS = 20;
const LONGEST_BARE: Readonly<Record<LogUnit, number>> = { km: 42, mi: 26 };
/** `wu 15` is minutes: hardly anyone warms up for farther than this. */
const LONGEST_BARE_END: Readonly<Record<LogUnit, number>> = { km: 8, mi: 5 };

/** Behind `x`: 100 and more are metres, 20 to 99 seconds, less the log's unit. */
function bareRepetition(
  value: number,
  { span }: StepNode['amounts'][number],
  { distanceM, isLettered }: Beside,
  { unit, problems }: StepsContext,
): Decided {
  if (distanceM !== undefined && isPossiblePace(paceOf(distanceM, value))) return { durationS: value };
  if (value >= LEAST_METRES) return { distanceM: value };
  if (value >= LEAST_SECONDS) {
    problems.push(bareInStep(span, value, `${value}s`, [`${value} m`, `${value} min`]));
    return { durationS: value };
  }
  if (!isLettered) problems.push(bareInStep(span, value, `${value} ${unit}`, [`${value} min`]));
  return { distanceM: value * metresPer(unit) };
}

/** Without a count: 100 and more are metres, less the log's unit. */
function bareStep(
  value: number,
  { span }: StepNode['amounts'][number],
  { distanceM, hasOthers, isEnd }: Beside,
  { unit, problems }: StepsContext,
): Decided {
  // `400 (57)`: how long it took.
  if (distanceM !== undefined && isPossiblePace(paceOf(distanceM, value))) return { durationS: value };
  if (value >= LEAST_METRES) {
    problems.push(bareInStep(span, value, `${value} m`, hasOthers ? [] : [`${value}s`]));
    return { distanceM: value };
  }
  if (value <= (isEnd ? LONGEST_BARE_END : LONGEST_BARE)[unit]) return { distanceM: value * metresPer(unit) };
  problems.push(distanceOrMinutes(span, value, unit, 'minutes'));
  return { durationS: value * SECONDS_PER_MINUTE };
}

function decideTarget(node: StepNode, target: Target, amounts: StepAmounts, context: StepsContext): StepTarget {
  switch (target.type) {
    case 'time': {
      const { timeS } = target;
      if (target.isExact) return { type: 'time', timeS };
      const paceSPerKm = perKm(timeS, amounts.unit);
      if (amounts.distanceM === undefined) {
        return amounts.durationS !== undefined && isPossiblePace(paceSPerKm)
          ? { type: 'pace', paceSPerKm }
          : { type: 'time', timeS };
      }
      const { meaning, isDoubtful } = timeOrPaceOf(amounts.distanceM, timeS, paceSPerKm);
      if (isDoubtful && node.target) context.problems.push(timeOrPace(node.target.span, timeS, amounts.unit, meaning));
      return meaning === 'time' ? { type: 'time', timeS } : { type: 'pace', paceSPerKm };
    }
    case 'unit-pace':
      return { type: 'pace', paceSPerKm: perKm(target.paceS, amounts.unit) };
    case 'relative': {
      const { race, slowerS, unit = context.unit } = target;
      return { type: 'relative', race, slowerSPerKm: perKm(slowerS, unit) };
    }
    default:
      return target;
  }
}

function decideRecovery(
  { amount, mode }: NonNullable<StepNode['recovery']>,
  context: StepsContext,
): NonNullable<Step['recovery']> {
  const { quantity } = withoutRange(amount, context.isDone, context.problems);
  const how = mode ? { mode } : {};
  switch (quantity.type) {
    case 'distance':
      return { distanceM: quantity.distanceM, ...how };
    case 'bare':
      return { distanceM: quantity.value * metresPer(context.unit), ...how };
    case 'duration':
      return { durationS: quantity.durationS, ...how };
    case 'two-part':
      return { durationS: minutesSeconds(quantity), ...how };
    case 'pace':
      return how;
  }
}

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

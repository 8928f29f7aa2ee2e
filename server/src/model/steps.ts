import { sum } from '../base/statistics';
import type { PlainQuantity, Problem, SingleQuantity, StepNode, Target } from '../syntax/tree';
import { type LogUnit, METRES_PER_KM, METRES_PER_MILE, metresPer } from '../values/distance';
import { SECONDS_PER_MINUTE } from '../values/duration';
import { isPossiblePace, paceOf } from '../values/pace';
import { paceCost } from '../values/plausiblePace';
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
  const rest = recovery && decideRecovery(recovery, context);
  // Built without spreads: V8 gives each object that it copies so a layout of its own, and reads those slowly.
  const step: { -readonly [Key in keyof Step]: Step[Key] } = {
    actualsS,
    steps: decideSteps(node.steps, context, isRepetition),
    // `12 mi w/ 8 @ MP`: bare numbers count in what the whole is written in.
    ofWhich: decideSteps(node.ofWhich, { ...context, unit: firstUnit(node.amounts) ?? context.unit }),
  };
  if (label) step.label = label.word;
  if (count !== undefined) step.count = count;
  if (countMax !== undefined) step.countMax = countMax;
  if (amounts.distanceM !== undefined) step.distanceM = amounts.distanceM;
  if (amounts.durationS !== undefined) step.durationS = amounts.durationS;
  if (target) step.target = target;
  if (rest) step.recovery = rest;
  return step;
}

/** Seconds of one repetition as it was run: the mean of the times that are written, or the sum of its splits. `undefined` without times. */
export function timeAsRunS(step: Step): number | undefined {
  const { actualsS } = step;
  if (actualsS.length === 0) return undefined;
  return splitsOf(step) ? sum(actualsS) : sum(actualsS) / actualsS.length;
}

/**
 * The splits of a part that is not repeated, in seconds, which add up: `last 4 mi: 6:52 6:49 6:41 6:35`. There are as many as it has
 * kilometres or miles, or for their mean it would be run too fast. `undefined` where the times are those of repetitions, or none.
 */
export function splitsOf({ count, distanceM, actualsS }: Step): readonly number[] | undefined {
  if (actualsS.length < 2 || count !== undefined || distanceM === undefined || distanceM < METRES_PER_KM)
    return undefined;
  const areAllUnits = [METRES_PER_KM, METRES_PER_MILE].some(unitM => Math.round(distanceM / unitM) === actualsS.length);
  const sumS = sum(actualsS);
  const isTooFast = sumS / actualsS.length < (distanceM / METRES_PER_KM) * FASTEST_PART_S_PER_KM;
  return isTooFast || (areAllUnits && paceCost(distanceM, sumS) === 0) ? actualsS : undefined;
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
  problems.push(distanceOrMinutes(span, value, unit, 'minutes', 'part'));
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

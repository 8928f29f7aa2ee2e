import { EFFORT_RPE } from '../syntax/effortRpe';
import type { AmountNode, SessionBody, StepNode, TargetNode, WordNode } from '../syntax/tree';
import { minutesSeconds } from './amounts';
import { BETWEEN, isCountAlone, isRepeated } from './rowFacts';

/** What a row adds to the session: its steps. Its totals count as one step. */
export function stepsOf({ kind, effort, totals, steps, mark }: SessionBody, isWithin: boolean): readonly StepNode[] {
  if (totals.length === 0) return steps;
  const label = labelOf(kind, effort);
  const paced = totals.find(({ quantity }) => quantity.type === 'two-part' && quantity.isTarget);
  const isPaced = totals.some(({ quantity }) => quantity.type === 'pace');
  const target = paced ? targetOf(paced) : isWithin && !isPaced ? effortTarget(effort) : undefined;
  return [
    {
      span: mark,
      ...(label && { label }),
      amounts: totals.filter(amount => amount !== paced),
      ...(target && { target }),
      actualsS: [],
      steps: [],
      ofWhich: steps,
    },
  ];
}

/** `4 @ 6:50`, a row: the time for it, or a pace. */
function targetOf({ span, quantity }: AmountNode): TargetNode {
  const timeS = quantity.type === 'two-part' ? minutesSeconds(quantity) : 0;
  return { span, target: { type: 'time', timeS } };
}

/** `letzte 3 km hart`; easy ones are labelled. */
function effortTarget(effort: SessionBody['effort']): TargetNode | undefined {
  const isTarget = effort && effort.effort !== 'easy' && effort.effort !== 'recovery';
  return isTarget ? { span: effort.span, target: { type: 'effort', rpe: EFFORT_RPE[effort.effort] } } : undefined;
}

function labelOf(kind: SessionBody['kind'], effort: SessionBody['effort']): WordNode | undefined {
  if (kind && kind.category !== 'unknown') return kind;
  return effort?.effort === 'easy' || effort?.effort === 'recovery'
    ? { span: effort.span, word: effort.effort }
    : undefined;
}

/**
 * What a row adds: a recovery is that of the repetitions above it, what is listed below `5x` is repeated, below `Warmup` it is the
 * warm-up; any other row goes on behind them.
 */
export function withPart(
  above: readonly StepNode[],
  part: readonly StepNode[],
  isListed: boolean,
): readonly StepNode[] {
  const [only, another] = part;
  const last = above.at(-1);
  if (!last || !only) return [...above, ...part];
  const before = above.slice(0, -1);
  const recovery = another ? undefined : recoveryIn(only, last);
  if (recovery && isRepeated(last) && !last.recovery) return [...before, { ...last, recovery }];
  if (isGroup(last) && (isListed || last.steps.length === 0) && part.every(step => !isEnd(step)))
    return [...before, { ...last, steps: withPart(last.steps, part, isListed) }];
  if (isListed && isBareEnd(last) && !another && !only.label && only.count === undefined && last.label)
    return [...before, { ...only, label: last.label }];
  // Of the part above that it follows, as one of several that are repeated.
  return recovery && only.amounts.length === 0 && !last.recovery
    ? [...before, { ...last, recovery }]
    : [...above, ...part];
}

/** Into the one step that is the whole of the session and tells stretches already; else beside the others. */
export function withStretch(above: readonly StepNode[], part: readonly StepNode[]): readonly StepNode[] {
  const [whole, ...more] = above;
  if (!whole || more.length > 0 || whole.ofWhich.length === 0) return withPart(above, part, false);
  return [{ ...whole, ofWhich: [...whole.ofWhich, ...part] }];
}

/** `5x` below `run 3 min` and `walk 2 min`, and nothing below it: so often all of it but the warm-up was done. */
export function withAgain(steps: readonly StepNode[], unnamed: readonly StepNode[]): readonly StepNode[] {
  const at = steps.findIndex(step => isCountAlone(step) && unnamed.includes(step));
  const again = steps[at];
  const from = steps.slice(0, Math.max(at, 0)).findLastIndex(isEnd) + 1;
  if (!again || from === at) return steps;
  return [...steps.slice(0, from), { ...again, steps: steps.slice(from, at) }, ...steps.slice(at + 1)];
}

/** `3 min jog` below `4 x 1 mile`: shorter than anybody cools down. */
function isBrief({ quantity }: AmountNode): boolean {
  if (quantity.type === 'duration') return quantity.durationS <= LONGEST_JOG_S;
  return quantity.type === 'distance' && quantity.distanceM <= LONGEST_JOG_M;
}

const LONGEST_JOG_S = 240;
const LONGEST_JOG_M = 500;

function recoveryIn({ label, count, amounts, recovery, steps, span }: StepNode, last: StepNode): StepNode['recovery'] {
  // `400/800/400 r 90s`: its own.
  if (count !== undefined || steps.length > 0) return undefined;
  const [amount] = amounts;
  if (!amount) return recovery;
  const isJog = label !== undefined && BETWEEN.has(label.word) && last.amounts.length > 0 && isBrief(amount);
  return isJog || label?.word === 'recovery' ? { span, amount } : undefined;
}

/** `5x`, and what is repeated in the rows below. */
function isGroup({ count, amounts, label }: StepNode): boolean {
  return count !== undefined && amounts.length === 0 && (label === undefined || !COUNTED.has(label.word));
}

/** `6x strides`, `8x hills`: words that are counted themselves. */
const COUNTED: ReadonlySet<string> = new Set(['strides', 'hills', 'drills']);

function isEnd({ label }: StepNode): boolean {
  return label?.word === 'wu' || label?.word === 'cd';
}

/** `Warmup`, a heading of its own. */
function isBareEnd(step: StepNode): boolean {
  return isEnd(step) && step.amounts.length === 0 && step.count === undefined && step.steps.length === 0;
}

import type { Span } from '../../base/text';
import { isPossiblePace, paceOf } from '../../values/pace';
import type { AmountNode, Quantity, RecoveryNode, StepNode, TargetNode, WordNode } from '../tree';
import { isMetres } from './dimensions';
import { settleMetres } from './loneMetres';
import { averageOrRecovery, type Problems } from './problems';
import { recoveryQuantity } from './recoveries';

/** A step that is being put together. */
export interface Draft {
  start: number;
  end: number;
  label: WordNode | undefined;
  count: number | undefined;
  countMax: number | undefined;
  countSpan: Span | undefined;
  readonly amounts: AmountNode[];
  /** The label stands behind the amounts: a further amount opens the next step. */
  isLabelBehind: boolean;
  target: TargetNode | undefined;
  recovery: RecoveryNode | undefined;
  actualsS: readonly number[];
  steps: readonly StepNode[];
  ofWhich: readonly StepNode[];
  /** One amount in brackets behind repetitions: their recovery or their average. */
  bracket: { readonly span: Span; readonly amount: AmountNode; readonly isAverage: boolean } | undefined;
  /** The inner set of `2 x 10 x 400`. */
  inner: Draft | undefined;
}

/** A draft of which nothing but its place is known. All of its fields are there at once: objects that grow are slow. */
export function draftAt({ start, end }: Span): Draft {
  return {
    start,
    end,
    label: undefined,
    count: undefined,
    countMax: undefined,
    countSpan: undefined,
    amounts: [],
    isLabelBehind: false,
    target: undefined,
    recovery: undefined,
    actualsS: NONE,
    steps: NONE,
    ofWhich: NONE,
    bracket: undefined,
    inner: undefined,
  };
}

const NONE: readonly never[] = [];

/** A word between separators that is no step: all but a warm-up, a cool-down and strides are run for some amount. */
export function isNameOnly(draft: Draft): boolean {
  const { label, count, target, recovery, actualsS, ofWhich } = draft;
  if (!label || IS_STEP_ALONE.has(label.word)) return false;
  const hasMore = count !== undefined || target || recovery || actualsS.length > 0 || ofWhich.length > 0;
  return isEmpty(draft) && !hasMore;
}

export function leafOf(draft: Draft): Draft {
  return draft.inner ? leafOf(draft.inner) : draft;
}

export function isEmpty(draft: Draft): boolean {
  return draft.amounts.length === 0 && draft.steps.length === 0;
}

export function depthOf(draft: Draft): number {
  return draft.inner ? 1 + depthOf(draft.inner) : 1;
}

const IS_STEP_ALONE: ReadonlySet<string> = new Set(['wu', 'cd', 'strides', 'drills']);

/** The step that a draft has become. `isRepeated`: it stands in the brackets of a set. */
export function finish(draft: Draft, problems: Problems, isRepeated: boolean): StepNode {
  const { label, count, countMax, countSpan, target, ofWhich } = draft;
  const place = isRepeated || count !== undefined ? 'clear' : 'step';
  const amounts = draft.amounts.map(amount => settleMetres(amount, place, problems));
  resolveBracket(draft, problems);
  const { recovery, actualsS } = draft;
  const steps = draft.inner ? [finish(draft.inner, problems, true)] : draft.steps;
  // Without spreads, which cost more than all of the above.
  const step: { -readonly [Key in keyof StepNode]: StepNode[Key] } = {
    span: { start: draft.start, end: draft.end },
    amounts,
    actualsS,
    steps,
    ofWhich,
  };
  if (label) step.label = label;
  if (count !== undefined) step.count = count;
  if (countMax !== undefined) step.countMax = countMax;
  if (countSpan) step.countSpan = countSpan;
  if (target) step.target = target;
  if (recovery) step.recovery = recovery;
  return step;
}

/**
 * One amount in brackets behind repetitions is their recovery, unless another recovery stands in the step, or it is a time
 * that makes a possible pace for the repetition: then it is the average of the actual times.
 */
function resolveBracket(draft: Draft, problems: Problems): void {
  const { bracket, recovery } = draft;
  if (!bracket) return;
  const { amount, isAverage } = bracket;
  const timeS = secondsOf(amount.quantity);
  if (timeS !== undefined && (isAverage || recovery)) {
    if (draft.actualsS.length === 0) draft.actualsS = [timeS];
    return;
  }
  if (recovery) return;
  const isClock = amount.quantity.type === 'two-part';
  if (isClock && timeS !== undefined && isPossiblePace(paceOf(repetitionM(draft.amounts) ?? 0, timeS))) {
    draft.actualsS = [timeS];
    problems.push(averageOrRecovery(amount.span, bracket.span, timeS));
    return;
  }
  draft.recovery = { span: amount.span, amount: { span: amount.span, quantity: recoveryQuantity(amount.quantity) } };
}

function secondsOf(quantity: Quantity): number | undefined {
  if (quantity.type === 'two-part') return quantity.first * 60 + quantity.second;
  if (quantity.type === 'duration') return quantity.durationS;
  return quantity.type === 'bare' ? quantity.value : undefined;
}

/** Metres of one repetition as far as the line tells: with a unit, or a bare number of 100 and more. */
function repetitionM(amounts: readonly AmountNode[]): number | undefined {
  for (const { quantity } of amounts) {
    if (quantity.type === 'distance') return quantity.distanceM;
    if (quantity.type === 'bare' && isMetres(quantity)) return quantity.value;
  }
  return undefined;
}

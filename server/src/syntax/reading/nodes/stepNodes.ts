import type { Span } from '../../../base/text';
import { METRES_PER_KM, METRES_PER_MILE } from '../../../values/distance';
import { paceCost } from '../../../values/plausiblePace';
import { EFFORT_RPE } from '../../effortRpe';
import { type TokenLine, tokensSpan } from '../../scan';
import type { AmountNode, RecoveryNode, StepNode, TargetNode, WordNode } from '../../tree';
import { perKm } from '../phrases/units';
import { GENERAL_TARGETS, type Piece } from '../pieces/piece';
import { sumOf } from '../pieces/sums';
import type { Amount, Context, Inner, Phrase, RecoveryValue, RepsValue, TargetValue } from '../senses/phrase';
import { amountNode, fittingUnit, type Making } from './amountNodes';
import { hull } from './hull';

/** `intervals 6 x 3 min`: the word that names the session before all of it does not name its first part as well. */
export function named(piece: Piece, kind: Phrase<'kind'> | undefined, first: Piece | undefined): Piece {
  const isFirst =
    kind !== undefined && kind.end < piece.end && piece === first && piece.isWordFirst && piece.kinds[0] === kind;
  return isFirst ? { ...piece, kinds: piece.kinds.slice(1), start: kind.end } : piece;
}

/** `fartlek 1-2-3-2-1`: the word of all of it is no label of each of its steps. */
export function unlabelled(steps: readonly StepNode[], kind: Span | undefined): readonly StepNode[] {
  const isOfAll = steps.every(({ label }) => label !== undefined && label.span.start === kind?.start);
  // `8 x 1 min run, 2 min walk`: beside a walk it says what the others are.
  return isOfAll
    ? steps.map(step => {
        const { label: _, ...rest } = step;
        return step.recovery?.mode === 'walk' ? step : rest;
      })
    : steps;
}

/** With all of its parts in its span: times and recoveries may stand behind other steps. */
export function spanning(step: StepNode): StepNode {
  const made: Making<StepNode> = { ...step };
  made.steps = step.steps.map(spanning);
  made.ofWhich = step.ofWhich.map(spanning);
  made.span = hull(made, step.span);
  return made;
}

/** `20 min @ T`: what is run at a letter, a race's pace or a zone is a step, also where it is all there is. */
export function isStepTarget(target: Piece['target']): boolean {
  const type = target?.value.target.type;
  // `MP (4:50)`: the pace of a race, and how fast that is.
  if (type === 'unit-pace' && target?.value.effort) return true;
  return (
    type !== undefined &&
    type !== 'pace' &&
    type !== 'time' &&
    type !== 'unit-pace' &&
    !(type === 'effort' && target?.value.effort === 'easy')
  );
}

export function targetStep(whole: Piece, context: Context): StepNode {
  const [step] = stepsOf({ ...whole, kinds: [] }, context);
  return (
    step ?? {
      span: tokensSpan(context.line, whole.start, whole.end),
      amounts: [],
      actualsS: [],
      steps: [],
      ofWhich: [],
    }
  );
}

/** Whether the parts come to the whole, so that they stand beside it and not in it. */
export function addsUp(whole: Piece, parts: readonly Piece[]): boolean {
  for (const dimension of ['distance', 'duration'] as const) {
    const amount = whole[dimension];
    const sum = sumOf(parts, dimension);
    if (!amount || sum.high === 0) continue;
    return Math.abs(sum.low - amount.low) <= 0.05 * amount.low || Math.abs(sum.high - amount.low) <= 0.05 * amount.low;
  }
  return false;
}

export function wholeStepOf(whole: Piece, ofWhich: readonly StepNode[], { line }: Context): StepNode {
  const amounts = [whole.distance, whole.duration]
    .filter(each => each !== undefined)
    .map(each => amountNode(each, line));
  return { span: tokensSpan(line, whole.start, whole.end), amounts, actualsS: [], steps: [], ofWhich };
}

/** The steps that a piece tells: one, those of a ladder, or a warm-up and a cool-down told together. */
export function stepsOf(piece: Piece, context: Context): StepNode[] {
  const { line } = context;
  const label = labelOf(piece, line);
  if (piece.reps) return stepsOfReps(piece, piece.reps, label, context);
  const amounts = [piece.distance, piece.duration].filter(each => each !== undefined).sort((a, b) => a.start - b.start);
  const step: Making<StepNode> = {
    span: tokensSpan(line, piece.start, piece.end),
    amounts: amounts.map(each => amountNode(each, line)),
    actualsS: piece.times?.value ?? [],
    steps: [],
    ofWhich: [],
  };
  if (label) step.label = label;
  giveTarget(step, piece, piece.distance ?? piece.duration, label === undefined, context);
  giveRecovery(step, piece, line);
  if (piece.label?.word === 'both')
    return [
      { ...step, label: { span: step.span, word: 'wu' } },
      { ...step, label: { span: step.span, word: 'cd' } },
    ];
  return [step];
}

function stepsOfReps(piece: Piece, reps: Inner, label: WordNode | undefined, context: Context): StepNode[] {
  // `3-2-1 km @ 10k` has a target in common, `brisk walk 5 min, run 8 min` has none.
  const target = reps.inner.some(({ kind }) => kind) ? undefined : (surest(piece) ?? piece.efforts[0]);
  if (!reps.count && reps.inner.length > 0 && !(piece.recovery ?? reps.recovery ?? target))
    return reps.inner.map(inner => repStep(inner, context)).map(step => withLabel(step, label));
  const step: Making<StepNode> = {
    ...repStep(reps, context),
    span: tokensSpan(context.line, piece.start, piece.end),
  };
  if (label) step.label = label;
  giveTarget(step, piece, reps.amount, true, context);
  giveRecovery(step, piece, context.line);
  if (piece.times && step.actualsS.length === 0) step.actualsS = piece.times.value;
  return [step];
}

/** What a piece aims at, where its step has no target; an effort only where `mayBeEffort`. */
function giveTarget(
  step: Making<StepNode>,
  piece: Piece,
  amount: Amount | undefined,
  mayBeEffort: boolean,
  context: Context,
): void {
  const told = surest(piece);
  const [effort] = piece.efforts;
  if (step.target) return;
  if (told) step.target = targetNode(inFittingUnit(told, piece), amount, context);
  else if (effort && mayBeEffort) step.target = effortTarget(effort, context.line);
}

/** `10k tuneup 39:41, 6:23 avg. 2 wu`: per mile, since only so it makes the time. */
function inFittingUnit(told: Phrase<'target'> | Phrase<'pace'>, piece: Piece): Phrase<'target'> | Phrase<'pace'> {
  if (told.type !== 'pace' || told.value.unit !== 'unit') return told;
  const unit = fittingUnit(piece, (told.value.lowS + told.value.highS) / 2);
  return unit ? { ...told, value: { ...told.value, unit } } : told;
}

function giveRecovery(step: Making<StepNode>, { recovery }: Piece, line: TokenLine): void {
  const node = recovery && !step.recovery && recoveryNode(recovery.value, recovery.start, recovery.end, line);
  if (node) step.recovery = node;
}

function withLabel(step: StepNode, label: WordNode | undefined): StepNode {
  return label ? { ...step, label } : step;
}

function labelOf({ label, kinds }: Piece, line: TokenLine): WordNode | undefined {
  if (label) return { span: tokensSpan(line, label.start, label.end), word: label.word === 'cd' ? 'cd' : 'wu' };
  // `12 miles medium-long tempo`, `run 20 min fartlek`: the word that says more.
  const own = kinds.filter(({ value }) => !value.yields);
  const kind =
    own.find(({ value }) => value.row.intensity === 'hard') ??
    own.find(({ value }) => value.row.word !== 'run') ??
    own[0] ??
    kinds[0];
  return kind && { span: tokensSpan(line, kind.start, kind.end), word: kind.value.row.word };
}

function effortTarget({ start, end, value }: Phrase<'effort'>, line: TokenLine): TargetNode {
  return { span: tokensSpan(line, start, end), target: { type: 'effort', rpe: EFFORT_RPE[value] } };
}

/** `4:10 min/km, 90 %`: two ways to say it, and the pace says more. */
function surest({ target, pace }: Piece): Phrase<'target'> | Phrase<'pace'> | undefined {
  return pace && target && GENERAL_TARGETS.has(target.value.target.type) ? pace : (target ?? pace);
}

function targetNode(
  found: Phrase<'target'> | Phrase<'pace'>,
  amount: Amount | undefined,
  context: Context,
): TargetNode {
  const span = tokensSpan(context.line, found.start, found.end);
  if (found.type === 'target') return { span, target: settled(found.value, amount, context) };
  const { lowS, highS, unit } = found.value;
  const middleS = (lowS + highS) / 2;
  if (unit === 'unit') return { span, target: { type: 'unit-pace', paceS: middleS } };
  return {
    span,
    target: { type: 'pace', paceSPerKm: unit === 'km' ? middleS : (middleS * METRES_PER_KM) / METRES_PER_MILE },
  };
}

/** `@ 2:40` and `in 3:50`: the time for the amount where that is a possible pace, else a pace. */
function settled(
  { target, pace, isTime }: TargetValue,
  amount: Amount | undefined,
  context: Context,
): TargetNode['target'] {
  if (target.type !== 'time' || target.isExact) return target;
  const asTime = amount?.dimension === 'distance' ? paceCost(amount.low, target.timeS) : Number.POSITIVE_INFINITY;
  const isPace =
    pace !== undefined && Number.isFinite(asTime) ? perKm(pace, context) >= 130 && perKm(pace, context) <= 900 : true;
  // The model knows the unit of the log, and tells that it had to choose.
  if (isTime !== true && pace?.unit === 'unit' && pace.lowS === pace.highS)
    return { type: 'time', timeS: target.timeS };
  const prefersTime = isTime === true || (amount?.high ?? 0) <= METRES_PER_MILE;
  if (Number.isFinite(asTime) && (prefersTime || !isPace)) return { type: 'time', timeS: target.timeS, isExact: true };
  return pace ? { type: 'unit-pace', paceS: target.timeS } : { type: 'time', timeS: target.timeS };
}

/** The step that repetitions are. */
export function repStep(
  reps: RepsValue & { readonly start?: number; readonly end?: number },
  context: Context,
): StepNode {
  const { line } = context;
  const start = reps.start ?? reps.count?.start ?? reps.amount?.start ?? 0;
  const end = reps.end ?? reps.amount?.end ?? start + 1;
  const step: Making<StepNode> = {
    span: tokensSpan(line, start, end),
    amounts: reps.amount ? [repNode(reps.amount, reps.count !== undefined && !reps.recovery, line)] : [],
    actualsS: reps.timesS,
    steps: reps.inner
      .filter(inner => !isRecoveryOnly(inner))
      .map(inner => repStep(withFollowing(inner, reps.inner), context)),
    ofWhich: [],
  };
  if (reps.count) {
    step.count = reps.count.count;
    if (reps.count.countMax !== undefined) step.countMax = reps.count.countMax;
    step.countSpan = tokensSpan(line, reps.count.start, reps.count.end);
  }
  if (reps.kind && reps.kindSpan) step.label = { span: tokensSpan(line, ...reps.kindSpan), word: reps.kind.row.word };
  if (reps.target)
    step.target = {
      span: tokensSpan(line, reps.target.start, reps.target.end),
      target: settled(reps.target, reps.amount, context),
    };
  if (reps.recovery) {
    const recovery = recoveryNode(reps.recovery, reps.recovery.start, reps.recovery.end, line);
    if (recovery) step.recovery = recovery;
  }
  return step;
}

/** `6 x 30`: seconds, as the model tells. */
function repNode(amount: Amount, isCounted: boolean, line: TokenLine): AmountNode {
  const node = amountNode(amount, line);
  const isBare = isCounted && amount.unit === 's' && amount.end === amount.numberEnd && amount.low === amount.high;
  return isBare ? { ...node, quantity: { type: 'bare', value: amount.numbers[0] } } : node;
}

type InnerPart = RepsValue['inner'][number];

function isRecoveryOnly(inner: InnerPart): boolean {
  return inner.recovery !== undefined && !inner.amount && inner.inner.length === 0;
}

/** `(3 min I, 2 min jog)`: what follows as a recovery is that of the part before it. */
function withFollowing(inner: InnerPart, all: readonly InnerPart[]): InnerPart {
  const next = all[all.indexOf(inner) + 1];
  return next && isRecoveryOnly(next) && !inner.recovery && next.recovery
    ? { ...inner, recovery: next.recovery }
    : inner;
}

function recoveryNode(
  { amount, mode }: RecoveryValue,
  start: number,
  end: number,
  line: TokenLine,
): RecoveryNode | undefined {
  if (!amount) return undefined;
  const node: Making<RecoveryNode> = { span: tokensSpan(line, start, end), amount: amountNode(amount, line) };
  if (mode) node.mode = mode;
  return node;
}

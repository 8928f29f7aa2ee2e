import type { Span } from '../../base/text';
import type { AmountNode, Attribute, KindNode, SessionBody, StepNode, Target } from '../tree';
import { divide } from './divide';
import type { Item, KindItem } from './items';
import { settleMetres } from './loneMetres';
import { averagePace } from './paceAmounts';
import type { Problems } from './problems';
import { buildSteps, type StepsRead } from './steps';

/** Makes a session's body of its items: which are totals, which steps, and what it is called. */
export function assemble(items: readonly Item[], statedTotal: AmountNode | undefined, problems: Problems): SessionBody {
  const { totalItems, stepItems } = divide(items);
  const totals = readTotals(totalItems);
  const stepsRead = readSteps(stepItems, totals.kinds, totals.amounts.length > 0, problems);
  const kind = chooseKind([...totals.kinds, ...namesAmongSteps(stepsRead)], stepsRead);
  const forced = forcedIntensity(items);
  const place = kind && IN_METRES.has(kind.row.word) ? 'clear' : 'total';
  const written = stepsRead.paces.length > 0 ? [...totals.amounts, ...stepsRead.paces] : totals.amounts;
  const amounts = written.map(total => settleMetres(total, place, problems));
  const body: { -readonly [Key in keyof SessionBody]: SessionBody[Key] } = {
    type: 'session',
    totals: amounts,
    attributes: [...totals.attributes, ...stepsRead.attributes],
    steps: stepsRead.steps,
    mark: markOf(kind, amounts, stepsRead.steps, items),
  };
  if (kind) body.kind = kindNode(kind);
  if (forced) body.forced = forced;
  if (statedTotal) body.statedTotal = statedTotal;
  return body;
}

/** `8 x 400, walk`: what stands alone among repetitions may be their recovery. Drills are a step among others. */
function namesAmongSteps({ kinds, steps }: StepsRead): readonly KindItem[] {
  const hasReps = steps.some(({ count }) => count !== undefined);
  return kinds.filter(({ row }) => !(hasReps && row.category === 'active-recovery') && row.word !== 'drills');
}

/** Sports whose distances are told in metres. */
const IN_METRES: ReadonlySet<string> = new Set(['swim', 'row']);

function kindNode({ span, row, spelling }: KindItem): KindNode {
  return { span, word: row.word, category: row.category, spelling };
}

/* ---- totals ------------------------------------------------------------------------------------------------------ */

interface Totals {
  readonly amounts: readonly AmountNode[];
  readonly attributes: readonly Attribute[];
  readonly kinds: readonly KindItem[];
}

function readTotals(items: readonly Item[]): Totals {
  const amounts: AmountNode[] = [];
  const attributes: Attribute[] = [];
  const kinds: KindItem[] = [];
  for (const item of items) {
    if (item.type === 'kind') kinds.push(item);
    else if (item.type === 'amount') amounts.push(item.isAverage ? averagePace(item.node) : item.node);
    else if (item.type === 'attribute') attributes.push(item.attribute);
    else if (item.type === 'target') {
      const { amount, attribute } = targetTotal(item.target, item.span);
      if (amount) amounts.push(amount);
      if (attribute) attributes.push(attribute);
    } else if (item.type === 'group') {
      const inside = readTotals(item.items);
      amounts.push(...inside.amounts);
      attributes.push(...inside.attributes);
      kinds.push(...inside.kinds);
    }
  }
  return { amounts, attributes, kinds };
}

/** What `@ …` says of a whole session. */
function targetTotal(target: Target, span: Span): { amount?: AmountNode; attribute?: Attribute } {
  switch (target.type) {
    case 'pace':
      return { amount: { span, quantity: { type: 'pace', paceSPerKm: target.paceSPerKm } } };
    case 'unit-pace':
      return { amount: { span, quantity: { type: 'two-part', ...minutesAndSeconds(target.paceS), isPace: true } } };
    case 'time':
      if (target.isExact) return { amount: { span, quantity: { type: 'duration', durationS: target.timeS } } };
      return {
        amount: {
          span,
          quantity: { type: 'two-part', ...minutesAndSeconds(target.timeS), isPace: false, isTarget: true },
        },
      };
    case 'zone':
      return { attribute: { type: 'zone', span, zone: target.zone } };
    case 'heart-rate':
      return { attribute: { type: 'heart-rate', span, averageBpm: target.bpm } };
    case 'effort':
      return { attribute: { type: 'effort', span, rpe: target.rpe } };
    case 'letter':
    case 'race':
    case 'relative':
    case 'percent':
      return {};
  }
}

function minutesAndSeconds(timeS: number): { readonly first: number; readonly second: number } {
  const first = Math.floor(timeS / 60);
  return { first, second: timeS - first * 60 };
}

/* ---- steps and kind ---------------------------------------------------------------------------------------------- */

function readSteps(
  items: readonly Item[],
  kinds: readonly KindItem[],
  hasTotals: boolean,
  problems: Problems,
): StepsRead {
  const own = kinds.at(-1);
  // `easy 3 km, tempo 5 km`: the word that names the session is the first step's label as well.
  const labelsFirst =
    own &&
    !hasTotals &&
    items[0]?.type === 'amount' &&
    items.some(item => item.type === 'kind' && item.row.word !== 'strides');
  return buildSteps(items, problems, labelsFirst ? { firstLabel: { span: own.span, word: own.row.word } } : {});
}

/**
 * Of several kinds the first one that gives way to none. Labels of steps name the session only when every step with an amount
 * has one; strides never do.
 */
function chooseKind(kinds: readonly KindItem[], { labels, hasUnlabelled }: StepsRead): KindItem | undefined {
  const runs = labels.filter(({ row }) => row.category === 'run');
  // `8 x (60s run, 90s walk)` is a run, whatever is between its parts.
  const candidates = runs.length > 0 ? runs : labels;
  const naming = hasUnlabelled ? [] : candidates.filter(({ row }) => row.word !== 'strides');
  const label = naming.find(({ yields }) => !yields);
  // `10 x 400 m repeats. Then an easy jog home.`: what the steps are called stands first.
  return (
    kinds.find(kind => !kind.yields && !(label && label.span.start < kind.span.start)) ??
    label ??
    kinds.find(kind => !isHard(kind)) ??
    naming.find(other => !isHard(other)) ??
    kinds[0]
  );
}

const HARD: ReadonlySet<string> = new Set(['hard', 'hard run', 'hart']);

function isHard(kind: KindItem): boolean {
  return HARD.has(kind.spelling);
}

function forcedIntensity(items: readonly Item[]): SessionBody['forced'] {
  for (const item of items) {
    if (item.type === 'of-which') return undefined;
    if (item.type === 'forced') return { span: item.span, intensity: item.intensity };
  }
  for (const item of items) {
    if (item.type === 'of-which') return undefined;
    if (item.type === 'kind' && isHard(item)) return { span: item.span, intensity: 'hard' };
  }
  return undefined;
}

/** From the first to the last of kind and totals; of a session of steps alone, all steps. */
function markOf(
  kind: KindItem | undefined,
  totals: readonly AmountNode[],
  steps: readonly StepNode[],
  items: readonly Item[],
): Span {
  let { start, end } = kind?.span ?? NO_SPAN;
  for (const { span, unitEnd } of totals) {
    start = Math.min(start, span.start);
    end = Math.max(end, unitEnd ?? span.end);
  }
  if (end >= 0) return { start, end };
  for (const { span } of steps.length > 0 ? steps : items) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return end >= 0 ? { start, end } : { start: 0, end: 0 };
}

const NO_SPAN: Span = { start: Number.POSITIVE_INFINITY, end: -1 };

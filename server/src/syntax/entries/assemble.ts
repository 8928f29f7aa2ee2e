import type { Span } from '../../base/text';
import { METRES_PER_KM } from '../../values/distance';
import type { AmountNode, Attribute, KindNode, SessionBody, Target } from '../tree';
import { dimensionOf } from './dimensions';
import { holdsAmount, type Item, type KindItem } from './items';
import { settleMetres } from './loneMetres';
import { averagePace } from './paceAmounts';
import type { Problems } from './problems';
import { buildSteps, type StepsRead } from './steps';

/** Makes a session's body of its items: which are totals, which steps, and what it is called. */
export function assemble(items: readonly Item[], statedTotal: AmountNode | undefined, problems: Problems): SessionBody {
  const { totalItems, stepItems } = divide(items);
  const totals = readTotals(totalItems);
  const stepsRead = readSteps(stepItems, totals.kinds, totals.amounts.length > 0, problems);
  const kind = chooseKind(totals.kinds, stepsRead);
  const forced = forcedIntensity(items);
  const place = kind && IN_METRES.has(kind.row.word) ? 'clear' : 'total';
  const body = {
    type: 'session',
    ...(kind && { kind: kindNode(kind) }),
    ...(forced && { forced }),
    totals: [...totals.amounts, ...stepsRead.paces].map(total => settleMetres(total, place, problems)),
    attributes: [...totals.attributes, ...stepsRead.attributes],
    steps: stepsRead.steps,
    ...(statedTotal && { statedTotal }),
  } as const;
  return { ...body, mark: markOf(body, items) };
}

/** Sports whose distances are told in metres. */
const IN_METRES: ReadonlySet<string> = new Set(['swim', 'row']);

export function kindNode({ span, row, spelling }: KindItem): KindNode {
  return { span, word: row.word, category: row.category, spelling };
}

/* ---- totals or steps --------------------------------------------------------------------------------------------- */

interface Division {
  readonly totalItems: readonly Item[];
  readonly stepItems: readonly Item[];
}

/** Totals stand before the colon, steps behind it; without a colon a body is all steps, or all totals. */
function divide(items: readonly Item[]): Division {
  const colon = items.findIndex(item => item.type === 'colon');
  const dividesTotals = colon >= 0 && !items.slice(0, colon).some(isStepItem);
  if (dividesTotals) return { totalItems: items.slice(0, colon), stepItems: items.slice(colon + 1) };
  if (!isSteps(items)) return { totalItems: items, stepItems: [] };
  const from = stepsStart(items);
  return { totalItems: items.slice(0, from), stepItems: items.slice(from) };
}

/**
 * A body without a colon is steps when it holds a count, a warm-up or cool-down, a `+`, an *of which*, a target that only
 * a step can have, or two amounts of one dimension that each have a target or label (rulings 2).
 */
function isSteps(items: readonly Item[]): boolean {
  return items.some(isStepItem) || areLabelledParts(items) || isListOfMetres(items);
}

function isStepItem(item: Item, index: number, items: readonly Item[]): boolean {
  switch (item.type) {
    case 'count':
    case 'label':
    case 'of-which':
    case 'recovery':
      return true;
    case 'break':
      return item.sign === '+' && items.slice(index + 1).some(holdsAmount) && items.slice(0, index).some(holdsAmount);
    case 'target':
      return isStepTarget(item.target);
    case 'group':
      return item.items.some(inner => inner.type === 'count');
    default:
      return false;
  }
}

function isStepTarget(target: Target): boolean {
  return target.type === 'letter' || target.type === 'race' || target.type === 'zone';
}

function areLabelledParts(items: readonly Item[]): boolean {
  const parts = stretches(items);
  if (parts.length < 2) return false;
  const dimensions = parts.map(part => {
    const amount = part.find(item => item.type === 'amount');
    const isLabelled = part.some(({ type }) => type === 'kind' || type === 'target');
    return amount?.type === 'amount' && isLabelled ? dimensionOf(amount.node.quantity) : undefined;
  });
  return dimensions.every(dimension => dimension !== undefined && dimension === dimensions[0]);
}

/** `400, 800, 400`: bare hundreds that follow one another. */
function isListOfMetres(items: readonly Item[]): boolean {
  const metres = items.filter(
    item => item.type === 'amount' && item.node.quantity.type === 'bare' && item.node.quantity.value >= 100,
  );
  return metres.length > 1 && items.some(({ type }) => type === 'break');
}

function stretches(items: readonly Item[]): Item[][] {
  const parts: Item[][] = [[]];
  for (const item of items) {
    if (item.type === 'break' && (item.sign === ',' || item.sign === '+' || item.sign === ';')) parts.push([]);
    else parts.at(-1)?.push(item);
  }
  return parts.filter(part => part.length > 0);
}

/**
 * Where steps begin in a body without a colon: at the first item, but behind the kind that stands there, and behind amounts
 * before the first `wu`, or before a repetition set that no `+` joins to them: those are totals.
 */
function stepsStart(items: readonly Item[]): number {
  const isLead = (item: Item) => item.type === 'kind' || item.type === 'forced' || item.type === 'when';
  const firstOther = items.findIndex(item => !isLead(item));
  const lead = firstOther < 0 ? items.length : firstOther;
  const warmUp = items.findIndex(
    (item, index) => item.type === 'label' && item.word === 'wu' && !standsBehindAmount(items, index),
  );
  if (
    warmUp > lead &&
    items.slice(lead, warmUp).some(holdsAmount) &&
    !items.slice(0, warmUp).some(item => item.type === 'count')
  ) {
    return warmUp;
  }
  const reps = items.findIndex(item => item.type === 'count');
  const before = items.slice(lead, reps);
  const isTotals =
    reps > lead &&
    mayContain(before, items.slice(reps)) &&
    before.some(holdsAmount) &&
    before.every(item => isTotalItem(item)) &&
    !items.some(item => item.type === 'label') &&
    before.filter(item => item.type === 'break').length <= 1 &&
    (items[reps - 1]?.type === 'break' || !before.some(item => item.type === 'break'));
  return isTotals ? reps : lead;
}

/** Whether the amount before repetitions may be the whole that they are part of: it is at least as long. `3,6 x 800` is 3 and a set. */
function mayContain(before: readonly Item[], reps: readonly Item[]): boolean {
  const [count] = reps;
  const total = before.find(item => item.type === 'amount');
  const amount = reps.find(item => item.type === 'amount');
  if (count?.type !== 'count' || total?.type !== 'amount' || amount?.type !== 'amount') return true;
  const [whole, part] = [roughMetres(total.node), roughMetres(amount.node)];
  return whole === undefined || part === undefined || whole >= count.count * part;
}

/** Metres as far as the line tells; numbers below 100 are taken for kilometres. */
function roughMetres({ quantity }: AmountNode): number | undefined {
  if (quantity.type === 'distance') return quantity.distanceM;
  if (quantity.type !== 'bare' && quantity.type !== 'capital-m') return undefined;
  return quantity.value >= 100 ? quantity.value : quantity.value * METRES_PER_KM;
}

function isTotalItem(item: Item): boolean {
  switch (item.type) {
    case 'amount':
    case 'attribute':
    case 'when':
    case 'kind':
    case 'forced':
      return true;
    case 'break':
      return item.sign !== '+';
    case 'target':
      return !isStepTarget(item.target);
    case 'group':
      return item.items.every(isTotalItem);
    default:
      return false;
  }
}

function standsBehindAmount(items: readonly Item[], index: number): boolean {
  for (let at = index - 1; at >= 0; at--) {
    const item = items[at];
    if (!item || item.type === 'break' || item.type === 'colon') return false;
    if (item.type === 'amount') return true;
  }
  return false;
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
  const naming = hasUnlabelled ? [] : labels.filter(label => label.row.word !== 'strides');
  return (
    kinds.find(kind => !kind.yields) ??
    naming.find(label => !label.yields) ??
    kinds.find(kind => !isHard(kind)) ??
    naming.find(label => !isHard(label)) ??
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
function markOf({ kind, totals, steps }: Pick<SessionBody, 'kind' | 'totals' | 'steps'>, items: readonly Item[]): Span {
  const named = [
    ...(kind ? [kind.span] : []),
    ...totals.map(({ span, unitEnd }) => ({ start: span.start, end: unitEnd ?? span.end })),
  ];
  const others = steps.length > 0 ? steps : items;
  const spans = named.length > 0 ? named : others.map(({ span }) => span);
  if (spans.length === 0) return { start: 0, end: 0 };
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}

import { METRES_PER_KM } from '../../values/distance';
import type { AmountNode } from '../tree';
import { dimensionOf, isMetres, LEAST_METRES } from './dimensions';
import { holdsAmount, type Item, type TargetItem } from './items';

/** The items of a session, parted. */
export interface Division {
  readonly totalItems: readonly Item[];
  readonly stepItems: readonly Item[];
}

/** Totals stand before the colon, steps behind it; without a colon a body is all steps, or all totals. */
export function divide(items: readonly Item[]): Division {
  const colon = items.findIndex(item => item.type === 'colon');
  const dividesTotals = colon >= 0 && !items.slice(0, colon).some(isStepItem);
  if (dividesTotals) return { totalItems: items.slice(0, colon), stepItems: items.slice(colon + 1) };
  if (!isSteps(items)) {
    if (!isLadder(items)) return { totalItems: items, stepItems: [] };
    // `1, 2, 3, 2, 1 min fartlek`: the word names all of it.
    return { totalItems: items.filter(isName), stepItems: items.filter(item => !isName(item)) };
  }
  const from = stepsStart(items);
  return { totalItems: items.slice(0, from), stepItems: items.slice(from) };
}

/**
 * A body without a colon is steps when it holds a count, a warm-up or cool-down, a `+`, an *of which*, a target that only
 * a step can have, or two amounts of one dimension that each have a target or label.
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
      return isStepTarget(item);
    case 'group':
      return item.items.some(inner => inner.type === 'count');
    default:
      return false;
  }
}

/** `20 min @ 85%` is a step; `(74%)` behind a pace says it once more. */
function isStepTarget({ target, isMarked }: TargetItem): boolean {
  const { type } = target;
  return type === 'letter' || type === 'race' || type === 'zone' || (type === 'percent' && isMarked === true);
}

function areLabelledParts(items: readonly Item[]): boolean {
  if (!items.some(({ type }) => type === 'break')) return false;
  const parts = stretches(items);
  if (parts.length < 2) return false;
  const dimensions = parts.map(part => {
    const amount = part.find(item => item.type === 'amount');
    const isLabelled = part.some(({ type }) => type === 'kind' || type === 'target');
    return amount?.type === 'amount' && isLabelled ? dimensionOf(amount.node.quantity) : undefined;
  });
  return dimensions.every(dimension => dimension !== undefined && dimension === dimensions[0]);
}

/** So many bare hundreds are a list without commas too. */
const FEWEST_OF_LIST = 3;

/** `400, 800, 400`: bare hundreds that follow one another. */
function isListOfMetres(items: readonly Item[]): boolean {
  const metres = items.filter(item => item.type === 'amount' && isMetres(item.node.quantity));
  const hasBare = metres.some(item => item.type === 'amount' && item.node.quantity.type === 'bare');
  const isSeparated = metres.length > 1 && items.some(({ type }) => type === 'break');
  return hasBare && (metres.length >= FEWEST_OF_LIST || isSeparated);
}

function isName({ type }: Item): boolean {
  return LEADING.has(type);
}

/** `1, 2, 3, 2, 1 min`: amounts of one dimension in a row, with nothing but commas between. */
function isLadder(items: readonly Item[]): boolean {
  if (items.length < 2 * FEWEST_OF_LIST - 1) return false;
  let rungs = 0;
  let dimension: ReturnType<typeof dimensionOf>;
  for (const [index, item] of items.entries()) {
    if (item.type === 'break' && item.sign === ',' && items[index - 1]?.type === 'amount') continue;
    const own = item.type === 'amount' ? dimensionOf(item.node.quantity) : undefined;
    const goesOn = own !== undefined && own === dimension && items[index - 1]?.type === 'break';
    rungs = own === undefined ? 0 : goesOn ? rungs + 1 : 1;
    dimension = own;
    if (rungs >= FEWEST_OF_LIST) return true;
  }
  return false;
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
  const firstOther = items.findIndex(({ type }) => !LEADING.has(type));
  const lead = firstOther < 0 ? items.length : firstOther;
  const warmUp = warmUpStart(items);
  const isTotal = (end: number) => {
    const before = items.slice(lead, end);
    return before.some(holdsAmount) && !before.some(({ type }) => type === 'count');
  };
  if (warmUp > lead && isTotal(warmUp)) return warmUp;
  const reps = items.findIndex(({ type }) => type === 'count');
  return reps > lead && isTotal(reps) && areTotals(items, lead, reps) ? reps : lead;
}

const LEADING: ReadonlySet<Item['type']> = new Set(['kind', 'forced', 'when']);

/** Where the first warm-up begins, with its amount when that stands before its name; -1 when there is none. */
function warmUpStart(items: readonly Item[]): number {
  const label = items.findIndex(item => item.type === 'label' && item.word === 'wu');
  if (label < 0) return -1;
  let start = label;
  while (start > 0 && items[start - 1]?.type !== 'break') start--;
  const amounts = items.slice(start, label).filter(({ type }) => type === 'amount');
  const last = amounts.at(-1);
  if (!last) return label;
  // `11 mi () 2.2 mile warm-up`: only the last distance is its own.
  const isOneOfTwo =
    amounts.length > 1 &&
    amounts.every(item => item.type === 'amount' && dimensionOf(item.node.quantity) === 'distance');
  return isOneOfTwo ? items.indexOf(last) : start;
}

/** Whether the items before the repetitions are totals: right before them, or with one separator, and long enough to hold them. */
function areTotals(items: readonly Item[], lead: number, reps: number): boolean {
  const before = items.slice(lead, reps);
  const breaks = before.filter(({ type }) => type === 'break').length;
  const isRightBefore = breaks === 0 || (breaks === 1 && items[reps - 1]?.type === 'break');
  const hasEnds = items.some(({ type }) => type === 'label');
  return isRightBefore && !hasEnds && before.every(isTotalItem) && mayContain(before, items.slice(reps));
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

/** Metres as far as the line tells; small numbers are taken for kilometres. */
function roughMetres({ quantity }: AmountNode): number | undefined {
  if (quantity.type === 'distance') return quantity.distanceM;
  if (quantity.type !== 'bare' && quantity.type !== 'capital-m') return undefined;
  return quantity.value >= LEAST_METRES ? quantity.value : quantity.value * METRES_PER_KM;
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
      return !isStepTarget(item);
    case 'group':
      return item.items.every(isTotalItem);
    default:
      return false;
  }
}

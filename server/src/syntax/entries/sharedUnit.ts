import { SECONDS_PER_MINUTE } from '../../values/duration';
import { dimensionOf } from './dimensions';
import type { Item } from './items';
import { type Problems, rowOfMinutes } from './problems';

/** Fewer numbers in a row may be something else. */
const FEWEST = 3;

/**
 * `20, 40, 60, 40, 20 s`: numbers in a row, joined by commas, of which only the last has its unit. It is that of all: durations
 * and distances of a ladder.
 */
export function shareUnit(items: readonly Item[], text: string): readonly Item[] {
  let shared: Item[] | undefined;
  for (let last = 2 * (FEWEST - 1); last < items.length; last++) {
    // Most lines have no such row: their units are not looked at.
    if (!isComma(items[last - 1]) || !isBare(items[last - 2])) continue;
    const scale = scaleOf(items[last], text);
    if (!scale) continue;
    let first = last;
    while (first >= 2 && isComma(items[first - 1]) && isBare(items[first - 2])) first -= 2;
    if ((last - first) / 2 + 1 < FEWEST) continue;
    shared ??= [...items];
    for (let at = first; at < last; at += 2) {
      const item = items[at];
      if (item?.type === 'amount' && item.node.quantity.type === 'bare') {
        shared[at] = { ...item, node: { ...item.node, quantity: scale(item.node.quantity.value) } };
      }
    }
  }
  return shared ?? items;
}

/** Small numbers alone are minutes of these: `fartlek 1-2-3-2-1`. */
const TIMED: ReadonlySet<string> = new Set(['fartlek', 'intervals', 'hills', 'reps']);
/** Longer a rung of such a row is not. */
const LONGEST_RUNG_MIN = 20;

/** Whether a row of small numbers behind these items is minutes. */
export function hasTimedKind(items: readonly Item[]): boolean {
  return items.some(item => item.type === 'kind' && TIMED.has(item.row.word));
}

/** `fartlek 1, 2, 3, 2, 1`: a row of small numbers without any unit is minutes where the word says so, and is asked about. */
export function settleRow(items: readonly Item[], text: string, problems: Problems): readonly Item[] {
  if (!hasTimedKind(items)) return items;
  const first = items.findIndex((item, at) => isRung(item) && isComma(items[at + 1]) && isRung(items[at + 2]));
  let last = first;
  while (isComma(items[last + 1]) && isRung(items[last + 2])) last += 2;
  if (first < 0 || (last - first) / 2 + 1 < FEWEST) return items;
  const span = { start: items[first]?.span.start ?? 0, end: items[last]?.span.end ?? 0 };
  problems.push(rowOfMinutes(span, text.slice(span.start, span.end)));
  return items.map((item, at) => {
    if (at < first || at > last || item.type !== 'amount' || item.node.quantity.type !== 'bare') return item;
    const durationS = item.node.quantity.value * SECONDS_PER_MINUTE;
    return { ...item, node: { ...item.node, quantity: { type: 'duration', durationS } } };
  });
}

function isRung(item: Item | undefined): boolean {
  return item?.type === 'amount' && item.node.quantity.type === 'bare' && item.node.quantity.value <= LONGEST_RUNG_MIN;
}

/**
 * `2k easy 4k tempo 2k easy`, `easy 2k tempo 4k`: amounts of one dimension, each with a word of its own, are steps without the commas
 * between them, which are put in.
 */
export function partPairs(items: readonly Item[]): readonly Item[] {
  const pairs = items.filter(isPairItem);
  if (pairs.length < 2 * FEWEST_PAIRS || pairs.length % 2 > 0 || !items.every(isOfPairs)) return items;
  const [first] = pairs;
  const isRow = pairs.every(({ type }, at) => (type === first?.type) === (at % 2 === 0));
  const lengths = pairs.flatMap(item => (item.type === 'amount' ? [dimensionOf(item.node.quantity)] : []));
  const words = new Set(pairs.flatMap(item => (item.type === 'kind' ? [item.row.word] : [])));
  if (!isRow || lengths.some(each => each === undefined || each !== lengths[0]) || words.size < 2) return items;
  return items.flatMap((item, at) => {
    if (at === 0 || item.type !== first?.type) return [item];
    return [{ type: 'break', span: { start: item.span.start, end: item.span.start }, sign: ',' }, item];
  });
}

const FEWEST_PAIRS = 2;

/** Walks between runs may be repetitions. */
function isPairItem(item: Item): boolean {
  return item.type === 'amount' || (item.type === 'kind' && item.row.category === 'run');
}

function isOfPairs(item: Item): boolean {
  return isPairItem(item) || item.type === 'target';
}

type Quantity = Extract<Item, { type: 'amount' }>['node']['quantity'];

/** What a number is in the unit of an amount. */
function scaleOf(item: Item | undefined, text: string): ((value: number) => Quantity) | undefined {
  if (item?.type !== 'amount') return undefined;
  const { quantity, span } = item.node;
  const written = text.slice(span.start, span.end);
  const own = /^\d+(?:[.,]\d+)?(?=\s*[^\d\s:.,])/.exec(written)?.[0];
  const value = Number(own?.replace(',', '.'));
  if (!(value > 0)) return undefined;
  switch (quantity.type) {
    case 'duration': {
      const seconds = quantity.durationS / value;
      return COMMON_SECONDS.has(seconds) ? each => ({ type: 'duration', durationS: each * seconds }) : undefined;
    }
    case 'distance': {
      const metres = quantity.distanceM / value;
      return each => ({ ...quantity, distanceM: each * metres });
    }
    default:
      return undefined;
  }
}

/** Of a second, a minute and an hour; `1h05` is none of them. */
const COMMON_SECONDS: ReadonlySet<number> = new Set([1, 60, 3600]);

function isBare(item: Item | undefined): boolean {
  return item?.type === 'amount' && item.node.quantity.type === 'bare';
}

function isComma(item: Item | undefined): boolean {
  return item?.type === 'break' && item.sign === ',';
}

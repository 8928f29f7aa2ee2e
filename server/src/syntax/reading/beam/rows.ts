import { COSTS } from '../phrases/costs';
import type { Choice, Item, Row } from '../phrases/items';
import { choicesAt } from './choices';
import { itemsOf, offerBehind, type State } from './states';
import type { Stretch } from './stretch';

/** The likeliest rows of items, best first; one alone where it is written plainly and `isEnough`. */
export function rowsOf(stretch: Stretch, isEnough: (row: Row) => boolean): readonly Row[] {
  const { start, end } = stretch;
  const known: (readonly Choice[] | undefined)[] = [];
  const choices = (at: number) => (known[at] ??= choicesAt(stretch, at));
  const plain = plainRow(start, end, choices);
  if (plain && isEnough(plain)) return [plain];
  const beams: (State[] | undefined)[] = [];
  for (let at = start; at < end; at++) {
    const before = at === start ? NO_STATE : beams[at];
    if (!before) continue;
    for (const { item, cost } of choices(at)) {
      const beam = beams[item.end] ?? [];
      beams[item.end] = beam;
      offerBehind(before, beam, item, cost);
    }
  }
  return beams[end]?.map(state => ({ items: itemsOf(state), cost: state.cost })) ?? [];
}

const NO_STATE: readonly undefined[] = [undefined];

/** Dearer phrases are no plain ones. */
const PLAIN_COST = 0.02;
const LIKELY_COST = 0.3;

/** Where each token belongs to a phrase that costs nothing there is nothing to weigh: the language as it is written plainly. */
function plainRow(start: number, end: number, choices: (at: number) => readonly Choice[]): Row | undefined {
  const items: Item[] = [];
  for (let at = start; at < end; ) {
    let longest: Item | undefined;
    let longestEnd = at;
    let price = 0;
    for (const { item, cost } of choices(at)) {
      const isPlain = item.type === 'skip' ? false : cost <= COSTS.phrase + PLAIN_COST;
      if (isPlain && (item.end > (longest?.end ?? at) || (item.end === longest?.end && cost < price))) {
        longest = item;
        price = cost;
      }
      if (item.type === 'reps' && cost <= COSTS.phrase + LIKELY_COST) longestEnd = Math.max(longestEnd, item.end);
    }
    // `10 x 1 min hard, 1 min easy`: repetitions that may go on are weighed.
    if (longest && longest.end < longestEnd) return undefined;
    // `4 x 1 km (3:45/km), 2 min jog`: so are rests.
    if (longest?.type === 'amount' && isBehindPace(items) && choices(at).some(isRecovery)) return undefined;
    const isLoose = longest?.type === 'recovery' || longest?.type === 'times';
    if (!longest || (isLoose && !items.some(isRepeated))) return undefined;
    items.push(longest);
    at = longest.end;
  }
  return { items, cost: items.filter(({ type }) => type !== 'sign').length * COSTS.phrase };
}

/** Of repetitions, right before it. */
function isBehindPace(items: readonly Item[]): boolean {
  const [reps, pace, sign] = items.slice(-3);
  if (sign?.type !== 'sign' || !reps || !isRepeated(reps)) return false;
  // `3-2-1 km hard, 3 min jog`
  return pace?.type === 'pace' || (reps.type === 'ladder' && (pace?.type === 'target' || pace?.type === 'effort'));
}

function isRecovery({ item }: Choice): boolean {
  return item.type === 'recovery';
}

function isRepeated({ type }: Item): boolean {
  return type === 'reps' || type === 'ladder';
}

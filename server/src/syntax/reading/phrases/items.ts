import type { Attribute, Body, Problem } from '../../tree';
import type { Phrase, PhraseType } from '../senses/phrase';

/** One piece of a reading: a phrase that counts by itself, a sign, words that are read over, or an entry of its own. */
export type Item =
  | Phrase
  | { readonly type: 'sign'; readonly start: number; readonly end: number; readonly text: string }
  | { readonly type: 'skip'; readonly start: number; readonly end: number; readonly cost: number }
  | {
      readonly type: 'other';
      readonly start: number;
      readonly end: number;
      readonly body: Body;
      readonly problems: readonly Problem[];
    }
  /** An attribute by its own word or sign: `hr 138`, `rpe 7`, `[peg41]`, `#trail`. */
  | {
      readonly type: 'fact';
      readonly start: number;
      readonly end: number;
      readonly attribute: Attribute;
      readonly problems: readonly Problem[];
    };

/** A row of items over all tokens, and what it costs. */
export interface Row {
  readonly items: readonly Item[];
  readonly cost: number;
}

/** An item that may stand at a token, and what it costs there. */
export interface Choice {
  readonly item: Item;
  readonly cost: number;
}

/** The item of a row that begins at a token. Items follow each other, so that half of them are passed over at each step. */
export function itemFrom(items: readonly Item[], start: number): Item | undefined {
  const found = items[firstBehind(items, start)];
  return found?.start === start ? found : undefined;
}

/** The item of a row that ends before a token. */
export function itemUpTo(items: readonly Item[], end: number): Item | undefined {
  const found = items[firstBehind(items, end) - 1];
  return found?.end === end ? found : undefined;
}

/** So many items of a row before a token, so that work does not grow with the row. */
export function itemsBefore(items: readonly Item[], start: number, most: number): readonly Item[] {
  const behind = firstBehind(items, start);
  return items.slice(Math.max(0, behind - most), behind);
}

/** The place of the first item that begins at `start` or behind it. */
function firstBehind(items: readonly Item[], start: number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.start ?? start) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

export const JOINTS: ReadonlySet<PhraseType> = new Set(['with', 'withinWord', 'withinTail', 'thenWord', 'and']);

/** Phrases that count by themselves; all others are parts of these. */
export const TOP: readonly PhraseType[] = [
  'amount',
  'pace',
  'target',
  'recovery',
  'reps',
  'ladder',
  'times',
  'total',
  'attribute',
  'forced',
  'kind',
  'effort',
  'warmUp',
  'coolDown',
  'bothEnds',
  'when',
  'state',
  'hurt',
  'night',
  'measure',
  'again',
  'calm',
  'aside',
  'summary',
  'lastFirst',
  'orWord',
  'notWord',
  'skippedWord',
  'insteadWord',
  'nowWord',
  'otherTime',
  'otherDay',
  ...JOINTS,
];

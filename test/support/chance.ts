/** A repeatable source of chance: the same seed gives the same run. */
export interface Chance {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number, both ends included. */
  from(low: number, high: number): number;
  of<Item>(items: readonly Item[]): Item;
  /** True with this probability, from 0 to 1. */
  is(share: number): boolean;
  /** A normally distributed number: two thirds of all are within `spread` of `middle`. */
  about(middle: number, spread: number): number;
}

/** A generator of numbers from a seed (mulberry32, Tommy Ettinger, public domain). */
export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const from = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    from,
    of: <Item>(items: readonly Item[]) => items[from(0, items.length - 1)] as Item,
    is: share => next() < share,
    // The sum of twelve uniform numbers has variance 1 and no outliers (Irwin and Hall, 1927).
    about: (middle, spread) =>
      middle + spread * (Array.from({ length: 12 }, next).reduce((sum, each) => sum + each) - 6),
  };
}

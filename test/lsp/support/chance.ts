import fc from 'fast-check';
import { createChance } from '../../support/chance';
import { randomEol, randomLine, randomLog } from '../../support/random';

/** A repeatable source of chance: the same seed gives the same run. */
export interface Chance {
  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number;
  pick<Item>(items: readonly Item[]): Item;
  /** True once in `times`. */
  onceIn(times: number): boolean;
  /** A line with its end, such as a runner types, or random characters. */
  line(): string;
  text(lines: number): string;
}

export function chance(seed: number): Chance {
  const { next } = createChance(seed);
  const below = (limit: number) => Math.floor(next() * limit);
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item;
  const onceIn = (times: number) => below(times) === 0;

  const oddLines = fc.sample(fc.oneof(randomLine, randomLog), { seed, numRuns: 200 });
  const ends = fc.sample(randomEol, { seed, numRuns: 50 });
  const date = () => `2026-0${1 + below(4)}-${String(1 + below(31)).padStart(2, '0')}`;
  const line = () => (onceIn(4) ? pick(oddLines) : `${date()} ${pick(sessions)}`) + pick(ends);
  return {
    below,
    pick,
    onceIn,
    line,
    text: lines => Array.from({ length: lines }, line).join(''),
  };
}

const sessions = [
  'easy 8 km 45:10 hr 138',
  'intervals 12 km: wu 3 km, 6 x 800 m @ 2:40 r 90s jog, cd 2 km',
  'tempo 8 km rpe 7',
  'long 20 km',
  'plan long 25 km',
  'skip easy 6 km > kids ill',
  'rest',
  'strength 30 min',
  'race B 10 km 41:20',
  'sick fever',
  'ok no-rest-day > on purpose',
  '',
];

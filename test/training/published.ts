import assert from 'node:assert/strict';
import { clock } from './near';

/**
 * One published figure: what we compute, what was printed, and how far apart they may be. Printed figures are written as they
 * were printed (`1.8708`, `1:50:19`), and without a tolerance half a unit of their last digit is allowed.
 */
export type Figure = readonly [actual: number | undefined, printed: string | number, tolerance?: number | undefined];

interface Count {
  total: number;
  within: number;
}

const counts = new Map<string, Count>();
const slips: Count = { total: 0, within: 0 };

/** A test of some published figures of a formula. Each of them counts, whether the others hold or not. */
export function figures(formula: string, title: string, list: readonly Figure[]): void {
  const count = counts.get(formula) ?? { total: 0, within: 0 };
  counts.set(formula, count);
  add(count, `${title} (${list.length})`, list, isWithin);
}

/** Slips in print: figures that are wrong wherever they were found, and must not come out. */
export function traps(title: string, list: readonly Figure[]): void {
  add(slips, `not ${title} (${list.length})`, list, figure => figure[0] !== undefined && !isWithin(figure));
}

function add(count: Count, title: string, list: readonly Figure[], isRight: (figure: Figure) => boolean): void {
  count.total += list.length;
  it(title, () => {
    const amiss = list.filter(figure => !isRight(figure));
    count.within += list.length - amiss.length;
    assert.deepEqual(amiss.map(words), []);
  });
}

function isWithin([actual, printed, tolerance = halfUnitOf(printed)]: Figure): boolean {
  return actual !== undefined && Math.abs(actual - numberOf(printed)) <= tolerance;
}

function numberOf(printed: string | number): number {
  return typeof printed === 'number' ? printed : clock(printed);
}

/** Half a unit of the last printed digit, and what binary fractions add. */
function halfUnitOf(printed: string | number): number {
  const decimals = String(printed).split('.')[1]?.length ?? 0;
  return 0.5 * 10 ** -decimals + 1e-9;
}

function words([actual, printed, tolerance = halfUnitOf(printed)]: Figure): string {
  return `${actual} for ${printed}, ± ${Number(tolerance.toPrecision(3))}`;
}

after(() => {
  const all = [...counts.values()];
  const sum = (part: keyof Count) => all.reduce((total, count) => total + count[part], 0);
  const parts = [...counts].map(([formula, { total, within }]) => `${formula} ${within}/${total}`);
  console.log(`
  Published figures: ${sum('within')} of ${sum('total')} within tolerance
  (${parts.join(', ')})
  Slips in print: ${slips.within} of ${slips.total} do not come out`);
});

import assert from 'node:assert/strict';
import { unusualCost, type Whole } from '../../../server/src/syntax/reading/sessions/usual';
import { MARATHON_M } from '../../../server/src/values/distance';

const NOTHING = { low: 0, high: 0, isPartial: false };
const PLAIN: Whole = {
  distance: NOTHING,
  duration: NOTHING,
  isAtLeast: false,
  isLong: false,
  isRaced: false,
  isBare: false,
};

function cost(distanceM: number, durationS: number, words: Partial<Whole> = {}): number {
  const exactly = (value: number) => ({ low: value, high: value, isPartial: false });
  return Number(
    unusualCost({ ...PLAIN, distance: exactly(distanceM), duration: exactly(durationS), ...words }).toFixed(2),
  );
}

describe('reading: how usual a session is', () => {
  const rows: readonly (readonly [what: string, cost: number, wanted: number])[] = [
    ['8 km', cost(8000, 0), 0],
    ['2.5 km', cost(2500, 0), 0.39],
    ['2.5 km and more', cost(2500, 0, { isAtLeast: true }), 0],
    ['20 km', cost(20_000, 0), 0.19],
    ['a long run of 20 km', cost(20_000, 0, { isLong: true }), 0],
    ['100 km', cost(100_000, 0), 0.39],
    ['a marathon', cost(MARATHON_M, 0), 0],
    ['a race of 1500 m', cost(1500, 0, { isRaced: true, isLong: true }), 0],
    ['10 km in 50:00', cost(10_000, 3000), -0.15],
    ['10 in 50:00', cost(10_000, 3000, { isBare: true }), 0],
    ['10 km in 25:00', cost(10_000, 1500), 0],
    ['40 min', cost(0, 2400), 0],
    ['3 h', cost(0, 10_800), 0.35],
    ['nothing', cost(0, 0), 0],
  ];
  for (const [what, found, wanted] of rows) it(what, () => assert.equal(found, wanted));
});

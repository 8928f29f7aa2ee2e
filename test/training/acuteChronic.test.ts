import assert from 'node:assert/strict';
import { averagedRatio, coupledRatio, uncoupledRatio, weeklyRatio } from '../../server/src/training/acuteChronic';
import { near } from './near';

// Menaspà's three athletes: one sum, one last week, three histories (package ACWR, `training_load`).
const athletes = {
  A: [...Array<number>(21).fill(30), ...Array<number>(7).fill(50)],
  B: [15, 15, 20, 20, 20, 25, 25, 25, 25, 30, 30, 30, 35, 35, 35, 35, 35, 40, 45, 45, 45, 40, 40, 45, 45, 50, 60, 70],
  C: [55, 50, 40, 60, 45, 50, 50, 20, 30, 80, 25, 10, 30, 15, 20, 15, 5, 5, 15, 5, 5, 5, 5, 15, 45, 90, 95, 95],
};

describe('training/acuteChronic', () => {
  for (const [athlete, averaged, published] of [
    ['A', 1.2497, 1.25],
    ['B', 1.4062, 1.41],
    ['C', 1.5507, 1.55],
  ] as const) {
    it(`athlete ${athlete} (Williams 2017)`, () => {
      const loads = athletes[athlete];
      near(coupledRatio(loads), 1.4286, 5e-5);
      near(uncoupledRatio(loads), 1.6667, 5e-5);
      near(averagedRatio(loads), averaged, 5e-5);
      near(averagedRatio(loads), published, 0.005);
    });
  }

  for (const [week, before, expected] of [
    [20, [40, 40, 40, 40], 0.5],
    [35, [25, 25, 25, 25], 1.4],
    [40, [20, 20, 20, 20], 2],
  ] as const) {
    it(`a week of ${week} after ${before.join(' ')}`, () => near(weeklyRatio(week, before), expected, 1e-9));
  }

  it('has no value without enough days or without load', () => {
    assert.equal(coupledRatio(Array<number>(27).fill(10)), undefined);
    assert.equal(uncoupledRatio(Array<number>(28).fill(0)), undefined);
    assert.equal(averagedRatio([]), undefined);
    assert.equal(averagedRatio([0, 0]), undefined);
    assert.equal(weeklyRatio(10, []), undefined);
    assert.equal(weeklyRatio(10, [0, 0]), undefined);
  });
});

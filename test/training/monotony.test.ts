import assert from 'node:assert/strict';
import { monotonyOf } from '../../server/src/training/monotony';
import { near } from './near';

describe('training/monotony', () => {
  for (const [loads, sum, population, strain, sample, sampleStrain, source] of [
    [[0, 20, 10, 10, 10, 10, 10], 70, 1.8708, 130.96, 1.7321, 121.24, 'Runalyze'],
    [[5, 15, 20, 20, 20, 25, 35], 140, 2.366, 331.3, 2.1909, 306.72, 'Runalyze'],
    [[0, 0, 0, 10, 20, 30, 40], 100, 0.9535, 95.35, 0.8827, 88.27, 'Runalyze'],
    [[50, 0, 100, 50, 0, 150, 0], 350, 0.9354, 327.4, 0.866, 303.1, 'a public jest test'],
    [[940, 50, 1120, 180, 390, 50, 670], 3400, 1.2116, 4119.4, 1.1217, 3813.9, 'Foster 2001, table 5, by day'],
  ] as const) {
    it(`${loads.join(' ')} (${source})`, () => {
      const week = monotonyOf(loads);
      assert.equal(week.loadAu, sum);
      near(week.monotony, population, 5e-4);
      near(week.strain, strain, 0.06);
      near(monotonyOf(loads, 'sample').monotony, sample, 5e-5);
      near(monotonyOf(loads, 'sample').strain, sampleStrain, 0.06);
    });
  }

  it('is capped at 10 for equal days', () => {
    assert.deepEqual(monotonyOf([1, 1, 1, 1, 1, 1, 1]), { loadAu: 7, monotony: 10, strain: 70 });
    assert.equal(monotonyOf([100, 100, 100, 100, 100, 100, 99]).monotony, 10);
  });
  it('is 0 without days and without load', () => {
    assert.deepEqual(monotonyOf([]), { loadAu: 0, monotony: 0, strain: 0 });
    assert.deepEqual(monotonyOf([0, 0, 0, 0, 0, 0, 0]), { loadAu: 0, monotony: 0, strain: 0 });
  });
  it('gives 1.26 and 4284 of Foster 2001, table 5, only by bout, not by day', () => {
    const byBout = monotonyOf([940, 50, 840, 280, 180, 390, 50, 390, 280]);
    assert.equal(byBout.loadAu, 3400);
    near(byBout.monotony, 1.26, 0.005);
    near(3400 * 1.26, 4284, 1e-9);
  });
});

import assert from 'node:assert/strict';
import { gradientCost, intensityFactor, runningStressScore } from '../../server/src/training/intensityFactor';
import { clock, near } from './near';

describe('training/intensityFactor', () => {
  for (const [minutes, threshold, actual, factor, score, source] of [
    [60, '4:00', '4:00', 1, 100, 'TrainingPeaks, by definition'],
    [30, '4:30', '5:00', 0.9, 40.5, 'me-create'],
    [60, '4:00', '6:00', 0.6667, 44.4, 'slowtwitch; the other way round it would be 225'],
    [60, '4:00', '8:00', 0.5, 25, 'slowtwitch; not 400'],
  ] as const) {
    it(`${minutes} min at ${actual}, threshold ${threshold} (${source})`, () => {
      const found = intensityFactor(clock(actual), clock(threshold));
      near(found, factor, 5e-5);
      near(runningStressScore(minutes * 60, found ?? 0), score, 0.05);
    });
  }
  it('90 min at 1.05 score 165.4 (enduroco)', () => near(runningStressScore(90 * 60, 1.05), 165.4, 0.05));
  it('needs paces above 0', () => {
    assert.equal(intensityFactor(0, 240), undefined);
    assert.equal(intensityFactor(240, 0), undefined);
  });

  for (const [gradient, cost] of [
    [0, 1],
    [0.05, 1.301],
    [0.1, 1.658],
    [-0.05, 0.763],
    [-0.1, 0.598],
  ] as const) {
    it(`a gradient of ${gradient} costs ${cost} of the flat (Minetti 2002)`, () =>
      near(gradientCost(gradient), cost, 6e-4));
  }
  it('takes gradients beyond 45 % as 45 %', () => assert.equal(gradientCost(0.9), gradientCost(0.45)));
});

import assert from 'node:assert/strict';
import { intensityFactor, runningStressScore } from '../../server/src/training/intensityFactor';
import { clock } from './near';
import { figures, traps } from './published';

describe('training/intensityFactor', () => {
  for (const [minutes, threshold, actual, factor, score, source] of [
    [60, '4:00', '4:00', '1.00', '100', 'TrainingPeaks, by definition'],
    [30, '4:30', '5:00', '0.90', '40.5', 'me-create'],
    [60, '4:00', '6:00', '0.6667', '44.4', 'slowtwitch'],
    [60, '4:00', '8:00', '0.50', '25.0', 'slowtwitch'],
  ] as const) {
    const found = intensityFactor(clock(actual), clock(threshold));
    figures('intensity factor and rTSS', `${minutes} min at ${actual}, threshold ${threshold} (${source})`, [
      [found, factor],
      [runningStressScore(minutes * 60, found ?? 0), score],
    ]);
  }
  figures('intensity factor and rTSS', '90 min at 1.05 (enduroco)', [[runningStressScore(90 * 60, 1.05), '165.4']]);
  // A pace over a threshold pace instead of a speed over a speed.
  const inverted = (actual: string) => runningStressScore(3600, clock(actual) / clock('4:00'));
  traps('paces divided the other way round (slowtwitch)', [
    [runningStressScore(3600, intensityFactor(clock('6:00'), clock('4:00')) ?? 0), '225'],
    [runningStressScore(3600, intensityFactor(clock('8:00'), clock('4:00')) ?? 0), '400'],
    [runningStressScore(3600, intensityFactor(clock('4:00'), clock('4:00')) ?? 0), '111'],
    [runningStressScore(3600, intensityFactor(clock('4:00'), clock('4:00')) ?? 0), '112'],
  ]);
  it('where 225 and 400 come from', () =>
    assert.deepEqual([inverted('6:00'), inverted('8:00')].map(Math.round), [225, 400]));
  it('needs paces above 0', () => {
    assert.equal(intensityFactor(0, 240), undefined);
    assert.equal(intensityFactor(240, 0), undefined);
  });
});

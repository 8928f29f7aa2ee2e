import assert from 'node:assert/strict';
import { riegelTimeS } from '../../server/src/training/predict';
import { clock, near } from './near';

describe('training/predict', () => {
  for (const [fromM, time, toM, expectedS, source] of [
    [5000, '20:00', 42_000, 190.88 * 60, 'running-calculations'],
    [5000, '20:00', 10_000, 2502, 'Pace-AI'],
    [5000, '20:00', 21_097.5, 5520, 'Pace-AI'],
    [10_000, '50:00', 21_097.5, clock('1:50:19'), 'computed'],
    [10_000, '50:00', 42_195, clock('3:50:01'), 'computed'],
  ] as const) {
    it(`${time} over ${fromM} m to ${toM} m (${source})`, () =>
      near(riegelTimeS(fromM, clock(time), toM), expectedS, 1));
  }
  it('doubles the distance in 2.0849 times the time', () => near(riegelTimeS(5000, 1, 10_000), 2.0849, 5e-5));
  it('needs numbers above 0', () => {
    assert.equal(riegelTimeS(0, 1200, 5000), undefined);
    assert.equal(riegelTimeS(5000, 0, 5000), undefined);
    assert.equal(riegelTimeS(5000, 1200, 0), undefined);
  });
});

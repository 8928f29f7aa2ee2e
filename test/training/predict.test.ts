import assert from 'node:assert/strict';
import { riegelTimeS } from '../../server/src/training/predict';
import { clock } from './near';
import { figures } from './published';

describe('training/predict', () => {
  const minutes = (timeS: number | undefined) => timeS && timeS / 60;
  figures('Riegel', 'other distances', [
    // running-calculations; Pace-AI, three times; computed, twice.
    [minutes(riegelTimeS(5000, clock('20:00'), 42_000)), '190.88'],
    [riegelTimeS(5000, clock('20:00'), 10_000), '2502'],
    [riegelTimeS(5000, clock('20:00'), 10_000), '41:42'],
    [riegelTimeS(5000, clock('20:00'), 21_097.5), '5520'],
    [riegelTimeS(5000, clock('20:00'), 21_097.5), '1:32:00'],
    [riegelTimeS(5000, 1, 10_000), '2.0849'],
    [riegelTimeS(10_000, clock('50:00'), 21_097.5), '1:50:19'],
    [riegelTimeS(10_000, clock('50:00'), 42_195), '3:50:01'],
  ]);
  it('needs numbers above 0', () => {
    assert.equal(riegelTimeS(0, 1200, 5000), undefined);
    assert.equal(riegelTimeS(5000, 0, 5000), undefined);
    assert.equal(riegelTimeS(5000, 1200, 0), undefined);
  });
});

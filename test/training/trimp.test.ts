import assert from 'node:assert/strict';
import { banisterTrimp, heartRateReserveShare } from '../../server/src/training/trimp';
import { near } from './near';

describe('training/trimp', () => {
  for (const [minutes, bpm, rest, max, men, women, source] of [
    [30, 130, 40, 200, 31.8, 37.13, 'fellrnr, Runalyze'],
    [45, 150, 60, 190, 75.33, 85.14, 'calculatorhub, whose rounded weight gives 75.36'],
    [60, 150, 60, 190, 100.44, 113.52, 'atp-zone'],
    [40, 150, 50, 190, 72.06, 81.0, 'a public pytest'],
    [60, 120, 50, 190, 50.15, 59.46, 'half of the reserve'],
    [1, 190, 60, 190, 4.3654, 4.5685, 'a minute at the maximum'],
  ] as const) {
    it(`${minutes} min at ${bpm} of ${rest} to ${max} bpm (${source})`, () => {
      const session = { durationS: minutes * 60, averageBpm: bpm, restBpm: rest, maxBpm: max } as const;
      near(banisterTrimp({ ...session, sex: 'm' }), men, 0.0055);
      near(banisterTrimp({ ...session, sex: 'f' }), women, 0.005);
    });
  }

  it('keeps the reserve within 0 and 1', () => {
    const session = { durationS: 60, restBpm: 60, maxBpm: 190, sex: 'm' } as const;
    near(banisterTrimp({ ...session, averageBpm: 220 }), 4.3654, 1e-4);
    assert.equal(banisterTrimp({ ...session, averageBpm: 50 }), 0);
  });
  it('has no value when the maximum is not above rest', () => {
    assert.equal(banisterTrimp({ durationS: 60, averageBpm: 100, restBpm: 60, maxBpm: 60, sex: 'f' }), undefined);
    assert.equal(heartRateReserveShare(100, 60, 50), undefined);
  });
});

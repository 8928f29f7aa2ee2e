import assert from 'node:assert/strict';
import {
  averageHeartRateLoadAu,
  edwardsPoints,
  edwardsZone,
  effortLoadAu,
  effortOfIntensityFactor,
  heartRateWeight,
  zoneLoadAu,
} from '../../server/src/training/sessionLoad';
import { near } from './near';

describe('training/sessionLoad', () => {
  for (const [rpe, minutes, au, source] of [
    [7, 120, 840, 'Foster 2001, table 5: 6 x 10 min at the threshold'],
    [7, 40, 280, 'Foster 2001, table 5: weights'],
    [3, 60, 180, 'Foster 2001, table 5: cycling'],
    [2, 25, 50, 'Foster 2001, table 5: jog'],
    [6, 120, 720, 'fellrnr'],
    [7, 60, 420, 'unbrokn'],
    [9, 75, 675, 'unbrokn'],
    [3, 30, 90, 'unbrokn'],
    [0, 60, 0, 'no effort'],
  ] as const) {
    it(`effort ${rpe} for ${minutes} min is ${au} AU (${source})`, () => {
      assert.equal(effortLoadAu(rpe, minutes * 60), au);
    });
  }

  for (const [share, zone] of [
    [0, 0],
    [0.49, 0],
    [0.5, 1],
    [0.5999, 1],
    [0.6, 2],
    [0.7, 3],
    [0.8, 4],
    [0.9, 5],
    [1, 5],
    [1.1, 5],
  ] as const) {
    it(`${share} of the maximum is Edwards zone ${zone}`, () => assert.equal(edwardsZone(share), zone));
  }

  const minutes = (zone: number, count: number) => ({ zone, durationS: count * 60 });
  it('30 min in zone 3 are 90 points', () => assert.equal(edwardsPoints([minutes(3, 30)]), 90));
  it('Norwegian 4 x 4 min: 114 points, 142.5 AU', () => {
    const session = [
      minutes(2, 10),
      ...Array.from({ length: 4 }, () => [minutes(4, 4), minutes(2, 3)]).flat(),
      minutes(1, 6),
    ];
    assert.equal(edwardsPoints(session), 114);
    assert.equal(zoneLoadAu(session), 142.5);
  });

  it('weighs an average heart rate through the middles of the zones', () => {
    for (const [share, weight] of [
      [0.3, 0.5],
      [0.55, 1],
      [0.75, 3],
      [0.95, 5],
      [1.2, 5.5],
    ] as const)
      near(heartRateWeight(share), weight, 1e-9);
  });
  it('30 min at 160 of 192 bpm: 115 Edwards points, 144 AU (Foster measured 110 and 130)', () => {
    near(heartRateWeight(160 / 192), 3.83, 0.005);
    near(averageHeartRateLoadAu(160, 192, 30 * 60), 144, 0.5);
    assert.equal(averageHeartRateLoadAu(160, 0, 30 * 60), undefined);
  });

  for (const [factor, rpe] of [
    [0.5, 3],
    [0.7799, 3],
    [0.78, 4],
    [0.8799, 4],
    [0.88, 5],
    [0.9499, 5],
    [0.95, 6],
    [0.9999, 6],
    [1, 7],
    [1.0499, 7],
    [1.05, 8],
    [1.3, 8],
  ] as const) {
    it(`speed at ${factor} of threshold stands for effort ${rpe}`, () =>
      assert.equal(effortOfIntensityFactor(factor), rpe));
  }
});

import assert from 'node:assert/strict';
import { mean, median } from '../../server/src/base/statistics';
import {
  AU_PER_EDWARDS_POINT,
  averageHeartRateLoadAu,
  edwardsPoints,
  effortLoadAu,
  effortOfIntensityFactor,
  heartRateWeight,
  loadPoints,
  zoneLoadAu,
} from '../../server/src/training/sessionLoad';
import { near } from './near';
import { figures } from './published';

describe('training/sessionLoad', () => {
  figures(
    'session load',
    'effort times minutes',
    (
      [
        [7, 120, '840', 'Foster 2001, table 5: 6 x 10 min at the threshold'],
        [7, 40, '280', 'Foster 2001, table 5: weights'],
        [3, 60, '180', 'Foster 2001, table 5: cycling'],
        [2, 25, '50', 'Foster 2001, table 5: jog'],
        [6, 120, '720', 'fellrnr'],
        [7, 40, '280', 'a public test: a run without heart rate'],
        [7, 60, '420', 'unbrokn'],
        [9, 75, '675', 'unbrokn'],
        [3, 30, '90', 'unbrokn'],
      ] as const
    ).map(([rpe, minutes, au]) => [effortLoadAu(rpe, minutes * 60), au]),
  );
  it('an hour at threshold, effort 7, is 100 points by whatever pace or effort tells it', () => {
    near(loadPoints(effortLoadAu(7, 3600)), 100, 1e-9);
    near(loadPoints(effortLoadAu(effortOfIntensityFactor(1), 3600)), 100, 1e-9);
  });
  it('no effort is no load', () => assert.equal(effortLoadAu(0, 3600), 0));

  // Foster 2001, table 4: group means of summated zones and of session load for ten kinds of bout.
  const bouts = [
    [110, 130, '1.182'],
    [216, 270, '1.250'],
    [350, 432, '1.234'],
    [107, 131, '1.224'],
    [117, 148, '1.265'],
    [114, 146, '1.281'],
    [114, 136, '1.193'],
    [117, 148, '1.265'],
    [114, 161, '1.412'],
    [652, 744, '1.141'],
  ] as const;
  const ratios = bouts.map(([zones, load]) => load / zones);
  figures('heart-rate load', 'from summated zones to session load, Foster 2001, table 4', [
    ...bouts.map(([, , printed], index) => [ratios[index], printed] as const),
    [mean(ratios), '1.245'],
    [median(ratios), '1.242'],
    // The factor in use is both, rounded.
    [AU_PER_EDWARDS_POINT, mean(ratios), 0.01],
    [AU_PER_EDWARDS_POINT, median(ratios), 0.01],
  ]);
  figures('heart-rate load', '30 min at 160 of 192 bpm (Foster measured 110 ± 24 points, 130 ± 57 AU)', [
    [heartRateWeight(160 / 192), '3.83'],
    [30 * heartRateWeight(160 / 192), '115'],
    [averageHeartRateLoadAu(160, 192, 30 * 60, AU_PER_EDWARDS_POINT), '144'],
    [30 * heartRateWeight(160 / 192), 110, 24],
    [averageHeartRateLoadAu(160, 192, 30 * 60, AU_PER_EDWARDS_POINT), 130, 57],
  ]);

  const minutes = (zone: number, count: number) => ({ zone, durationS: count * 60 });
  const fourByFour = [
    minutes(2, 10),
    ...Array.from({ length: 4 }, () => [minutes(4, 4), minutes(2, 3)]).flat(),
    minutes(1, 6),
  ];
  figures('Edwards', 'zone times minutes: a public package, Norwegian 4 x 4 min, weights of a public pytest', [
    [edwardsPoints([minutes(3, 30)]), '90'],
    [edwardsPoints(fourByFour), '114'],
  ]);
  it('points become AU by 1.25, or by the factor that a runner sets', () => {
    assert.equal(zoneLoadAu(fourByFour, AU_PER_EDWARDS_POINT), 142.5);
    assert.equal(zoneLoadAu([minutes(7, 30)], 1), zoneLoadAu([minutes(5, 30)], 1));
    near(zoneLoadAu(fourByFour, 1.4), 159.6, 1e-9);
    near(averageHeartRateLoadAu(160, 192, 30 * 60, 1.4), 161, 0.5);
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
    assert.equal(averageHeartRateLoadAu(160, 0, 30 * 60, AU_PER_EDWARDS_POINT), undefined);
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

import assert from 'node:assert/strict';
import { monotonyOf } from '../../server/src/training/monotony';
import { on, open } from '../model/support';
import { figures, traps } from './published';

const FORMULA = 'monotony and strain';

describe('training/monotony', () => {
  for (const [loads, sum, population, strain, sample, sampleStrain, source] of [
    [[0, 20, 10, 10, 10, 10, 10], '70', '1.8708', '130.96', '1.7321', '121.24', 'Runalyze'],
    [[5, 15, 20, 20, 20, 25, 35], '140', '2.366', '331.3', '2.1909', '306.72', 'Runalyze'],
    [[0, 0, 0, 10, 20, 30, 40], '100', '0.9535', '95.35', '0.8827', '88.27', 'Runalyze'],
    [[50, 0, 100, 50, 0, 150, 0], '350', '.9354', '327.4', '0.8660', '303.1', 'a public jest test'],
    [
      [940, 50, 1120, 180, 390, 50, 670],
      '3400',
      '1.2116',
      '4119.4',
      '1.1217',
      '3813.9',
      'Foster 2001, table 5, by day',
    ],
  ] as const) {
    const week = monotonyOf(loads);
    const bySample = monotonyOf(loads, 'sample');
    figures(FORMULA, `${loads.join(' ')} (${source})`, [
      [week.loadAu, sum],
      [week.monotony, population],
      [week.strain, strain],
      [bySample.monotony, sample],
      [bySample.strain, sampleStrain],
    ]);
  }
  const second = monotonyOf([5, 15, 20, 20, 20, 25, 35]);
  figures(FORMULA, 'as the tests of their sources have them, with their tolerances', [
    [second.monotony, 20 / 8.45, 0.01],
    [second.strain, 331.4, 0.1],
    [monotonyOf([50, 0, 100, 50, 0, 150, 0]).monotony, 0.94, 0.005],
    [monotonyOf([0, 20, 10, 10, 10, 10, 10]).monotony, 10 / Math.sqrt(200 / 7), 1e-12],
  ]);

  const equal = monotonyOf([1, 1, 1, 1, 1, 1, 1]);
  const none = monotonyOf([]);
  figures(FORMULA, 'seven equal days are capped at 10, no days are 0 (Runalyze)', [
    [equal.loadAu, '7'],
    [equal.monotony, '10'],
    [equal.strain, '70'],
    [none.loadAu, '0'],
    [none.monotony, '0'],
    [none.strain, '0'],
  ]);
  it('is capped just before equal days, too, and 0 without load', () => {
    assert.equal(monotonyOf([100, 100, 100, 100, 100, 100, 99]).monotony, 10);
    assert.deepEqual(monotonyOf([0, 0, 0, 0, 0, 0, 0]), { loadAu: 0, monotony: 0, strain: 0 });
  });

  // Runalyze: a week is the same whether its days without load are given or not.
  const written =
    '2026-03-05 run 1 min rpe 10\n2026-03-06 run 2 min rpe 10\n2026-03-07 run 3 min rpe 10\n2026-03-08 run 4 min rpe 10';
  const restLeftOut = open(`--- today 2026-03-10\ndays gap.implied-rest-max 4\n2026-03-01 rest\n${written}`).log();
  figures(FORMULA, 'the week 0 0 0 10 20 30 40 in a log that leaves its rest days out (Runalyze)', [
    [restLeftOut.week(on('2026-03-05')).monotony, '0.9535'],
    [restLeftOut.week(on('2026-03-05')).strain, '95.35'],
  ]);

  const bouts = monotonyOf([940, 50, 840, 280, 180, 390, 50, 390, 280]);
  figures(FORMULA, 'Foster 2001, table 5: 1.26 and 4284 are of the nine bouts', [
    [bouts.loadAu, '3400'],
    [bouts.monotony, '1.2646'],
    [bouts.monotony, '1.26'],
    [bouts.loadAu * 1.26, '4284'],
  ]);
  const byDay = [940, 50, 1120, 180, 390, 50, 670];
  traps('that 1.26 by days, whatever the deviation', [
    [monotonyOf(byDay).monotony, '1.26'],
    [monotonyOf(byDay, 'sample').monotony, '1.26'],
  ]);

  // Seven days with that mean and that deviation: three of nothing, two and two of what is left.
  figures(FORMULA, 'a mean of 790 over a deviation of 897 is 0.88 (BMJ Military Health)', [
    [monotonyOf([0, 0, 0, 615.08, 615.08, 2149.92, 2149.92]).monotony, '0.88'],
    [monotonyOf([0, 0, 0, 615.08, 615.08, 2149.92, 2149.92]).loadAu / 7, '790'],
  ]);
});

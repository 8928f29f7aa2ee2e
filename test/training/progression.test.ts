import assert from 'node:assert/strict';
import { isWithin, type QualityPace, qualityCapM, raceRecoveryDays } from '../../server/src/training/progression';
import { sleepDebt } from '../../server/src/training/sleep';
import { HALF_MARATHON_M } from '../../server/src/values/distance';
import { type Figure, figures } from './published';

describe('training/progression', () => {
  const limits = [1.1, 1.3, 2];
  const bandOf = (runKm: number, longestKm: number) =>
    limits.filter(limit => !isWithin(runKm * 1000, longestKm * 1000, limit)).length;
  figures(
    'spike and caps',
    'longer than the longest: 15.4, 15.5, 18.2, 18.3, 28.1 km after 14, a half marathon after 16 (bands from 0 to 3)',
    (
      [
        [14, 15.4, 0],
        [14, 15.5, 1],
        [14, 18.2, 1],
        [14, 18.3, 2],
        [14, 28.1, 3],
        [16, 21.0975, 2],
      ] as const
    ).map(([longestKm, runKm, band]): Figure => [bandOf(runKm, longestKm), band, 0]),
  );
  figures('spike and caps', 'a half marathon after 16 km, as a ratio', [[HALF_MARATHON_M / 16_000, '1.3186']]);
  for (const [longestKm, runKm, band] of [
    [14, 28, 2],
    [4.9, 10, 3],
    [4.9, 5.39, 0],
  ] as const) {
    it(`${runKm} km after at most ${longestKm} km is beyond ${band} of the limits`, () => {
      assert.equal(bandOf(runKm, longestKm), band);
    });
  }

  const capKm = (pace: QualityPace, weekKm: number) => qualityCapM(pace, weekKm * 1000) / 1000;
  figures('spike and caps', 'caps of weeks of 64 and 140 km, and the examples of C6', [
    [capKm('T', 64), '6.4'],
    [capKm('I', 64), '5.12'],
    [capKm('R', 64), '3.2'],
    [capKm('M', 64), '12.8'],
    [capKm('I', 140), '10'],
    [capKm('R', 140), '7.0'],
    [capKm('I', 80), '6.4'],
    [capKm('T', 20), '3'],
    [capKm('T', 25), '3'],
    [capKm('T', 31), '3.1'],
    [capKm('R', 31), '1.6'],
    [capKm('I', 20), '2'],
    [capKm('R', 20), '1.6'],
  ]);
  it('caps of long weeks end at their lengths', () =>
    assert.deepEqual([capKm('T', 200), capKm('I', 200), capKm('R', 200), capKm('M', 200)], [20, 10, 8, 29]));

  figures(
    'spike and caps',
    'days after races of 5, 10, 21.1, 42.2 km',
    (
      [
        [5, '2'],
        [10, '3'],
        [21.1, '7'],
        [42.2, '14'],
      ] as const
    ).map(([raceKm, days]): Figure => [raceRecoveryDays(raceKm * 1000), days]),
  );
  it('at least one day after a race, at most two weeks', () => {
    assert.equal(raceRecoveryDays(1000), 1);
    assert.equal(raceRecoveryDays(100_000), 14);
  });
});

describe('training/sleep', () => {
  const hours = (nights: readonly number[]) => nights.map(night => night * 3600);
  const debt = sleepDebt(hours([6.5, 7, 5.5, 8, 6, 7.5, 6.75]), 7 * 3600);
  figures('sleep', 'nights short of 7 h, in hours: gross and net', [
    [debt.grossS / 3600, '3.25'],
    [debt.netS / 3600, '1.75'],
  ]);
  it('long nights leave no debt below 0', () => {
    assert.deepEqual(sleepDebt(hours([8, 9]), 7 * 3600), { grossS: 0, netS: 0 });
  });
});

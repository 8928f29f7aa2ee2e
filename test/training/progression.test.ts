import assert from 'node:assert/strict';
import { qualityCapM, raceRecoveryDays, spikeBand } from '../../server/src/training/progression';
import { hooperIndex, sleepDebt } from '../../server/src/training/sleep';
import { near } from './near';

describe('training/progression', () => {
  for (const [longestKm, runKm, band] of [
    [14, 15.4, 'none'],
    [14, 15.5, 'small'],
    [14, 18.2, 'small'],
    [14, 18.3, 'moderate'],
    [14, 28, 'moderate'],
    [14, 28.1, 'large'],
    [16, 21.0975, 'moderate'],
    [4.9, 10, 'large'],
    [4.9, 5.39, 'none'],
  ] as const) {
    it(`${runKm} km after at most ${longestKm} km is ${band}`, () => {
      assert.equal(spikeBand(runKm * 1000, longestKm * 1000), band);
    });
  }

  for (const [weekKm, T, I, R, M] of [
    [64, 6.4, 5.12, 3.2, 12.8],
    [140, 14, 10, 7, 28],
    [200, 20, 10, 8, 29],
    [80, 8, 6.4, 4, 16],
    [20, 3, 2, 1.6, 4],
  ] as const) {
    it(`caps of a week of ${weekKm} km`, () => {
      near(qualityCapM('T', weekKm * 1000), T * 1000, 1e-6);
      near(qualityCapM('I', weekKm * 1000), I * 1000, 1e-6);
      near(qualityCapM('R', weekKm * 1000), R * 1000, 1e-6);
      near(qualityCapM('M', weekKm * 1000), M * 1000, 1e-6);
    });
  }

  for (const [raceKm, days] of [
    [1, 1],
    [5, 2],
    [10, 3],
    [21.1, 7],
    [42.2, 14],
    [100, 14],
  ] as const) {
    it(`${days} days after a race of ${raceKm} km`, () => assert.equal(raceRecoveryDays(raceKm * 1000), days));
  }
});

describe('training/sleep', () => {
  const hours = (nights: readonly number[]) => nights.map(night => night * 3600);
  it('a week short of 7 h: 3.25 h gross, 1.75 h net', () => {
    const debt = sleepDebt(hours([6.5, 7, 5.5, 8, 6, 7.5, 6.75]), 7 * 3600);
    assert.deepEqual(debt, { grossS: 3.25 * 3600, netS: 1.75 * 3600 });
  });
  it('long nights leave no debt below 0', () => {
    assert.deepEqual(sleepDebt(hours([8, 9]), 7 * 3600), { grossS: 0, netS: 0 });
  });
  it('Hooper: 3, 2, 4, 3 are 12 (atp-zone)', () => {
    assert.equal(hooperIndex({ sleep: 3, fatigue: 2, stress: 4, soreness: 3 }), 12);
  });
});

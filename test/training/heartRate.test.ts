import assert from 'node:assert/strict';
import { karvonenBpm, usualMaxBpm, zoneBoundsBpm, zoneOf } from '../../server/src/training/heartRate';

describe('training/heartRate', () => {
  it('puts the zones of 190 bpm at 95, 114, 133, 152, 171 (a public jest test)', () => {
    assert.deepEqual(zoneBoundsBpm(190).map(Math.round), [95, 114, 133, 152, 171]);
  });
  it('puts the zones of 185 bpm, cut off, at 92, 111, 129, 148, 166 (ranalyze)', () => {
    assert.deepEqual(zoneBoundsBpm(185).map(Math.trunc), [92, 111, 129, 148, 166]);
  });
  it('has inclusive lower bounds and a zone 0 below', () => {
    const bounds = [120, 140, 155, 168, 180];
    assert.deepEqual(
      [119, 120, 139, 140, 168, 179, 180, 200].map(bpm => zoneOf(bpm, bounds)),
      [0, 1, 1, 2, 4, 4, 5, 5],
    );
  });

  for (const [max, rest, shares, expected, source] of [
    [191, 60, [0.5, 0.6, 0.7, 0.8, 0.9], [126, 139, 152, 165, 178], 'runcalc'],
    [188, 75, [0.5, 0.6, 0.7, 0.8, 0.9], [132, 143, 154, 165, 177], 'runcalc'],
    [191, 60, [0.5, 0.6, 0.75, 0.85, 0.95], [126, 139, 158, 171, 184], 'runcalc, other steps'],
    [180, 60, [0.6, 0.7, 0.75, 0.8, 0.9], [132, 144, 150, 156, 168], 'trainingwithfausto, bit1024'],
    [200, 70, [0.6], [148], 'bit1024'],
    [190, 70, [0.7], [154], 'a calculator that says 140 is wrong'],
  ] as const) {
    it(`Karvonen ${rest} to ${max} bpm (${source})`, () => {
      assert.deepEqual(
        shares.map(share => karvonenBpm(share, rest, max)),
        expected,
      );
    });
  }
  it('Tanaka: 187 bpm at 30', () => assert.equal(usualMaxBpm(30), 187));
});

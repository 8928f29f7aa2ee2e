import assert from 'node:assert/strict';
import { karvonenBpm, usualMaxBpm, zoneBoundsBpm } from '../../server/src/training/heartRate';
import { type Figure, figures, traps } from './published';

const ZONES = 'heart-rate zones';

describe('training/heartRate', () => {
  const of190 = zoneBoundsBpm(190).map(Math.round);
  figures(ZONES, 'the zones of 190 bpm, rounded, each up to the beat below the next (a public jest test)', [
    ...of190.map((bound, index) => [bound, ['95', '114', '133', '152', '171'][index] ?? ''] as const),
    ...of190.slice(1).map((bound, index) => [bound - 1, ['113', '132', '151', '170'][index] ?? ''] as const),
  ]);
  const of185 = [...zoneBoundsBpm(185), 185].map(Math.trunc);
  figures(ZONES, 'the zones of 185 bpm, cut off, with shared ends (ranalyze)', [
    ...of185.slice(0, -1).map((bound, index) => [bound, ['92', '111', '129', '148', '166'][index] ?? ''] as const),
    ...of185.slice(1).map((bound, index) => [bound, ['111', '129', '148', '166', '185'][index] ?? ''] as const),
  ]);

  for (const [max, rest, expected, source] of [
    [191, 60, { 50: '126', 60: '139', 70: '152', 80: '165', 90: '178' }, 'runcalc'],
    [188, 75, { 50: '132', 60: '143', 70: '154', 80: '165', 90: '177' }, 'runcalc'],
    [191, 60, { 50: '126', 60: '139', 75: '158', 85: '171', 95: '184' }, 'runcalc, other steps'],
    [180, 60, { 60: '132', 70: '144', 75: '150', 80: '156', 90: '168' }, 'trainingwithfausto, bit1024'],
    [200, 70, { 60: '148' }, 'bit1024'],
    [190, 70, { 70: '154' }, 'computed'],
  ] as const) {
    figures(
      'Karvonen',
      `${rest} to ${max} bpm (${source})`,
      Object.entries(expected).map(([percent, bpm]): Figure => [karvonenBpm(Number(percent) / 100, rest, max), bpm]),
    );
  }
  traps('140 for 70 % between 70 and 190 bpm (queshub)', [[karvonenBpm(0.7, 70, 190), '140']]);

  it('Tanaka: 187 bpm at 30', () => assert.equal(usualMaxBpm(30), 187));
});

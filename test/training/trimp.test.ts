import assert from 'node:assert/strict';
import { banisterTrimp, heartRateReserveShare } from '../../server/src/training/trimp';
import { near } from './near';
import { figures, traps } from './published';

const FORMULA = 'TRIMP';

describe('training/trimp', () => {
  // The last two columns are women by other constants that are in the wild: 0.64 (the men's) and Runalyze's 0.8218.
  for (const [minutes, bpm, rest, max, men, women, wild, runalyze, source] of [
    [30, 130, 40, 200, '31.80', '37.13', '27.63', '35.48', 'fellrnr, Runalyze'],
    [45, 150, 60, 190, '75.33', '85.14', '63.36', '81.35', 'calculatorhub'],
    [60, 150, 60, 190, '100.44', '113.52', '84.48', '108.47', 'atp-zone'],
    [40, 150, 50, 190, '72.06', '81.00', '60.28', '77.40', 'a public pytest'],
    [60, 120, 50, 190, '50.15', '59.46', '44.25', '56.82', 'half of the reserve'],
    [1, 190, 60, 190, '4.3654', '4.5685', '3.3998', '4.3654', 'a minute at the maximum'],
  ] as const) {
    const session = { durationS: minutes * 60, averageBpm: bpm, restBpm: rest, maxBpm: max } as const;
    const [ofMan, ofWoman] = [banisterTrimp({ ...session, sex: 'm' }), banisterTrimp({ ...session, sex: 'f' })];
    const title = `${minutes} min at ${bpm} of ${rest} to ${max} bpm (${source})`;
    figures(FORMULA, title, [
      // 50.1446 was rounded twice.
      [ofMan, men, men === '50.15' ? 0.006 : undefined],
      [ofWoman, women],
    ]);
    traps(`${title}, women by other constants`, [
      [ofWoman, wild],
      [ofWoman, runalyze],
    ]);
  }
  const minute = { durationS: 60, averageBpm: 190, restBpm: 60, maxBpm: 190, sex: 'm' } as const;
  figures(
    FORMULA,
    'as their sources print them: fellrnr 32, Runalyze within 1 %, 75.36 of a rounded weight, 0 to 4.37',
    [
      [banisterTrimp({ durationS: 1800, averageBpm: 130, restBpm: 40, maxBpm: 200, sex: 'm' }), '32'],
      [banisterTrimp({ durationS: 1800, averageBpm: 130, restBpm: 40, maxBpm: 200, sex: 'm' }), 32, 0.32],
      [banisterTrimp({ durationS: 2700, averageBpm: 150, restBpm: 60, maxBpm: 190, sex: 'm' }), 75.36, 0.05],
      [
        (banisterTrimp({ durationS: 60, averageBpm: 150, restBpm: 60, maxBpm: 190, sex: 'm' }) ?? 0) / (90 / 130),
        '2.4180',
      ],
      [banisterTrimp(minute), '4.37'],
    ],
  );
  traps('minutes times heart rate, or the weight without its factor', [
    [banisterTrimp({ durationS: 33.44 * 60, averageBpm: 165.22, restBpm: 60, maxBpm: 190, sex: 'm' }), '5524.9568'],
    [banisterTrimp(minute), Math.exp(1.92), 0.01],
    [
      (banisterTrimp({ durationS: 60, averageBpm: 150, restBpm: 60, maxBpm: 190, sex: 'm' }) ?? 0) / (90 / 130),
      '2.4191',
    ],
  ]);

  // Ratio of both at two shares of the reserve: a straight line in its logarithm, which is 0 where the curves cross.
  const ratioAt = (averageBpm: number) => {
    const session = { durationS: 60, averageBpm, restBpm: 50, maxBpm: 150 };
    return Math.log((banisterTrimp({ ...session, sex: 'f' }) ?? 0) / (banisterTrimp({ ...session, sex: 'm' }) ?? 1));
  };
  figures(FORMULA, 'the curves of women and men cross beyond the maximum', [
    [0.5 + (0.5 * ratioAt(100)) / (ratioAt(100) - ratioAt(150)), '1.18'],
  ]);
  it("a woman's is higher than a man's at any heart rate below the maximum", () => {
    for (let bpm = 61; bpm <= 190; bpm++) {
      const session = { ...minute, averageBpm: bpm };
      const [man, woman] = [banisterTrimp(session), banisterTrimp({ ...session, sex: 'f' })];
      assert.ok(man !== undefined && woman !== undefined && woman > man, `at ${bpm}`);
    }
  });
  it('keeps the reserve within 0 and 1', () => {
    near(banisterTrimp({ ...minute, averageBpm: 220 }), 4.3654, 1e-4);
    assert.equal(banisterTrimp({ ...minute, averageBpm: 50 }), 0);
  });
  it('has no value when the maximum is not above rest', () => {
    assert.equal(banisterTrimp({ durationS: 60, averageBpm: 100, restBpm: 60, maxBpm: 60, sex: 'f' }), undefined);
    assert.equal(heartRateReserveShare(100, 60, 50), undefined);
  });
});

import assert from 'node:assert/strict';
import { longestRunBefore } from '../../server/src/model/queries/longestRun';
import { racedPart } from '../../server/src/model/queries/raced';
import { daysSinceHard, daysSinceRest, lastChanceToRest, trainingRunUntil } from '../../server/src/model/queries/rest';
import { sumOfLastDays } from '../../server/src/model/queries/sums';
import { isoDate } from '../../server/src/values/date';
import { on, open } from './support';

const days = (first: string, sessions: readonly string[]) =>
  sessions.map((session, index) => `${isoDate(on(first) + index)} ${session}`).join('\n');

describe('model: queries', () => {
  describe('days since', () => {
    for (const [what, text, rest, hard] of [
      [
        'three lines of training',
        days('2026-03-02', ['easy 5 km', 'easy 5 km', 'easy 5 km']),
        '3 at least',
        '3 at least',
      ],
      ['a rest day', days('2026-03-02', ['rest', 'tempo 5 km', 'easy 5 km']), '2', '1'],
      ['today itself', days('2026-03-02', ['easy 5 km', 'rest']), '0', '2 at least'],
      ['an unknown gap', `2026-03-02 rest\n2026-03-06 easy 5 km\n2026-03-07 easy 5 km`, '2 at least', '2 at least'],
      ['a blank day that is rest', '2026-03-02 tempo 5 km\n2026-03-04 easy 5 km', '1', '2'],
    ] as const) {
      it(what, () => {
        const log = open(text).log();
        const spoken = ({ days: count, isExact }: { days: number; isExact: boolean }) =>
          `${count}${isExact ? '' : ' at least'}`;
        assert.equal(spoken(daysSinceRest(log, log.today)), rest);
        assert.equal(spoken(daysSinceHard(log, log.today)), hard);
      });
    }
  });

  describe('what was raced of a race', () => {
    for (const [what, text, expected] of [
      ['all of it', 'race 10 km 41:05', '10000 m 2465 s'],
      ['without what was run around it', '2 km wu, race 10 km 41:05, 1 km cd', '10000 m 2465 s'],
      ['of a day with its total', '10k race 41:05. 14 km total', '10000 m 2465 s'],
      ['one part alone beside the total', 'XC race 6 km, 9 km total', '6000 m ? s'],
    ] as const) {
      it(what, () => {
        const log = open(`unit km\n2026-03-02 ${text}`).log();
        const [session] = log.day(on('2026-03-02')).sessions;
        assert.ok(session);
        const { distanceM, durationS } = racedPart(session);
        assert.equal(`${distanceM} m ${durationS ?? '?'} s`, expected);
      });
    }
  });

  describe('training days in a row', () => {
    for (const [what, text, expected] of [
      ['up to a rest day', days('2026-03-02', ['rest', 'easy 5 km', 'strength', 'easy 5 km']), '3 from 2026-03-03'],
      ['none on a rest day', days('2026-03-02', ['easy 5 km', 'rest']), undefined],
      [
        'an open today does not end it',
        `--- today 2026-03-05\n${days('2026-03-02', ['easy 5 km', 'easy 5 km', 'easy 5 km'])}`,
        '3 from 2026-03-02',
      ],
      ['an unknown day does', '2026-03-02 easy 5 km\n2026-03-06 easy 5 km\n2026-03-07 easy 5 km', '2 from 2026-03-06'],
    ] as const) {
      it(what, () => {
        const log = open(text).log();
        const run = trainingRunUntil(log, log.today);
        assert.equal(run && `${run.count} from ${isoDate(run.first)}`, expected);
      });
    }
    it('goes on over plans across an open today', () => {
      const log = open(
        `--- today 2026-03-04\n2026-03-02 easy 5 km\n2026-03-03 easy 5 km\n2026-03-05 plan easy 5 km`,
      ).log();
      assert.equal(trainingRunUntil(log, on('2026-03-05'))?.count, 3);
    });
  });

  describe('the last day of the week that can still be rest', () => {
    const week = (count: number, today: string) =>
      `--- today ${today}\n${days('2026-03-02', Array<string>(count).fill('easy 5 km'))}`;
    for (const [what, text, expected] of [
      ['Sunday on a Wednesday', week(3, '2026-03-04'), '2026-03-08 free'],
      ['today, the seventh, when it is open', week(6, '2026-03-08'), '2026-03-08 free'],
      ['none when seven are trained', week(7, '2026-03-08'), undefined],
      ['none when the week has one', `--- today 2026-03-04\n2026-03-02 rest\n2026-03-03 easy 5 km`, undefined],
      ['the last one without a plan', `${week(3, '2026-03-04')}\n2026-03-08 plan long 20 km`, '2026-03-07 free'],
      [
        'the last one when all are planned',
        `${week(5, '2026-03-06')}\n2026-03-07 plan easy 5 km\n2026-03-08 plan long 20 km`,
        '2026-03-08 planned',
      ],
    ] as const) {
      it(what, () => {
        const chance = lastChanceToRest(open(text).log());
        assert.equal(chance && `${isoDate(chance.date)} ${chance.isFree ? 'free' : 'planned'}`, expected);
      });
    }
  });

  it('sums of the last days', () => {
    const text = days('2026-03-01', [
      'easy 9 km 60:00',
      'tempo 8 km 40:00',
      'rest',
      'bike 60 min',
      'easy 5 km 30:00',
      'skip easy 9 km',
      'strength',
      'easy 6 km 36:00',
    ]);
    const { distanceM, durationS, runs, loadAu, hardDays, restDays, unknownDays, coveredDays } = sumOfLastDays(
      open(text).log(),
      on('2026-03-08'),
      7,
    );
    assert.deepEqual(
      { distanceM, durationS, runs, loadAu, hardDays, restDays, unknownDays, coveredDays },
      {
        distanceM: 19_000,
        durationS: 106 * 60,
        runs: 3,
        loadAu: 280 + 180 + 90 + 108,
        hardDays: 1,
        restDays: 2,
        unknownDays: 0,
        coveredDays: 7,
      },
    );
  });

  it('the longest run of 30 days', () => {
    const text = `
2026-02-01 easy 20 km
2026-02-02 easy 12 km 70:00
2026-02-10 easy 14 km
2026-02-20 bike 40 km
2026-02-21 easy 90 min
2026-03-04 easy 30 km
2026-03-05 plan easy 40 km
`;
    const log = open(`--- today 2026-03-04${text}`).log();
    const found = longestRunBefore(log, on('2026-03-04'));
    assert.equal(found.byDistance?.distanceM, 14_000);
    assert.equal(found.byDuration?.durationS, 5400);
    assert.equal(found.runs, 3);
    assert.equal(found.runsWithDistance, 2);
    assert.equal(found.coveredDays + found.unknownDays, 30);
    assert.equal(found.unknownDays, 7 + 9 + 10);
    assert.equal(longestRunBefore(log, on('2026-03-06')).byDistance?.distanceM, 40_000);
  });
});

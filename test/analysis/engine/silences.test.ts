import assert from 'node:assert/strict';
import { readFixture } from '../../support/fixture';
import { openLog } from '../../support/log';
import { daysFrom, repeated, times } from '../../support/rules';

/** For each rule a log in which it cannot look, with what it says is missing, or one in which it can. */
const cases: readonly [rule: string, what: string, log: string, lacks: string | undefined][] = [
  [
    'session-spike',
    'a young log',
    daysFrom('2026-03-01', ['easy 5 km', '', '', 'long 20 km']),
    'needs 14 days of log, has 3',
  ],
  [
    'effort-drift',
    'few such runs lately',
    daysFrom('2026-03-01', times(3, 'easy 8 km 48:00 hr 140')),
    'needs 4 easy runs of about this length in 14 days, has 3',
  ],
  [
    'effort-drift',
    'nothing before',
    daysFrom('2026-03-01', times(5, 'easy 8 km 48:00 rpe 3')),
    'needs 4 easy runs of about this length in the 28 days before, has 0',
  ],
  ['effort-drift', 'enough in both', daysFrom('2026-02-01', times(30, 'easy 8 km 48:00 hr 140')), undefined],
  ['effort-drift', 'runs that say no cost', daysFrom('2026-03-01', times(3, 'easy 8 km 48:00')), undefined],
  ['effort-drift', 'after an illness', daysFrom('2026-03-01', ['sick cold', 'easy 8 km 48:00 hr 140']), undefined],
  [
    'easy-too-hard',
    'heart rates alone',
    '2026-03-03 Tue  easy 8 km hr 150',
    'needs your maximum heart rate (`maxhr`) beside heart rates',
  ],
  [
    'easy-too-hard',
    'paces alone',
    '2026-03-03 Tue  easy 8 km 48:00',
    'needs a threshold or a race beside paces, or efforts',
  ],
  ['easy-too-hard', 'one that tells', '2026-03-03 Tue  easy 8 km hr 150\n2026-03-04 Wed  easy 8 km rpe 3', undefined],
  ['easy-too-hard', 'a maximum', 'maxhr 190\n2026-03-03 Tue  easy 8 km hr 140', undefined],
  ['easy-too-hard', 'an age', 'born 1986\n2026-03-03 Tue  easy 8 km hr 140', undefined],
  [
    'injury-return',
    'no usual week before it',
    '2026-03-01 Sun  easy 8 km\n2026-03-03..2026-03-08  injury left calf\n2026-03-09 Mon  easy 3 km',
    'needs three full weeks of the four before the injury',
  ],
  [
    'taper',
    'a week with gaps',
    '--- today 2026-03-09\n2026-03-01 Sun  easy 8 km\n2026-03-06 Fri  easy 8 km\n2026-03-09 Mon  race A 10 km 44:00',
    'needs every one of the seven days before',
  ],
  [
    'low-fuel-pattern',
    'a young log',
    daysFrom('2026-03-02', times(4, 'fuel low')),
    'needs 3 known weeks before, has 0',
  ],
  ['low-fuel-pattern', 'three such days', daysFrom('2026-03-02', times(3, 'fuel low')), undefined],
  ['sleep-debt', 'few nights', daysFrom('2026-03-02', times(2, 'sleep 5h')), 'needs 3 nights of the last seven, has 2'],
  [
    'morning-signs',
    'few mornings',
    daysFrom('2026-03-02', times(3, 'rhr 48')),
    'needs 10 mornings of the four weeks before, has 2',
  ],
  [
    'intensity-balance',
    'few runs',
    daysFrom('2026-02-09', repeated(4, ['easy 8 km', ...times(6, 'rest')])),
    'needs 12 runs, has 4',
  ],
];

describe('a check that cannot look says what it lacks', () => {
  for (const [rule, what, log, lacks] of cases) {
    it(`${rule}: ${what}`, () => {
      const { files, today, settings } = readFixture(`${log}\n`);
      const open = openLog(files, { today, settings });
      const { last = 0 } = open.log();
      const atTheEnd = open.analyse().silences.filter(({ id, date }) => id === rule && date >= last);
      assert.deepEqual(
        // The parts of a rule may lack the same.
        [...new Set(atTheEnd.map(({ silent }) => silent))],
        lacks === undefined ? [] : [lacks],
      );
    });
  }
});

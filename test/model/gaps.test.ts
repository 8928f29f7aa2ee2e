import assert from 'node:assert/strict';
import { isoDate } from '../../server/src/values/date';
import { checkDays, on, open } from './support';

describe('model: gaps', () => {
  const gap = (days: number, head = '') =>
    `${head}\n2026-03-02 easy 8 km\n2026-03-${String(3 + days).padStart(2, '0')} easy 8 km`;

  for (const [what, text, expected] of [
    ['one blank day is rest', gap(1), '2026-03-03 rest-implied 0 AU blank'],
    ['two blank days are rest', gap(2), '2026-03-03 rest-implied\n2026-03-04 rest-implied'],
    ['three are unknown', gap(3), '2026-03-03 unknown ? AU\n2026-03-04 unknown\n2026-03-05 unknown'],
    ['as many as the option says', gap(4, 'days gap.implied-rest-max 4'), '2026-03-06 rest-implied'],
    ['none when the option says 0', gap(1, 'days gap.implied-rest-max 0'), '2026-03-03 unknown'],
    ['all with gaps rest', gap(9, 'days gaps rest'), '2026-03-07 rest-implied'],
    ['none with gaps unknown', gap(1, 'days gaps unknown'), '2026-03-03 unknown'],
    ['before the first entry nothing is known', gap(1, 'days gaps rest'), '2026-03-01 unknown'],
    [
      'plans of days gone by close no gap',
      '2026-03-02 easy 8 km\n2026-03-04 plan easy 5 km\n2026-03-06 easy 8 km',
      '2026-03-03 unknown\n2026-03-04 unknown blank\n2026-03-05 unknown',
    ],
    [
      'nor does an empty day line',
      '2026-03-02 easy 8 km\n2026-03-04\n2026-03-06 easy 8 km',
      '2026-03-03 unknown\n2026-03-04 unknown',
    ],
    [
      'a skipped session or a metric does',
      '2026-03-02 easy 8 km\n2026-03-04 sleep 7h\n2026-03-07 skip easy 8 km',
      '2026-03-03 rest-implied\n2026-03-04 rest-implied\n2026-03-05 rest-implied\n2026-03-06 rest-implied',
    ],
    [
      'each day follows the options of its own date',
      '2026-03-02 easy 8 km\n2026-03-03\ndays gaps rest\n2026-03-06 easy 8 km',
      '2026-03-03 rest-implied\n2026-03-04 rest-implied\n2026-03-05 rest-implied',
    ],
    [
      'the edge is unknown',
      '--- today 2026-03-05\n2026-03-02 easy 8 km',
      '2026-03-03 unknown\n2026-03-04 unknown\n2026-03-05 unknown open',
    ],
    [
      'the edge is rest by the option',
      '--- today 2026-03-05\ndays gap.edge rest\n2026-03-02 easy 8 km',
      '2026-03-03 rest-implied\n2026-03-05 unknown open',
    ],
    [
      'today without an entry is open',
      '--- today 2026-03-03\n2026-03-02 easy 8 km',
      '2026-03-03 unknown open blank ? AU',
    ],
    [
      'an empty line for today too',
      '--- today 2026-03-03\n2026-03-02 easy 8 km\n2026-03-03 Tue',
      '2026-03-03 unknown open blank',
    ],
    [
      'today with only a plan has its class',
      '--- today 2026-03-03\n2026-03-03 plan tempo 8 km 40:00',
      '2026-03-03 hard planned blank spaced:hard',
    ],
    [
      'today with a plan and a metric too',
      '--- today 2026-03-03\n2026-03-03 plan tempo 8 km\n  sleep 7h',
      '2026-03-03 hard planned lived',
    ],
    [
      'today with only a metric is open: it was written in the morning',
      '--- today 2026-03-03\n2026-03-03 sleep 7h\n  > Slept like a log',
      '2026-03-03 unknown open lived',
    ],
    [
      'and rest once it is over',
      '--- today 2026-03-04\n2026-03-03 sleep 7h\n  > Slept like a log',
      '2026-03-03 rest-implied done lived',
    ],
    [
      'today with only a skipped session is lived',
      '--- today 2026-03-03\n2026-03-03 skip easy 8 km',
      '2026-03-03 rest-implied done lived',
    ],
    [
      'today done beats its plan',
      '--- today 2026-03-03\n2026-03-03 easy 8 km\n  plan tempo 8 km',
      '2026-03-03 easy done lived',
    ],
    [
      'tomorrow is what is planned',
      '--- today 2026-03-02\n2026-03-03 plan intervals 8 km',
      '2026-03-03 hard planned blank',
    ],
    [
      'tomorrow done is planned',
      '--- today 2026-03-02\n2026-03-03 easy 8 km 40:00',
      '2026-03-03 easy planned blank 120 AU',
    ],
    ['tomorrow rest is rest', '--- today 2026-03-02\n2026-03-03 rest', '2026-03-03 rest planned blank'],
    ['a planned rest is rest', '--- today 2026-03-02\n2026-03-03 plan rest', '2026-03-03 rest planned blank'],
    [
      'a skipped session to come is nothing',
      '--- today 2026-03-02\n2026-03-03 skip easy 8 km',
      '2026-03-03 unknown blank',
    ],
    [
      'blank days to come follow the policy between plans',
      '--- today 2026-03-02\n2026-03-05 easy 8 km\n2026-03-09 easy 8 km',
      '2026-03-03 rest-implied\n2026-03-04 rest-implied\n2026-03-06 unknown\n2026-03-10 unknown',
    ],
  ] as const) {
    it(what, () => checkDays(text, expected));
  }

  for (const [what, text, expected] of [
    ['the last lived day', '--- today 2026-03-09\n2026-03-02 easy 8 km\n2026-03-04 plan rest', '2026-03-02'],
    [
      'today at the latest',
      '--- today 2026-03-03\n2026-03-02 easy 8 km\n2026-03-03 easy 8 km\n2026-03-04 easy 8 km',
      '2026-03-03',
    ],
    ['today when nothing is done yet', '--- today 2026-03-03\n2026-03-09 easy 8 km', '2026-03-03'],
    ['today when the log is empty', '--- today 2026-03-03\n; nothing yet', '2026-03-03'],
  ] as const) {
    it(`the reference day is ${what}`, () => assert.equal(isoDate(open(text).log().reference), expected));
  }

  it('a slip in a year makes a gap of two thousand years, which is as quick to tell, a day, as a short one', () => {
    const log = open('--- today 2026-03-05\n0026-03-02 easy 8 km\n2026-03-02 easy 8 km').log();
    let unknown = 0;
    for (let date = on('0026-03-03'); date < on('2026-03-02'); date++) if (log.day(date).class === 'unknown') unknown++;
    assert.equal(unknown, on('2026-03-02') - on('0026-03-02') - 1);
  });

  it('gaps in turn, forth and back, are each told by the days around them', () => {
    const log = open('--- today 2026-03-20\n2026-03-02 easy 8 km\n2026-03-04 easy 8 km\n2026-03-09 easy 8 km').log();
    const classOf = (iso: string) => log.day(on(iso)).class;
    for (const [iso, expected] of [
      ['2026-03-03', 'rest-implied'],
      ['2026-03-05', 'unknown'],
      ['2026-03-01', 'unknown'],
      ['2026-03-10', 'unknown'],
    ] as const)
      assert.equal(classOf(iso), expected, iso);
  });

  describe('range days', () => {
    const range = '2026-08-01..2026-08-05 rest > holiday\n  sleep 8h\n  yoga 20 min\n  easy 5 km';
    it('give states, metrics, active recovery and care to each of their days', () => {
      const log = open(`--- today 2026-08-10\n${range}\n2026-08-06 easy 8 km`).log();
      for (let date = on('2026-08-01'); date <= on('2026-08-05'); date++) {
        const day = log.day(date);
        assert.equal(day.class, 'rest');
        assert.deepEqual(
          day.sessions.map(({ kind, date: own }) => [kind, own]),
          [['yoga', date]],
        );
        assert.equal(day.entries.length, 2);
        assert.equal(day.places.length, 1);
        assert.ok(day.isLived);
      }
      assert.deepEqual(
        log.writtenDates(on('2026-08-04'), on('2026-08-07')),
        ['2026-08-04', '2026-08-05', '2026-08-06'].map(on),
      );
    });
    it('give way to a day line of its own', () => {
      checkDays(
        `--- today 2026-08-10\n${range}\n2026-08-03 tempo 8 km\n2026-08-04 sleep 9h`,
        '2026-08-02 rest\n2026-08-03 hard\n2026-08-04 rest-implied',
      );
    });
    it('are planned as far as they lie ahead', () => {
      checkDays(`--- today 2026-08-03\n${range}`, '2026-08-03 rest done lived\n2026-08-04 rest planned blank');
    });
    it('count together where two overlap', () => {
      checkDays(
        '--- today 2026-08-10\n2026-08-01..2026-08-05 rest\n2026-08-04..2026-08-08 sick flu',
        '2026-08-03 rest\n2026-08-04 sick\n2026-08-08 sick',
      );
    });
  });

  it('bears the years 0 and 9999 in one log', () => {
    const log = open(
      '--- today 2026-03-02\n0000-01-01 easy 8 km\n9999-12-31 easy 8 km\n0001-01-01..9998-12-31 rest',
    ).log();
    assert.equal(log.day(on('0000-01-01')).class, 'easy');
    assert.equal(log.day(on('9999-12-31')).class, 'easy');
    assert.equal(log.day(on('2026-03-01')).class, 'unknown');
  });
});

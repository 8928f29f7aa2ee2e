import assert from 'node:assert/strict';
import { weeklyBaseline } from '../../server/src/model/queries/baseline';
import type { Week } from '../../server/src/model/types';
import { isoDate } from '../../server/src/values/date';
import { on, open } from './support';

/** `2026-03-02 complete 30 km 180 min 4 runs 1 hard 2 rest 0 unknown 540 AU` */
function figures(week: Week): string {
  const loadAu = week.loadAu === undefined ? '?' : String(Math.round(week.loadAu));
  return [
    isoDate(week.start),
    week.isComplete ? 'complete' : 'incomplete',
    `${week.distanceM / 1000} km`,
    `${week.durationS / 60} min`,
    `${week.runs} runs`,
    `${week.hardDays} hard`,
    `${week.restDays} rest`,
    `${week.unknownDays} unknown`,
    `${loadAu} AU`,
  ].join(' ');
}

describe('model: weeks', () => {
  const week = `
2026-03-02 easy 8 km 40 min
2026-03-03 intervals 8 km 45 min; pm strength 30 min
2026-03-04 rest
2026-03-05 bike 60 min
2026-03-06 easy 8 km 40 min
2026-03-07 race 5 km 20 min
2026-03-08 walk 30 min
`.replaceAll('; ', '\n  ');
  const sunday = '--- today 2026-03-08';

  for (const [what, text, date, expected] of [
    [
      'counts done runs, days by class, load of all sports',
      sunday + week,
      '2026-03-05',
      '2026-03-02 complete 29 km 145 min 4 runs 2 hard 2 rest 0 unknown 1140 AU',
    ],
    [
      'is not complete before its last day',
      `--- today 2026-03-07${week}`,
      '2026-03-05',
      '2026-03-02 incomplete 29 km 145 min 4 runs 2 hard 2 rest 0 unknown 1110 AU',
    ],
    [
      'counts no plans',
      `${sunday}\n2026-03-02 easy 8 km 40 min\n2026-03-03 plan easy 9 km\n2026-03-08 rest`,
      '2026-03-02',
      '2026-03-02 incomplete 8 km 40 min 1 runs 0 hard 1 rest 5 unknown 120 AU',
    ],
    [
      'has no load when a session has none',
      `${sunday}\n2026-03-02 easy\n2026-03-08 rest`,
      '2026-03-02',
      '2026-03-02 incomplete 0 km 0 min 1 runs 0 hard 1 rest 5 unknown ? AU',
    ],
    [
      'is incomplete where the log begins',
      `${sunday}\n2026-03-03 rest\n2026-03-04 easy 8 km 40 min\n2026-03-06 rest\n2026-03-08 rest`,
      '2026-03-02',
      '2026-03-02 incomplete 8 km 40 min 1 runs 0 hard 5 rest 0 unknown 120 AU',
    ],
    [
      'counts days to come by class',
      `--- today 2026-03-01\n2026-03-01 rest\n2026-03-02 easy 8 km\n2026-03-03 tempo 8 km\n2026-03-05 rest`,
      '2026-03-02',
      '2026-03-02 incomplete 0 km 0 min 0 runs 1 hard 2 rest 0 unknown 0 AU',
    ],
    [
      'leaves an open today out of all figures',
      '--- today 2026-03-08\n2026-03-01 rest\n2026-03-02 rest\n2026-03-03 rest\n2026-03-05 rest\n2026-03-07 rest',
      '2026-03-02',
      '2026-03-02 incomplete 0 km 0 min 0 runs 0 hard 6 rest 0 unknown 0 AU',
    ],
    [
      'begins on the day of the option',
      `${sunday}\ndays week.start sunday${week}`,
      '2026-03-08',
      '2026-03-08 incomplete 0 km 0 min 0 runs 0 hard 1 rest 0 unknown 30 AU',
    ],
    [
      'begins on the day of the directive',
      `${sunday}\nweek wednesday${week}`,
      '2026-03-03',
      '2026-02-25 incomplete 16 km 85 min 2 runs 1 hard 0 rest 0 unknown 630 AU',
    ],
  ] as const) {
    it(what, () => assert.equal(figures(open(text).log().week(on(date))), expected));
  }

  it('has monotony and strain when complete and all loads are known', () => {
    const full = open(
      `${sunday}\n2026-03-02 rest\n2026-03-03 easy 20 min rpe 1\n2026-03-04 easy 10 min rpe 1\n2026-03-05 easy 10 min rpe 1\n2026-03-06 easy 10 min rpe 1\n2026-03-07 easy 10 min rpe 1\n2026-03-08 easy 10 min rpe 1`,
    );
    const { monotony, strain } = full.log().week(on('2026-03-02'));
    assert.equal(monotony?.toFixed(4), '1.8708');
    assert.equal(strain?.toFixed(2), '130.96');
    assert.equal(
      open(`${sunday}${week.replace('walk 30 min', 'easy')}`)
        .log()
        .week(on('2026-03-02')).monotony,
      undefined,
    );
    assert.equal(open(`--- today 2026-03-07${week}`).log().week(on('2026-03-02')).strain, undefined);
  });

  describe('baseline', () => {
    const weeks = (distances: readonly (number | 'gap')[]) =>
      distances
        .map((distance, index) => {
          const monday = isoDate(on('2026-02-02') + 7 * index);
          const wednesday = isoDate(on('2026-02-02') + 7 * index + 2);
          const friday = isoDate(on('2026-02-02') + 7 * index + 4);
          const sunday = isoDate(on('2026-02-02') + 7 * index + 6);
          if (distance === 'gap') return `${monday} rest`;
          return `${monday} rest\n${wednesday} easy ${distance} km\n${friday} rest\n${sunday} rest`;
        })
        .join('\n');
    for (const [what, distances, expected] of [
      ['the mean of four complete weeks', [40, 44, 48, 52], 46_000],
      ['of three when one is not complete', [40, 'gap', 48, 53], 47_000],
      ['none with two', [40, 'gap', 'gap', 53], undefined],
      ['none with a log of two weeks', [40, 44], undefined],
      ['of three when the log begins there', [40, 44, 48], 44_000],
    ] as const) {
      it(what, () => {
        const next = isoDate(on('2026-02-02') + 7 * distances.length);
        const log = open(`${weeks(distances)}\n${next} rest`).log();
        assert.equal(weeklyBaseline(log, on(next))?.distanceM, expected);
      });
    }
  });
});

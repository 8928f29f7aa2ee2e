import { sessionSpike } from '../../../../server/src/analysis/rules/volume/session-spike';
import { daysFrom, describePart, times } from '../../../support/rules';

/** Four runs, the last a long one: two fifths of the week pass. */
const week = (easyKm: number, longKm: number) => [
  'rest',
  `easy ${easyKm} km`,
  '',
  `easy ${easyKm} km`,
  '',
  `easy ${easyKm} km`,
  `long ${longKm} km`,
];

/** Three runs, the last a long one. */
const threeRuns = (longKm: number) => ['rest', 'easy 7 km', '', 'easy 7 km', '', '', `long ${longKm} km`];

describePart(sessionSpike, 'A long run that is most of the week', {
  fired: {
    'a kilometre more than 40 % of four runs': `
${daysFrom('2026-03-02', week(8, 17.7))}
                ^^^^^^^^^^^^ 💡 hint session-spike: The long run: 42% of this week's 41.7 km. Many coaches spread more of it over easy days.
`,
    'gone by: a fact': `
--- today 2026-03-10
${daysFrom('2026-03-02', week(8, 18))}
                ^^^^^^^^^^ 💡 hint session-spike: The long run: 43% of its week's 42 km.
2026-03-10 Tue  easy 5 km
`,
    'planned: before it happens': `
--- today 2026-03-01
2026-03-01 Sun  easy 5 km
${daysFrom('2026-03-02', ['rest', 'plan easy 8 km', '', 'plan easy 8 km', '', 'plan easy 8 km', 'plan long 18 km'])}
                     ^^^^^^^^^^ 💡 hint session-spike: The long run: 43% of its week's 42 km. Many coaches spread more of it over easy days.
`,
    'a kilometre more than a quarter of a week above 64 km on seven days': `
${daysFrom('2026-03-02', [...times(6, 'easy 9 km'), 'long 19.5 km'])}
                ^^^^^^^^^^^^ 💡 hint session-spike: The long run: 27% of this week's 73.5 km. Many coaches spread more of it over easy days.
`,
    'more than two and a half hours in a big week': `
${daysFrom('2026-03-02', [...week(25, 0).slice(0, 6), 'long 25 km 2:31:00'])}
                ^^^^^^^^^^^^^^^^^^ 💡 hint session-spike: The long run: 2 h 31 min long. Many coaches spread more of it over easy days.
`,
    'more than 53 % of three runs': `
${daysFrom('2026-03-02', ['rest', 'easy 7 km', '', 'easy 7 km', '', '', 'long 18.5 km'])}
                ^^^^^^^^^^^^ 💡 hint session-spike: The long run: 57% of this week's 32.5 km. Many coaches spread more of it over easy days.
`,
    'a marathon more than 16 weeks away': `
--- today 2026-03-08
${daysFrom('2026-03-02', week(8, 18))}
                ^^^^^^^^^^ 💡 hint session-spike
2026-06-29 Mon  plan race marathon
`,
    'before a race of 10 km': `
--- today 2026-03-08
${daysFrom('2026-03-02', week(8, 18))}
                ^^^^^^^^^^ 💡 hint session-spike
2026-04-26 Sun  plan race 10 km
`,
    'the third week, when its share is larger again': `
${daysFrom('2026-02-16', [...week(8, 18), ...week(8, 18), ...week(8, 23)])}
                ^^^^^^^^^^ 💡 hint session-spike: The long run: 49% of this week's 47 km. Many coaches spread more of it over easy days.
`,
    'weeks in a row are told once': `
${daysFrom('2026-02-23', [...week(8, 18), ...week(8, 18)])}
                ^^^^^^^^^^ 💡 hint session-spike
`,
    'more than three hours in a big week in profile racer': `
profile racer
${daysFrom('2026-03-02', [...week(25, 0).slice(0, 6), 'long 25 km 3:01:00'])}
                ^^^^^^^^^^^^^^^^^^ 💡 hint session-spike: The long run: 3 h 1 min long. Many coaches spread more of it over easy days.
`,
    'more than 35 % in profile racer': `
profile racer
${daysFrom('2026-03-02', ['rest', ...times(5, 'easy 8 km'), 'long 24 km'])}
                ^^^^^^^^^^ 💡 hint session-spike: The long run: 38% of this week's 64 km. Many coaches spread more of it over easy days.
`,
    'three runs a week, once where the long one grew': `
--- today 2026-03-22
${daysFrom('2026-02-23', [15, 18.2].flatMap(threeRuns))}
                ^^^^^^^^^^^^ 💡 hint session-spike
${daysFrom('2026-03-09', [18.2, 18.2].flatMap(threeRuns))}
`,
  },
  silent: {
    'three runs a week, the long one half of it': daysFrom('2026-02-02', [12, 13, 12, 14, 13].flatMap(threeRuns)),
    'less than a kilometre more than 40 % of four runs': daysFrom('2026-03-02', week(8, 17)),
    '40 % of four runs': daysFrom('2026-03-02', week(8, 16)),
    '30 % of six runs': daysFrom('2026-03-02', ['rest', ...times(5, 'easy 7 km'), 'long 15 km']),
    'two runs on a day are one day': daysFrom('2026-03-02', [
      'rest',
      'easy 4 km + easy 4 km',
      '',
      'easy 8 km',
      '',
      'easy 8 km',
      'long 16 km',
    ]),
    'a quarter of a week above 64 km on seven days': daysFrom('2026-03-02', [...times(6, 'easy 9 km'), 'long 18 km']),
    '53 % of three runs': daysFrom('2026-03-02', ['rest', 'easy 7 km', '', 'easy 7 km', '', '', 'long 15.9 km']),
    'the longest of short ones': daysFrom('2026-03-02', [
      'rest',
      'easy 5 km',
      '',
      'easy 5 km',
      '',
      'easy 5 km',
      'easy 8 km',
    ]),
    'two runs': daysFrom('2026-03-02', ['rest', 'easy 8 km', '', '', '', '', 'long 16 km']),
    'the week is not over': `
--- today 2026-03-07
${daysFrom('2026-03-02', ['rest', 'easy 8 km', '', 'easy 8 km', '', 'long 16 km'])}
`,
    'a week with unknown days': daysFrom('2026-03-02', [
      'easy 8 km',
      'easy 8 km',
      '',
      '',
      '',
      'easy 8 km',
      'long 17 km',
    ]),
    'a small week after bigger ones': daysFrom('2026-02-02', [
      ...week(15, 14),
      ...week(15, 14),
      ...week(15, 14),
      ...week(15, 14),
      ...week(8, 14),
    ]),
    'on the way to a marathon': `
--- today 2026-03-08
${daysFrom('2026-03-02', week(8, 18))}
2026-06-21 Sun  plan race marathon
`,
    'before a half marathon, however that is written': `
--- today 2026-03-08
${daysFrom('2026-03-02', week(8, 18))}
2026-04-26 Sun  plan race 21.1 km
`,
    'a race is no long run': daysFrom('2026-03-02', [
      'rest',
      'easy 8 km',
      '',
      'easy 8 km',
      '',
      'easy 7 km',
      'race half',
    ]),
    'three hours in a big week in profile racer': `
profile racer
${daysFrom('2026-03-02', [...week(25, 0).slice(0, 6), 'long 25 km 3:00:00'])}
`,
    'two and a half hours in a big week': daysFrom('2026-03-02', [...week(25, 0).slice(0, 6), 'long 25 km 2:30:00']),
    '35 % in profile racer': `
profile racer
${daysFrom('2026-03-02', ['rest', ...times(5, 'easy 8 km'), 'long 21 km'])}
`,
    'a run without a distance': daysFrom('2026-03-02', [
      'rest',
      'easy 8 km',
      '',
      'easy',
      '',
      'easy 8 km',
      'long 16 km',
    ]),
    accepted: `
${daysFrom('2026-03-02', week(8, 18))}
  ok session-spike
`,
  },
});

import { weeklyJump } from '../../../../server/src/analysis/rules/volume/weekly-jump';
import { daysFrom, describeRule, times } from '../../../support/rules';

/** A week of four runs: of 10 km each where nothing else is said. */
const week = (km: number = 40, last = `long ${km - 30} km`) => [
  'rest',
  'easy 10 km',
  '',
  'easy 10 km',
  '',
  'easy 10 km',
  last,
];
const weeks = (...km: readonly number[]) => km.flatMap(each => week(each));
const FOUR_WEEKS = daysFrom('2026-02-02', weeks(40, 40, 40, 40));
const TIMES = ['rest', 'easy 60 min', '', 'easy 60 min', '', 'easy 60 min', 'long 60 min'];

describeRule(weeklyJump, {
  fired: {
    'past weeks are a fact': `
--- today 2026-03-10
${FOUR_WEEKS}
${daysFrom('2026-03-02', week(53))}
^^^^^^^^^^ 💡 hint weekly-jump: 53 km after 40 km a week, 33% more in the week of Mon 2 Mar. Stay at that for a week before adding more.
2026-03-10 Tue  easy 8 km
`,
    'more than 60 % is more than a hint': `
${FOUR_WEEKS}
${daysFrom('2026-03-02', times(6, 'easy 10 km'))}
^^^^^^^^^^ 💡 information weekly-jump: 65 km after 40 km a week, 63% more this week. Stay at that for a week before adding more.
2026-03-08 Sun  easy 5 km
`,
    'more than 60 % is a hint in profile clinician': `
profile clinician
${FOUR_WEEKS}
${daysFrom('2026-03-02', times(6, 'easy 10 km'))}
^^^^^^^^^^ 💡 hint weekly-jump
2026-03-08 Sun  easy 5 km
`,
    'as soon as it is exceeded, on the run that does it': `
--- today 2026-03-07
${FOUR_WEEKS}
${daysFrom('2026-03-02', ['easy 14 km', 'easy 14 km', 'easy 14 km', 'rest', 'easy 12 km'])}
^^^^^^^^^^ 💡 hint weekly-jump
2026-03-07 Sat  easy 2 km
`,
    'planned: before it happens': `
--- today 2026-03-01
${FOUR_WEEKS}
${daysFrom('2026-03-02', ['rest', 'plan easy 14 km', '', 'plan easy 14 km', '', 'plan easy 10 km', 'plan long 17 km'])}
^^^^^^^^^^ 💡 hint weekly-jump: 55 km after 40 km a week, 38% more, planned for the week of Mon 2 Mar. 48 km would be gentler.
`,
    'a plan of weeks is compared with the weeks planned before': `
--- today 2026-02-01
2026-02-01 Sun  easy 5 km
${FOUR_WEEKS.replace(/ {2}(easy|long)/g, '  plan $1')}
${daysFrom('2026-03-02', ['rest', 'plan easy 14 km', '', 'plan easy 14 km', '', 'plan easy 10 km', 'plan long 17 km'])}
^^^^^^^^^^ 💡 hint weekly-jump: 55 km after 40 km a week, 38% more, planned for the week of Mon 2 Mar. 48 km would be gentler.
`,
    'after a lighter week the four weeks are averaged': `
${daysFrom('2026-02-02', weeks(40, 40, 40, 32))}
${daysFrom('2026-03-02', week(53))}
^^^^^^^^^^ 💡 hint weekly-jump: 53 km after 38 km a week, 39% more this week. Stay at that for a week before adding more.
`,
    'three full weeks of four are enough': `
${daysFrom('2026-02-09', weeks(40, 40, 40))}
${daysFrom('2026-03-02', week(53))}
^^^^^^^^^^ 💡 hint weekly-jump
`,
    'a week of a race by what was run besides it': `
--- today 2026-03-10
${FOUR_WEEKS}
${daysFrom('2026-03-02', ['easy 12 km', 'easy 8 km', 'easy 12 km', 'easy 10 km', 'easy 11 km', 'rest', 'race half 1:45:00'])}
2026-03-10 Tue  easy 8 km
`.replace(
      '\n2026-03-07',
      '\n^^^^^^^^^^ 💡 hint weekly-jump: 53 km plus the race after 40 km a week, 33% more in the week of Mon 2 Mar. Stay at that for a week before adding more.\n2026-03-07',
    ),
    'two full weeks before, and more than half as much again': `
${daysFrom('2026-02-16', weeks(40, 40))}
${daysFrom('2026-03-02', week(66))}
^^^^^^^^^^ 💡 hint weekly-jump: 66 km after two weeks of 40 km, 65% more this week. Stay at that for a week before adding more.
`,
    'a parkrun is part of a week': `
${FOUR_WEEKS}
${daysFrom('2026-03-02', ['easy 12 km', 'easy 8 km', 'easy 12 km', 'easy 10 km', 'easy 6 km', 'parkrun 22:10 place 3', ''])}
^^^^^^^^^^ 💡 hint weekly-jump
2026-03-08 Sun  rest
`,
    'times, where distances are missing': `
${daysFrom('2026-02-02', [...TIMES, ...TIMES, ...TIMES, ...TIMES])}
${daysFrom('2026-03-02', [...TIMES.slice(0, 6), 'long 2:20:00'])}
^^^^^^^^^^ 💡 hint weekly-jump: 5 h 20 min after 4 h a week, 33% more this week. Stay at that for a week before adding more.
`,
    'more than a tenth above the longest of four that an illness made small': `
${daysFrom('2026-02-02', [...weeks(40, 40), ...['easy 10 km', 'sick cold', 'sick cold', '', 'easy 6 km', 'rest', 'easy 6 km'], ...weeks(32)])}
${daysFrom('2026-03-02', week(45))}
^^^^^^^^^^ 💡 hint weekly-jump: 45 km after 33.5 km a week, 34% more this week. Stay at that for a week before adding more.
`,
    'a smaller step on request': `
rule weekly-jump jump.pct 0.1 jump.min-km 3
${FOUR_WEEKS}
${daysFrom('2026-03-02', week(45))}
^^^^^^^^^^ 💡 hint weekly-jump
`,
  },
  silent: {
    '40 % more, but four kilometres': `
${daysFrom('2026-02-02', Array.from({ length: 4 }, () => ['rest', 'easy 5 km', '', 'easy 5 km', '', '', 'rest']).flat())}
${daysFrom('2026-03-02', ['rest', 'easy 7 km', '', 'easy 7 km'])}
`,
    'a tenth above the longest of four that an illness made small': `
${daysFrom('2026-02-02', [...weeks(40, 40), ...['easy 10 km', 'sick cold', 'sick cold', '', 'easy 6 km', 'rest', 'easy 6 km'], ...weeks(32)])}
${daysFrom('2026-03-02', week(44))}
`,
    'the second week at the new height, which was told in the first': `
--- today 2026-03-15
${FOUR_WEEKS}
${daysFrom('2026-03-02', week(66, 'long 36 km'))}
  ok weekly-jump
${daysFrom('2026-03-09', week(66, 'long 36 km'))}
`,
    'two full weeks before, and half as much again': `
${daysFrom('2026-02-16', weeks(40, 40))}
${daysFrom('2026-03-02', week(60))}
`,
    'the distance of a race': `
${FOUR_WEEKS}
${daysFrom('2026-03-02', week(40, 'race 24 km'))}
`,
    'two full weeks before, and a race': `
${daysFrom('2026-02-16', weeks(40, 40))}
${daysFrom('2026-03-02', week(90, 'race 10 km'))}
`,
    'one full week before': `
${daysFrom('2026-02-23', weeks(40))}
${daysFrom('2026-03-02', week(80))}
`,
    'the week before holds unknown days, and two are left': `
${daysFrom('2026-02-09', weeks(40, 40))}
${daysFrom('2026-02-23', ['easy 10 km', '', '', '', 'easy 10 km', '', ''])}
${daysFrom('2026-03-02', week(60))}
`,
    'after a week without a run comeback-too-fast speaks': `
${daysFrom('2026-02-02', [...weeks(40, 40, 40), ...times(7, 'rest')])}
${daysFrom('2026-03-02', week(60))}
`,
    'one long run without a distance is no small week': `
${daysFrom('2026-02-02', [...week(40), ...week(40), ...week(40), ...week(40, 'long')])}
${daysFrom('2026-03-02', week(52))}
`,
    'rides and walks do not count': `
${FOUR_WEEKS}
${daysFrom('2026-03-02', ['bike 60 km', 'easy 10 km', 'walk 12 km', 'easy 10 km', '', 'easy 10 km', 'bike 90 km'])}
`,
    'the rest of the week is skipped': `
--- today 2026-03-08
${FOUR_WEEKS}
${daysFrom('2026-03-02', week(40, 'skip long 23 km'))}
`,
    accepted: `
${FOUR_WEEKS}
${daysFrom('2026-03-02', week(60))}
  ok weekly-jump > training camp
`,
  },
});

import { greyZone } from '../../../../server/src/analysis/rules/intensity/grey-zone';
import { daysFrom, describeRule, times } from '../../../support/rules';

/** Four weeks up to Sunday 2026-03-08: the runs one after the other, so many a week, the last on Sunday; rest between. */
function fourWeeks(perWeek: number, runs: readonly string[]): string {
  const weeks = [0, 1, 2, 3].map(week => runs.slice(week * perWeek, (week + 1) * perWeek));
  return daysFrom(
    '2026-02-09',
    weeks.flatMap(week => [...times(7 - week.length, 'rest'), ...week]),
  );
}

const some = (hard: string, count: number, of: number) => [...times(count, hard), ...times(of - count, 'easy 8 km')];

describeRule(greyZone, {
  fired: {
    '9 moderate runs of 20, and 9 easy ones': `
${fourWeeks(5, [...times(2, 'tempo 8 km'), ...some('steady 8 km', 9, 18)])}
^^^^^^^^^^ 💡 hint grey-zone: Lots of medium-hard running lately (45%). Slower easy days often make room for better hard ones.
`,
    'above half before a goal race': `--- today 2026-03-08
${fourWeeks(5, some('mp 8 km', 11, 20))}
^^^^^^^^^^ 💡 hint grey-zone
2026-05-03 Sun  plan race A marathon
`,
    'a race without the letter A gives no room': `--- today 2026-03-08
${fourWeeks(5, [...some('mp 8 km', 10, 19), 'tempo 8 km'])}
^^^^^^^^^^ 💡 hint grey-zone
2026-05-03 Sun  plan race 10 km
`,
    'by effort': `
${fourWeeks(5, some('run 8 km rpe 5', 11, 20))}
^^^^^^^^^^ 💡 hint grey-zone
`,
    'one step louder for racers': `
profile racer
${fourWeeks(5, some('steady 8 km', 11, 20))}
^^^^^^^^^^ 💡 information grey-zone
`,
    'weeks ago: the fact without the advice': `--- today 2026-03-30
${fourWeeks(5, some('steady 8 km', 11, 20))}
^^^^^^^^^^ 💡 hint grey-zone: 55% of the runs up to Sun 8 Mar were medium-hard.
`,
  },
  silent: {
    '40 % moderate': `
${fourWeeks(5, [...times(5, 'tempo 8 km'), ...some('steady 8 km', 8, 15)])}
`,
    'half of the runs before a goal race, much of them at its pace': `--- today 2026-03-08
${fourWeeks(5, [...some('mp 8 km', 10, 19), 'tempo 8 km'])}
2026-05-03 Sun  plan race A marathon
`,
    'when time is what counts, by choice': `
rule intensity-balance balance.basis time
${fourWeeks(5, some('steady 8 km', 11, 20))}
`,
    'half of the runs easy': `
${fourWeeks(5, some('steady 8 km', 10, 20))}
`,
    'too many runs that say nothing': `
${fourWeeks(5, [...some('steady 8 km', 8, 14), ...times(6, 'run 8 km')])}
`,
    accepted: `
${fourWeeks(5, some('steady 8 km', 11, 20))}
  ok grey-zone
`,
    'eleven runs': `
${fourWeeks(3, [...some('steady 8 km', 8, 11), 'rest'])}
`,
  },
});

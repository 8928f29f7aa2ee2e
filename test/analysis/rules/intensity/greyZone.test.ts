import { intensityBalance } from '../../../../server/src/analysis/rules/intensity/intensity-balance';
import { daysFrom, describePart, times } from '../../../support/rules';

/** Four weeks up to Sunday 2026-03-08: the runs one after the other, so many a week, the last on Sunday; rest between. */
function fourWeeks(perWeek: number, runs: readonly string[]): string {
  const weeks = [0, 1, 2, 3].map(week => runs.slice(week * perWeek, (week + 1) * perWeek));
  return daysFrom(
    '2026-02-09',
    weeks.flatMap(week => [...times(7 - week.length, 'rest'), ...week]),
  );
}

const some = (hard: string, count: number, of: number) => [...times(count, hard), ...times(of - count, 'easy 8 km')];

describePart(intensityBalance, 'Mostly medium-hard running', {
  fired: {
    '9 moderate runs of 20, and 9 easy ones': `
${fourWeeks(5, [...times(2, 'tempo 8 km'), ...some('steady 8 km', 9, 18)])}
^^^^^^^^^^ 💡 hint intensity-balance: 45% of the runs up to Sun 8 Mar were medium-hard, neither easy nor fast. Make the next easy run slower.
`,
    'above half before a goal race': `--- today 2026-03-08
${fourWeeks(5, some('mp 8 km', 11, 20))}
^^^^^^^^^^ 💡 hint intensity-balance
2026-05-03 Sun  plan race A marathon
`,
    'a race without the letter A gives no room': `--- today 2026-03-08
${fourWeeks(5, [...some('mp 8 km', 10, 19), 'tempo 8 km'])}
^^^^^^^^^^ 💡 hint intensity-balance
2026-05-03 Sun  plan race 10 km
`,
    'by effort': `
${fourWeeks(5, some('run 8 km rpe 5', 11, 20))}
^^^^^^^^^^ 💡 hint intensity-balance
`,
    'one step louder for racers': `
profile racer
${fourWeeks(5, some('steady 8 km', 11, 20))}
^^^^^^^^^^ 💡 information intensity-balance
`,
    'weeks ago: the fact without the advice': `--- today 2026-03-30
${fourWeeks(5, some('steady 8 km', 11, 20))}
^^^^^^^^^^ 💡 hint intensity-balance: 55% of the runs up to Sun 8 Mar were medium-hard, neither easy nor fast.
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
  ok intensity-balance
`,
    'eleven runs': `
${fourWeeks(3, [...some('steady 8 km', 8, 11), 'rest'])}
`,
  },
});

import { noRestDay } from '../../../../server/src/analysis/rules/rest/no-rest-day';
import { daysFrom, describePart, times } from '../../../support/rules';

/** Rest on 1 March, then so many training days. */
const rested = (count: number) => daysFrom('2026-03-01', ['rest', ...times(count, 'easy 8 km')]);

describePart(noRestDay, 'Days in a row', {
  fired: {
    'rest on 1 March, training from 2 to 12 March': `
${rested(11)}
^^^^^^^^^^ 💡 information no-rest-day: 11 days in a row without rest, since Mon 2 Mar. Fri 13 Mar would suit.
`,
    'the row goes on while today is open': `
--- today 2026-03-13
${rested(11)}
^^^^^^^^^^ 💡 information no-rest-day: 11 days in a row without rest, since Mon 2 Mar. Fri 13 Mar would suit.
`,
    'a row that is over is a fact': `
--- today 2026-03-14
${rested(11)}
^^^^^^^^^^ 💡 information no-rest-day: 11 days without rest, from Mon 2 Mar to Thu 12 Mar.
2026-03-13 Fri  rest
2026-03-14 Sat  easy 8 km
`,
    'from rest on a Tuesday to rest on the Sunday after the next, whatever the weeks': `
--- today 2026-03-15
${daysFrom('2026-03-02', ['easy 8 km', 'rest', ...times(11, 'easy 8 km')])}
^^^^^^^^^^ 💡 information no-rest-day: 11 days without rest, from Wed 4 Mar to Sat 14 Mar.
2026-03-15 Sun  rest
`,
    'more than twice the limit': `
${rested(21)}
^^^^^^^^^^ 💡 information no-rest-day: 21 days in a row without rest, since Mon 2 Mar. Mon 23 Mar would suit.
`,
    'exactly twice the limit': `
${rested(20)}
^^^^^^^^^^ 💡 information no-rest-day: 20 days in a row without rest, since Mon 2 Mar. Sun 22 Mar would suit.
`,
    'planned days make it too long: a hint on the last of them': `
--- today 2026-03-09
${rested(8)}
${daysFrom('2026-03-10', times(4, 'plan easy 8 km'))}
^^^^^^^^^^ 💡 hint no-rest-day: Fri 13 Mar is planned as day 12 in a row without rest. Tue 10 Mar would suit.
`,
    'too long already: the last done day speaks, not the plan': `
--- today 2026-03-12
${rested(11)}
^^^^^^^^^^ 💡 information no-rest-day: 11 days in a row without rest, since Mon 2 Mar. Tue 17 Mar would suit.
${daysFrom('2026-03-13', times(4, 'plan easy 8 km'))}
`,
    'a limit of 5': `
rule no-rest-day rest.max-consecutive 5
${rested(6)}
^^^^^^^^^^ 💡 information no-rest-day
`,
    'strength and cross-training are training': `
${daysFrom('2026-03-01', ['rest', ...times(5, 'easy 8 km'), 'strength 40 min', 'bike 60 min', ...times(4, 'easy 8 km')])}
^^^^^^^^^^ 💡 information no-rest-day
`,
  },
  silent: {
    'training from 2 to 11 March': `
${rested(10)}
`,
    'a gap of three days inside: the count starts anew': `
${daysFrom('2026-03-01', ['rest', ...times(8, 'easy 8 km'), '', '', '', ...times(8, 'easy 8 km')])}
`,
    'a blank day inside counts as rest': `
${daysFrom('2026-03-01', ['rest', ...times(8, 'easy 8 km'), '', ...times(8, 'easy 8 km')])}
`,
    'a day of yoga inside': `
${daysFrom('2026-03-01', ['rest', ...times(8, 'easy 8 km'), 'yoga 40 min', ...times(8, 'easy 8 km')])}
`,
    'planned rest before the row is too long': `
--- today 2026-03-09
${rested(8)}
${daysFrom('2026-03-10', ['plan easy 8 km', 'rest', ...times(4, 'plan easy 8 km')])}
`,
    'profile streaker': `
profile streaker
${rested(21)}
`,
    'profile norwegian-singles': `
profile norwegian-singles
${rested(21)}
`,
    'profile high-mileage': `
profile high-mileage
${rested(14)}
`,
    accepted: `
${rested(12)}
  ok no-rest-day
`,
    'accepted on an earlier day of the row': `
${daysFrom('2026-03-01', ['rest', ...times(10, 'easy 8 km')])}
  ok no-rest-day > stage race
${daysFrom('2026-03-12', times(4, 'easy 8 km'))}
`,
  },
});

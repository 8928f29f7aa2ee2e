import { hardBackToBack } from '../../../../server/src/analysis/rules/spacing/hard-back-to-back';
import { daysFrom, describePart, times } from '../../../support/rules';

/** Monday to Sunday, four of them hard. */
const FOUR = ['intervals 9 km', 'easy 8 km', 'tempo 9 km', 'easy 8 km', 'hills 8 km', 'easy 8 km', 'race 5 km'];

describePart(hardBackToBack, 'Many hard days in seven', {
  fired: {
    'on a day gone by it states the fact': `
--- today 2026-03-10
${daysFrom('2026-03-02', FOUR)}
^^^^^^^^^^ 💡 information hard-back-to-back: 4 hard days in the seven up to Sun 8 Mar.
2026-03-10 Tue  easy 8 km
`,
    'across the border of a week': `
2026-03-05 Thu  intervals 9 km
2026-03-07 Sat  tempo 9 km
2026-03-09 Mon  hills 9 km
2026-03-11 Wed  race 5 km
^^^^^^^^^^ 💡 information hard-back-to-back: 4 hard days in the seven up to Wed 11 Mar. The next days could be easy ones.
`,
    'long runs of two hours and races count': `
2026-03-02 Mon  intervals 9 km
2026-03-04 Wed  tempo 9 km
2026-03-06 Fri  race 5 km
2026-03-08 Sun  long 24 km 2:10:00
^^^^^^^^^^ 💡 information hard-back-to-back
`,
    'days that nothing is known of do not matter': `
days gaps unknown
2026-03-02 Mon  intervals 9 km
2026-03-04 Wed  tempo 9 km
2026-03-06 Fri  hills 8 km
2026-03-08 Sun  race 5 km
^^^^^^^^^^ 💡 information hard-back-to-back
`,
    'every other day for two weeks: the last one speaks for all': `
${daysFrom(
  '2026-03-02',
  Array.from({ length: 6 }, () => ['tempo 9 km', 'easy 8 km'])
    .flat()
    .slice(0, 11),
)}
^^^^^^^^^^ 💡 information hard-back-to-back: 4 hard days in the seven up to Thu 12 Mar. The next days could be easy ones.
`,
    'done ones, and the first planned one that goes on so': `
--- today 2026-03-08
${daysFrom('2026-03-02', FOUR)}
^^^^^^^^^^ 💡 information hard-back-to-back
2026-03-10 Tue  plan intervals 9 km
^^^^^^^^^^ 💡 information hard-back-to-back: Intervals on Tue 10 Mar, planned as the 4th hard day in seven. One of them could be easy.
2026-03-12 Thu  plan tempo 9 km
`,
    'hard strength leaves it a hint': `
2026-03-02 Mon  intervals 9 km
2026-03-04 Wed  tempo 9 km
2026-03-06 Fri  strength 50 min !hard
2026-03-08 Sun  tempo 9 km
^^^^^^^^^^ 💡 hint hard-back-to-back
`,
    'a limit of two': `
rule hard-back-to-back hard.max-per-7 2
2026-03-02 Mon  intervals 9 km
2026-03-04 Wed  tempo 9 km
2026-03-08 Sun  race 5 km
^^^^^^^^^^ 💡 information hard-back-to-back: 3 hard days in the seven up to Sun 8 Mar. The next days could be easy ones.
`,
    'a limit of the runner’s own, where hard-back-to-back speaks for the week': `
rule hard-back-to-back hard.max-per-7 4
${daysFrom('2026-03-02', [...FOUR.slice(0, 5), 'tempo 6 km', 'fartlek 6 km'])}
^^^^^^^^^^ 💡 information hard-back-to-back: 5 hard days in the seven up to Sun 8 Mar. The next days could be easy ones.
`,
  },
  silent: {
    'three hard days and a long run of under two hours': `
2026-03-02 Mon  intervals 9 km
2026-03-04 Wed  tempo 9 km
2026-03-06 Fri  race 5 km
2026-03-08 Sun  long 20 km 1:50:00
`,
    'two hard sessions on one day are one hard day': `
2026-03-02 Mon  intervals 9 km
2026-03-04 Wed
  am tempo 9 km
  pm intervals 6 km
2026-03-08 Sun  race 5 km
`,
    'four in profile high-mileage': `
profile high-mileage
${daysFrom('2026-03-02', FOUR)}
`,
    'four in profile norwegian-singles': `
profile norwegian-singles
${daysFrom('2026-03-02', FOUR)}
`,
    'what was planned and not done': `
--- today 2026-03-09
2026-03-02 Mon  intervals 9 km
2026-03-04 Wed  tempo 9 km
2026-03-06 Fri  plan hills 8 km
2026-03-08 Sun  race 5 km
2026-03-09 Mon  easy 5 km
`,
    accepted: `
2026-03-02 Mon  intervals 9 km
2026-03-04 Wed  tempo 9 km
2026-03-06 Fri  hills 8 km
2026-03-08 Sun  race 5 km
  ok hard-back-to-back > training camp
`,
    'easy days': daysFrom('2026-03-02', times(7, 'easy 8 km')),
  },
});

import { noRestDay } from '../../../../server/src/analysis/rules/rest/no-rest-day';
import { daysFrom, describePart, times } from '../../../support/rules';

const TWO_WEEKS = daysFrom('2026-03-01', times(14, 'easy 5 km'));

describePart(noRestDay, 'A streak without a short day', {
  fired: {
    'today is still open: it could be today': `
--- today 2026-03-15
${TWO_WEEKS}
^^^^^^^^^^ 💡 hint no-rest-day: Day 14 of your streak, and none of the last seven a short one. A mile on Sun 15 Mar is often enough.
`,
    'today has its night, and a plan': `
--- today 2026-03-15
${TWO_WEEKS}
^^^^^^^^^^ 💡 hint no-rest-day
2026-03-15 Sun  sleep 7h20
  plan easy 8 km
`,
    'the next run is planned longer': `
--- today 2026-03-14
${TWO_WEEKS}
^^^^^^^^^^ 💡 hint no-rest-day
2026-03-15 Sun  plan easy 8 km
`,
    'a gentle day eight days ago is too long ago': `
--- today 2026-03-14
${daysFrom('2026-03-01', [...times(6, 'easy 5 km'), 'easy 2 km', ...times(7, 'easy 5 km')])}
^^^^^^^^^^ 💡 hint no-rest-day
`,
    'profile streaker': `
profile streaker
${TWO_WEEKS}
^^^^^^^^^^ 💡 hint no-rest-day
`,
    'run with fever: no matter how short the runs were': `
${daysFrom('2026-03-01', [...times(12, 'easy 5 km'), 'easy 2 km', 'easy 2 km'])}
^^^^^^^^^^ 💡 hint no-rest-day: Day 14 of your streak, with fever. A streak is rarely worth that; it may start anew.
  sick fever
`,
    'a mile counts': `
rule no-rest-day streak.easy-km 1.61
${daysFrom('2026-03-01', [...times(3, 'easy 1 mi'), ...times(11, 'easy 5 km')])}
^^^^^^^^^^ 💡 hint no-rest-day
`,
  },
  silent: {
    'profile high-mileage': `
profile high-mileage
${TWO_WEEKS}
`,
    'profile norwegian-singles': `
profile norwegian-singles
${TWO_WEEKS}
`,
    'thirteen days': daysFrom('2026-03-01', times(13, 'easy 5 km')),
    'less than a mile ends it': daysFrom('2026-03-01', [
      ...times(7, 'easy 5 km'),
      'easy 1.5 km',
      ...times(7, 'easy 5 km'),
    ]),
    'a ride ends it': daysFrom('2026-03-01', [...times(7, 'easy 5 km'), 'bike 60 min', ...times(7, 'easy 5 km')]),
    'it is over': `
--- today 2026-03-16
${TWO_WEEKS}
`,
    'a gentle mile is planned next': `
--- today 2026-03-14
${TWO_WEEKS}
2026-03-15 Sun  plan easy 2 km
`,
    'sick in these days: rules about health speak': `
${daysFrom('2026-03-01', [...times(12, 'easy 5 km'), 'easy 5 km\n  sick cold', 'easy 5 km'])}
`,
    'run with fever, before it is a streak': `
${daysFrom('2026-03-02', times(13, 'easy 5 km'))}
  sick fever
`,
    'run with a cold: rules about health speak': `
${TWO_WEEKS}
  sick cold
`,
    'a longer streak asked for': `
rule no-rest-day streak.min 30
${TWO_WEEKS}
`,
    accepted: `
${TWO_WEEKS}
  ok no-rest-day
`,
  },
});

import { loadUnknown } from '../../../../server/src/analysis/rules/data/load-unknown';
import { describeRule } from '../../../support/rules';

describeRule(loadUnknown, {
  fired: {
    'cross-training': `
2026-03-04 Wed  bike
                ^^^^ 💡 hint load-unknown
`,
    'a week that is over': `
--- today 2026-03-20
2026-03-04 Wed  tempo > with the club
                ^^^^^ 💡 hint load-unknown: No time or distance here, so checks of load skip the week.
`,
    'once a week, on the first': `
2026-03-04 Wed  easy
                ^^^^ 💡 hint load-unknown
2026-03-06 Fri  easy
2026-03-16 Mon  easy
                ^^^^ 💡 hint load-unknown: No time or distance here, so checks of load skip the week. 30min would do.
`,
    'weeks in a row once, on the latest': `
2026-03-04 Wed  easy
2026-03-08 Sun  bike
2026-03-15 Sun  bike
2026-03-16 Mon  bike
                ^^^^ 💡 hint load-unknown: No time or distance here, as in the 2 weeks before, so checks of load skip the week. 30min would do.
`,
    'an effort alone': `
2026-03-04 Wed  easy rpe 3
                ^^^^ 💡 hint load-unknown
`,
  },
  silent: {
    'a distance': `
2026-03-04 Wed  easy 8 km
`,
    'another sport with a distance': `
2026-03-04 Wed  row 6 km
`,
    'steps that do not add up': `
2026-03-04 Wed  wu 3 km, 20 min @ T, cd 3 km
`,
    'steps that give a length': `
2026-03-04 Wed  intervals 6 x 1 km r 2 min
`,
    'strength and yoga': `
2026-03-04 Wed  strength
2026-03-05 Thu  yoga
`,
    'a plan': `
--- today 2026-03-03
2026-03-03 Tue  easy 8 km
2026-03-04 Wed  plan easy
`,
    'what was left out': `
2026-03-04 Wed  skip easy
`,
    accepted: `
2026-03-04 Wed  easy
2026-03-05 Thu  rest
  ok load-unknown
`,
  },
});

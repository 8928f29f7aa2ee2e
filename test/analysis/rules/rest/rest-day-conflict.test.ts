import { restDayConflict } from '../../../../server/src/analysis/rules/rest/rest-day-conflict';
import { describeRule } from '../../../support/rules';

describeRule(restDayConflict, {
  fired: {
    'on one line': `
2026-03-04 Wed  rest 8 km 46:00
                     ^^^^^^^^^^ 💡 information rest-day-conflict: Marked rest, and an 8 km run is here. Which one is true?
`,
    'a run without a distance': `
2026-03-04 Wed  rest
  easy 46 min
  ^^^^^^^^^^^ 💡 information rest-day-conflict: Marked rest, and a 46 min run is here. Which one is true?
`,
    'a run without any length': `
2026-03-04 Wed  rest
  easy
  ^^^^ 💡 information rest-day-conflict: Marked rest, and a run is here. Which one is true?
`,
    'in a log in miles': `
unit mi
2026-03-04 Wed  easy 11 mi
                ^^^^^^^^^^ 💡 information rest-day-conflict: Marked rest, and an 11 mi run is here. Which one is true?
  rest
`,
    'both planned': `
--- today 2026-03-01
2026-03-01 Sun  easy 8 km
2026-03-04 Wed  rest
  plan easy 10 km
       ^^^^^^^^^^ 💡 information rest-day-conflict: Marked rest, and a 10 km run is here. Which one is true?
`,
    'two files': `
--- a.trainlog
2026-03-04 Wed  rest
--- b.trainlog
2026-03-04 Wed  easy 8 km
                ^^^^^^^^^ 💡 information rest-day-conflict: Marked rest, and an 8 km run is here. Which one is true?
`,
  },
  silent: {
    'rest with a walk and rolling': `
2026-03-04 Wed  rest
  walk 40 min
  roll 15 min
`,
    'rest with a ride is no matter of runs': `
2026-03-04 Wed  rest
  bike 60 min
`,
    'a plan that was not run': `
--- today 2026-03-06
2026-03-03 Tue  easy 8 km
2026-03-04 Wed  rest
  plan easy 8 km
2026-03-06 Fri  easy 8 km
`,
    'a plan beside today’s rest': `
2026-03-04 Wed  plan easy 8 km
  rest
`,
    'a skipped run': `
2026-03-04 Wed  rest
  skip easy 8 km
`,
    'a range of rest, with a day of its own': `
--- today 2026-03-08
2026-03-02..2026-03-08 rest
2026-03-04 Wed  easy 8 km
`,
    accepted: `
2026-03-04 Wed  rest
  easy 3 km
  ok rest-day-conflict > to the baker
`,
  },
});

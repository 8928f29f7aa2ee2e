import { stressHighHard } from '../../../../server/src/analysis/rules/signals/stress-high-hard';
import { describeRule } from '../../../support/rules';

describeRule(stressHighHard, {
  fired: {
    'six of seven': `
2026-03-04 Wed  plan intervals 8 km
                     ^^^^^^^^^^^^^^ 💡 information stress-high-hard: Stress 6/7 on Wed 4 Mar, with intervals planned. An easy run would do.
  stress 6/7
`,
    'the day after': `
2026-03-04 Wed  stress 9/10
--- today 2026-03-04
2026-03-05 Thu  plan long 22 km 2:05:00
                     ^^^^^^^^^^^^^^^^^^ 💡 information stress-high-hard: Stress 9/10 on Wed 4 Mar, with a long run planned the day after. An easy run would do.
`,
    'done today': `
2026-03-04 Wed  intervals 8 km
                ^^^^^^^^^^^^^^ 💡 hint stress-high-hard: Intervals on Wed 4 Mar, with stress at 9/10. Something light tomorrow, and early to bed.
  stress 9/10
`,
    'gone by': `
--- today 2026-03-06
2026-03-04 Wed  intervals 8 km
                ^^^^^^^^^^^^^^ 💡 hint stress-high-hard: Intervals on Wed 4 Mar, with stress at 9/10.
  stress 9/10
2026-03-06 Fri  easy 8 km
`,
    'running against stress': `
2026-03-04 Wed  plan intervals 8 km #stress-relief
                     ^^^^^^^^^^^^^^ 💡 information stress-high-hard: Stress 9/10 on Wed 4 Mar, with intervals planned. An easy run clears the head too.
  stress 9/10
`,
    'from 5 on request': `
rule stress-high-hard stress.high 5
2026-03-04 Wed  plan intervals 8 km
                     ^^^^^^^^^^^^^^ 💡 information stress-high-hard
  stress 5/7
`,
  },
  silent: {
    'a day marked sick is for the rules about health': `
2026-03-04 Wed  intervals 8 km
  sick fever
  stress 9/10
`,
    'four of seven': `
2026-03-04 Wed  plan intervals 8 km
  stress 4/7
`,
    'two days later': `
2026-03-03 Tue  stress 9/10
--- today 2026-03-04
2026-03-05 Thu  plan intervals 8 km
`,
    'calm again the day after': `
2026-03-04 Wed  stress 9/10
2026-03-05 Thu  plan intervals 8 km
  stress 3/10
`,
    'a race': `
2026-03-08 Sun  race 10 km
  stress 9/10
`,
    'not written': `
2026-03-04 Wed  plan intervals 8 km
`,
    accepted: `
2026-03-04 Wed  plan intervals 8 km
  stress 9/10
  ok stress-high-hard
`,
  },
});

import { painNextDay } from '../../../../server/src/analysis/rules/health/pain-next-day';
import { describeRule } from '../../../support/rules';

describeRule(painNextDay, {
  fired: {
    'more than before the run': `
2026-03-01 Sun  rest
  pain achilles 1/10
2026-03-03 Tue  easy 10 km
2026-03-04 Wed  easy 6 km
                ^^^^^^^^^ 💡 warning pain-next-day: Achilles a day after the run: 3/10, from 1 before. A run again on Wed 4 Mar. Rest or cross-train until a walk is free of pain.
  pain achilles 3/10
`,
    'a rest day between, on which nothing says that it settled': `
2026-03-03 Tue  easy 10 km
2026-03-04 Wed  rest
  pain achilles 2/10
2026-03-05 Thu  easy 6 km
                ^^^^^^^^^ 💡 warning pain-next-day: Achilles a day after the run: 2/10, from 0 before. A run again on Thu 5 Mar. Rest or cross-train until a walk is free of pain.
`,
    'when it hurts is no part of where': `
2026-03-01 Sun  rest
  pain left achilles 1/10
2026-03-03 Tue  easy 10 km
2026-03-04 Wed  easy 6 km
                ^^^^^^^^^ 💡 warning pain-next-day: Left achilles a day after the run: 3/10, from 1 before. A run again on Wed 4 Mar. Rest or cross-train until a walk is free of pain.
  pain left achilles 3/10 in the morning, walking downstairs
`,
    "a later run of the physio's speaks for none before it": `
2026-03-01 Sun  easy 8 km
2026-03-02 Mon  rest
  pain achilles 3/10
2026-03-03 Tue  easy 6 km
                ^^^^^^^^^ 💡 warning pain-next-day: Achilles a day after the run: 3/10, from 0 before. A run again on Tue 3 Mar.
2026-03-04 Wed  rest
  pain achilles 4/10
2026-03-05 Thu  easy 6 km #physio
`,
    'once for an episode, on the last of its runs': `
2026-03-03 Tue  easy 10 km
2026-03-04 Wed  easy 6 km
  pain achilles 2/10
2026-03-05 Thu  easy 6 km
  pain achilles 3/10
2026-03-07 Sat  easy 6 km
2026-03-08 Sun  easy 6 km
                ^^^^^^^^^ 💡 warning pain-next-day: Achilles a day after the run: 4/10, from 3 before. A run again on Sun 8 Mar. Rest or cross-train until a walk is free of pain.
  pain achilles 4/10
`,
    'each site by itself': `
2026-03-03 Tue  easy 10 km
2026-03-04 Wed  easy 6 km
                ^^^^^^^^^ 💡 warning pain-next-day: Knee a day after the run: …
  pain knee 2/10
2026-03-06 Fri  easy 6 km
2026-03-07 Sat  easy 6 km
                ^^^^^^^^^ 💡 warning pain-next-day: Achilles a day after the run: …
  pain achilles 2/10
`,
    planned: `
--- today 2026-03-04
2026-03-03 Tue  easy 10 km
2026-03-04 Wed  rest
  pain achilles 2/10
2026-03-05 Thu  plan tempo 6 km
                     ^^^^^^^^^^ 💡 information pain-next-day
`,
    'gone by': `
--- today 2026-03-06
2026-03-03 Tue  easy 10 km
2026-03-04 Wed  easy 6 km
                ^^^^^^^^^ 💡 warning pain-next-day: Shin a day after the run: 2/10, from 0 before. A run again on Wed 4 Mar.
  pain shin 2/10
2026-03-06 Fri  rest
`,
  },
  silent: {
    'what should not wait is said elsewhere': `
2026-03-03 Tue  easy 10 km
2026-03-04 Wed  easy 6 km
  pain shin night 2/10
`,
    'as much as before, told with other words behind it': `
2026-03-01 Sun  rest
  pain achilles 2/10 on the stairs
2026-03-03 Tue  easy 10 km
2026-03-04 Wed  easy 6 km
  pain achilles 2/10 morning stiffness
`,
    'as much as before, told with other words in front': `
2026-03-01 Sun  rest
  pain in the morning achilles 2/10
2026-03-03 Tue  easy 10 km
2026-03-04 Wed  easy 6 km
  pain achilles 2/10
`,
    'as much as before': `
2026-03-01 Sun  rest
  pain achilles 2/10
2026-03-03 Tue  easy 10 km
2026-03-04 Wed  easy 6 km
  pain achilles 2/10
`,
    'during the run only': `
2026-03-03 Tue  easy 10 km pain achilles 2/10
2026-03-04 Wed  easy 6 km pain achilles 1/10
`,
    'settled a day later': `
2026-03-03 Tue  easy 10 km
2026-03-04 Wed  rest
  pain achilles 2/10
2026-03-05 Thu  easy 6 km
  pain achilles 0/10
`,
    'not the day after a run': `
2026-03-01 Sun  easy 10 km
2026-03-04 Wed  easy 6 km
  pain achilles 2/10
`,
    'a ride': `
2026-03-03 Tue  easy 10 km
2026-03-04 Wed  bike 40 min
  pain achilles 2/10
`,
    'by a plan of the physio': `
2026-03-03 Tue  easy 10 km
2026-03-04 Wed  easy 6 km #physio
  pain achilles 2/10
`,
    accepted: `
2026-03-03 Tue  easy 10 km
2026-03-04 Wed  easy 6 km
  pain shin 2/10
  ok pain-next-day
`,
  },
});

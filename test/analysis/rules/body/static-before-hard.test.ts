import { staticBeforeHard } from '../../../../server/src/analysis/rules/body/static-before-hard';
import { describeRule } from '../../../support/rules';

describeRule(staticBeforeHard, {
  fired: {
    'ten minutes': `
2026-03-04 Wed
  stretch 10 min
  ^^^^^^^^^^^^^^ 💡 hint static-before-hard
  tempo 8 km
`,
    'by the clock, a quarter of an hour before': `
2026-03-04 Wed
  17:30 stretch 15 min
        ^^^^^^^^^^^^^^ 💡 hint static-before-hard
  18:00 intervals 8 km
`,
    planned: `
--- today 2026-03-03
2026-03-04 Wed
  plan stretch 15 min
       ^^^^^^^^^^^^^^ 💡 hint static-before-hard: 15 min of stretching right before intervals on Wed 4 Mar. Moving stretches now, long holds afterwards.
  plan intervals 8 km
`,
    'holds of a minute, four minutes in all': `
2026-03-04 Wed
  stretch: 4 x 60s
  ^^^^^^^ 💡 hint static-before-hard: Holds of 60 s right before tempo on Wed 4 Mar. Moving stretches now, long holds afterwards.
  tempo 8 km
`,
    'holds of a minute, gone by': `
--- today 2026-03-06
2026-03-04 Wed
  stretch: 4 x 60s
  ^^^^^^^ 💡 hint static-before-hard: Holds of 60 s right before tempo on Wed 4 Mar.
  tempo 8 km
2026-03-06 Fri  rest
`,
    'gone by': `
--- today 2026-03-06
2026-03-04 Wed
  stretch 15 min
  ^^^^^^^^^^^^^^ 💡 hint static-before-hard: 15 min of stretching right before intervals on Wed 4 Mar.
  intervals 8 km
2026-03-06 Fri  rest
`,
  },
  silent: {
    'on the day of a race, as all hints': `
2026-03-04 Wed
  stretch 10 min
  race 10 km
`,
    'holds of 45 seconds': `
2026-03-04 Wed
  stretch: 4 x 45s
  tempo 8 km
`,
    'nine minutes': `
2026-03-04 Wed
  stretch 9 min
  tempo 8 km
`,
    'of unknown length': `
2026-03-04 Wed
  stretch
  tempo 8 km
`,
    'an easy run': `
2026-03-04 Wed
  stretch 15 min
  easy 8 km
`,
    'twenty minutes before': `
2026-03-04 Wed
  17:25 stretch 15 min
  18:00 intervals 8 km
`,
    'in the morning': `
2026-03-04 Wed
  am stretch 15 min
  pm intervals 8 km
`,
    mobility: `
2026-03-04 Wed
  mobility 15 min
  intervals 8 km
`,
    accepted: `
2026-03-04 Wed
  stretch 15 min
  intervals 8 km
  ok static-before-hard
`,
  },
});

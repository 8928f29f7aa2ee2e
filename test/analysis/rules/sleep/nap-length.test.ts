import { napLength } from '../../../../server/src/analysis/rules/sleep/nap-length';
import { describeRule } from '../../../support/rules';

describeRule(napLength, {
  fired: {
    'from 40 minutes on': `
2026-03-04 Wed  nap 40 min
                ^^^^^^^^^^ 💡 hint nap-length: A nap of 40 min on Wed 4 Mar, which can leave one groggy. 20–30 min, before 4 pm, often feels best.
`,
    'to 70 minutes': `
2026-03-04 Wed  nap 70 min
                ^^^^^^^^^^ 💡 hint nap-length: A nap of 70 min on Wed 4 Mar, which can leave one groggy. 20–30 min, before 4 pm, often feels best.
`,
    'a late end': `
2026-03-04 Wed  nap 20 min 15:45
                ^^^^^^^^^^^^^^^^ 💡 hint nap-length: A nap that ended after 4 pm on Wed 4 Mar. 20–30 min, before 4 pm, often feels best.
`,
    'a late end, by the time in front': `
2026-03-04 Wed  15:45 nap 20 min
                      ^^^^^^^^^^ 💡 hint nap-length: A nap that ended after 4 pm on Wed 4 Mar. 20–30 min, before 4 pm, often feels best.
`,
    'gone by': `
--- today 2026-03-06
2026-03-04 Wed  nap 50 min
                ^^^^^^^^^^ 💡 hint nap-length: A nap of 50 min on Wed 4 Mar, which can leave one groggy.
2026-03-06 Fri  rest
`,
    'once a week': `
2026-03-04 Wed  nap 50 min
2026-03-06 Fri  nap 50 min
                ^^^^^^^^^^ 💡 hint nap-length
`,
  },
  silent: {
    '39 minutes': `
2026-03-04 Wed  nap 39 min
`,
    'a full 90 minutes': `
2026-03-04 Wed  nap 90 min
`,
    'less than ten minutes, late': `
2026-03-04 Wed  nap 8 min 17:00
`,
    'an end at four': `
2026-03-04 Wed  nap 20 min 15:40
`,
    'after a night of less than six hours': `
2026-03-04 Wed  nap 50 min
  sleep 5h30
`,
    'of unknown length': `
2026-03-04 Wed  nap
`,
    'late, working shifts': `
rule sleep-debt sleep.schedule shift
2026-03-04 Wed  nap 20 min 17:00
`,
    accepted: `
2026-03-04 Wed  nap 50 min
  ok nap-length
`,
  },
});

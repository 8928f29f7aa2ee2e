import { lowFuelPattern } from '../../../../server/src/analysis/rules/body/low-fuel-pattern';
import { daysFrom, describeRule } from '../../../support/rules';

const WEEK = ['easy 50 min', '', 'tempo 40 min', '', 'easy 50 min', '', 'long 100 min'];
const BEFORE = daysFrom('2026-02-02', [...WEEK, ...WEEK, ...WEEK, ...WEEK]);
const days = (first: string, others: string) => `
2026-03-02 Mon  ${first}
  fuel low
2026-03-03 Tue  easy 50 min
  appetite 2/5
2026-03-04 Wed  ${others}
  fuel low
`;

describeRule(lowFuelPattern, {
  fired: {
    'four days of seven, in a week of the usual load': `
${BEFORE}${days('long 110 min', 'tempo 50 min')}
2026-03-06 Fri  easy 60 min
  appetite 4/10
  ^^^^^^^^^^^^^ 💡 information low-fuel-pattern: Low fuel or appetite on 4 of the seven days up to Fri 6 Mar. Eat enough; a doctor or sports dietitian can help.
`,
    'repeated bone pain': `
2026-03-02 Mon  pain shin point 2/10
2026-03-04 Wed  pain shin 1/10
2026-03-05 Thu  fuel low
                ^^^^^^^^ 💡 information low-fuel-pattern: Low fuel on Thu 5 Mar, and repeated bone pain lately. Eat enough; a doctor or sports dietitian can help.
`,
    'a hint with profile clinician': `
profile clinician
2026-03-02 Mon  easy 8 km #period-missed
2026-03-05 Thu  fuel low
                ^^^^^^^^ 💡 hint low-fuel-pattern
`,
    'three months without a period, in words': `
2026-03-04 Wed  easy 8 km. No period for 3 months
                           ^^^^^^^^^^^^^ 💡 information low-fuel-pattern: No period for 3 months, noted on Wed 4 Mar. A doctor can find out why; do eat enough.
`,
    'a second missed period': `
2026-02-02 Mon  easy 8 km #period-missed
2026-03-04 Wed  6 km locker, Periode bleibt wieder aus
                             ^^^^^^^^^^^^^^^^^^^^^^^^^ 💡 information low-fuel-pattern: Another missed period, noted on Wed 4 Mar. A doctor can find out why; do eat enough.
`,
    dizziness: `
2026-03-02 Mon  sick dizzy
2026-03-05 Thu  fuel low
                ^^^^^^^^ 💡 information low-fuel-pattern: Low fuel on Thu 5 Mar, and dizziness lately. Eat enough; a doctor or sports dietitian can help.
`,
  },
  silent: {
    'three days of seven': `
${BEFORE}${days('long 110 min', 'tempo 50 min')}
2026-03-06 Fri  easy 60 min
`,
    'a light week': `
${BEFORE}${days('easy 30 min', 'easy 30 min')}
2026-03-06 Fri  easy 30 min
  appetite 4/10
`,
    'no dizziness': `
2026-03-02 Mon  sick cold, not dizzy
2026-03-05 Thu  fuel low
`,
    'a missed period alone': `
2026-03-02 Mon  easy 8 km #period-missed
`,
    'a missed period in words, alone': `
2026-03-02 Mon  easy 8 km, no period yet
`,
    'told twice in a week': `
2026-03-02 Mon  easy 8 km, no period yet
2026-03-05 Thu  easy 8 km, no period yet
`,
    'other periods, and one that is explained': `
2026-03-02 Mon  easy 8 km, no period pain
2026-03-03 Tue  easy 8 km, IUD so no periods for 6 months
2026-03-04 Wed  6 x 800 m, no rest period, third time
`,
    'appetite is fine': `
2026-03-02 Mon  easy 8 km #period-missed
  appetite 3/5
  fuel ok
`,
    accepted: `
2026-03-03 Tue  easy 8 km #period-missed
2026-03-04 Wed  easy 8 km
  fuel low
  ok low-fuel-pattern
`,
  },
});

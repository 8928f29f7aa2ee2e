import { coldAfterStrength } from '../../../../server/src/analysis/rules/body/cold-after-strength';
import { describeRule } from '../../../support/rules';

describeRule(coldAfterStrength, {
  fired: {
    'four hours later, by the clock': `
2026-03-04 Wed  07:00 strength 60 min
  12:00 icebath 10 min
        ^^^^^^^^^^^^^^ 💡 hint cold-after-strength
`,
    'plyometrics, gone by': `
--- today 2026-03-06
2026-03-04 Wed  plyo 20 min
  icebath 10 min
  ^^^^^^^^^^^^^^ 💡 hint cold-after-strength: A cold bath soon after strength work, on Wed 4 Mar: it may blunt some of the gains.
2026-03-06 Fri  rest
`,
  },
  silent: {
    'four hours and a minute': `
2026-03-04 Wed  07:00 strength 60 min
  12:01 icebath 10 min
`,
    before: `
2026-03-04 Wed
  icebath 10 min
  strength 45 min
`,
    'another part of the day': `
2026-03-04 Wed  am strength 45 min
  pm icebath 10 min
`,
    'core work': `
2026-03-04 Wed  core 10 min
  icebath 10 min
`,
    accepted: `
2026-03-04 Wed  strength 45 min
  icebath 10 min
  ok cold-after-strength
`,
  },
});

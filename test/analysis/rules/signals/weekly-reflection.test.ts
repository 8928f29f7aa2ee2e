import { weeklyReflection } from '../../../../server/src/analysis/rules/signals/weekly-reflection';
import { describeRule } from '../../../support/rules';

describeRule(weeklyReflection, {
  fired: {
    'on Monday about the week before': `
--- today 2026-03-09
rule weekly-reflection hint
2026-03-05 Thu  easy 8 km
2026-03-07 Sat  long 16 km
^^^^^^^^^^ 💡 hint weekly-reflection: What helped you recover last week?
`,
  },
  silent: {
    'the week goes on': `
rule weekly-reflection hint
2026-03-05 Thu  easy 8 km
2026-03-07 Sat  long 16 km
`,
    'a week of rest': `
rule weekly-reflection hint
2026-03-05 Thu  rest
2026-03-08 Sun  rest
`,
    'with a lesson': `
rule weekly-reflection hint
2026-03-05 Thu  lesson sleep first
2026-03-08 Sun  long 16 km
`,
  },
});

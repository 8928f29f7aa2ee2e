import { modalitySuggest } from '../../../../server/src/analysis/rules/body/modality-suggest';
import { describeRule } from '../../../support/rules';

describeRule(modalitySuggest, {
  fired: {
    'five of seven after intervals, yesterday': `
2026-03-06 Fri  intervals 8 km
2026-03-07 Sat  soreness 5/7
                ^^^^^^^^^^^^ 💡 hint modality-suggest: Sore on Sat 7 Mar, the day after hard work. A walk, rolling or a cool bath may feel good.
2026-03-08 Sun  rest
`,
    'once a week': `
2026-03-06 Fri  intervals 8 km
2026-03-07 Sat  intervals 8 km
  soreness 5/7
2026-03-08 Sun  soreness 5/7
                ^^^^^^^^^^^^ 💡 hint modality-suggest: Sore on Sun 8 Mar, the day after hard work. A walk, rolling or a cool bath may feel good.
`,
  },
  silent: {
    'four of seven': `
2026-03-07 Sat  race 10 km 44:00
2026-03-08 Sun  soreness 4/7
`,
    'beside pain': `
2026-03-07 Sat  race 10 km 44:00
2026-03-08 Sun  soreness 8/10
  pain calf 3/10
`,
    'after an easy day': `
2026-03-07 Sat  easy 8 km
2026-03-08 Sun  soreness 8/10
`,
    'rolled on the evening of the race': `
2026-03-07 Sat  race 10 km 44:00
  roll 10 min
2026-03-08 Sun  soreness 8/10
`,
    'a nap': `
2026-03-07 Sat  race 10 km 44:00
2026-03-08 Sun  soreness 8/10
  nap 20 min
`,
    'gone by': `
2026-03-07 Sat  race 10 km 44:00
2026-03-08 Sun  soreness 8/10
2026-03-10 Tue  rest
`,
    accepted: `
2026-03-07 Sat  race 10 km 44:00
2026-03-08 Sun  soreness 8/10
  ok modality-suggest
`,
  },
});

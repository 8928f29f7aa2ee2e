import { stressSustained } from '../../../../server/src/analysis/rules/signals/stress-sustained';
import { daysFrom, describeRule, times } from '../../../support/rules';

describeRule(stressSustained, {
  fired: {
    'on a scale of ten, with days without a word': `
${daysFrom('2026-03-02', ['stress 8/10', '', 'stress 8/10', 'stress 8/10', '', 'stress 8/10'])}
2026-03-08 Sun  stress 8/10
                ^^^^^^^^^^^ 💡 hint stress-sustained: High stress on 5 of 5 days up to Sun 8 Mar. Keep the running light; hard work can wait.
`,
    'two weeks: once': `
${daysFrom('2026-03-02', times(13, 'stress 6/7'))}
2026-03-15 Sun  stress 6/7
                ^^^^^^^^^^ 💡 hint stress-sustained
`,
    'gone by': `
--- today 2026-03-20
${daysFrom('2026-03-02', times(4, 'stress 6/7'))}
2026-03-06 Fri  stress 6/7
                ^^^^^^^^^^ 💡 hint stress-sustained: High stress on 5 of 5 days up to Fri 6 Mar.
2026-03-20 Fri  easy 8 km
`,
  },
  silent: {
    'four days are written': `
${daysFrom('2026-03-02', times(4, 'stress 7/7'))}
`,
    '6 of 10 is less than 0.7': `
${daysFrom('2026-03-02', times(7, 'stress 6/10'))}
`,
    accepted: `
${daysFrom('2026-03-02', times(5, 'stress 6/7'))}
  ok stress-sustained
`,
  },
});

import { sleepDebt } from '../../../../server/src/analysis/rules/sleep/sleep-debt';
import { daysFrom, describeRule, times } from '../../../support/rules';

/** 3.25 h gross, 1.75 h net. */
const WEEK = ['sleep 6.5', 'sleep 7', 'sleep 5.5', 'sleep 8', 'sleep 6', 'sleep 7.5', 'sleep 6.75'];

describeRule(sleepDebt, {
  fired: {
    'seven nights': `
${daysFrom('2026-03-02', WEEK.slice(0, 6))}
2026-03-08 Sun  sleep 6.75
                ^^^^^^^^^^ 💡 information sleep-debt: About 8.8 h short on sleep in the last seven nights. Easy running and early nights pair well.
`,
    'the example, from seven hours: 3.25 h, of which 3 are asked for': `
rule sleep-debt sleep.target 7 sleep.debt-h 3
${daysFrom('2026-03-02', WEEK.slice(0, 6))}
2026-03-08 Sun  sleep 6.75
                ^^^^^^^^^^ 💡 information sleep-debt: About 3.3 h short on sleep in the last seven nights. …
`,
    'five hours to the minute': `
${daysFrom('2026-03-02', times(4, 'sleep 7h'))}
2026-03-06 Fri  sleep 7h
                ^^^^^^^^ 💡 information sleep-debt: About 5 h short on sleep in five nights of the last seven. …
`,
    'gone by': `
--- today 2026-03-20
${daysFrom('2026-03-02', WEEK.slice(0, 6))}
2026-03-08 Sun  sleep 6.75
                ^^^^^^^^^^ 💡 information sleep-debt: About 8.8 h short on sleep in the last seven nights, up to Sun 8 Mar.
2026-03-20 Fri  easy 8 km
`,
    'a nap counts up to 90 minutes': `
${daysFrom('2026-03-02', ['sleep 6h', 'sleep 7h', 'sleep 7h', 'sleep 7h'])}
2026-03-06 Fri  sleep 6h
                ^^^^^^^^ 💡 information sleep-debt: About 5.5 h short on sleep in five nights of the last seven. …
  nap 3h
`,
  },
  silent: {
    'longer nights make up, on request: 1.75 h': `
rule sleep-debt sleep.target 7 sleep.debt-h 3 debt.net true
${daysFrom('2026-03-02', WEEK)}
`,
    'just below five hours': `
${daysFrom('2026-03-02', ['sleep 7h', 'sleep 7h', 'sleep 7h', 'sleep 7h', 'sleep 7h05'])}
`,
    'four nights of seven are not added up': `
${daysFrom('2026-03-02', ['sleep 5h', '', 'sleep 5h', '', 'sleep 5h', '', 'sleep 5h'])}
`,
    accepted: `
${daysFrom('2026-03-02', WEEK)}
  ok sleep-debt
`,
  },
});

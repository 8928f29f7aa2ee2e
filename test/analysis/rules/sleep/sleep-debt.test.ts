import { sleepDebt } from '../../../../server/src/analysis/rules/sleep/sleep-debt';
import { daysFrom, describeRule, times } from '../../../support/rules';

/** 3.25 h gross, 1.75 h net. */
const WEEK = ['sleep 6.5', 'sleep 7', 'sleep 5.5', 'sleep 8', 'sleep 6', 'sleep 7.5', 'sleep 6.75'];

describeRule(sleepDebt, {
  fired: {
    'three nights of five hours, in the words of a log': `
2026-03-02 Mon  easy 8 km, slept 5 h
2026-03-04 Wed  Schlaf 5h
2026-03-06 Fri  8 km locker, Schlaf 5 h
                             ^^^^^^^^^^ 💡 information sleep-debt: 7.5 h of sleep missing in 3 nights, up to Fri 6 Mar. Easy running and early nights for now.
`,
    'for more than a week: in other words': `
2026-03-02 Mon  sleep 5h
2026-03-03 Tue  sleep 5h
2026-03-04 Wed  sleep 5h
2026-03-09 Mon  sleep 5h
2026-03-10 Tue  sleep 5h
2026-03-11 Wed  sleep 5h
                ^^^^^^^^ 💡 information sleep-debt: Still short on sleep: 7.5 h missing in 3 nights, up to Wed 11 Mar. Easy running and early nights for now.
`,
    'seven nights': `
${daysFrom('2026-03-02', WEEK.slice(0, 6))}
2026-03-08 Sun  sleep 6.75
                ^^^^^^^^^^ 💡 information sleep-debt: 5.8 h of sleep missing in 7 nights, up to Sun 8 Mar. Easy running and early nights for now.
`,
    'the example, from seven hours: 3.25 h, of which 3 are asked for': `
rule sleep-debt sleep.target 7 sleep.debt-h 3
${daysFrom('2026-03-02', WEEK.slice(0, 6))}
2026-03-08 Sun  sleep 6.75
                ^^^^^^^^^^ 💡 information sleep-debt: 3.3 h of sleep missing in 7 nights, up to Sun 8 Mar. Easy running and early nights for now.
`,
    'five hours to the minute': `
${daysFrom('2026-03-02', times(4, 'sleep 6h30'))}
2026-03-06 Fri  sleep 6h30
                ^^^^^^^^^^ 💡 information sleep-debt: 5 h of sleep missing in 5 nights, up to Fri 6 Mar. Easy running and early nights for now.
`,
    'under 18 a night has eight hours': `
born 2011
${daysFrom('2026-03-02', times(6, 'sleep 7h10'))}
2026-03-08 Sun  sleep 7h10
                ^^^^^^^^^^ 💡 information sleep-debt: 5.8 h of sleep missing in 7 nights, up to Sun 8 Mar. Easy running and early nights for now.
`,
    'gone by': `
--- today 2026-03-20
${daysFrom('2026-03-02', WEEK.slice(0, 6))}
2026-03-08 Sun  sleep 6.75
                ^^^^^^^^^^ 💡 information sleep-debt: 5.8 h of sleep missing in 7 nights, up to Sun 8 Mar.
2026-03-20 Fri  easy 8 km
`,
    'a nap counts up to 90 minutes': `
${daysFrom('2026-03-02', ['sleep 5h30', 'sleep 6h30', 'sleep 6h30', 'sleep 6h30'])}
2026-03-06 Fri  sleep 5h30
                ^^^^^^^^^^ 💡 information sleep-debt: 5.5 h of sleep missing in 5 nights, up to Fri 6 Mar. Easy running and early nights for now.
  nap 3h
`,
  },
  silent: {
    'longer nights make up, on request: 1.75 h': `
rule sleep-debt sleep.target 7 sleep.debt-h 3 debt.net true
${daysFrom('2026-03-02', WEEK)}
`,
    'just below five hours': `
${daysFrom('2026-03-02', ['sleep 6h30', 'sleep 6h30', 'sleep 6h30', 'sleep 6h30', 'sleep 6h35'])}
`,
    'seven hours and ten minutes a night are enough': `
${daysFrom('2026-03-02', times(14, 'sleep 7h10'))}
`,
    'three nights whose sum is too little missing': `
2026-03-02 Mon  sleep 6h30
2026-03-04 Wed  sleep 6h30
2026-03-06 Fri  sleep 6h30
`,
    accepted: `
${daysFrom('2026-03-02', WEEK)}
  ok sleep-debt
`,
  },
});

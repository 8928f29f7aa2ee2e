import { sleepDebt } from '../../../../server/src/analysis/rules/sleep/sleep-debt';
import { daysFrom, describePart } from '../../../support/rules';

const WANDERING = ['sleep 22:00-6:30', 'sleep 0:30-7:00', 'sleep 22:15-6:30', 'sleep 1:00-7:00'];

describePart(sleepDebt, 'Bedtimes that wander', {
  fired: {
    'gone by': `
--- today 2026-03-10
${daysFrom('2026-03-02', WANDERING)}
2026-03-06 Fri  sleep 22:00-6:30
                ^^^^^^^^^^^^^^^^ 💡 hint sleep-debt: Bedtimes differed by about 90 min from night to night, up to Fri 6 Mar.
2026-03-10 Tue  easy 8 km
`,
    'from 30 minutes on, on request': `
rule sleep-debt sleep.irregular-min 30
${daysFrom('2026-03-02', ['sleep 22:00-6:30', 'sleep 23:20-6:30', 'sleep 22:00-6:30', 'sleep 23:20-6:30'])}
2026-03-06 Fri  sleep 22:00-6:30
                ^^^^^^^^^^^^^^^^ 💡 hint sleep-debt: Bedtimes differed by about 45 min from night to night, up to Fri 6 Mar. Yesterday's hour would do tonight.
`,
  },
  silent: {
    'four nights': `
${daysFrom('2026-03-02', WANDERING)}
`,
    'hours without bedtimes': `
${daysFrom('2026-03-02', ['sleep 5h', 'sleep 9h', 'sleep 5h', 'sleep 9h', 'sleep 5h'])}
`,
    'an hour up and down': `
${daysFrom('2026-03-02', ['sleep 22:00-6:30', 'sleep 23:20-6:30', 'sleep 22:00-6:30', 'sleep 23:20-6:30', 'sleep 22:00-6:00'])}
`,
    'working shifts': `
rule sleep-debt sleep.schedule shift
${daysFrom('2026-03-02', [...WANDERING, 'sleep 22:00-6:30'])}
`,
    accepted: `
${daysFrom('2026-03-02', [...WANDERING, 'sleep 22:00-6:30'])}
  ok sleep-debt
`,
  },
});

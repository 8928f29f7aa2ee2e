import { lifeDemand } from '../../../server/src/analysis/rules/signals/life-demand';
import { daysFrom, describeRule, times } from '../../support/rules';

const WEEK = ['rest', 'easy 50 min', '', 'easy 50 min', '', 'rest', ''];
const BEFORE = daysFrom('2026-02-02', [...WEEK, ...WEEK, ...WEEK, ...WEEK]);
const MORE = ['easy 60 min', 'life work 4/5', 'tempo 50 min', 'life family 9/10', 'life work 4/5', 'life work 5/5'];

describeRule(lifeDemand, {
  fired: {
    'on any scale, gone by': `
--- today 2026-03-12
${BEFORE}
${daysFrom('2026-03-02', MORE.slice(0, 5))}
2026-03-07 Sat  life work 5/5
                ^^^^^^^^^^^^^ 💡 hint life-demand: 4 demanding days in a week with more training than usual.
2026-03-12 Thu  easy 50 min
`,
    'three days, on request': `
rule life-demand life.days 3
${BEFORE}
${daysFrom('2026-03-02', MORE.slice(0, 4))}
2026-03-06 Fri  life work 4/5
                ^^^^^^^^^^^^^ 💡 hint life-demand: A full week: 3 demanding days, and already more training than usual. Keeping the rest of it light would be no loss.
`,
  },
  silent: {
    'three days': `
${BEFORE}
${daysFrom('2026-03-02', MORE.slice(0, 5))}
`,
    'demanding, but not that much': `
${BEFORE}
${daysFrom('2026-03-02', ['easy 60 min', 'life work 3/5', 'tempo 50 min', ...times(4, 'life work 3/5')])}
`,
    'no weeks to compare with': `
${daysFrom('2026-03-02', MORE)}
`,
    accepted: `
${BEFORE}
${daysFrom('2026-03-02', MORE)}
  ok life-demand
`,
  },
});

import { sorenessPersistent } from '../../../../server/src/analysis/rules/signals/soreness-persistent';
import { daysFrom, describeRule, times } from '../../../support/rules';

describeRule(sorenessPersistent, {
  fired: {
    'five of seven, with one day without a word': `
${daysFrom('2026-03-02', ['soreness 5/7', 'soreness 5/7', '', 'soreness 6/7'])}
2026-03-06 Fri  soreness 5/7
                ^^^^^^^^^^^^ 💡 information soreness-persistent: Sore for 5 days, up to Fri 6 Mar. Time for real rest; have one sore spot looked at.
`,
    'told on sessions: on the words of the level': `
2026-03-02 Mon  easy 6 km soreness 8/10
2026-03-03 Tue  easy 6 km soreness 8/10
2026-03-04 Wed  easy 6 km soreness 8/10
2026-03-05 Thu  easy 6 km soreness 8/10
                          ^^^^^^^^^^^^^ 💡 information soreness-persistent: Sore for 4 days, up to Thu 5 Mar. Time for real rest; have one sore spot looked at.
`,
    'a week: the last day speaks': `
${daysFrom('2026-03-02', times(6, 'soreness 8/10'))}
2026-03-08 Sun  soreness 8/10
                ^^^^^^^^^^^^^ 💡 information soreness-persistent: Sore for 7 days, up to Sun 8 Mar. Time for real rest; have one sore spot looked at.
`,
    'still on the fourth day after a half marathon': `
2026-03-01 Sun  race half 1:32:00
2026-03-05 Thu  soreness 8/10
                ^^^^^^^^^^^^^ 💡 information soreness-persistent: Still sore on Thu 5 Mar, 4 days after a race. Time for real rest; have one sore spot looked at.
`,
    'gone by': `
--- today 2026-03-20
${daysFrom('2026-03-02', times(3, 'soreness 8/10'))}
2026-03-05 Thu  soreness 8/10
                ^^^^^^^^^^^^^ 💡 information soreness-persistent: Sore for 4 days, up to Thu 5 Mar.
2026-03-20 Fri  easy 8 km
`,
  },
  silent: {
    'a calm day between': `
${daysFrom('2026-03-02', ['soreness 8/10', 'soreness 8/10', 'soreness 3/10', 'soreness 8/10', 'soreness 8/10'])}
`,
    'two days without a word between': `
${daysFrom('2026-03-02', ['soreness 8/10', 'soreness 8/10', '', '', 'soreness 8/10', 'soreness 8/10'])}
`,
    'the third day after a half marathon': `
2026-03-01 Sun  race half 1:32:00
2026-03-04 Wed  soreness 8/10
`,
    'the fourth day after a marathon': `
2026-03-01 Sun  race marathon 3:12:00
2026-03-05 Thu  soreness 8/10
`,
    'four of seven': `
${daysFrom('2026-03-02', times(5, 'soreness 4/7'))}
`,
    accepted: `
${daysFrom('2026-03-02', times(4, 'soreness 8/10'))}
  ok soreness-persistent
`,
  },
});

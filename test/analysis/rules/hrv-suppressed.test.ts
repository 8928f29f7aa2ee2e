import { hrvSuppressed } from '../../../server/src/analysis/rules/signals/hrv-suppressed';
import { daysFrom, describeRule, times } from '../../support/rules';

const BASE = daysFrom('2026-03-01', [...times(7, 'hrv 60'), ...times(7, 'hrv 64'), ...times(7, 'hrv 62')]);

describeRule(hrvSuppressed, {
  fired: {
    'four mornings are enough': `
${BASE}
${daysFrom('2026-03-22', ['hrv 56', '', 'hrv 56', '', 'hrv 56', ''])}
2026-03-28 Sat  hrv 56
                ^^^^^^ 💡 hint hrv-suppressed: Heart-rate variability has been below your usual band for a week. …
`,
    'with a sick day: information': `
${BASE}
${daysFrom('2026-03-22', times(6, 'hrv 56'))}
2026-03-28 Sat  hrv 56
                ^^^^^^ 💡 information hrv-suppressed: Heart-rate variability has been below your usual band for a week. That often goes with being unwell; rest is the safe bet.
  sick cold
`,
    'high, with fatigue': `
${BASE}
${daysFrom('2026-03-22', times(6, 'hrv 72'))}
2026-03-28 Sat  hrv 72
                ^^^^^^ 💡 hint hrv-suppressed: Heart-rate variability has been above your usual band for a week, and fatigue is up. High values may mean tiredness too. An easy day is a safe bet.
  fatigue 5/7
`,
    'gone by': `
--- today 2026-04-02
${BASE}
${daysFrom('2026-03-22', times(6, 'hrv 56'))}
2026-03-28 Sat  hrv 56
                ^^^^^^ 💡 hint hrv-suppressed: Heart-rate variability below the usual band in the week up to Sat 28 Mar.
2026-04-02 Thu  easy 8 km
`,
  },
  silent: {
    'within the band': `
${BASE}
${daysFrom('2026-03-22', times(7, 'hrv 61.5'))}
`,
    'a wider band': `
rule hrv-suppressed hrv.swc 1
${BASE}
${daysFrom('2026-03-22', times(7, 'hrv 60.8'))}
`,
    'three mornings': `
${BASE}
${daysFrom('2026-03-30', ['hrv 50', '', 'hrv 50', '', '', 'hrv 50'])}
`,
    'thirteen mornings before': `
${daysFrom('2026-03-09', times(13, 'hrv 62'))}
${daysFrom('2026-03-22', times(7, 'hrv 50'))}
`,
    'high, and rested': `
${BASE}
${daysFrom('2026-03-22', times(7, 'hrv 72'))}
`,
    accepted: `
${BASE}
${daysFrom('2026-03-22', times(7, 'hrv 56'))}
  ok hrv-suppressed
`,
  },
});

import { morningSigns } from '../../../../server/src/analysis/rules/signals/morning-signs';
import { daysFrom, describePart, repeated, times } from '../../../support/rules';

const BASE = daysFrom('2026-03-01', [...times(7, 'hrv 60'), ...times(7, 'hrv 64'), ...times(7, 'hrv 62')]);

/** Ten mornings, 60 and 64 in turn: one standard deviation below their mean is 59.9. */
const TEN = daysFrom('2026-03-01', repeated(5, ['hrv 60', 'hrv 64']));
const KIVINIEMI = 'rule morning-signs hrv.mode kiviniemi';

describePart(morningSigns, 'Heart-rate variability', {
  fired: {
    'Kiviniemi: one morning more than a standard deviation below the ten days before': `
${KIVINIEMI}
${TEN}
2026-03-11 Wed  hrv 59
                ^^^^^^ 💡 hint morning-signs: Heart-rate variability well below the 10 days before on Wed 11 Mar. An easy day is a safe choice.
`,
    'Kiviniemi: the second fall in a row': `
${KIVINIEMI}
${TEN}
2026-03-11 Wed  hrv 63
2026-03-12 Thu  hrv 62
                ^^^^^^ 💡 hint morning-signs: Heart-rate variability fell for the second morning in a row on Thu 12 Mar. An easy day is a safe choice.
`,
    'Kiviniemi: seven mornings are enough; with a sick day information': `
${KIVINIEMI}
${daysFrom('2026-03-01', [...times(3, ''), 'hrv 60', 'hrv 64', 'hrv 60', 'hrv 64', 'hrv 60', 'hrv 64', 'hrv 60'])}
2026-03-11 Wed  hrv 58
                ^^^^^^ 💡 information morning-signs: Heart-rate variability well below the 10 days before on Wed 11 Mar. Rest is the safe choice with an illness.
  sick cold
`,
    'a tag of the day is named': `
${BASE}
${daysFrom('2026-03-22', times(6, 'hrv 56'))}
2026-03-28 Sat  hrv 56 #alcohol
                ^^^^^^^^^^^^^^^ 💡 hint morning-signs: Heart-rate variability below its usual range in the week up to Sat 28 Mar. Perhaps alcohol; an easy day is a safe choice.
`,
    'Kiviniemi: a tag of the day is named': `
${KIVINIEMI}
${TEN}
2026-03-11 Wed  hrv 59 #altitude
                ^^^^^^^^^^^^^^^^ 💡 hint morning-signs: Heart-rate variability well below the 10 days before on Wed 11 Mar. Perhaps altitude; an easy day is a safe choice.
`,
    'Kiviniemi: gone by': `
--- today 2026-03-20
${KIVINIEMI}
${TEN}
2026-03-11 Wed  hrv 59
                ^^^^^^ 💡 hint morning-signs: Heart-rate variability well below the 10 days before on Wed 11 Mar.
2026-03-19 Thu  hrv 63
2026-03-20 Fri  easy 8 km
`,
    'four mornings are enough': `
${BASE}
${daysFrom('2026-03-22', ['hrv 56', '', 'hrv 56', '', 'hrv 56', ''])}
2026-03-28 Sat  hrv 56
                ^^^^^^ 💡 hint morning-signs: Heart-rate variability below its usual range in the week up to Sat 28 Mar. An easy day is a safe choice.
`,
    'with a sick day: information': `
${BASE}
${daysFrom('2026-03-22', times(6, 'hrv 56'))}
2026-03-28 Sat  hrv 56
                ^^^^^^ 💡 information morning-signs: Heart-rate variability below its usual range in the week up to Sat 28 Mar. Rest is the safe choice with an illness.
  sick cold
`,
    'with a raised resting pulse: information, where that does not speak itself': `
${BASE.replaceAll('hrv', 'rhr 48\n  hrv')}
${daysFrom('2026-03-22', times(6, 'rhr 55\n  hrv 56'))}
2026-03-28 Sat  rhr 55
  hrv 56
  ^^^^^^ 💡 information morning-signs
`,
    'high, with fatigue': `
${BASE}
${daysFrom('2026-03-22', times(6, 'hrv 72'))}
2026-03-28 Sat  hrv 72
                ^^^^^^ 💡 hint morning-signs: Heart-rate variability above its usual range up to Sat 28 Mar, and fatigue too. An easy day is a safe choice.
  fatigue 5/7
`,
    'gone by': `
--- today 2026-04-02
${BASE}
${daysFrom('2026-03-22', times(6, 'hrv 56'))}
2026-03-28 Sat  hrv 56
                ^^^^^^ 💡 hint morning-signs: Heart-rate variability below its usual range in the week up to Sat 28 Mar.
2026-04-02 Thu  easy 8 km
`,
  },
  silent: {
    'Kiviniemi: not a whole standard deviation below': `
${KIVINIEMI}
${TEN}
2026-03-11 Wed  hrv 60
`,
    'Kiviniemi: two falls with a day between': `
${KIVINIEMI}
${TEN}
2026-03-11 Wed  hrv 63
2026-03-13 Fri  hrv 62
`,
    'Kiviniemi: six mornings before': `
${KIVINIEMI}
${daysFrom('2026-03-01', ['hrv 60', 'hrv 64', 'hrv 60', 'hrv 64', 'hrv 60', 'hrv 64'])}
2026-03-11 Wed  hrv 50
`,
    'by itself one low morning says nothing': `
${TEN}
2026-03-11 Wed  hrv 59
`,
    'within the band': `
${BASE}
${daysFrom('2026-03-22', times(7, 'hrv 61.5'))}
`,
    'a wider band': `
rule morning-signs hrv.swc 1
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
  ok morning-signs
`,
  },
});

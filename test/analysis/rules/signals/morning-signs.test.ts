import { morningSigns } from '../../../../server/src/analysis/rules/signals/morning-signs';
import { daysFrom, describeRule, times } from '../../../support/rules';

const BASE = [48, 47, 48, 49, 48, 47, 48, 48, 49, 48].map(value => `rhr ${value}`);
const TEN = daysFrom('2026-03-02', BASE);
describeRule(morningSigns, {
  fired: {
    'the usual one beside it: one morning is enough': `
2026-03-12 Thu  easy 8 km, rhr 56 (normally 49)
                           ^^^^^^^^^^^^^^^^^^^^ 💡 hint morning-signs: Resting pulse 7 above the usual on Thu 12 Mar. An easy day is a safe choice.
`,
    'in German': `
2026-03-12 Thu  6 km locker, Ruhepuls 58 statt 48
                             ^^^^^^^^^^^^^^^^^^^^ 💡 hint morning-signs: Resting pulse 10 above the usual on Thu 12 Mar. An easy day is a safe choice.
`,
    'the usual one was told before': `
2026-03-02 Mon  rhr 49, usually 49
2026-03-12 Thu  rhr 60
                ^^^^^^ 💡 hint morning-signs: Resting pulse 11 above the usual on Thu 12 Mar. An easy day is a safe choice.
`,
    'five above, twice': `
${TEN}
2026-03-12 Thu  rhr 53
2026-03-13 Fri  rhr 53
                ^^^^^^ 💡 hint morning-signs: Resting pulse 5 above the usual on Fri 13 Mar and the morning before. An easy day is a safe choice.
`,
    'ten above, once': `
${TEN}
2026-03-12 Thu  rhr 58
                ^^^^^^ 💡 hint morning-signs: Resting pulse 10 above the usual on Thu 12 Mar. An easy day is a safe choice.
`,
    'sick days are no part of the usual': `
${daysFrom('2026-02-19', times(11, 'rhr 60\n  sick cold'))}
${TEN}
2026-03-12 Thu  rhr 53
2026-03-13 Fri  rhr 53
                ^^^^^^ 💡 hint morning-signs: Resting pulse 5 above the usual on Fri 13 Mar and the morning before. An easy day is a safe choice.
`,
    'with low heart-rate variability: information': `
${daysFrom('2026-02-14', [...times(7, 'hrv 60'), ...times(7, 'hrv 64'), 'hrv 62', 'hrv 62'])}
${daysFrom(
  '2026-03-02',
  BASE.map((entry, day) => (day < 5 ? `${entry}\n  hrv 62` : `${entry}\n  hrv 54`)),
)}
2026-03-12 Thu  rhr 53
  hrv 54
2026-03-13 Fri  rhr 53
                ^^^^^^ 💡 information morning-signs
  hrv 54
`,
    'a cause is named': `
${TEN}
2026-03-12 Thu  rhr 55
2026-03-13 Fri  rhr 55 #alcohol
                ^^^^^^^^^^^^^^^ 💡 hint morning-signs: Resting pulse 7 above the usual on Fri 13 Mar and the morning before. Perhaps alcohol; an easy day is a safe choice.
`,
    'with fatigue: information': `
${TEN}
2026-03-12 Thu  rhr 55
2026-03-13 Fri  rhr 55
                ^^^^^^ 💡 information morning-signs
  fatigue 5/7
`,
    'with a sick day: information': `
${TEN}
2026-03-12 Thu  rhr 55
2026-03-13 Fri  rhr 55
                ^^^^^^ 💡 information morning-signs: Resting pulse 7 above the usual on Fri 13 Mar and the morning before. Rest is the safe choice with an illness.
  sick cold
`,
    'gone by': `
--- today 2026-03-20
${TEN}
2026-03-12 Thu  rhr 55
2026-03-13 Fri  rhr 55
                ^^^^^^ 💡 hint morning-signs: Resting pulse 7 above the usual on Fri 13 Mar and the morning before.
2026-03-20 Fri  easy 8 km
`,
    'three mornings: the last speaks': `
${TEN}
2026-03-12 Thu  rhr 55
2026-03-13 Fri  rhr 55
2026-03-14 Sat  rhr 56
                ^^^^^^ 💡 hint morning-signs
`,
  },
  silent: {
    'the usual one beside it, and about the same': `
2026-03-12 Thu  easy 8 km, rhr 51 (normally 49)
`,
    'four above': `
${TEN}
2026-03-12 Thu  rhr 52
2026-03-13 Fri  rhr 52
`,
    once: `
${TEN}
2026-03-12 Thu  rhr 57
`,
    'nine mornings before': `
${daysFrom('2026-03-03', BASE.slice(1))}
2026-03-12 Thu  rhr 57
2026-03-13 Fri  rhr 57
`,
    'a pulse that varies so anyway': `
${daysFrom(
  '2026-03-02',
  [44, 52, 48, 44, 52, 48, 44, 52, 44, 52].map(value => `rhr ${value}`),
)}
2026-03-12 Thu  rhr 55
2026-03-13 Fri  rhr 55
`,
    accepted: `
${TEN}
2026-03-12 Thu  rhr 55
2026-03-13 Fri  rhr 55
  ok morning-signs
`,
  },
});

import { rhrElevated } from '../../../../server/src/analysis/rules/signals/rhr-elevated';
import { daysFrom, describeRule, times } from '../../../support/rules';

const BASE = [48, 47, 48, 49, 48, 47, 48, 48, 49, 48].map(value => `rhr ${value}`);
const TEN = daysFrom('2026-03-02', BASE);
const BET = "Often it's just life — a hot night, a cold coming, a big week. An easy day is a safe bet.";

describeRule(rhrElevated, {
  fired: {
    'five above, twice': `
${TEN}
2026-03-12 Thu  rhr 53
2026-03-13 Fri  rhr 53
                ^^^^^^ 💡 hint rhr-elevated: Resting pulse is 5 above your usual for two mornings. ${BET}
`,
    'ten above, once': `
${TEN}
2026-03-12 Thu  rhr 58
                ^^^^^^ 💡 hint rhr-elevated: Resting pulse is 10 above your usual this morning. ${BET}
`,
    'sick days are no part of the usual': `
${daysFrom('2026-02-19', times(11, 'rhr 60\n  sick cold'))}
${TEN}
2026-03-12 Thu  rhr 53
2026-03-13 Fri  rhr 53
                ^^^^^^ 💡 hint rhr-elevated: Resting pulse is 5 above your usual for two mornings. ${BET}
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
                ^^^^^^ 💡 information rhr-elevated
  hrv 54
`,
    'a cause is named': `
${TEN}
2026-03-12 Thu  rhr 55
2026-03-13 Fri  rhr 55 #alcohol
                ^^^^^^^^^^^^^^^ 💡 hint rhr-elevated: Resting pulse is 7 above your usual for two mornings. That may well be alcohol. An easy day is a safe bet.
`,
    'with fatigue: information': `
${TEN}
2026-03-12 Thu  rhr 55
2026-03-13 Fri  rhr 55
                ^^^^^^ 💡 information rhr-elevated
  fatigue 5/7
`,
    'with a sick day: information': `
${TEN}
2026-03-12 Thu  rhr 55
2026-03-13 Fri  rhr 55
                ^^^^^^ 💡 information rhr-elevated: Resting pulse is 7 above your usual for two mornings. That often goes with being unwell; rest is the safe bet.
  sick cold
`,
    'gone by': `
--- today 2026-03-20
${TEN}
2026-03-12 Thu  rhr 55
2026-03-13 Fri  rhr 55
                ^^^^^^ 💡 hint rhr-elevated: Resting pulse 7 above the usual on Fri 13 Mar and the morning before.
2026-03-20 Fri  easy 8 km
`,
    'three mornings: the last speaks': `
${TEN}
2026-03-12 Thu  rhr 55
2026-03-13 Fri  rhr 55
2026-03-14 Sat  rhr 56
                ^^^^^^ 💡 hint rhr-elevated
`,
  },
  silent: {
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
  ok rhr-elevated
`,
  },
});

import { planWithoutRest } from '../../../../server/src/analysis/rules/data/plan-without-rest';
import { daysFrom, describeRule, times } from '../../../support/rules';

const before = daysFrom('2026-03-06', ['easy 8 km', 'rest', 'easy 8 km']);
const planned = (changes: Readonly<Record<number, string>> = {}) =>
  daysFrom(
    '2026-03-09',
    times(7, 'plan easy 8 km').map((entry, index) => changes[index] ?? entry),
  );

describeRule(planWithoutRest, {
  fired: {
    'next week': `
--- today 2026-03-08
${before}
${planned()}
^^^^^^^^^^ 💡 hint plan-without-rest: Next week has no rest day yet. One often lets the work sink in.
`,
    'a week further on': `
--- today 2026-03-01
2026-03-01 Sun  easy 8 km
${planned()}
^^^^^^^^^^ 💡 hint plan-without-rest: The week of Mon 9 Mar has no rest day yet. One often lets the work sink in.
`,
    'this week, on its first morning': `
--- today 2026-03-09
${before}
${planned()}
^^^^^^^^^^ 💡 hint plan-without-rest: This week has no rest day yet. One often lets the work sink in.
`,
    'strength is no rest': `
--- today 2026-03-08
${before}
${planned({ 3: 'plan strength 30 min' })}
^^^^^^^^^^ 💡 hint plan-without-rest
`,
    'louder on request': `
--- today 2026-03-08
rule plan-without-rest warning
${before}
${planned()}
^^^^^^^^^^ 💡 warning plan-without-rest
`,
  },
  silent: {
    'one day of rest': `
--- today 2026-03-08
${before}
${planned({ 4: 'rest' })}
`,
    'one day of yoga': `
--- today 2026-03-08
${before}
${planned({ 4: 'plan yoga 30 min' })}
`,
    'one day left blank': `
--- today 2026-03-08
${before}
${planned({ 4: '' })}
`,
    'done and planned days are for no-rest-day': `
--- today 2026-03-09
${before}
${planned({ 0: 'easy 8 km' })}
`,
    'a rest target of 0': `
--- today 2026-03-08
rule no-rest-day rest.min-per-week 0
${before}
${planned()}
`,
    'profile streaker': `
--- today 2026-03-08
profile streaker
${before}
${planned()}
`,
    accepted: `
--- today 2026-03-08
${before}
${planned()}
  ok plan-without-rest
`,
  },
});

import { stressSustained } from '../../../../server/src/analysis/rules/signals/stress-sustained';
import { daysFrom, describePart, times } from '../../../support/rules';

const WEEK = ['rest', 'easy 50 min', '', 'easy 50 min', '', 'rest', ''];
const BEFORE = daysFrom('2026-02-02', [...WEEK, ...WEEK, ...WEEK, ...WEEK]);
const MORE = ['easy 60 min', 'life work 4/5', 'tempo 50 min', 'life family 9/10', 'life work 4/5', 'life work 5/5'];

describePart(stressSustained, 'A heavy stretch of life', {
  fired: {
    'on any scale, gone by': `
--- today 2026-03-12
${BEFORE}
${daysFrom('2026-03-02', MORE.slice(0, 5))}
2026-03-07 Sat  life work 5/5
                ^^^^^^^^^^^^^ 💡 hint stress-sustained: 4 demanding days in a week, and more training than usual.
2026-03-12 Thu  easy 50 min
`,
    'days of ten hours': `
${BEFORE}
${daysFrom('2026-03-02', ['easy 60 min', 'life work 10 h', 'tempo 50 min', 'life work 11h30', 'life work 4/5'])}
2026-03-07 Sat  life work 10h
                ^^^^^^^^^^^^^ 💡 hint stress-sustained: 4 demanding days in a week, and more training than usual. The rest of it could be light.
`,
    'the hours of a week in one entry': `
${BEFORE}
${daysFrom('2026-03-02', ['easy 60 min', 'easy 50 min'])}
2026-03-04 Wed  life work 50 h
                ^^^^^^^^^^^^^^ 💡 hint stress-sustained: 50 hours of other demands in a week, and more training than usual. The rest of it could be light.
`,
    'the hours of a week, gone by': `
--- today 2026-03-12
${BEFORE}
${daysFrom('2026-03-02', ['easy 60 min', 'easy 50 min'])}
2026-03-08 Sun  life work 55 h
                ^^^^^^^^^^^^^^ 💡 hint stress-sustained: 55 hours of other demands in a week, and more training than usual.
2026-03-12 Thu  easy 50 min
`,
    'shorter days, on request': `
rule stress-sustained life.hours 8
${BEFORE}
${daysFrom('2026-03-02', ['easy 60 min', 'life work 8 h', 'tempo 50 min', 'life work 8 h', 'life work 8 h'])}
2026-03-07 Sat  life work 8 h
                ^^^^^^^^^^^^^ 💡 hint stress-sustained
`,
    'three days, on request': `
rule stress-sustained life.days 3
${BEFORE}
${daysFrom('2026-03-02', MORE.slice(0, 4))}
2026-03-06 Fri  life work 4/5
                ^^^^^^^^^^^^^ 💡 hint stress-sustained: 3 demanding days in a week, and more training than usual. The rest of it could be light.
`,
  },
  silent: {
    'three days': `
${BEFORE}
${daysFrom('2026-03-02', MORE.slice(0, 5))}
`,
    'days of nine hours and a half': `
${BEFORE}
${daysFrom('2026-03-02', ['easy 60 min', 'life work 9h30', 'tempo 50 min', ...times(4, 'life work 9h30')])}
`,
    'a week of 49 hours': `
${BEFORE}
${daysFrom('2026-03-02', ['easy 60 min', 'tempo 50 min', 'life work 49 h'])}
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
  ok stress-sustained
`,
  },
});

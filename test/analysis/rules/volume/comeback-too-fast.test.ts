import { comebackTooFast } from '../../../../server/src/analysis/rules/volume/comeback-too-fast';
import { daysFrom, describeRule, times } from '../../../support/rules';

/** Four weeks of 40 km, up to Sunday 1 March. */
const WEEK = ['rest', 'easy 10 km', '', 'easy 10 km', '', 'easy 10 km', 'long 10 km'];
const BEFORE = daysFrom('2026-02-02', [...WEEK, ...WEEK, ...WEEK, ...WEEK]);
describeRule(comebackTooFast, {
  fired: {
    'two weeks off: half of the usual week': `
${BEFORE}
2026-03-02..2026-03-15  rest
2026-03-16 Mon  easy 7 km
2026-03-18 Wed  easy 7 km
2026-03-20 Fri  easy 8 km
                ^^^^^^^^^ 💡 information comeback-too-fast: 22 km in 5 days after 14 days off; a week had 40 km before. 20 km is plenty for the first week.
`,
    'the first run alone': `
${BEFORE}
2026-03-02..2026-03-15  sick flu
2026-03-16 Mon  long 22 km
                ^^^^^^^^^^ 💡 information comeback-too-fast: 22 km in 1 day after 14 days off; a week had 40 km before. 20 km is plenty for the first week.
`,
    'the first run alone, gone by': `
--- today 2026-03-24
${BEFORE}
2026-03-02..2026-03-15  rest
2026-03-16 Mon  easy 22 km
                ^^^^^^^^^^ 💡 information comeback-too-fast: 22 km in 1 day after 14 days off; a week had 40 km before.
2026-03-24 Tue  easy 5 km
`,
    'the first run alone, planned': `
--- today 2026-03-15
${BEFORE}
2026-03-02..2026-03-15  rest
2026-03-16 Mon  plan easy 22 km
                     ^^^^^^^^^^ 💡 information comeback-too-fast: 22 km planned in 1 day after 14 days off; a week had 40 km before. 20 km is plenty for the first week.
`,
    'once: the runs after it are not told again': `
--- today 2026-03-22
${BEFORE}
2026-03-02..2026-03-15  rest
2026-03-16 Mon  easy 10 km
2026-03-17 Tue  easy 12 km
                ^^^^^^^^^^ 💡 information comeback-too-fast
2026-03-19 Thu  easy 10 km
2026-03-22 Sun  easy 10 km
`,
    'gone by: a fact': `
--- today 2026-03-24
${BEFORE}
2026-03-02..2026-03-15  rest
2026-03-16 Mon  easy 10 km
2026-03-17 Tue  easy 12 km
                ^^^^^^^^^^ 💡 information comeback-too-fast: 22 km in 2 days after 14 days off; a week had 40 km before.
2026-03-24 Tue  easy 5 km
`,
    'planned: before it happens': `
--- today 2026-03-15
${BEFORE}
2026-03-02..2026-03-15  injury calf
2026-03-16 Mon  plan easy 8 km
2026-03-18 Wed  plan easy 8 km
2026-03-21 Sat  plan easy 10 km
                     ^^^^^^^^^^ 💡 information comeback-too-fast: 26 km planned in 6 days after 14 days off; a week had 40 km before. 20 km is plenty for the first week.
`,
    'more than four weeks off: a third': `
${BEFORE}
2026-03-02..2026-03-31  rest
2026-04-01 Wed  easy 8 km
2026-04-03 Fri  easy 8 km
                ^^^^^^^^^ 💡 information comeback-too-fast: 16 km in 3 days after 30 days off; a week had 40 km before. 13.3 km is plenty for the first week.
`,
    'rides now and then are no cross-training twice a week': `
${BEFORE}
${daysFrom('2026-03-02', [...times(6, 'rest'), 'bike 60 min', ...times(7, 'rest')])}
2026-03-16 Mon  easy 11 km
2026-03-18 Wed  easy 11 km
                ^^^^^^^^^^ 💡 information comeback-too-fast: 22 km in 3 days after 14 days without a run; a week had 40 km before. 20 km is plenty for the first week.
`,
    'times, where distances are missing': `
${BEFORE.replace(/10 km/g, '60 min')}
2026-03-02..2026-03-15  rest
2026-03-16 Mon  easy 70 min
2026-03-18 Wed  easy 70 min
                ^^^^^^^^^^^ 💡 information comeback-too-fast: 2 h 20 min in 3 days after 14 days off; a week had 4 h before. 2 h is plenty for the first week.
`,
    'ten kilometres, after small weeks': `
${BEFORE.replace(/10 km/g, '2 km')}
2026-03-02..2026-03-15  rest
2026-03-16 Mon  easy 7 km
2026-03-18 Wed  easy 7 km
                ^^^^^^^^^ 💡 information comeback-too-fast: 14 km in 3 days after 14 days off; a week had 8 km before. 10 km is plenty for the first week.
`,
    'profile returning': `
profile returning
${BEFORE}
2026-03-02..2026-03-15  rest
2026-03-16 Mon  easy 22 km
                ^^^^^^^^^^ 💡 warning comeback-too-fast
`,
  },
  silent: {
    'six days off': `
${BEFORE}
2026-03-02..2026-03-07  rest
2026-03-08 Sun  easy 20 km
2026-03-09 Mon  easy 20 km
`,
    'half of the usual week': `
${BEFORE}
2026-03-02..2026-03-15  rest
2026-03-16 Mon  easy 7 km
2026-03-18 Wed  easy 7 km
2026-03-20 Fri  easy 7 km
2026-03-23 Mon  easy 15 km
`,
    'after days without an entry log-gap asks first': `
${BEFORE}
2026-03-16 Mon  easy 20 km
2026-03-18 Wed  easy 20 km
`,
    'the known part of the break is short': `
${BEFORE}
2026-03-10..2026-03-15  sick
2026-03-16 Mon  easy 20 km
2026-03-18 Wed  easy 20 km
`,
    'cross-training twice a week': `
${BEFORE}
${daysFrom('2026-03-02', [...times(2, 'bike 60 min'), ...times(5, 'rest'), ...times(2, 'swim 40 min'), ...times(5, 'rest')])}
2026-03-16 Mon  easy 11 km
2026-03-18 Wed  easy 11 km
`,
    'ten kilometres after small weeks': `
${BEFORE.replace(/10 km/g, '2 km')}
2026-03-02..2026-03-15  rest
2026-03-16 Mon  easy 5 km
2026-03-18 Wed  easy 5 km
`,
    'too little is known of the time before': `
2026-02-16 Mon  easy 10 km
2026-02-18 Wed  easy 10 km
2026-02-20..2026-03-01  rest
2026-03-02 Mon  easy 30 km
`,
    'a higher share on request': `
rule comeback-too-fast back.first-week 0.8
${BEFORE}
2026-03-02..2026-03-15  rest
2026-03-16 Mon  easy 22 km
`,
    'a longer break asked for': `
rule comeback-too-fast back.min-days 14
${BEFORE}
2026-03-02..2026-03-14  rest
2026-03-15 Sun  easy 22 km
2026-03-16 Mon  easy 22 km
`,
    accepted: `
${BEFORE}
2026-03-02..2026-03-15  rest
2026-03-16 Mon  easy 22 km
  ok comeback-too-fast > race week
`,
  },
});

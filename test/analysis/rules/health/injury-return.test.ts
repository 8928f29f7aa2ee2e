import { injuryReturn } from '../../../../server/src/analysis/rules/health/injury-return';
import { daysFrom, describeRule, repeated, times } from '../../../support/rules';

/** Four weeks of 40 km, then a week and a half with an injury. */
const WEEK = ['easy 10 km', '', 'easy 10 km', '', 'easy 10 km', '', 'easy 10 km'];
const BEFORE = `${daysFrom('2026-02-02', [...WEEK, ...WEEK, ...WEEK, ...WEEK])}
2026-03-02..2026-03-08  injury left calf 4/10`;

describeRule(injuryReturn, {
  fired: {
    'louder with profile returning': `
--- today 2026-03-12
profile returning
2026-03-01 Sun  easy 8 km
2026-03-03..2026-03-08  injury left calf
2026-03-09 Mon  easy 3 km
2026-03-12 Thu  intervals 6 km
                ^^^^^^^^^^^^^^ 💡 warning injury-return
`,
    'more than half of a usual week': `
--- today 2026-03-13
${BEFORE}
2026-03-09 Mon  easy 8 km
2026-03-11 Wed  easy 8 km
2026-03-13 Fri  easy 5 km
                ^^^^^^^^^ 💡 warning injury-return: 21 km in the week up to Fri 13 Mar: your left calf is just back. 20 km would do for that week.
2026-03-14 Sat  easy 5 km
`,
    'the second week more than three quarters of a usual one': `
${BEFORE}
${daysFrom('2026-03-09', ['easy 5 km', '', 'easy 5 km', '', 'easy 5 km', '', ''])}
${daysFrom('2026-03-16', ['easy 8 km', '', 'easy 8 km', '', 'easy 8 km', '', 'easy 8 km'])}
                ^^^^^^^^^ 💡 warning injury-return: 32 km in the week up to Sun 22 Mar: your left calf is just back. 30 km would do for that week.
`,
    'the fourth week more than a usual one': `
${BEFORE}
${daysFrom('2026-03-09', ['easy 5 km', '', 'easy 5 km', '', 'easy 5 km', '', ''])}
${daysFrom('2026-03-16', repeated(2, ['easy 7 km', '', 'easy 7 km', '', 'easy 7 km', '', 'easy 7 km']))}
${daysFrom('2026-03-30', ['easy 11 km', '', 'easy 10 km', '', 'easy 10 km', '', 'easy 10 km'])}
                ^^^^^^^^^^ 💡 warning injury-return: 41 km in the week up to Sun 5 Apr: your left calf is just back. 40 km would do for that week.
`,
    'planned hard work': `
${BEFORE}
--- today 2026-03-09
2026-03-09 Mon  easy 4 km
2026-03-12 Thu  plan tempo 6 km
                     ^^^^^^^^^^ 💡 information injury-return: Tempo on Thu 12 Mar: your left calf is just back. Short and free of pain first; hard work later.
`,
    'hard work after two weeks of less than three quarters': `
${BEFORE}
${daysFrom('2026-03-09', ['easy 5 km', '', 'easy 5 km', '', 'easy 5 km', '', '', 'easy 10 km', '', 'easy 10 km', '', 'easy 5 km', '', ''])}
2026-03-23 Mon  tempo 6 km
                ^^^^^^^^^^ 💡 warning injury-return
`,
    'hard work after pain of 3': `
${BEFORE}
${daysFrom('2026-03-09', ['easy 5 km', '', 'easy 5 km', '', 'easy 5 km', '', ''])}
${daysFrom('2026-03-16', ['easy 7.5 km', '', 'easy 7.5 km pain calf 3/10', '', 'easy 7.5 km', '', 'easy 7.5 km'])}
${daysFrom('2026-03-23', ['easy 8 km', '', 'easy 8 km', '', 'easy 8 km', '', 'easy 8 km'])}
2026-03-30 Mon  tempo 6 km
                ^^^^^^^^^^ 💡 warning injury-return
`,
    'gone by': `
--- today 2026-03-14
${BEFORE}
2026-03-12 Thu  tempo 6 km
                ^^^^^^^^^^ 💡 warning injury-return: Tempo on Thu 12 Mar: your left calf is just back.
2026-03-14 Sat  easy 5 km
`,
    'how it came is no part of the site': `
2026-03-01 Sun  easy 8 km
2026-03-03..2026-03-08  injury left calf 4/10 during intervals
2026-03-09 Mon  easy 3 km
2026-03-12 Thu  intervals 6 km
                ^^^^^^^^^^^^^^ 💡 warning injury-return: Intervals on Thu 12 Mar: your left calf is just back. Short and free of pain first; hard work later.
`,
    'four running days in a row, on the last of them': `
--- today 2026-03-16
2026-03-01 Sun  easy 8 km
2026-03-03..2026-03-08  injury left calf
${daysFrom('2026-03-11', times(5, 'easy 2 km'))}
                ^^^^^^^^^ 💡 warning injury-return: 5 running days in a row up to Sun 15 Mar: your left calf is just back.
2026-03-16 Mon  rest
`,
    'four in a row with the plan for tomorrow': `
--- today 2026-03-13
2026-03-01 Sun  easy 8 km
2026-03-03..2026-03-08  injury left calf
${daysFrom('2026-03-11', times(3, 'easy 2 km'))}
2026-03-14 Sat  plan easy 2 km
                     ^^^^^^^^^ 💡 information injury-return: 4 running days in a row up to Sat 14 Mar: your left calf is just back. A day off between runs lets it settle.
2026-03-15 Sun  plan easy 2 km
`,
  },
  silent: {
    'three running days in a row': `
--- today 2026-03-14
2026-03-01 Sun  easy 8 km
2026-03-03..2026-03-08  injury left calf
${daysFrom('2026-03-11', times(3, 'easy 2 km'))}
2026-03-14 Sat  rest
`,

    'the fourth week as a usual one, and the fifth with more': `
${BEFORE}
${daysFrom('2026-03-09', ['easy 5 km', '', 'easy 5 km', '', 'easy 5 km', '', ''])}
${daysFrom('2026-03-16', repeated(2, ['easy 7 km', '', 'easy 7 km', '', 'easy 7 km', '', 'easy 7 km']))}
${daysFrom('2026-03-30', ['easy 10 km', '', 'easy 10 km', '', 'easy 10 km', '', 'easy 10 km'])}
${daysFrom('2026-04-06', ['easy 10 km', '', 'easy 10 km', '', 'easy 12 km', '', 'easy 12 km'])}
`,
    'half of a usual week': `
${BEFORE}
2026-03-09 Mon  easy 8 km
2026-03-11 Wed  easy 7 km
2026-03-13 Fri  easy 5 km
`,
    'hard work after two weeks of three quarters': `
${BEFORE}
${daysFrom('2026-03-09', ['easy 5 km', '', 'easy 5 km', '', 'easy 5 km', '', ''])}
${daysFrom('2026-03-16', ['easy 7.5 km', '', 'easy 7.5 km', '', 'easy 7.5 km', '', 'easy 7.5 km'])}
${daysFrom('2026-03-23', ['easy 8 km', '', 'easy 8 km', '', 'easy 8 km', '', 'easy 8 km'])}
2026-03-30 Mon  tempo 6 km
`,
    'after a sign for a doctor no word on how to run': `
2026-03-01 Sun  easy 8 km
2026-03-03..2026-03-08  injury calf swollen
2026-03-12 Thu  intervals 6 km
`,
    'a day off only': `
2026-03-01 Sun  easy 8 km
2026-03-02 Mon  injury toe
2026-03-04 Wed  tempo 8 km
`,
    'a ride': `
${BEFORE}
2026-03-09 Mon  bike 60 min rpe 8
`,
    'never run before': `
2026-03-02..2026-03-08  injury left calf
2026-03-10 Tue  tempo 6 km
`,
    accepted: `
${BEFORE}
2026-03-12 Thu  tempo 6 km
  ok injury-return
`,
  },
});

import { noRestDay } from '../../../../server/src/analysis/rules/rest/no-rest-day';
import { daysFrom, describeRule, times } from '../../../support/rules';

const MONDAY = '2026-03-02';
const WEEK = ['easy 8 km', 'intervals 10 km', 'easy 8 km', 'easy 8 km', 'tempo 10 km', 'long 20 km', 'easy 6 km'];
/** The week with other entries on some of its days, counted from 0. */
const weekWith = (changes: Readonly<Record<number, string>>) =>
  daysFrom(
    MONDAY,
    WEEK.map((entry, index) => changes[index] ?? entry),
  );

const EARLIER = 'No rest day in the week of Mon 2 Mar. A day off often lets the work sink in.';
const target = (count: number) => `rule no-rest-day rest.min-per-week ${count}`;
const easyWeeks = (count: number) => daysFrom('2026-01-26', times(7 * count, 'easy 8 km'));

describeRule(noRestDay, {
  fired: {
    'easy, hard, easy, easy, hard, long, easy: in a week gone by it states the fact': `
--- today 2026-03-09
${weekWith({})}
^^^^^^^^^^ 💡 warning no-rest-day: ${EARLIER}
`,
    'on day 7 of the current week, when all seven are training': `
--- today 2026-03-08
${weekWith({})}
^^^^^^^^^^ 💡 warning no-rest-day: No rest day this week: 7 days of training. A day off often lets the work sink in — Mon 9 Mar would suit.
`,
    'after six training days with day 7, tomorrow, still open': `
--- today 2026-03-07
${weekWith({ 6: '' })}
^^^^^^^^^^ 💡 hint no-rest-day: No rest day this week: 6 days of training. A day off often lets the work sink in — Sun 8 Mar would suit.
`,
    'on day 7 with its night written in the morning': `
--- today 2026-03-08
${weekWith({ 6: '' })}
^^^^^^^^^^ 💡 hint no-rest-day: No rest day this week: 6 days of training. A day off often lets the work sink in — Sun 8 Mar would suit.
2026-03-08 Sun
  sleep 7h10
`,
    'a strength day is no rest day': `
--- today 2026-03-09
${weekWith({ 3: 'strength 40 min' })}
^^^^^^^^^^ 💡 warning no-rest-day: ${EARLIER}
`,
    'nor is a bike ride': `
--- today 2026-03-09
${weekWith({ 3: 'bike 40 min' })}
^^^^^^^^^^ 💡 warning no-rest-day: ${EARLIER}
`,
    'a walk of more than an hour is easy training': `
--- today 2026-03-09
${weekWith({ 3: 'walk 61 min' })}
^^^^^^^^^^ 💡 warning no-rest-day: ${EARLIER}
`,
    'done and planned days, all training: information, on the last planned day': `
--- today 2026-03-05
${weekWith({ 4: 'plan tempo 10 km', 5: 'plan long 20 km', 6: 'plan easy 6 km' })}
^^^^^^^^^^ 💡 information no-rest-day: No rest day yet in the week of Mon 2 Mar. A day off often lets the work sink in.
`,
    'a target of 2: none is a warning': `
--- today 2026-03-09
${target(2)}
${weekWith({})}
^^^^^^^^^^ 💡 warning no-rest-day: ${EARLIER}
`,
    'a target of 2: one is a hint': `
--- today 2026-03-09
${target(2)}
${weekWith({ 3: 'rest' })}
^^^^^^^^^^ 💡 hint no-rest-day: 1 of 2 rest days in the week of Mon 2 Mar. A day off often lets the work sink in.
`,
    'a target of 2, the last day a blank one that counts as rest: on the last day trained': `
--- today 2026-03-10
${target(2)}
${weekWith({ 6: '' })}
^^^^^^^^^^ 💡 hint no-rest-day: 1 of 2 rest days in the week of Mon 2 Mar. A day off often lets the work sink in.
2026-03-09 Mon  rest
2026-03-10 Tue  easy 8 km
`,
    'a target of 2: the last two days are still open': `
--- today 2026-03-06
${target(2)}
${weekWith({ 5: '', 6: '' })}
^^^^^^^^^^ 💡 hint no-rest-day: No rest day this week: 5 days of training. A day off often lets the work sink in — Sat 7 Mar would suit.
`,
    'profile beginner asks for two': `
--- today 2026-03-09
profile beginner
${weekWith({ 3: 'rest' })}
^^^^^^^^^^ 💡 hint no-rest-day: 1 of 2 rest days in the week of Mon 2 Mar. A day off often lets the work sink in.
`,
    'three of six weeks: each for itself': `
--- today 2026-03-09
${daysFrom('2026-01-26', times(7, 'easy 8 km'))}
^^^^^^^^^^ 💡 warning no-rest-day: No rest day in the week of Mon 26 Jan. A day off often lets the work sink in.
${daysFrom('2026-02-02', times(7, 'easy 8 km'))}
^^^^^^^^^^ 💡 warning no-rest-day: No rest day in the week of Mon 2 Feb. A day off often lets the work sink in.
${daysFrom('2026-02-09', times(7, 'easy 8 km'))}
^^^^^^^^^^ 💡 warning no-rest-day: No rest day in the week of Mon 9 Feb. A day off often lets the work sink in.
${['2026-02-16', '2026-02-23', MONDAY].map(monday => daysFrom(monday, ['rest', ...times(6, 'easy 8 km')])).join('\n')}
`,
    'four of six weeks: the latest speaks for all': `
--- today 2026-03-09
${daysFrom('2026-01-26', ['rest', ...times(6, 'easy 8 km')])}
${daysFrom('2026-02-02', [...times(6, 'easy 8 km'), 'rest'])}
${daysFrom('2026-02-09', times(28, 'easy 8 km'))}
^^^^^^^^^^ 💡 warning no-rest-day: No rest day in 4 of the last six weeks. A day off often lets the work sink in.
`,
    'six of six weeks': `
--- today 2026-03-09
${easyWeeks(6)}
^^^^^^^^^^ 💡 warning no-rest-day: No rest day in 6 of the last six weeks. A day off often lets the work sink in.
`,
    'six of six weeks, and a week since that nothing is known of': `
--- today 2026-03-15
${easyWeeks(6)}
^^^^^^^^^^ 💡 warning no-rest-day: No rest day in 6 of the last six weeks. A day off often lets the work sink in.
`,
    'six of six weeks, which are the last no more': `
--- today 2026-03-16
${easyWeeks(6)}
^^^^^^^^^^ 💡 warning no-rest-day: No rest day in 6 of the six weeks up to Sun 8 Mar. A day off often lets the work sink in.
`,
    'weeks that begin on Sunday': `
--- today 2026-03-08
week sunday
${daysFrom('2026-03-01', times(7, 'easy 8 km'))}
^^^^^^^^^^ 💡 warning no-rest-day: No rest day in the week of Sun 1 Mar. A day off often lets the work sink in.
`,
    'a newest-first log, with a byte order mark, tabs and CRLF': `\uFEFF2026-03-08 Sun\teasy 6 km\r
 ^^^^^^^^^^ 💡 warning no-rest-day
${weekWith({ 6: '' }).split('\n').reverse().join('\r\n')}`,
  },
  silent: {
    'Tuesday blank between entries counts as rest': `
--- today 2026-03-09
${weekWith({ 1: '' })}
`,
    'a target of 2, one rest day and three days blank: unknown': `
--- today 2026-03-10
${target(2)}
${weekWith({ 0: 'rest', 2: '', 3: '', 4: '' })}
2026-03-10 Tue  easy 8 km
`,
    'three blank days are unknown, and may have been rest': `
--- today 2026-03-09
${weekWith({ 2: '', 3: '', 4: '' })}
2026-03-09 Mon  easy 8 km
`,
    'seven days with a walk of 40 minutes': `
--- today 2026-03-09
${weekWith({ 3: 'walk 40min' })}
`,
    'a walk of an hour': `
--- today 2026-03-09
${weekWith({ 3: 'walk 60 min' })}
`,
    'half an hour of yoga': `
--- today 2026-03-09
${weekWith({ 3: 'yoga 30 min' })}
`,
    'a day sick': `
--- today 2026-03-09
${weekWith({ 3: 'sick fever' })}
`,
    'a day injured': `
--- today 2026-03-09
${weekWith({ 3: 'injury left calf 3/10' })}
`,
    'a skipped run': `
--- today 2026-03-09
${weekWith({ 3: 'skip easy 8 km' })}
`,
    'after five training days two are still open': `
--- today 2026-03-06
${weekWith({ 5: '', 6: '' })}
`,
    'six done, rest planned on the seventh': `
--- today 2026-03-07
${weekWith({ 6: 'rest' })}
`,
    'the first week of the log is a part of one': `
--- today 2026-03-09
${weekWith({ 0: '' })}
`,
    'a week wholly planned is for plan-without-rest': `
--- today 2026-03-01
2026-03-01 Sun  rest
${daysFrom(
  MONDAY,
  WEEK.map(entry => `plan ${entry}`),
)}
`,
    'a target of 0': `
--- today 2026-03-09
${target(0)}
${weekWith({})}
`,
    'profile streaker': `
--- today 2026-03-09
profile streaker
${weekWith({})}
`,
    'profile high-mileage': `
--- today 2026-03-09
profile high-mileage
${weekWith({})}
`,
    'profile norwegian-singles': `
--- today 2026-03-09
profile norwegian-singles
${weekWith({})}
`,
    'profile quiet': `
--- today 2026-03-09
profile quiet
${weekWith({})}
`,
    'accepted for the week': `
--- today 2026-03-09
${weekWith({})}
  ok no-rest-day > training camp
`,
    'accepted until a date': `
--- today 2026-03-09
${daysFrom('2026-02-22', ['ok no-rest-day until 2026-03-31'])}
${weekWith({})}
`,
    'a habit accepted on its latest week': `
--- today 2026-03-09
${easyWeeks(6)}
  ok no-rest-day
`,
    'more than six weeks ago': `
--- today 2026-04-20
${weekWith({})}
2026-03-09 Mon  rest
2026-04-20 Mon  easy 8 km
`,
  },
});

import assert from 'node:assert/strict';
import { noRestDay } from '../../../../server/src/analysis/rules/rest/no-rest-day';
import { isoDate } from '../../../../server/src/values/date';
import { dayNumber, openLog } from '../../../support/log';
import { daysFrom, describeRule, times } from '../../../support/rules';

const MONDAY = '2026-03-02';
const WEEK = ['easy 8 km', 'intervals 10 km', 'easy 8 km', 'easy 8 km', 'tempo 10 km', 'long 20 km', 'easy 6 km'];
/** The week with other entries on some of its days, counted from 0. */
const weekWith = (changes: Readonly<Record<number, string>>) =>
  daysFrom(
    MONDAY,
    WEEK.map((entry, index) => changes[index] ?? entry),
  );

const EARLIER = 'No rest day in the week of Mon 2 Mar. Mon 9 Mar would suit.';
const target = (count: number) => `rule no-rest-day rest.min-per-week ${count}`;
const easyWeeks = (count: number) => daysFrom('2026-01-26', times(7 * count, 'easy 8 km'));

const beforePlan = daysFrom('2026-03-06', ['easy 8 km', 'rest', 'easy 8 km']);
const plannedWeek = (changes: Readonly<Record<number, string>> = {}) =>
  daysFrom(
    '2026-03-09',
    times(7, 'plan easy 8 km').map((entry, index) => changes[index] ?? entry),
  );

const triathlon = weekWith({ 1: 'swim 40 min', 3: 'strength 40 min, bike 45 min', 5: 'bike 2:00:00' });

describeRule(noRestDay, {
  fired: {
    'a hint where two days and more are free of running': `
--- today 2026-03-09
${triathlon}
^^^^^^^^^^ 💡 hint no-rest-day
`,
    'hard rides are no days off running': `
--- today 2026-03-09
${weekWith({ 1: 'swim 40 min hard', 3: 'strength 40 min', 5: 'bike 1:00:00 rpe 8' })}
^^^^^^^^^^ 💡 warning no-rest-day
`,
    '3 km on a day with strength': `
--- today 2026-03-09
${weekWith({ 3: 'easy 3 km, strength 40 min' })}
^^^^^^^^^^ 💡 warning no-rest-day
`,
    '3 km that were hard': `
--- today 2026-03-09
${weekWith({ 3: 'tempo 3 km' })}
^^^^^^^^^^ 💡 warning no-rest-day
`,
    '3 km that took 25 minutes': `
--- today 2026-03-09
${weekWith({ 3: 'easy 3 km 25:00' })}
^^^^^^^^^^ 💡 warning no-rest-day
`,
    'next week': `
--- today 2026-03-08
${beforePlan}
${plannedWeek()}
^^^^^^^^^^ 💡 hint no-rest-day: Next week has no rest day. Mon 9 Mar would suit.
`,
    'a week further on': `
--- today 2026-03-01
2026-03-01 Sun  easy 8 km
${plannedWeek()}
^^^^^^^^^^ 💡 hint no-rest-day: The week of Mon 9 Mar has no rest day. Mon 9 Mar would suit.
`,
    'this week, on its first morning': `
--- today 2026-03-09
${beforePlan}
${plannedWeek()}
^^^^^^^^^^ 💡 hint no-rest-day: This week has no rest day. Mon 9 Mar would suit.
`,
    'strength is no rest': `
--- today 2026-03-08
${beforePlan}
${plannedWeek({ 3: 'plan strength 30 min' })}
^^^^^^^^^^ 💡 hint no-rest-day
`,
    'a hint, on request too, as nothing has to be given up yet': `
--- today 2026-03-08
rule no-rest-day warning
${beforePlan}
${plannedWeek()}
^^^^^^^^^^ 💡 hint no-rest-day
`,
    'easy, hard, easy, easy, hard, long, easy: in a week gone by it states the fact': `
--- today 2026-03-09
${weekWith({})}
^^^^^^^^^^ 💡 warning no-rest-day: ${EARLIER}
`,
    'on day 7 of the current week, when all seven are training': `
--- today 2026-03-08
${weekWith({})}
^^^^^^^^^^ 💡 warning no-rest-day: No rest day this week. Mon 9 Mar would suit.
`,
    'after six training days with day 7, tomorrow, still open': `
--- today 2026-03-07
${weekWith({ 6: '' })}
^^^^^^^^^^ 💡 hint no-rest-day: 6 days of training this week, and no rest day yet. Sun 8 Mar would suit.
`,
    'on day 7 with its night written in the morning': `
--- today 2026-03-08
${weekWith({ 6: '' })}
^^^^^^^^^^ 💡 hint no-rest-day: 6 days of training this week, and no rest day yet. Sun 8 Mar would suit.
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
${weekWith({ 3: 'bike 50 min' })}
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
^^^^^^^^^^ 💡 information no-rest-day: This week has no rest day. Sun 8 Mar would suit.
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
^^^^^^^^^^ 💡 hint no-rest-day: 1 of 2 rest days in the week of Mon 2 Mar. Mon 9 Mar would suit.
`,
    'a target of 2, the last day a blank one that counts as rest: on the last day trained': `
--- today 2026-03-10
${target(2)}
${weekWith({ 6: '' })}
^^^^^^^^^^ 💡 hint no-rest-day: 1 of 2 rest days in the week of Mon 2 Mar. Wed 11 Mar would suit.
2026-03-09 Mon  rest
2026-03-10 Tue  easy 8 km
`,
    'a target of 2: the last two days are still open': `
--- today 2026-03-06
${target(2)}
${weekWith({ 5: '', 6: '' })}
^^^^^^^^^^ 💡 hint no-rest-day: 5 days of training this week, and no rest day yet. Sat 7 Mar would suit.
`,
    'profile beginner asks for two': `
--- today 2026-03-09
profile beginner
${weekWith({ 3: 'rest' })}
^^^^^^^^^^ 💡 hint no-rest-day: 1 of 2 rest days in the week of Mon 2 Mar. Mon 9 Mar would suit.
`,
    'three of six weeks: each for itself': `
--- today 2026-03-09
${daysFrom('2026-01-26', times(7, 'easy 8 km'))}
^^^^^^^^^^ 💡 warning no-rest-day: No rest day in the week of Mon 26 Jan.
${daysFrom('2026-02-02', times(7, 'easy 8 km'))}
^^^^^^^^^^ 💡 warning no-rest-day: Again no rest day in the week of Mon 2 Feb.
${daysFrom('2026-02-09', times(7, 'easy 8 km'))}
^^^^^^^^^^ 💡 warning no-rest-day: Again no rest day in the week of Mon 9 Feb.
${['2026-02-16', '2026-02-23', MONDAY].map(monday => daysFrom(monday, ['rest', ...times(6, 'easy 8 km')])).join('\n')}
`,
    'four of six weeks: the latest speaks for all': `
--- today 2026-03-09
${daysFrom('2026-01-26', ['rest', ...times(6, 'easy 8 km')])}
${daysFrom('2026-02-02', [...times(6, 'easy 8 km'), 'rest'])}
${daysFrom('2026-02-09', times(28, 'easy 8 km'))}
^^^^^^^^^^ 💡 warning no-rest-day: No rest day in 4 of the six weeks up to Sun 8 Mar. Mon 9 Mar would suit.
`,
    'six of six weeks': `
--- today 2026-03-09
${easyWeeks(6)}
^^^^^^^^^^ 💡 warning no-rest-day: No rest day for six weeks, up to Sun 8 Mar. Mon 9 Mar would suit.
`,
    'six of six weeks, and a week since that nothing is known of': `
--- today 2026-03-15
${easyWeeks(6)}
^^^^^^^^^^ 💡 warning no-rest-day: No rest day for six weeks, up to Sun 8 Mar. Sun 15 Mar would suit.
`,
    'six of six weeks, which are the last no more': `
--- today 2026-03-16
${easyWeeks(6)}
^^^^^^^^^^ 💡 warning no-rest-day: No rest day for six weeks, up to Sun 8 Mar. Mon 16 Mar would suit.
`,
    'weeks that begin on Sunday': `
--- today 2026-03-08
week sunday
${daysFrom('2026-03-01', times(7, 'easy 8 km'))}
^^^^^^^^^^ 💡 warning no-rest-day: No rest day in the week of Sun 1 Mar. Sun 8 Mar would suit.
`,
    'a newest-first log, with a byte order mark, tabs and CRLF': `\uFEFF2026-03-08 Sun\teasy 6 km\r
 ^^^^^^^^^^ 💡 warning no-rest-day
${weekWith({ 6: '' }).split('\n').reverse().join('\r\n')}`,
  },
  silent: {
    'six days, of which two are free of running, and the last still open': `
--- today 2026-03-08
${triathlon.split('\n').slice(0, 6).join('\n')}
`,
    'one day of rest': `
--- today 2026-03-08
${beforePlan}
${plannedWeek({ 4: 'rest' })}
`,
    'one day of yoga': `
--- today 2026-03-08
${beforePlan}
${plannedWeek({ 4: 'plan yoga 30 min' })}
`,
    'one day left blank': `
--- today 2026-03-08
${beforePlan}
${plannedWeek({ 4: '' })}
`,
    'a rest target of 0': `
--- today 2026-03-08
rule no-rest-day rest.min-per-week 0
${beforePlan}
${plannedWeek()}
`,
    accepted: `
--- today 2026-03-08
${beforePlan}
${plannedWeek()}
  ok no-rest-day
`,
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
    'a day of 3 km in 18 minutes': `
--- today 2026-03-09
${weekWith({ 3: 'easy 3.01 km 18:00' })}
`,
    'a day of a quarter of an hour': `
--- today 2026-03-09
${weekWith({ 3: 'easy 15 min' })}
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

describe('a week without rest, of what is shown', () => {
  const shownOn = (text: string, today: string) =>
    openLog(text, { today })
      .analyse()
      .advice.filter(({ id }) => id === 'no-rest-day')
      .map(({ message }) => message);
  const easy = (weeks: number) => daysFrom(MONDAY, times(7 * weeks, 'easy 8 km'));

  it('is shown until there was a day of rest', () => {
    const week = weekWith({});
    assert.deepEqual(shownOn(week, '2026-03-09'), [EARLIER]);
    assert.deepEqual(shownOn(`${week}\n2026-03-09 Mon  rest`, '2026-03-10'), []);
    assert.deepEqual(shownOn(`${week}\n2026-03-09 Mon  easy 2 km 13:00`, '2026-03-10'), []);
  });

  it('and by who lives so only once in four weeks', () => {
    const months = Array.from({ length: 8 }, (_, week) =>
      shownOn(easy(5 + week), isoDate(dayNumber(MONDAY) + 7 * (5 + week) - 1)),
    );
    assert.deepEqual(
      months.slice(0, 4).map(each => each.length),
      months.slice(4).map(each => each.length),
    );
    assert.equal(months.flat().length, 2);
  });

  it('but in each week with more than before', () => {
    const more = Array.from({ length: 4 }, (_, week) => {
      const text = `${easy(5)}\n${daysFrom('2026-04-06', times(7 * week, 'easy 8 km'))}\n${daysFrom(
        isoDate(dayNumber('2026-04-06') + 7 * week),
        times(7, 'easy 11 km'),
      )}`;
      return shownOn(text, isoDate(dayNumber('2026-04-12') + 7 * week)).length;
    });
    assert.deepEqual(more, [1, 1, 1, 1]);
  });
});

import assert from 'node:assert/strict';
import { offered } from '../../../support/offered';
import { daysFrom, repeated, times } from '../../../support/rules';

function text(...lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}

describe('what is offered for the days ahead', () => {
  const usual = daysFrom('2026-02-09', repeated(3, ['rest', 'easy 12 km', '', 'easy 12 km', '', '', 'long 16 km']));

  it('after a big week: the next one as a lighter one', () => {
    const big = daysFrom('2026-03-02', ['', 'easy 14 km', '', 'easy 14 km', 'easy 8 km', '', 'long 17 km']);
    const { applied } = offered(
      'weekly-jump',
      `--- today 2026-03-08\n${usual}\n${big}\n2026-03-10 Tue  plan easy 10 km\n`,
    );
    const title = 'Let the week of Mon 9 Mar be a lighter one: tag it #down-week';
    assert.match(applied(title), /\n2026-03-10 Tue {2}plan easy 10 km #down-week\n$/);
  });

  it('after a long run that was most of the week: the next one shorter', () => {
    const week = daysFrom('2026-03-02', ['rest', 'easy 8 km', '', 'easy 8 km', 'easy 8 km', '', 'long 18 km']);
    const { preferred, applied } = offered(
      'session-spike',
      `--- today 2026-03-08\n${week}\n2026-03-15 Sun  plan long 18 km > hills\n`,
      'A long run that is most of the week',
    );
    assert.equal(preferred, 'Keep the long run on Sun 15 Mar to 16.8 km');
    assert.match(applied(preferred), /plan long 16\.8 km > hills\n$/);
  });

  const fourWeeks = (runs: readonly string[]) =>
    daysFrom(
      '2026-02-09',
      [0, 1, 2, 3].flatMap(week => ['rest', 'rest', ...runs.slice(5 * week, 5 * week + 5)]),
    );

  it('for much that was neither easy nor hard: how easy easy is, and the next such run easy', () => {
    const runs = [...times(11, 'steady 8 km'), ...times(9, 'easy 8 km')];
    const { titles, applied } = offered(
      'intensity-balance',
      `--- today 2026-03-08\nvdot 50\n${fourWeeks(runs)}\n2026-03-10 Tue  plan easy 8 km\n2026-03-11 Wed  plan steady 10 km\n`,
      'Mostly medium-hard running',
    );
    assert.deepEqual(titles.slice(0, 2), [
      'Note on Tue 10 Mar: easy: 4:54/km or slower',
      'Make Wed 11 Mar easy: easy 6 km instead of steady 10 km',
    ]);
    assert.match(
      applied('Note on Tue 10 Mar: easy: 4:54/km or slower'),
      /\n2026-03-10 Tue {2}plan easy 8 km > easy: 4:54\/km or slower\n/,
    );
  });

  it('for many hard runs: the next hard one easy, and how easy easy is, by what the log knows', () => {
    const runs = [...times(9, 'tempo 8 km'), ...times(11, 'easy 8 km')];
    const ceiling = (profile: string) =>
      offered(
        'intensity-balance',
        `--- today 2026-03-08\n${profile}\n${fourWeeks(runs)}\n2026-03-10 Tue  plan easy 8 km\n2026-03-11 Wed  plan tempo 10 km\n`,
      ).titles.slice(0, 2);
    assert.deepEqual(ceiling(''), [
      'Make Wed 11 Mar easy: easy 6 km instead of tempo 10 km',
      'Note on Tue 10 Mar: easy: as if it could go on all day',
    ]);
    assert.equal(ceiling('maxhr 190')[1], 'Note on Tue 10 Mar: easy: heart rate up to 150');
  });

  it('for planned strength on a rest day: no hard run where a day is hard by its strength', () => {
    const { titles } = offered(
      'strength-on-rest-day',
      `--- today 2026-03-02\n${text(
        '2026-03-02 Mon  easy 8 km',
        '2026-03-04 Wed  rest',
        '  plan strength 30 min > legs',
        '2026-03-05 Thu  plan easy 8 km',
        '  plan strength 40 min rpe 8',
      )}`,
    );
    assert.ok(!titles.some(title => title.startsWith('Move')), titles.join('\n'));
  });

  it('for planned strength on a rest day: beside the hard run of that week', () => {
    const { applied } = offered(
      'strength-on-rest-day',
      `--- today 2026-03-02\n${text(
        '2026-03-02 Mon  easy 8 km',
        '2026-03-04 Wed  rest',
        '  plan strength 30 min > legs',
        '2026-03-05 Thu  plan tempo 8 km',
      )}`,
    );
    assert.equal(
      applied('Move it to Thu 5 Mar, beside the hard run'),
      text(
        '2026-03-02 Mon  easy 8 km',
        '2026-03-04 Wed  rest',
        '2026-03-05 Thu  plan tempo 8 km',
        '  plan strength 30 min > legs',
      ),
    );
  });

  it('for what goes on for weeks: an answer until then, though not about health', () => {
    const days = Array.from({ length: 7 }, (_, index) => `2026-03-0${index + 2}  easy 8 km\n`).join('');
    const { applied } = offered('no-rest-day', days);
    assert.match(applied('Accept until Sun 5 Apr'), /\n {2}ok no-rest-day until 2026-04-05\n$/);
    const isUntil = (title: string) => title.startsWith('Accept until');
    const { titles } = offered('pain-rising', '2026-03-04 Wed  easy 8 km pain calf 3/10\n');
    assert.ok(titles.includes('Accept for this day') && !titles.some(isUntil));
    const past = offered('no-rest-day', `--- today 2026-03-20\n${days}2026-03-20 Fri  easy 8 km\n`);
    assert.ok(past.titles.includes('Accept for this week') && !past.titles.some(isUntil));
  });

  it('for a race in heat no other hour', () => {
    const race = '--- today 2026-06-03\n2026-06-02 Tue  easy 8 km 18 C\n2026-06-06 Sat  plan 18:00 race 10 km 30 C\n';
    const { titles } = offered('heat-hard', race);
    assert.ok(!titles.includes('Run it in the morning'), titles.join('\n'));
  });

  it('for planned hard work in heat: the morning, and without target paces', () => {
    const hot = (line: string) =>
      offered('heat-hard', `--- today 2026-06-03\n2026-06-02 Tue  easy 8 km 18 C\n2026-06-04 Thu  ${line}\n`);
    const plan = hot('plan intervals: wu 2 km, 5 x 1 km @ 4:05 r 2 min, 1 km @ T, cd 2 km 28 C');
    assert.match(
      plan.applied('Run it in the morning'),
      /\n2026-06-04 Thu {2}am plan intervals: wu 2 km, 5 x 1 km @ 4:05 r 2 min/,
    );
    assert.match(
      plan.applied('Run it by feel, without target paces'),
      / {2}plan intervals: wu 2 km, 5 x 1 km r 2 min, 1 km @ T, cd 2 km 28 C\n$/,
    );
    assert.match(hot('17:30 plan tempo 8 km 28 C').applied('Run it in the morning'), / {2}am plan tempo 8 km 28 C\n$/);
    const early = hot('am plan tempo 8 km 28 C').titles;
    assert.ok(!early.some(title => title.startsWith('Run it')), early.join('\n'));
  });

  it('after late food: a word on the next big session', () => {
    const { applied } = offered(
      'refuel-window',
      `--- today 2026-03-08\n${text(
        '2026-03-08 Sun  long 20 km 1:55:00',
        '  fuel 90 min after',
        '2026-03-10 Tue  plan tempo 8 km',
      )}`,
    );
    assert.match(
      applied('Note on Tue 10 Mar: something to eat within the hour after'),
      / {2}plan tempo 8 km > something to eat within the hour after\n$/,
    );
  });

  it('for little fuel: words for what may be behind it', () => {
    const log = '2026-03-03 Tue  easy 8 km #period-missed\n2026-03-04 Wed  easy 8 km\n  fuel low\n';
    const { applied } = offered('low-fuel-pattern', log);
    assert.equal(applied('Note what may be behind it'), `${log}  > perhaps because of …\n`);
  });

  it('for a raised pulse: words for what may be behind it', () => {
    const mornings = daysFrom('2026-03-01', [...times(12, 'rhr 47'), 'rhr 55', 'rhr 55']);
    const { applied } = offered('morning-signs', `--- today 2026-03-14\n${mornings}\n`);
    assert.ok(applied('Note what may be behind it').endsWith('  rhr 55\n  > perhaps because of …\n'));
  });
});

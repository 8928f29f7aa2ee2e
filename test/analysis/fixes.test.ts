import assert from 'node:assert/strict';
import { offered } from '../support/offered';
import { daysFrom, times } from '../support/rules';

const WEEK = daysFrom('2026-03-02', times(7, 'easy 8 km'));
const SIX_DAYS = daysFrom('2026-03-02', times(6, 'easy 8 km'));

describe('what is offered', () => {
  it('for a week without rest that can still have it: rest on the day that is left', () => {
    const { titles, preferred, applied } = offered('no-rest-day', `--- today 2026-03-08\n${SIX_DAYS}\n`);
    assert.deepEqual(titles, [
      'Insert a rest day on Sun 8 Mar',
      'Accept for this week',
      'Change this rule: rule no-rest-day rest.min-per-week 0',
      'Change this rule: rule no-rest-day off',
    ]);
    assert.equal(preferred, titles[0]);
    assert.equal(applied('Insert a rest day on Sun 8 Mar'), `${SIX_DAYS}\n2026-03-08 Sun  rest\n`);
    assert.equal(applied('Accept for this week'), `${SIX_DAYS}\n  ok no-rest-day\n`);
    assert.equal(applied('Change this rule: rule no-rest-day off'), `rule no-rest-day off\n\n${SIX_DAYS}\n`);
  });

  it('rest behind the date that stands there already', () => {
    const { applied } = offered('no-rest-day', `--- today 2026-03-08\n${SIX_DAYS}\n2026-03-08 Sun\n`);
    assert.equal(applied('Insert a rest day on Sun 8 Mar'), `${SIX_DAYS}\n2026-03-08 Sun  rest\n`);
  });

  it('for a week that is over: rest on the next day that can be one, above the rest in a newest-first log', () => {
    const newestFirst = WEEK.split('\n').toReversed().join('\n');
    const { preferred, applied } = offered('no-rest-day', `--- today 2026-03-08\n${newestFirst}\n`);
    assert.equal(preferred, 'Plan a rest day on Mon 9 Mar');
    assert.equal(applied('Plan a rest day on Mon 9 Mar'), `2026-03-09 Mon  rest\n${newestFirst}\n`);
  });

  it('no further rest day where one is planned already', () => {
    const { titles } = offered(
      'no-rest-day',
      `--- today 2026-03-08\n${WEEK}\n${daysFrom('2026-03-09', ['plan easy 8 km', 'rest'])}\n`,
    );
    assert.deepEqual(titles.slice(0, 1), ['Accept for this week']);
  });

  it('rest in the place of the lightest plan, where all the days to come are planned', () => {
    const plans = ['plan easy 8 km', 'plan tempo 10 km', 'plan easy 5 km', 'plan long 20 km'];
    const { preferred, applied } = offered(
      'no-rest-day',
      `--- today 2026-03-04\n${daysFrom('2026-03-02', [...times(3, 'easy 8 km'), ...plans])}\n`,
    );
    assert.equal(preferred, 'Insert a rest day on Sat 7 Mar instead of easy 5 km');
    assert.ok(applied(preferred).includes('\n2026-03-07 Sat  rest > instead of easy 5 km\n'));
    assert.ok(
      applied('Walk instead on Sat 7 Mar').includes('\n2026-03-07 Sat  plan walk 30 min > instead of easy 5 km\n'),
    );
  });

  it('for a habit: to say that it is on purpose', () => {
    const weeks = daysFrom('2026-01-26', times(42, 'easy 8 km'));
    const { titles, applied } = offered('no-rest-day', `--- today 2026-03-09\n${weeks}\n`);
    assert.deepEqual(titles, [
      'Plan a rest day on Mon 9 Mar',
      'I train like this on purpose: profile streaker',
      'I train like this on purpose: profile high-mileage',
      'Accept for this week',
      'Change this rule: rule no-rest-day rest.min-per-week 0',
      'Change this rule: rule no-rest-day off',
    ]);
    assert.equal(applied('I train like this on purpose: profile streaker'), `profile streaker\n\n${weeks}\n`);
  });

  it('for hard days beside each other, done: rest ahead, or a word that it was meant', () => {
    const { titles, applied } = offered(
      'hard-back-to-back',
      '2026-03-03 Tue  intervals 12.4 km 58:20 rpe 8: wu 3 km, 6 x 800 m, cd 2 km\n2026-03-04 Wed  tempo 8 km 40:10 rpe 7 > windy\n',
    );
    assert.deepEqual(titles, [
      'Plan a rest day on Thu 5 Mar',
      'They belong together: tag #b2b',
      'Accept for this day',
      'Change this rule: rule hard-back-to-back hard.min-gap-days 0',
      'Change this rule: rule hard-back-to-back off',
    ]);
    assert.match(applied('They belong together: tag #b2b'), /tempo 8 km 40:10 #b2b rpe 7 > windy\n$/);
  });

  it('for hard days beside each other, planned: an easy one of 60 %', () => {
    const { preferred, applied } = offered(
      'hard-back-to-back',
      '--- today 2026-03-03\n2026-03-03 Tue  intervals 8 km\n2026-03-04 Wed  plan tempo 11 km: wu 3 km, 20 min @ T, cd 3 km [peg41] > with Sam\n',
    );
    assert.equal(preferred, 'Make it easy: easy 6.6 km [peg41]');
    assert.match(applied(preferred), /2026-03-04 Wed {2}plan easy 6\.6 km \[peg41\] > with Sam\n$/);
  });

  it('a planned race is not made easy; what is planned before it is', () => {
    const { titles } = offered(
      'hard-back-to-back',
      '--- today 2026-03-03\n2026-03-03 Tue  easy 8 km\n2026-03-07 Sat  plan tempo 10 km\n2026-03-08 Sun  plan race 10 km\n',
    );
    assert.equal(titles[0], 'Make it easy: easy 6 km');
  });

  it('for a planned spike: a shorter run, two runs, or an event', () => {
    const before = daysFrom('2026-03-01', [...times(13, 'easy 5 km'), 'long 14 km']);
    const { titles, preferred, applied } = offered(
      'session-spike',
      `--- today 2026-03-14\n${before}\n2026-03-15 Sun  plan long 20.5 km\n`,
    );
    assert.deepEqual(titles.slice(0, 4), [
      'Keep it to 15.4 km',
      'Split it into two runs',
      'It is an event: tag #event',
      'Accept for this day',
    ]);
    assert.equal(preferred, 'Keep it to 15.4 km');
    assert.match(applied('Keep it to 15.4 km'), /\n2026-03-15 Sun {2}plan long 15\.4 km\n$/);
    assert.match(
      applied('Split it into two runs'),
      /\n2026-03-15 Sun {2}am plan long 10\.3 km\n {2}pm plan easy 10\.2 km\n$/,
    );
    assert.match(applied('It is an event: tag #event'), /plan long 20\.5 km #event\n$/);
  });

  it('for a gap: what the days were', () => {
    const { titles, preferred, applied } = offered('log-gap', '2026-03-01 Sun  easy 8 km\n2026-03-06 Fri  easy 8 km\n');
    assert.deepEqual(titles, [
      'They were rest days',
      'They were a holiday, without training',
      'I was ill',
      'Leave them unknown',
      'Change this rule: rule log-gap off',
    ]);
    assert.equal(preferred, 'They were rest days');
    assert.equal(
      applied('They were a holiday, without training'),
      '2026-03-01 Sun  easy 8 km\n2026-03-02..2026-03-05  rest > holiday\n2026-03-06 Fri  easy 8 km\n',
    );
    assert.equal(applied('Leave them unknown'), '2026-03-01 Sun  easy 8 km\n2026-03-06 Fri  easy 8 km\n  ok log-gap\n');
  });

  it('for a gap with a plan in it: the plan’s day gets its own word, in both orders', () => {
    const days = ['2026-03-01 Sun  easy 8 km', '2026-03-04 Wed  plan easy 8 km', '2026-03-07 Sat  easy 8 km'];
    const oldest = offered('log-gap', `${days.join('\n')}\n`).applied('I was ill');
    assert.equal(
      oldest,
      '2026-03-01 Sun  easy 8 km\n2026-03-02..2026-03-03  sick\n2026-03-04 Wed  plan easy 8 km\n  sick\n2026-03-05..2026-03-06  sick\n2026-03-07 Sat  easy 8 km\n',
    );
    const newest = offered('log-gap', `${days.toReversed().join('\n')}\n`).applied('I was ill');
    assert.equal(
      newest,
      '2026-03-07 Sat  easy 8 km\n2026-03-05..2026-03-06  sick\n2026-03-04 Wed  plan easy 8 km\n  sick\n2026-03-02..2026-03-03  sick\n2026-03-01 Sun  easy 8 km\n',
    );
  });

  it('for a run on a day marked rest: one of the two', () => {
    const one = offered('rest-day-conflict', '2026-03-04 Wed  rest > tired\n  run 8 km\n');
    assert.deepEqual(one.titles.slice(0, 3), [
      "Take the word 'rest' away",
      'It was a recovery run',
      'Accept for this day',
    ]);
    assert.equal(one.applied("Take the word 'rest' away"), '2026-03-04 Wed  > tired\n  run 8 km\n');
    assert.equal(one.applied('It was a recovery run'), '2026-03-04 Wed  > tired\n  recovery 8 km\n');
    const other = offered('rest-day-conflict', '2026-03-04 Wed\n  easy 8 km\n  rest\n2026-03-05 Thu  rest\n');
    assert.equal(other.applied("Take the word 'rest' away"), '2026-03-04 Wed\n  easy 8 km\n2026-03-05 Thu  rest\n');
    const line = offered('rest-day-conflict', '2026-03-04 Wed  rest 8 km 46:00\n');
    assert.equal(line.applied("Take the word 'rest' away"), '2026-03-04 Wed  8 km 46:00\n');
    assert.equal(line.applied('It was a recovery run'), '2026-03-04 Wed  recovery 8 km 46:00\n');
  });

  it('for strength on a rest day: to call it a strength day', () => {
    const { preferred, applied } = offered('strength-on-rest-day', '2026-03-04 Wed  rest\n  strength 30 min\n');
    assert.equal(preferred, 'Call it a strength day');
    assert.equal(applied(preferred), '2026-03-04 Wed\n  strength 30 min\n');
  });

  it('for hard work after a race: that it was for training, where that would do', () => {
    const afterRace = (day: string) =>
      offered('race-recovery', `2026-03-01 Sun  race 10 km 42:10\n${day}  intervals 8 km\n`);
    const title = 'The race was for training: tag it #training';
    assert.ok(!afterRace('2026-03-02 Mon').titles.includes(title));
    assert.match(afterRace('2026-03-03 Tue').applied(title), /^2026-03-01 Sun {2}race 10 km 42:10 #training\n/);
  });

  it('a rule line goes below the one that is there, in its own file', () => {
    const files = `--- a.trainlog
unit km
rule no-rest-day hint
maxhr 188

${SIX_DAYS}
--- b.trainlog
2026-03-08 Sun  easy 8 km
`;
    const { applied } = offered('no-rest-day', files);
    assert.match(
      applied('Change this rule: rule no-rest-day off'),
      /^unit km\nrule no-rest-day hint\nrule no-rest-day off\nmaxhr 188\n/,
    );
  });
});

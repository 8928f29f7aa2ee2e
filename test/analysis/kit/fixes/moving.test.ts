import assert from 'node:assert/strict';
import { offered } from '../../../support/offered';

const TODAY = '--- today 2026-03-04\n';

function text(...lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}

const AFTER_RACE = ['2026-03-01 Sun  race 10 km 42:10', '2026-03-02 Mon  rest'];

function afterRace(...plans: readonly string[]) {
  return offered('race-recovery', `--- today 2026-03-02\n${text(...AFTER_RACE, ...plans)}`);
}

describe('a planned hard session on another day', () => {
  it('goes to the first date that the race allows, with its notes; rest takes its place', () =>
    assert.equal(
      afterRace(
        '2026-03-03 Tue  plan easy 6 km',
        '2026-03-04 Wed  plan intervals 8 km',
        '  > with Sam',
        '2026-03-06 Fri  plan easy 8 km',
      ).applied('Move it to Thu 5 Mar'),
      text(
        ...AFTER_RACE,
        '2026-03-03 Tue  plan easy 6 km',
        '2026-03-04 Wed  rest',
        '2026-03-05 Thu  plan intervals 8 km',
        '  > with Sam',
        '2026-03-06 Fri  plan easy 8 km',
      ),
    ));

  it('changes places with an easy day, or with rest, on that date', () => {
    const easy = afterRace('2026-03-04 Wed  plan intervals 8 km', '2026-03-05 Thu  plan easy 6 km');
    assert.equal(
      easy.applied('Swap with Thu 5 Mar: easy 6 km'),
      text(...AFTER_RACE, '2026-03-04 Wed  plan easy 6 km', '2026-03-05 Thu  plan intervals 8 km'),
    );
    const rest = afterRace('2026-03-04 Wed  plan intervals 8 km', '2026-03-05 Thu  rest');
    assert.equal(
      rest.applied('Swap with Thu 5 Mar: rest'),
      text(...AFTER_RACE, '2026-03-04 Wed  rest', '2026-03-05 Thu  plan intervals 8 km'),
    );
  });

  it('passes over a date beside other hard work, and dates right before a race', () => {
    const { titles } = afterRace(
      '2026-03-04 Wed  plan intervals 8 km',
      '2026-03-06 Fri  plan tempo 8 km',
      '2026-03-12 Thu  plan race 5 km',
    );
    assert.ok(titles.includes('Move it to Sun 8 Mar'), titles.join(', '));
  });

  it('passes over the days after a race that lies between', () => {
    const { titles } = offered(
      'hard-on-short-sleep',
      TODAY + text('2026-03-04 Wed  plan tempo 8 km', '  sleep 5h', '2026-03-06 Fri  plan race 10 km'),
    );
    assert.ok(titles.includes('Move it to Tue 10 Mar'), titles.join(', '));
  });

  it('never moves what a range of dates has, which is on its other days as well', () => {
    for (const range of ['2026-03-05..2026-03-06 plan walk 3h !hard', '2026-03-05..2026-03-06\n  plan walk 3h !hard']) {
      const { titles } = offered('stress-high-hard', TODAY + text('2026-03-04 Wed  easy 5 km', '  stress 5/5', range));
      assert.ok(titles.includes('Make it easy: walk 72 min'), titles.join(', '));
      assert.ok(!titles.some(title => title.startsWith('Move')), titles.join(', '));
    }
  });

  it('never moves what is done, nor a race', () => {
    const done = offered('race-recovery', text('2026-03-01 Sun  race 10 km 42:10', '2026-03-03 Tue  intervals 8 km'));
    assert.ok(!done.titles.some(title => /^Move|^Swap/.test(title)));
    const race = afterRace('2026-03-04 Wed  plan race 5 km');
    assert.ok(!race.titles.some(title => /^Move|^Swap/.test(title)));
  });

  it('leaves behind what belongs to its old day', () => {
    const { applied } = offered(
      'stress-high-hard',
      TODAY + text('2026-03-04 Wed  plan tempo 8 km > with Sam', '  stress 9/10', '2026-03-05 Thu  plan easy 6 km'),
    );
    assert.equal(
      applied('Move it to Fri 6 Mar'),
      text(
        '2026-03-04 Wed',
        '  stress 9/10',
        '2026-03-05 Thu  plan easy 6 km',
        '2026-03-06 Fri  plan tempo 8 km > with Sam',
      ),
    );
  });

  it('changes places with an easy day, while the night and the stress stay on their own', () => {
    const onDayLine = offered(
      'hard-on-short-sleep',
      TODAY + text('2026-03-04 Wed  plan tempo 8 km > with Sam', '  sleep 5h', '2026-03-05 Thu  plan easy 6 km [blue]'),
    );
    assert.equal(
      onDayLine.applied('Swap with Thu 5 Mar: easy 6 km [blue]'),
      text('2026-03-04 Wed  plan easy 6 km [blue]', '  sleep 5h', '2026-03-05 Thu  plan tempo 8 km > with Sam'),
    );
    const below = offered(
      'hard-on-short-sleep',
      TODAY + text('2026-03-04 Wed  sleep 5h', '  plan tempo 8 km', '2026-03-05 Thu  rest', '  > legs up'),
    );
    assert.equal(
      below.applied('Swap with Thu 5 Mar: rest'),
      text('2026-03-04 Wed  sleep 5h', '  rest', '  > legs up', '2026-03-05 Thu  plan tempo 8 km'),
    );
  });

  it('from the last line of a day to right below it', () => {
    const { applied } = offered(
      'hard-on-short-sleep',
      TODAY + text('2026-03-04 Wed  sleep 5h', '  plan tempo 8 km', '2026-03-07 Sat  plan easy 6 km'),
    );
    assert.equal(
      applied('Move it to Thu 5 Mar'),
      text('2026-03-04 Wed  sleep 5h', '2026-03-05 Thu  plan tempo 8 km', '2026-03-07 Sat  plan easy 6 km'),
    );
  });

  it('after a long flight, when the body clock is there', () => {
    const { applied } = offered(
      'travel-hard',
      `--- today 2026-03-01\n${text('2026-03-01 Sun  travel LIS>TYO +8h', '2026-03-04 Wed  plan tempo 8 km')}`,
    );
    assert.equal(
      applied('Move it to Sat 7 Mar'),
      text('2026-03-01 Sun  travel LIS>TYO +8h', '2026-03-04 Wed  rest', '2026-03-07 Sat  plan tempo 8 km'),
    );
  });

  it('away from the long run', () => {
    const { applied } = offered(
      'hard-back-to-back',
      `--- today 2026-03-01\n${text(
        '2026-03-01 Sun  long 18 km 1:45:00',
        '2026-03-02 Mon  plan tempo 8 km',
        '2026-03-03 Tue  plan easy 8 km',
      )}`,
      'A long run beside hard work',
    );
    assert.match(applied('Swap with Tue 3 Mar: easy 8 km'), /Mon {2}plan easy 8 km\n.*Tue {2}plan tempo 8 km\n$/);
  });
});

describe('the plan of an ill runner', () => {
  const sickToday = (...plans: readonly string[]) =>
    offered('train-while-sick', TODAY + text('2026-03-04 Wed  sick fever', ...plans));

  it('moves by three days, up to the gap that takes it in', () =>
    assert.equal(
      sickToday(
        '  plan tempo 8 km > with Sam',
        '2026-03-06 Fri  plan easy 6 km',
        '',
        '2026-03-08 Sun  plan long 18 km',
        '2026-03-15 Sun  plan race 10 km',
      ).applied('Move 3 planned sessions by 3 days'),
      text(
        '2026-03-04 Wed  sick fever',
        '2026-03-06 Fri  rest',
        '2026-03-07 Sat  plan tempo 8 km > with Sam',
        '',
        '2026-03-08 Sun  rest',
        '2026-03-09 Mon  plan easy 6 km',
        '2026-03-11 Wed  plan long 18 km',
        '2026-03-15 Sun  plan race 10 km',
      ),
    ));

  it('with rest where nothing comes to, on the dates that are there', () =>
    assert.equal(
      sickToday(
        '  easy 6 km 36:00',
        '2026-03-05 Thu  plan easy 5 km',
        '2026-03-06 Fri  plan easy 6 km',
        '2026-03-07 Sat  rest',
        '2026-03-08 Sun  plan long 18 km',
      ).applied('Move 3 planned sessions by 3 days'),
      text(
        '2026-03-04 Wed  sick fever',
        '  easy 6 km 36:00',
        '2026-03-05 Thu  rest',
        '2026-03-06 Fri  rest',
        '2026-03-07 Sat  rest',
        '2026-03-08 Sun  plan easy 5 km',
        '2026-03-09 Mon  plan easy 6 km',
        '2026-03-10 Tue  rest',
        '2026-03-11 Wed  plan long 18 km',
      ),
    ));

  it('takes today with it where the night is written beside its plan', () =>
    assert.equal(
      offered(
        'train-while-sick',
        `--- today 2026-03-05\n${text(
          '2026-03-04 Wed  sick fever',
          '  easy 7 km',
          '2026-03-05 Thu  sleep 7 h',
          '  plan tempo 8 km',
          '2026-03-06 Fri  plan easy 5 km',
        )}`,
      ).applied('Move 2 planned sessions by 3 days'),
      text(
        '2026-03-04 Wed  sick fever',
        '  easy 7 km',
        '2026-03-05 Thu  sleep 7 h',
        '  rest',
        '2026-03-06 Fri  rest',
        '2026-03-08 Sun  plan tempo 8 km',
        '2026-03-09 Mon  plan easy 5 km',
      ),
    ));

  it('stays where a race is in the way', () => {
    const { titles } = sickToday('  plan tempo 8 km', '2026-03-07 Sat  plan race 10 km');
    assert.ok(!titles.some(title => title.startsWith('Move')), titles.join(', '));
  });
});

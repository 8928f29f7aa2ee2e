import assert from 'node:assert/strict';
import { offered } from '../../../support/offered';
import { daysFrom, repeated, times } from '../../../support/rules';

const ANSWERS = 2;

describe('what is offered where the body speaks', () => {
  it('for training while ill: a rest day, or the plan of today skipped', () => {
    const done = offered('train-while-sick', '2026-03-04 Wed  sick fever\n  easy 6 km 36:00\n');
    assert.equal(done.preferred, 'Plan a rest day on Thu 5 Mar');
    const planned = offered('train-while-sick', '2026-03-04 Wed  sick fever\n  plan tempo 8 km\n');
    assert.equal(planned.preferred, 'Skip it today');
    assert.equal(planned.applied('Skip it today'), '2026-03-04 Wed  sick fever\n  skip tempo 8 km\n');
  });

  it('for a red flag: an answer, and nothing else', () => {
    const { titles } = offered('pain-rising', '2026-03-04 Wed  easy 6 km\n  pain shin night 2/10\n');
    assert.equal(titles.length, ANSWERS);
    assert.equal(titles[0], 'Accept for this day');
  });

  it('for pain: rest in the place of the next planned run', () => {
    const { preferred, applied } = offered(
      'pain-rising',
      '--- today 2026-03-04\n2026-03-04 Wed  easy 6 km pain calf 4/10\n2026-03-06 Fri  plan tempo 8 km\n',
    );
    assert.equal(preferred, 'Insert a rest day on Fri 6 Mar instead of tempo 8 km');
    assert.match(applied(preferred), /\n2026-03-06 Fri {2}rest > instead of tempo 8 km\n$/);
  });

  it('for one sore point of a bone, and for days after pain at night: rest, and nothing else in the place of the run', () => {
    const titles = (...days: readonly string[]) =>
      offered('pain-rising', `--- today 2026-03-04\n${days.join('\n')}\n2026-03-06 Fri  plan easy 8 km\n`).titles;
    const point = titles('2026-03-04 Wed  rest', '  pain shin point 1/10');
    assert.equal(point[0], 'Insert a rest day on Fri 6 Mar instead of easy 8 km');
    assert.ok(!point.some(title => /^(?:Cross-train|Walk)/.test(title)), point.join(', '));
    const answered = ['2026-03-02 Mon  rest', '  pain shin night 2/10', '  ok pain-rising'];
    const later = titles(...answered, '2026-03-04 Wed  easy 6 km pain shin 3/10');
    assert.ok(!later.some(title => /^(?:Cross-train|Walk)/.test(title)), later.join(', '));
  });

  it('for pain that had not settled: rest, the own other sport of no more load, or a walk; never an easier run', () => {
    const { titles, applied } = offered(
      'pain-next-day',
      '--- today 2026-03-05\n2026-02-20 Fri  swim 40 min\n2026-03-04 Wed  easy 8 km 48:00\n2026-03-05 Thu  pain calf 3/10\n2026-03-06 Fri  plan easy 8 km 48:00 > with Sam\n',
    );
    assert.deepEqual(titles.slice(0, 3), [
      'Insert a rest day on Fri 6 Mar instead of easy 8 km 48:00',
      'Cross-train instead of easy 8 km 48:00 on Fri 6 Mar',
      'Walk instead on Fri 6 Mar',
    ]);
    assert.match(
      applied('Cross-train instead of easy 8 km 48:00 on Fri 6 Mar'),
      /\n2026-03-06 Fri {2}plan swim 45 min > with Sam\n$/,
    );
  });

  it('for pain: what to look for a day later, as a note to fill in', () => {
    const { applied } = offered('pain-rising', '2026-03-04 Wed  easy 6 km pain left calf 4/10\n');
    assert.equal(
      applied('Note what to look for a day later'),
      '2026-03-04 Wed  easy 6 km pain left calf 4/10\n  > left calf a day later: in the morning _/10, on stairs _/10, after a walk _/10\n',
    );
    const past = offered('pain-rising', '--- today 2026-03-07\n2026-03-04 Wed  easy 6 km pain left calf 4/10\n');
    assert.ok(!past.titles.includes('Note what to look for a day later'));
  });

  it('for a heavy day: ten calm minutes, where none are planned', () => {
    const log = (today: string) =>
      `--- today 2026-03-04\n2026-03-04 Wed  stress 9/10${today}\n2026-03-05 Thu  plan tempo 8 km\n`;
    const title = 'Plan ten calm minutes on Wed 4 Mar';
    assert.equal(
      offered('stress-high-hard', log('')).applied(title),
      '2026-03-04 Wed  stress 9/10\n  plan calm 10 min > breathing\n2026-03-05 Thu  plan tempo 8 km\n',
    );
    assert.ok(!offered('stress-high-hard', log('\n  calm 5 min')).titles.includes(title));
  });

  it('for short nights: a nap, and half an hour earlier than usual to bed', () => {
    const nights = Array.from({ length: 6 }, (_, index) => `2026-03-0${index + 1}  sleep 23:40-5:40`).join('\n');
    const { titles, applied } = offered('sleep-debt', `--- today 2026-03-06\n${nights}\n`);
    assert.ok(titles.includes('Note an earlier bedtime on Fri 6 Mar: 23:10'), titles.join(', '));
    assert.equal(applied('Note an earlier bedtime on Fri 6 Mar: 23:10'), `${nights}\n  > lights out by 23:10\n`);
    assert.equal(applied('Plan a nap of 20 min on Fri 6 Mar'), `${nights}\n  plan nap 20 min\n`);
    const unknown = offered('sleep-debt', `--- today 2026-03-06\n${nights.replaceAll('23:40-5:40', '6h')}\n`);
    assert.ok(unknown.titles.includes('Note an earlier bedtime on Fri 6 Mar: 22:30'), unknown.titles.join(', '));
    const shifts = offered('sleep-debt', `--- today 2026-03-06\n${nights.replaceAll('23:40-5:40', '12:10-18:10')}\n`);
    assert.ok(shifts.titles.includes('Note an earlier bedtime on Fri 6 Mar: 11:40'), shifts.titles.join(', '));
    const past = offered('sleep-debt', `--- today 2026-03-09\n${nights}\n`);
    assert.ok(!past.titles.some(title => /nap|bedtime/.test(title)), past.titles.join(', '));
  });

  it('for who needs less sleep: the target that lets these nights pass', () => {
    const titles = (night: string) =>
      offered('sleep-debt', `--- today 2026-03-08\n${daysFrom('2026-03-02', times(7, night))}\n`).titles;
    const passing = (night: string) => titles(night).filter(title => title.includes('sleep.target'));
    assert.deepEqual(passing('sleep 6h40'), ['Change this rule: rule sleep-debt sleep.target 7']);
    assert.deepEqual(passing('sleep 6h'), [], 'adults need seven');
  });

  it('after an injury, for a first week that is too much: what it still has room for', () => {
    const before = daysFrom(
      '2026-02-02',
      repeated(3, ['easy 10 km', '', 'easy 10 km', '', 'easy 10 km', '', 'easy 10 km']),
    );
    const { preferred, titles, applied } = offered(
      'injury-return',
      `--- today 2026-03-04\n${before}\n2026-02-23..2026-03-01  injury left calf\n2026-03-02 Mon  easy 8 km\n2026-03-04 Wed  easy 6 km\n2026-03-06 Fri  plan easy 9 km\n`,
    );
    assert.equal(preferred, 'Keep it to 6 km');
    assert.ok(applied(preferred).endsWith('\n2026-03-06 Fri  plan easy 6 km\n'));
    assert.ok(titles.includes('Insert a rest day on Fri 6 Mar instead of easy 9 km'), titles.join('\n'));
  });

  it('after a fever: a gentle run in the place of the planned one', () => {
    const { titles, applied } = offered(
      'illness-return',
      '--- today 2026-03-03\n2026-03-02 Mon  sick fever\n2026-03-05 Thu  plan tempo 8 km\n',
    );
    assert.deepEqual(titles.slice(0, 2), ['A gentle one instead: easy 30 min', 'Walk instead on Thu 5 Mar']);
    assert.match(
      applied('A gentle one instead: easy 30 min'),
      /\n2026-03-05 Thu {2}plan easy 30 min > instead of tempo 8 km\n$/,
    );
  });

  it('after a sign for a doctor: rest', () => {
    const { titles, preferred } = offered(
      'illness-return',
      '--- today 2026-03-03\n2026-03-02 Mon  sick chest pain\n2026-03-05 Thu  plan easy 8 km\n',
    );
    assert.equal(preferred, 'Insert a rest day on Thu 5 Mar instead of easy 8 km');
    assert.equal(titles.length, 1 + ANSWERS);
  });

  it('after a short night or on a heavy day: the planned session easy, a walk, or another day', () => {
    const { titles, preferred } = offered('hard-on-short-sleep', '2026-03-04 Wed  plan tempo 8 km\n  sleep 5h\n');
    assert.equal(preferred, 'Make it easy: easy 4.8 km');
    assert.equal(titles[1], 'Walk instead on Wed 4 Mar');
    const heavy = offered(
      'stress-high-hard',
      '--- today 2026-03-04\n2026-03-04 Wed  stress 9/10\n2026-03-05 Thu  plan tempo 8 km\n2026-03-07 Sat  plan easy 6 km\n',
    );
    assert.equal(heavy.titles[2], 'Swap with Sat 7 Mar: easy 6 km');
    assert.match(
      heavy.applied('Swap with Sat 7 Mar: easy 6 km'),
      /\n2026-03-05 Thu {2}plan easy 6 km\n2026-03-07 Sat {2}plan tempo 8 km\n$/,
    );
  });

  it('for signs that last: the next hard session easy, or all of the week', () => {
    const days = Array.from({ length: 16 }, (_, index) => `2026-03-${String(index + 1).padStart(2, '0')}`);
    const signs = days.map(day => `${day}  fatigue 8/10\n  mood 2/7\n  motivation 3/10`).join('\n');
    const plans =
      '2026-03-17 Tue  plan intervals 8 km\n2026-03-20 Fri  plan tempo 10 km\n2026-03-22 Sun  plan race 10 km';
    const { preferred, applied } = offered('overtraining-cluster', `--- today 2026-03-16\n${signs}\n${plans}\n`);
    assert.equal(preferred, 'Make Tue 17 Mar easy: easy 4.8 km instead of intervals 8 km');
    assert.match(
      applied('Make the next seven days easy: 2 sessions'),
      /\n2026-03-17 Tue {2}plan easy 4\.8 km\n2026-03-20 Fri {2}plan easy 6 km\n2026-03-22 Sun {2}plan race 10 km\n$/,
    );
  });

  describe('for signs that last', () => {
    const week = ['rest', 'easy 8 km 46:00', 'intervals 9 km', 'rest', 'easy 8 km', 'easy 10 km', 'long 18 km 1:45:00'];
    const before = daysFrom('2026-02-02', repeated(4, week));
    const signs = daysFrom(
      '2026-03-02',
      repeated(2, week).map(entry => `${entry}\n  fatigue 8/10\n  mood 2/7\n  motivation 3/10\n  sleep 6h30\n  rhr 46`),
    );
    const tired = (plans: string) =>
      offered('overtraining-cluster', `--- today 2026-03-15\n${before}\n${signs}\n${plans}`);

    it('seven light days of half the usual week, in the place of what is planned, none longer than that', () => {
      const { applied } = tired(
        '2026-03-17 Tue  plan tempo 9 km\n2026-03-19 Thu  plan easy 6 km\n2026-03-20 Fri  plan easy 5 km\n',
      );
      assert.ok(
        applied('Insert seven light days: 3 sessions, 19.2 km in all').endsWith(
          '\n2026-03-17 Tue  plan easy 6.6 km > instead of tempo 9 km\n2026-03-19 Thu  plan easy 6 km > instead of easy 6 km\n2026-03-20 Fri  rest > instead of easy 5 km\n2026-03-21 Sat  plan easy 6.6 km\n',
        ),
      );
    });

    it('what is not asked yet, to be filled in', () =>
      assert.ok(
        tired('').applied('Add a check-in to fill in on Sun 15 Mar').endsWith('\n  rhr 46\n  soreness\n  appetite\n'),
      ));

    it('a summary to be read to a doctor, in figures of the log', () =>
      assert.ok(
        tired('')
          .applied('Sum it up for a doctor or physio')
          .endsWith(
            `
  rhr 46
  > For a doctor or physio, 2026-03-02 to 2026-03-15:
  > How it felt, on average: fatigue 8/10 on 14 days, mood 2/7 on 14 days, motivation 3/10 on 14 days
  > Measured: sleep 6.5 h a night (shortest 6.5 h), rhr 46
  > Training: 53 km and 5 runs a week, 2 days hard, 4 days of rest, 53 km a week before
`,
          ),
      ));
  });

  it('for a setback: the word for what it taught', () => {
    const { preferred, applied } = offered(
      'setback-reframe',
      '--- today 2026-03-03\nrule setback-reframe hint\n2026-03-01 Sun  setback missed the start\n2026-03-03 Tue  easy 6 km\n',
    );
    assert.equal(preferred, 'Write a lesson below it');
    assert.match(applied(preferred), /2026-03-01 Sun {2}setback missed the start\n {2}lesson\n/);
  });
});

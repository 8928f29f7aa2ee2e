import assert from 'node:assert/strict';
import { describeCheck, fixedText } from '../../support/textChecks';

describeCheck('day-duplicate', {
  fired: {
    'two lines of one date': `
2026-03-02 Mon easy 8 km
2026-03-02 Mon strength 30 min
^^^^^^^^^^ 💡 hint day-duplicate: Mon 2 Mar has a line above as well. Both count.
`,
    'three lines, one far away': `
2026-03-02 Mon easy 8 km
2026-03-03 Tue rest
2026-03-02 Mon strength 30 min
^^^^^^^^^^ 💡 hint day-duplicate
2026-03-02 Mon sleep 7h20
^^^^^^^^^^ 💡 hint day-duplicate
`,
    'in two files': `
--- a.trainlog
2026-03-02 Mon easy 8 km
--- b.trainlog
2026-03-02 Mon strength 30 min
^^^^^^^^^^ 💡 hint day-duplicate: Mon 2 Mar has a line in a.trainlog as well. Both count.
`,
    'in a file whose name a virtual file system does not encode': `
--- 100%.trainlog
2026-03-02 Mon easy 8 km
--- b.trainlog
2026-03-02 Mon strength 30 min
^^^^^^^^^^ 💡 hint day-duplicate: Mon 2 Mar has a line in 100%.trainlog as well. Both count.
`,
    'with another unit between them, where nothing can be moved': `
2026-03-02 Mon easy 8
unit mi
2026-03-02 Mon easy 5
^^^^^^^^^^ hint day-duplicate
`,
  },
  silent: {
    'a day of its own in a range': `
2026-08-01..2026-08-14 rest
2026-08-03 easy 8 km
`,
    'overlapping ranges': `
2026-08-01..2026-08-14 rest
2026-08-10..2026-08-20 rest
`,
  },
});

describeCheck('day-order', {
  fired: {
    'one day below its place': `
2026-03-02 rest
2026-03-04 rest
2026-03-03 rest
^^^^^^^^^^ 💡 hint day-order: Tue 3 Mar stands out of order: this file has the oldest day first.
2026-03-05 rest
`,
    'one day with a slip in its year': `
2026-03-02 rest
2025-03-03 rest
^^^^^^^^^^ 💡 hint day-order
2026-03-04 rest
2026-03-05 rest
`,
    'newest first': `
2026-03-05 rest
2026-03-03 rest
2026-03-04 rest
^^^^^^^^^^ 💡 hint day-order: Wed 4 Mar stands out of order: this file has the newest day first.
2026-03-02 rest
`,
    'where a move would change what numbers mean': `
2026-03-04 rest
2026-03-05 rest
unit mi
2026-03-02 easy 5
^^^^^^^^^^ hint day-order
2026-03-06 rest
`,
  },
  silent: {
    'oldest first, with a date twice': `
2026-03-02 rest
2026-03-03 rest
2026-03-03 sleep 7h
2026-03-04 rest
`,
    'newest first': `
2026-03-04 rest
2026-03-03 rest
2026-03-01 rest
`,
    'each file for itself': `
--- a.trainlog
2026-03-04 rest
2026-03-05 rest
--- b.trainlog
2026-03-02 rest
2026-03-03 rest
`,
  },
});

describeCheck('entry-unindented', {
  fired: {
    'an entry, an amount, a time, a status, a bullet, a note': `
2026-03-02 Mon
easy 8 km
^^^^ 💡 hint entry-unindented
`,
    'an amount, a time, a bullet, a note among others': `
2026-03-03 Tue
  8 km
  strides
  core 10 min
8 km
^ 💡 hint entry-unindented
pm easy 8 km
^^ 💡 hint entry-unindented
- sleep 7h
^ 💡 hint entry-unindented
> felt good
^ 💡 hint entry-unindented
`,
  },
  silent: {
    'what is indented, and what is above every day': `
--- today 2026-03-08
easy 8 km
2026-03-02 Mon
  easy 8 km
	> felt good
`,
    'a log that is written so': `
2026-03-02 Mon
easy 8 km
2026-03-03 Tue
8 km
2026-03-04 Wed
rest
  > slept in
`,
    prose: `
2026-03-02 Mon  easy 8 km
Felt good.
`,
  },
});

describeCheck('day-indented', {
  fired: {
    'behind white space or a bullet': `
2026-03-01 rest
  2026-03-02 rest
  ^^^^^^^^^^ 💡 hint day-indented
- 2026-03-03 rest
  ^^^^^^^^^^ 💡 hint day-indented
`,
  },
  silent: { 'at column 0': '2026-03-02 rest\n' },
});

describeCheck('entry-before-day', {
  fired: {
    'above every day': `
--- today 2026-03-08
unit km
  easy 8 km
  ^^^^ 💡 warning entry-before-day
rest
^^^^ 💡 warning entry-before-day
2026-03-02 Mon rest
`,
    'in a log without days': `
--- today 2026-03-08
easy 8 km
^^^^ 💡 warning entry-before-day
`,
  },
  silent: {
    'directives, notes and comments': `
unit km
maxhr 188
> my log
; since 2019
2026-03-02 Mon rest
`,
  },
});

describeCheck('plan-open', {
  fired: {
    'a past day with only a plan': `
--- today 2026-03-08
2026-03-06 Fri plan tempo 8 km
               ^^^^ 💡 hint plan-open: Planned for Fri 6 Mar: done or skipped?
2026-03-07 Sat
  am plan easy 8 km
     ^^^^ 💡 hint plan-open
  sleep 7h
`,
    'more than seven days close together, of a plan that was read long afterwards, as one': `
--- today 2026-03-08
2026-02-01 plan easy 8 km
           ^^^^ 💡 hint plan-open: Of 8 days from Sun 1 Feb to Wed 11 Feb only the plan is written: done or skipped?
2026-02-02 plan easy 8 km
2026-02-03 plan easy 8 km
2026-02-04 plan easy 8 km
2026-02-06 plan easy 8 km
2026-02-08 plan easy 8 km
2026-02-09 plan easy 8 km
2026-02-11 plan easy 8 km
2026-03-01 plan easy 8 km
           ^^^^ 💡 hint plan-open: Planned for Sun 1 Mar: done or skipped?
`,
    'but not the days of it that are answered': `
--- today 2026-03-08
2026-02-01 plan easy 8 km
  ok plan-open
2026-02-02 plan easy 8 km
           ^^^^ 💡 hint plan-open
2026-02-03 plan easy 8 km
           ^^^^ 💡 hint plan-open
2026-02-04 plan easy 8 km
           ^^^^ 💡 hint plan-open
2026-02-05 plan easy 8 km
           ^^^^ 💡 hint plan-open
2026-02-06 plan easy 8 km
           ^^^^ 💡 hint plan-open
2026-02-07 plan easy 8 km
           ^^^^ 💡 hint plan-open
2026-02-08 plan easy 8 km
           ^^^^ 💡 hint plan-open
`,
  },
  silent: {
    'done, skipped, or something else said': `
--- today 2026-03-08
2026-03-03 Tue plan easy 8 km
  easy 8 km
2026-03-04 Wed plan easy 8 km
  rest
2026-03-05 Thu skip easy 8 km
2026-03-06 Fri
  plan easy 8 km
  skip strength
`,
    'today and days to come': `
--- today 2026-03-08
2026-03-08 Sun plan easy 8 km
2026-03-09 Mon plan easy 8 km
`,
  },
});

describe('fixes of days', () => {
  it('merge what two lines say', () => {
    const text =
      '2026-03-02 Mon  easy 8 km\n  sleep 7h\n\n2026-03-03 Tue  rest\n\n2026-03-02 Mon  strength 30 min > heavy\n  roll 10 min\n\n2026-03-04 Wed  rest\n';
    assert.equal(
      fixedText(text, 'day-duplicate', 'Merge the two days'),
      '2026-03-02 Mon  easy 8 km\n  sleep 7h\n  strength 30 min > heavy\n  roll 10 min\n\n2026-03-03 Tue  rest\n\n2026-03-04 Wed  rest\n',
    );
    assert.equal(
      fixedText('2026-03-02 rest\n2026-03-02\n', 'day-duplicate', 'Merge the two days'),
      '2026-03-02 rest\n',
    );
    assert.equal(fixedText('2026-03-02 rest\n2026-03-02', 'day-duplicate', 'Merge the two days'), '2026-03-02 rest');
    assert.equal(
      fixedText('2026-03-02\r\n2026-03-02 rest', 'day-duplicate', 'Merge the two days'),
      '2026-03-02\r\n  rest',
    );
  });

  it('bring days into order, and keep the text otherwise', () => {
    const text =
      '# March\n\n2026-03-02 rest\n2026-03-05 easy 8 km\n  > good\n2026-03-03 rest\n  sleep 7h\n2026-03-06 rest\n2026-03-01 rest\n2026-03-07 rest\n';
    assert.equal(
      fixedText(text, 'day-order', 'Move it to its place'),
      '# March\n\n2026-03-02 rest\n2026-03-03 rest\n  sleep 7h\n2026-03-05 easy 8 km\n  > good\n2026-03-06 rest\n2026-03-01 rest\n2026-03-07 rest\n',
    );
    assert.equal(
      fixedText(text, 'day-order', 'Sort all days'),
      '# March\n\n2026-03-01 rest\n2026-03-02 rest\n2026-03-03 rest\n  sleep 7h\n2026-03-05 easy 8 km\n  > good\n2026-03-06 rest\n2026-03-07 rest\n',
    );
    const parted = '2026-03-02 rest\n\n2026-03-04 rest\n\n2026-03-03 rest\n\n2026-03-05 rest\n';
    assert.equal(
      fixedText(parted, 'day-order', 'Move it to its place'),
      '2026-03-02 rest\n\n2026-03-03 rest\n\n2026-03-04 rest\n\n2026-03-05 rest\n',
    );
    const atEnd = '2026-03-02 rest\n2026-03-04 rest\n2026-03-03 rest';
    assert.equal(
      fixedText(atEnd, 'day-order', 'Move it to its place'),
      '2026-03-02 rest\n2026-03-03 rest\n2026-03-04 rest',
    );
  });

  it('indent as the log does', () => {
    assert.equal(
      fixedText('2026-03-01\n\trest\n2026-03-02\neasy 8 km\n', 'entry-unindented', 'Indent'),
      '2026-03-01\n\trest\n2026-03-02\n\teasy 8 km\n',
    );
    assert.equal(
      fixedText('2026-03-01\n  - rest\n2026-03-02\n- easy 8 km\n', 'entry-unindented', 'Indent'),
      '2026-03-01\n  - rest\n2026-03-02\n  - easy 8 km\n',
    );
    assert.equal(
      fixedText('2026-03-01\n- 2026-03-02 rest\n', 'day-indented', 'Outdent'),
      '2026-03-01\n2026-03-02 rest\n',
    );
  });

  it('find a day for entries above every day', () => {
    const text = '--- today 2026-03-08\nunit km\n  easy 8 km\n  > good\n\n2026-03-02 Mon  rest\n  sleep 7h\n';
    assert.equal(
      fixedText(text, 'entry-before-day', "Put today's date above: 2026-03-08 Sun"),
      'unit km\n2026-03-08 Sun\n  easy 8 km\n  > good\n\n2026-03-02 Mon  rest\n  sleep 7h\n',
    );
    assert.equal(
      fixedText(text, 'entry-before-day', 'Move it below the next day'),
      'unit km\n\n2026-03-02 Mon  rest\n  sleep 7h\n  easy 8 km\n  > good\n',
    );
  });

  it('say what became of a plan', () => {
    const text = '--- today 2026-03-08\n2026-03-06 Fri  plan tempo 8 km\n';
    assert.equal(fixedText(text, 'plan-open', 'It is done'), '2026-03-06 Fri  tempo 8 km\n');
    assert.equal(fixedText(text, 'plan-open', 'It was skipped'), '2026-03-06 Fri  skip tempo 8 km\n');
    const days = Array.from({ length: 8 }, (_, index) => `2026-02-0${index + 1}  plan easy 8 km\n`).join('');
    const long = `--- today 2026-03-08\n${days}`;
    assert.equal(fixedText(long, 'plan-open', 'All of it is done'), days.replaceAll('plan ', ''));
    assert.equal(fixedText(long, 'plan-open', 'All of it was skipped'), days.replaceAll('plan', 'skip'));
  });
});

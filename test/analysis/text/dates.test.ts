import assert from 'node:assert/strict';
import { describeCheck, fixedText } from '../../support/textChecks';

describeCheck('date-unreadable', {
  fired: {
    'half a date': `
--- today 2026-03-08
2026-03-01 Sun rest
2026-03: rest
^^^^^^^ error date-unreadable
`,
    'a letter too many': `
2026-03-01 Sun rest
2026-03-2x rest
^^^^^^^^^^ 💡 error date-unreadable
`,
    'a weekday whose date was forgotten': `
--- today 2026-03-08
2026-03-01 Sun rest
Tue: 8 km easy
^^^ 💡 error date-unreadable
`,
  },
  silent: {
    'dates, amounts and words': `
2026-03-01 Sun rest
  3/4 mile
  Monday was hard
  10-12 km easy
`,
  },
});

describeCheck('date-impossible', {
  fired: {
    'a day that the month does not have': `
--- today 2026-03-08
2026-02-30 rest
^^^^^^^^^^ 💡 error date-impossible: There is no such day as 2026-02-30.
`,
    'a range that ends before it begins': `
2026-08-14..2026-08-01 rest
            ^^^^^^^^^^ 💡 error date-impossible
`,
  },
  silent: {
    'the day of a leap year': `
2024-02-29 rest
`,
  },
});

describeCheck('date-not-iso', {
  fired: {
    'a date in another shape': `
--- today 2026-03-08
2 Mar 2026 rest
^^^^^^^^^^ 💡 information date-not-iso: Read as 2 Mar 2026. Dates are written YYYY-MM-DD.
`,
    'two readings': `
--- today 2026-03-08
3/2/2026 rest
^^^^^^^^ 💡 information date-not-iso: This can be 2 Mar 2026 or 3 Feb 2026…
`,
    'no year: that of the days around': `
--- today 2026-03-08
2025-12-31 Wed rest
2 Jan rest
^^^^^ 💡 information date-not-iso: Read as Fri 2 Jan 2026…
Mon 5 Jan rest
    ^^^^^ 💡 information date-not-iso: Read as Mon 5 Jan 2026…
`,
    'no year, two readings': `
2026-03-01 Sun rest
3/2 rest
^^^ 💡 information date-not-iso: This can be Mon 2 Mar 2026 or Tue 3 Feb 2026…
`,
    'no year, in a range, an answer and a shoe': `
--- today 2026-03-08
shoe peg retired Mar 1
                 ^^^^^ 💡 information date-not-iso
2026-03-01..Mar 3 rest
            ^^^^^ 💡 information date-not-iso
2026-03-04 ok no-rest-day until Apr 1
                                ^^^^^ 💡 information date-not-iso
`,
  },
  silent: {
    'ISO dates': `
2026-03-02 Mon rest
2026-08-01..2026-08-14 rest
`,
  },
});

describeCheck('weekday-mismatch', {
  fired: {
    'the day before': `
2026-03-02 Tue rest
           ^^^ 💡 warning weekday-mismatch: 2026-03-02 is a Mon.
`,
    'another day': `
2026-03-02 Friday rest
           ^^^^^^ 💡 warning weekday-mismatch
`,
    'without a year': `
2026-03-01 Sun rest
Tue 2 Mar rest
^^^ 💡 warning weekday-mismatch: 2026-03-02 is a Mon.
`,
  },
  silent: {
    'the right one, in any language and length': `
2026-03-02 Mo rest
2026-03-03 tuesday rest
2026-03-04 Mi. rest
2026-03-05 rest
`,
  },
});

describe('fixes of dates', () => {
  it('write the date, the weekday or both', () => {
    const yearless = '2025-12-31 Wed rest\nMon 5 Jan rest\n';
    assert.equal(
      fixedText(yearless, 'date-not-iso', 'Write 2026-01-05 (5 Jan 2026)'),
      '2025-12-31 Wed rest\n2026-01-05 Mon rest\n',
    );
    const mismatch = '2026-03-02 Tue  rest\n';
    assert.equal(fixedText(mismatch, 'weekday-mismatch', 'Write Mon'), '2026-03-02 Mon  rest\n');
    assert.equal(fixedText(mismatch, 'weekday-mismatch', 'Change the date to 2026-03-03'), '2026-03-03 Tue  rest\n');
    const forgotten = '2026-03-01 Sun rest\nTue: 8 km easy\n';
    assert.equal(
      fixedText(forgotten, 'date-unreadable', 'Write 2026-03-03 (3 Mar 2026)'),
      '2026-03-01 Sun rest\n2026-03-03 Tue: 8 km easy\n',
    );
    const newestFirst = '2026-03-05 rest\n2026-03-04 rest\nTue: 8 km easy\n';
    assert.equal(
      fixedText(newestFirst, 'date-unreadable', 'Write 2026-03-03 (3 Mar 2026)'),
      '2026-03-05 rest\n2026-03-04 rest\n2026-03-03 Tue: 8 km easy\n',
    );
  });
});

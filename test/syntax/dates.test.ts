import assert from 'node:assert/strict';
import { nearestDay } from '../../server/src/syntax/dates';
import type { DayLine } from '../../server/src/syntax/tree';
import { isoDate, parseIsoDate } from '../../server/src/values/date';
import { lineOf, shownProblems } from '../support/lines';

/** A line, what its dates are read as, and its problems with what each fix makes of the line. */
type Row = readonly [line: string, read: string, ...problems: string[]];

const read: readonly Row[] = [
  // ISO, and what may stand behind it.
  ['2026-03-02', '2026-03-02'],
  ['2026-03-02 Mon  easy 8 km', '2026-03-02 Mon'],
  ['2026-03-02: rest', '2026-03-02'],
  ['2026-03-02 - rest', '2026-03-02'],
  ['2026-03-02, rest', '2026-03-02'],
  ['2026-03-02 Mon: rest', '2026-03-02 Mon'],
  ['2026-03-02 Mon – rest', '2026-03-02 Mon'],
  ['2026-03-02 (Mon) rest', '2026-03-02 Mon'],
  ['2026-03-02\tMo.\trest', '2026-03-02 Mo'],
  ['2026-03-02 MONDAY rest', '2026-03-02 MONDAY'],
  ['2026-03-04 mittwoch', '2026-03-04 mittwoch'],
  ['2026-03-07 Sonnabend', '2026-03-07 Sonnabend'],
  ['\uFEFF2026-03-02 Mon rest', '2026-03-02 Mon'],
  ['0000-01-01 rest', '0000-01-01'],
  ['9999-12-31 rest', '9999-12-31'],
  ['2024-02-29 rest', '2024-02-29'],

  // Words that may be prose are a weekday only where nothing else can be meant.
  ['2026-03-02 so tired today', '2026-03-02'],
  ['2026-03-02 We ran up the hill', '2026-03-02'],
  ['2026-03-02 sun and wind all day', '2026-03-02'],
  ['2026-03-08 so easy 8 km', '2026-03-08 so'],
  ['2026-03-08 sun easy 8 km', '2026-03-08 sun'],
  [
    '2026-03-02 sun easy 8 km',
    '2026-03-02 sun',
    'weekday-mismatch «sun» → 2026-03-02 mon easy 8 km | 2026-03-01 sun easy 8 km',
  ],

  // The other shapes of the language page.
  ['2026/3/2 rest', '2026-03-02', 'date-not-iso «2026/3/2» → 2026-03-02 rest'],
  ['2026.03.02 rest', '2026-03-02', 'date-not-iso «2026.03.02» → 2026-03-02 rest'],
  ['2026-3-2 rest', '2026-03-02', 'date-not-iso «2026-3-2» → 2026-03-02 rest'],
  ['2026–03–02 rest', '2026-03-02', 'date-not-iso «2026–03–02» → 2026-03-02 rest'],
  ['2026—03—02 Mon  rest', '2026-03-02 Mon', 'date-not-iso «2026—03—02» → 2026-03-02 Mon  rest'],
  ['2026\u201103\u201102 rest', '2026-03-02', 'date-not-iso «2026\u201103\u201102» → 2026-03-02 rest'],
  ['2026-03–02 rest', '2026-03-02', 'date-not-iso «2026-03–02» → 2026-03-02 rest'],
  ['2026–03–32 rest', 'none', 'date-impossible «2026–03–32» → 2026-03-31 rest'],
  ['20260302 rest', '2026-03-02', 'date-not-iso «20260302» → 2026-03-02 rest'],
  ['2.3.2026 rest', '2026-03-02', 'date-not-iso «2.3.2026» → 2026-03-02 rest'],
  ['02.03.26: rest', '2026-03-02', 'date-not-iso «02.03.26» → 2026-03-02: rest'],
  ['3/25/2026 rest', '2026-03-25', 'date-not-iso «3/25/2026» → 2026-03-25 rest'],
  ['25/3/2026 rest', '2026-03-25', 'date-not-iso «25/3/2026» → 2026-03-25 rest'],
  ['3/3/2026 rest', '2026-03-03', 'date-not-iso «3/3/2026» → 2026-03-03 rest'],
  ['2 Mar 2026 rest', '2026-03-02', 'date-not-iso «2 Mar 2026» → 2026-03-02 rest'],
  ['2. März 2026 rest', '2026-03-02', 'date-not-iso «2. März 2026» → 2026-03-02 rest'],
  ['2nd March 2026', '2026-03-02', 'date-not-iso «2nd March 2026» → 2026-03-02'],
  ['March 2nd, 2026', '2026-03-02', 'date-not-iso «March 2nd, 2026» → 2026-03-02'],
  ['2-Mar-26 rest', '2026-03-02', 'date-not-iso «2-Mar-26» → 2026-03-02 rest'],
  ["2 Mar '26 rest", '2026-03-02', "date-not-iso «2 Mar '26» → 2026-03-02 rest"],
  ['Mon 2 Mar 2026 easy 8 km', '2026-03-02 Mon', 'date-not-iso «2 Mar 2026» → 2026-03-02 Mon easy 8 km'],
  ['Monday, March 2, 2026: rest', '2026-03-02 Monday', 'date-not-iso «March 2, 2026» → 2026-03-02 Monday: rest'],
  ['Mon 2026-03-02 rest', '2026-03-02 Mon', 'date-not-iso «2026-03-02» → 2026-03-02 Mon rest'],
  ['2026-03-02T06:30 easy 8 km', '2026-03-02', 'date-not-iso «2026-03-02» → 2026-03-02 06:30 easy 8 km'],

  // Two readings are not guessed, unless the weekday decides.
  ['3/2/2026 rest', '2026-03-02 or 2026-02-03', 'date-not-iso «3/2/2026» → 2026-03-02 rest | 2026-02-03 rest'],
  ['3-2-2026 rest', '2026-02-03 or 2026-03-02', 'date-not-iso «3-2-2026» → 2026-02-03 rest | 2026-03-02 rest'],
  ['3/2/2026 Mon rest', '2026-03-02 Mon', 'date-not-iso «3/2/2026» → 2026-03-02 Mon rest'],
  ['Tue 3/2/2026 rest', '2026-02-03 Tue', 'date-not-iso «3/2/2026» → 2026-02-03 Tue rest'],

  // Without a year: the days around decide, which one line does not see.
  ['Mar 2 easy 8 km', '2 Mar'],
  ['2 Mar 8 km easy', '2 Mar'],
  ['Mon 2 Mar rest', '2 Mar Mon'],
  ['2.3. rest', '2 Mar'],
  ['3/2 rest', '2 Mar or 3 Feb'],
  ['29 Feb rest', '29 Feb'],

  // Days that do not exist.
  ['2026-02-30 rest', 'none', 'date-impossible «2026-02-30» → 2026-02-28 rest'],
  ['2026-02-29 rest', 'none', 'date-impossible «2026-02-29» → 2026-02-28 rest'],
  ['2026-04-31 rest', 'none', 'date-impossible «2026-04-31» → 2026-04-30 rest'],
  ['2026-00-10 rest', 'none', 'date-impossible «2026-00-10» → 2026-01-10 rest'],
  ['2026-13-02 rest', 'none', 'date-impossible «2026-13-02» → 2026-02-13 rest | 2026-12-02 rest'],
  ['31.4.2026 rest', 'none', 'date-impossible «31.4.2026» → 2026-04-30 rest'],
  ['31 Apr 2026 rest', 'none', 'date-impossible «31 Apr 2026» → 2026-04-30 rest'],
  ['30 Feb rest', 'none', 'date-impossible «30 Feb»'],

  // Meant as a date.
  ['2026-03-2x rest', 'none', 'date-unreadable «2026-03-2x» → 2026-03-02 rest'],
  ['2026-0302 rest', 'none', 'date-unreadable «2026-0302» → 2026-03-02 rest'],
  ['2026--03-02 rest', 'none', 'date-unreadable «2026--03-02» → 2026-03-02 rest'],
  ['2026-03-022 rest', 'none', 'date-unreadable «2026-03-022» → 2026-03-22 rest'],
  ['2026-03: rest', 'none', 'date-unreadable «2026-03»'],
  ['2026- rest', 'none', 'date-unreadable «2026»'],
  ['Mon: 8 km easy', 'none', 'date-unreadable «Mon»'],
  ['Tuesday  rest', 'none', 'date-unreadable «Tuesday»'],

  // Weekdays that are not their day's.
  ['2026-03-02 Tue rest', '2026-03-02 Tue', 'weekday-mismatch «Tue» → 2026-03-02 Mon rest | 2026-03-03 Tue rest'],
  [
    '2026-03-02 sunday rest',
    '2026-03-02 sunday',
    'weekday-mismatch «sunday» → 2026-03-02 monday rest | 2026-03-01 sunday rest',
  ],
  ['2026-03-02 Sonnabend rest', '2026-03-02 Sonnabend', 'weekday-mismatch «Sonnabend» → 2026-03-02 Montag rest'],
  ['2026-03-02 Di rest', '2026-03-02 Di', 'weekday-mismatch «Di» → 2026-03-02 Mo rest | 2026-03-03 Di rest'],
  ['2026-03-02 THU rest', '2026-03-02 THU', 'weekday-mismatch «THU» → 2026-03-02 MON rest'],

  // Ranges.
  ['2026-08-01..2026-08-14 rest > holiday', '2026-08-01..2026-08-14'],
  ['2026-08-01..2026-08-14 Sat rest', '2026-08-01..2026-08-14 Sat'],
  ['2026-08-01 .. 2026-08-14 rest', '2026-08-01..2026-08-14'],
  ['2026-08-01 ... tired', '2026-08-01'],
  ['2026-08-01..', '2026-08-01..none', 'date-unreadable «..»'],
  ['2026-08-01 - 2026-08-14 rest', '2026-08-01..2026-08-14', 'date-not-iso «2026-08-14» → 2026-08-01..2026-08-14 rest'],
  ['2026-08-01–2026-08-14 rest', '2026-08-01..2026-08-14', 'date-not-iso «2026-08-14» → 2026-08-01..2026-08-14 rest'],
  ['2026-08-01-2026-08-14 rest', '2026-08-01..2026-08-14', 'date-not-iso «2026-08-14» → 2026-08-01..2026-08-14 rest'],
  [
    '2026-08-01 to 2026-08-14 rest',
    '2026-08-01..2026-08-14',
    'date-not-iso «2026-08-14» → 2026-08-01..2026-08-14 rest',
  ],
  ['2026-08-01..14 rest', '2026-08-01..2026-08-14', 'date-not-iso «14» → 2026-08-01..2026-08-14 rest'],
  ['2026-08-01..08-14 rest', '2026-08-01..2026-08-14', 'date-not-iso «08-14» → 2026-08-01..2026-08-14 rest'],
  [
    '2026-08-14..2026-08-01 rest',
    '2026-08-14..2026-08-01',
    'date-impossible «2026-08-01» → 2026-08-01..2026-08-14 rest',
  ],
  [
    '2026-08-14..08-01 rest',
    '2026-08-14..2026-08-01',
    'date-not-iso «08-01» → 2026-08-14..2026-08-01 rest',
    'date-impossible «08-01» → 2026-08-01..2026-08-14 rest',
  ],
  // The end of a month or a year may lie between.
  ['2026-08-28..03 rest', '2026-08-28..2026-09-03', 'date-not-iso «03» → 2026-08-28..2026-09-03 rest'],
  ['2026-12-28..3 rest', '2026-12-28..2027-01-03', 'date-not-iso «3» → 2026-12-28..2027-01-03 rest'],
  ['2026-12-28..01-03 rest', '2026-12-28..2027-01-03', 'date-not-iso «01-03» → 2026-12-28..2027-01-03 rest'],
  ['2026-08-31..31 rest', '2026-08-31..2026-08-31', 'date-not-iso «31» → 2026-08-31..2026-08-31 rest'],
  ['2026-01-30..29 rest', '2026-01-30..none', 'date-impossible «29» → 2026-01-30..2026-02-28 rest'],
  ['2026-08-01..2026-08-32 rest', '2026-08-01..none', 'date-impossible «2026-08-32» → 2026-08-01..2026-08-31 rest'],
  ['2026-08-01..soon rest', '2026-08-01..none', 'date-unreadable «soon»'],
  ['2026-08-01 - 8 km easy', '2026-08-01'],

  // Behind white space or a bullet only what can be nothing but a date.
  ['  2026-03-02 rest', '2026-03-02', 'day-indented «2026-03-02» → 2026-03-02 rest'],
  ['- 2026-03-02 rest', '2026-03-02', 'day-indented «2026-03-02» → 2026-03-02 rest'],
  [
    '\t2 Mar 2026 rest',
    '2026-03-02',
    'day-indented «2 Mar 2026» → 2 Mar 2026 rest',
    'date-not-iso «2 Mar 2026» → \t2026-03-02 rest',
  ],
  ['  Mon 2.3. rest', '2 Mar Mon', 'day-indented «2.3.» → Mon 2.3. rest'],
];

/** Amounts and words that begin as dates do. */
const noDates = [
  '7.5/2026, 1:22',
  '8 km easy',
  '8.5 km',
  '3/4 mile',
  '10-12 km easy',
  '85-90 minutes',
  '10–12 km easy',
  '1600-2000 m',
  '3,6 x 800',
  '45:10',
  '1:05:30 8 km',
  '5 min jog',
  '2000 m',
  'Mar 8 km',
  'may have gone too far',
  'marathon 42 km',
  'Second run',
  'Sat around all day',
  '  10-20-30 training',
  '  3/2 rest',
  '  2.3. rest',
  '  Mon: 8 km easy',
  '  2026-03',
];

describe('dates', () => {
  it('are read in every shape, with their problems and fixes', () => {
    for (const [line, expected, ...problems] of read) {
      const found = shownProblems(line).filter(problem => /^(date|weekday|day)-/.test(problem));
      assert.deepEqual([shownDates(line), ...found], [expected, ...problems], line);
    }
  });

  it('fixes of one line leave nothing of their kind', () => {
    for (const [line, , ...problems] of read) {
      for (const problem of problems) {
        const [id, fixes] = [problem.split(' ')[0] ?? '', problem.split(' → ')[1]];
        for (const fixed of fixes?.split(' | ') ?? []) {
          const left = shownProblems(fixed).filter(other => other.startsWith(`${id} `));
          assert.deepEqual(left, [], `${line} → ${fixed}`);
        }
      }
    }
  });

  it('amounts and words are no dates', () => {
    for (const line of noDates) assert.notEqual(lineOf(line).kind, 'day', line);
  });

  it('a date without a year is the nearest of its name', () => {
    const near = (month: number, day: number, to: string) => {
      const found = nearestDay({ month, day }, parseIsoDate(to) ?? 0);
      return found === undefined ? undefined : isoDate(found);
    };
    assert.equal(near(3, 2, '2026-03-01'), '2026-03-02');
    assert.equal(near(12, 30, '2026-01-02'), '2025-12-30');
    assert.equal(near(1, 2, '2025-12-30'), '2026-01-02');
    assert.equal(near(2, 29, '2026-02-01'), '2024-02-29');
    assert.equal(near(2, 29, '1899-01-01'), '1896-02-29');
    assert.equal(near(2, 30, '2026-02-01'), undefined);
  });
});

function shownDates(line: string): string {
  const node = lineOf(line);
  assert.equal(node.kind, 'day', line);
  if (node.kind !== 'day') return '';
  const until = node.until ? `..${shownDate(node.until)}` : '';
  const weekday = node.weekday ? ` ${node.text.slice(node.weekday.span.start, node.weekday.span.end)}` : '';
  return `${shownDate(node.date)}${until}${weekday}`;
}

const MONTHS = ['Jan', 'Feb', 'Mar'];

function shownDate({ day, readings }: DayLine['date']): string {
  if (day !== undefined) return isoDate(day);
  if (readings.length === 0) return 'none';
  return readings
    .map(({ year, month, day: dayOfMonth }) =>
      year === undefined
        ? `${dayOfMonth} ${MONTHS[month - 1]}`
        : `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`,
    )
    .join(' or ');
}

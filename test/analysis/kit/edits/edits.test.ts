import assert from 'node:assert/strict';
import { insertDayLine, insertDayLines } from '../../../../server/src/analysis/kit/edits/insertDayLine';
import { insertDirective } from '../../../../server/src/analysis/kit/edits/insertDirective';
import { linesRemoved } from '../../../../server/src/analysis/kit/edits/removeLines';
import { replacePlanned } from '../../../../server/src/analysis/kit/edits/replacePlanned';
import { entryEdit } from '../../../../server/src/analysis/kit/fixes/fix';
import { applyEdits } from '../../../../server/src/base/text';
import { dayNumber, openLog } from '../../../support/log';

const TODAY = '2026-03-02';

/** The text after a new day was written into it. */
function withDay(text: string, from: string, entry = 'rest', to?: string): string {
  const open = openLog(text, { today: TODAY });
  const document = open.log().documents[0];
  assert.ok(document);
  const days = { from: dayNumber(from), ...(to !== undefined && { to: dayNumber(to) }) };
  return applyEdits(text, [insertDayLine(document, days, entry, 0)]);
}

/** The text after several new days were written into it, each a rest day. */
function withDays(text: string, ...dates: readonly string[]): string {
  const document = openLog(text, { today: TODAY }).log().documents[0];
  assert.ok(document);
  const days = dates.map(date => ({ from: dayNumber(date), entry: 'rest' }));
  return applyEdits(text, insertDayLines(document, days, 0));
}

function withEntry(text: string, date: string, entry: string): string {
  const log = openLog(text, { today: TODAY }).log();
  const document = log.documents[0];
  assert.ok(document);
  return applyEdits(text, entryEdit(log, document, dayNumber(date), entry).get(document.uri) ?? []);
}

describe('a line that is removed', () => {
  it('leaves a byte order mark and no empty line', () => {
    for (const [before, at, after] of [
      ['born 1980', 0, ''],
      ['\uFEFFborn 1980', 0, '\uFEFF'],
      ['\uFEFFborn 1980\r\nunit km', 0, '\uFEFFunit km'],
      ['born 1980\r\nunit km', 1, 'born 1980'],
      ['born 1980\nunit km\n', 1, 'born 1980\n'],
    ] as const) {
      const document = openLog(before, { today: TODAY }).log().documents[0];
      assert.ok(document);
      assert.equal(applyEdits(before, [linesRemoved(document, { start: at, end: at + 1 })]), after);
    }
  });
});

describe('a new day', () => {
  const cases: readonly { title: string; text: string; date: string; to?: string; expected: string }[] = [
    {
      title: 'within the fence of Markdown',
      text: '```trainlog\r\n2026-03-02 Mon  easy 8 km\r\n  > wet\r\n```\r\n',
      date: '2026-03-03',
      expected: '```trainlog\r\n2026-03-02 Mon  easy 8 km\r\n  > wet\r\n2026-03-03 Tue  rest\r\n```\r\n',
    },
    {
      title: 'between two others',
      text: '2026-03-02 Mon  easy 8 km\n2026-03-04 Wed  easy 8 km\n',
      date: '2026-03-03',
      expected: '2026-03-02 Mon  easy 8 km\n2026-03-03 Tue  rest\n2026-03-04 Wed  easy 8 km\n',
    },
    {
      title: 'below the entries and notes of the day before',
      text: '2026-03-02 Mon\n  easy 8 km\n    > windy\n; later\n2026-03-04 Wed  easy 8 km\n',
      date: '2026-03-03',
      expected: '2026-03-02 Mon\n  easy 8 km\n    > windy\n2026-03-03 Tue  rest\n; later\n2026-03-04 Wed  easy 8 km\n',
    },
    {
      title: 'before all others',
      text: 'unit km\n\n2026-03-04 Wed  easy 8 km\n',
      date: '2026-03-02',
      expected: 'unit km\n\n2026-03-02 Mon  rest\n2026-03-04 Wed  easy 8 km\n',
    },
    {
      title: 'at the end of a text without a last newline',
      text: '2026-03-02 Mon  easy 8 km',
      date: '2026-03-03',
      expected: '2026-03-02 Mon  easy 8 km\n2026-03-03 Tue  rest',
    },
    {
      title: 'in a newest-first log, above the older ones',
      text: '2026-03-04 Wed  easy 8 km\n2026-03-02 Mon  easy 8 km\n2026-03-01 Sun  rest\n',
      date: '2026-03-03',
      expected: '2026-03-04 Wed  easy 8 km\n2026-03-03 Tue  rest\n2026-03-02 Mon  easy 8 km\n2026-03-01 Sun  rest\n',
    },
    {
      title: 'in a newest-first log, at its top',
      text: 'unit km\n2026-03-04 Wed  easy 8 km\n2026-03-02 Mon  easy 8 km\n',
      date: '2026-03-05',
      expected: 'unit km\n2026-03-05 Thu  rest\n2026-03-04 Wed  easy 8 km\n2026-03-02 Mon  easy 8 km\n',
    },
    {
      title: 'in a newest-first log, at its end',
      text: '2026-03-04 Wed  easy 8 km\n2026-03-02 Mon  easy 8 km\n',
      date: '2026-03-01',
      expected: '2026-03-04 Wed  easy 8 km\n2026-03-02 Mon  easy 8 km\n2026-03-01 Sun  rest\n',
    },
    {
      title: 'without weekdays, with one blank and CRLF, as the log has them',
      text: '2026-03-02 easy 8 km\r\n2026-03-04 easy 8 km\r\n',
      date: '2026-03-03',
      expected: '2026-03-02 easy 8 km\r\n2026-03-03 rest\r\n2026-03-04 easy 8 km\r\n',
    },
    {
      title: 'behind a byte order mark',
      text: '\uFEFF2026-03-04 Wed  easy 8 km\n2026-03-05 Thu  easy 8 km\n',
      date: '2026-03-02',
      expected: '\uFEFF2026-03-02 Mon  rest\n2026-03-04 Wed  easy 8 km\n2026-03-05 Thu  easy 8 km\n',
    },
    {
      title: 'in the section of its week',
      text: '# Week 1\n2026-03-07 Sat  easy 8 km\n2026-03-08 Sun  easy 8 km\n\n# Week 2\n2026-03-10 Tue  easy 8 km\n',
      date: '2026-03-09',
      expected:
        '# Week 1\n2026-03-07 Sat  easy 8 km\n2026-03-08 Sun  easy 8 km\n\n# Week 2\n2026-03-09 Mon  rest\n2026-03-10 Tue  easy 8 km\n',
    },
    {
      title: 'in a newest-first log, in the section of its week',
      text: '# Week 2\n2026-03-10 Tue  easy 8 km\n\n# Week 1\n2026-03-08 Sun  easy 8 km\n2026-03-07 Sat  easy 8 km\n',
      date: '2026-03-09',
      expected:
        '# Week 2\n2026-03-10 Tue  easy 8 km\n2026-03-09 Mon  rest\n\n# Week 1\n2026-03-08 Sun  easy 8 km\n2026-03-07 Sat  easy 8 km\n',
    },
    {
      title: 'with the blank lines that stand between days',
      text: '2026-03-02 Mon  easy 8 km\n\n2026-03-04 Wed  easy 8 km\n\n2026-03-05 Thu  easy 8 km\n',
      date: '2026-03-03',
      expected:
        '2026-03-02 Mon  easy 8 km\n\n2026-03-03 Tue  rest\n\n2026-03-04 Wed  easy 8 km\n\n2026-03-05 Thu  easy 8 km\n',
    },
    {
      title: 'with the blank line that stands between weeks',
      text: '2026-02-28 Sat  easy 8 km\n2026-03-01 Sun  easy 8 km\n\n2026-03-07 Sat  easy 8 km\n2026-03-08 Sun  easy 8 km\n',
      date: '2026-03-09',
      expected:
        '2026-02-28 Sat  easy 8 km\n2026-03-01 Sun  easy 8 km\n\n2026-03-07 Sat  easy 8 km\n2026-03-08 Sun  easy 8 km\n\n2026-03-09 Mon  rest\n',
    },
    {
      title: 'as a range',
      text: '2026-03-02 Mon  easy 8 km\n2026-03-09 Mon  easy 8 km\n',
      date: '2026-03-03',
      to: '2026-03-08',
      expected: '2026-03-02 Mon  easy 8 km\n2026-03-03..2026-03-08  rest\n2026-03-09 Mon  easy 8 km\n',
    },
  ];
  for (const { title, text, date, to, expected } of cases) {
    it(title, () => assert.equal(withDay(text, date, 'rest', to), expected));
  }
});

describe('a new entry', () => {
  const cases: readonly { title: string; text: string; expected: string }[] = [
    { title: 'behind a bare date', text: '2026-03-02 Mon\n', expected: '2026-03-02 Mon  rest\n' },
    { title: 'behind a bare date with a blank', text: '2026-03-02 Mon \n', expected: '2026-03-02 Mon  rest\n' },
    {
      title: 'below an entry on the line of the date',
      text: '2026-03-02 Mon  easy 8 km',
      expected: '2026-03-02 Mon  easy 8 km\n  rest',
    },
    {
      title: 'below the last entry and its note, with their indentation and bullet',
      text: '2026-03-02 Mon\n\t- easy 8 km\n\t> windy\n\n2026-03-03 Tue  easy\n',
      expected: '2026-03-02 Mon\n\t- easy 8 km\n\t> windy\n\t- rest\n\n2026-03-03 Tue  easy\n',
    },
    {
      title: 'as a new day, where there is no line',
      text: '2026-03-01 Sun  easy 8 km\n',
      expected: '2026-03-01 Sun  easy 8 km\n2026-03-02 Mon  rest\n',
    },
  ];
  for (const { title, text, expected } of cases) {
    it(title, () => assert.equal(withEntry(text, '2026-03-02', 'rest'), expected));
  }
});

describe('a directive', () => {
  const withDirective = (text: string) => {
    const document = openLog(text, { today: TODAY }).log().documents[0];
    assert.ok(document);
    return applyEdits(text, [insertDirective(document, 'rule log-gap off')]);
  };

  it('stands below those at the head of the text', () => {
    assert.equal(
      withDirective('; mine\nunit km\nmaxhr 188\n\n# 2026\n2026-03-02 easy\n'),
      '; mine\nunit km\nmaxhr 188\nrule log-gap off\n\n# 2026\n2026-03-02 easy\n',
    );
  });

  it('stands above the first day where there are none', () => {
    assert.equal(withDirective('2026-03-02 easy\n'), 'rule log-gap off\n\n2026-03-02 easy\n');
    assert.equal(withDirective('; mine\n\n2026-03-02 easy\n'), '; mine\nrule log-gap off\n\n2026-03-02 easy\n');
    assert.equal(withDirective('\uFEFF2026-03-02 easy\r\n'), '\uFEFFrule log-gap off\r\n\r\n2026-03-02 easy\r\n');
  });
});

describe('rest in the place of a plan', () => {
  const cases: readonly { title: string; text: string; expected: string }[] = [
    {
      title: 'keeps what was planned as a note',
      text: '2026-03-03 Tue  plan tempo 11 km: wu 3 km, 20 min @ T, cd 3 km\n',
      expected: '2026-03-03 Tue  rest > instead of tempo 11 km: wu 3 km, 20 min @ T, cd 3 km\n',
    },
    {
      title: 'and its own note behind it',
      text: '2026-03-03 Tue  plan easy 8 km > with Sam\n',
      expected: '2026-03-03 Tue  rest > instead of easy 8 km. with Sam\n',
    },
    {
      title: 'of two sessions on one line',
      text: '2026-03-03 Tue  am plan easy 8 km / pm plan easy 6 km\n',
      expected: '2026-03-03 Tue  rest > instead of easy 8 km + easy 6 km\n',
    },
    {
      title: 'of two sessions on two lines',
      text: '2026-03-03 Tue\n  plan easy 8 km\n  plan strength 30 min\n',
      expected: '2026-03-03 Tue\n  rest > instead of easy 8 km + strength 30 min\n',
    },
    {
      title: 'of three sessions on the last lines of a text',
      text: '2026-03-03 Tue\n  plan easy 8 km\n  plan strength 30 min\n  plan bike 40 min',
      expected: '2026-03-03 Tue\n  rest > instead of easy 8 km + strength 30 min + bike 40 min\n',
    },
  ];
  for (const { title, text, expected } of cases) {
    it(title, () => {
      const log = openLog(text, { today: TODAY }).log();
      const [edits] = replacePlanned(log.day(dayNumber('2026-03-03')), 'rest').values();
      assert.equal(applyEdits(text, edits ?? []), expected);
    });
  }
});

describe('several new days', () => {
  it('stand in order between those that are there', () =>
    assert.equal(
      withDays('2026-03-02 Mon  easy 8 km\n2026-03-05 Thu  easy 8 km\n', '2026-03-06', '2026-03-04', '2026-03-03'),
      '2026-03-02 Mon  easy 8 km\n2026-03-03 Tue  rest\n2026-03-04 Wed  rest\n2026-03-05 Thu  easy 8 km\n2026-03-06 Fri  rest\n',
    ));

  it('are parted where the document parts its weeks', () =>
    assert.equal(
      withDays(
        '2026-02-21 Sat  easy 8 km\n2026-02-22 Sun  easy 8 km\n\n2026-02-23 Mon  easy 8 km\n',
        '2026-03-01',
        '2026-03-03',
        '2026-03-05',
        '2026-03-10',
      ),
      '2026-02-21 Sat  easy 8 km\n2026-02-22 Sun  easy 8 km\n\n2026-02-23 Mon  easy 8 km\n2026-03-01 Sun  rest\n\n2026-03-03 Tue  rest\n2026-03-05 Thu  rest\n\n2026-03-10 Tue  rest\n',
    ));

  it('in a newest-first log the latest stands first', () =>
    assert.equal(
      withDays('2026-03-02  easy 8 km\n2026-03-01  easy 8 km\n', '2026-03-03', '2026-03-05'),
      '2026-03-05  rest\n2026-03-03  rest\n2026-03-02  easy 8 km\n2026-03-01  easy 8 km\n',
    ));

  it('in an empty text they are its lines', () =>
    assert.equal(withDays('', '2026-03-03', '2026-03-05'), '2026-03-03 Tue  rest\n2026-03-05 Thu  rest\n'));
});

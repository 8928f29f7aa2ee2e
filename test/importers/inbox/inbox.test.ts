import assert from 'node:assert/strict';
import { datedLine } from '../../../server/src/importers/inbox/datedLine';
import { readInbox } from '../../../server/src/importers/inbox/readInbox';
import { isoDate } from '../../../server/src/values/date';
import { dayNumber } from '../../support/log';

/** A Saturday. */
const TODAY = dayNumber('2026-11-28');

describe('a line of notes', () => {
  const rows: readonly (readonly [line: string, date: string | undefined, text: string])[] = [
    ['8k easy', undefined, '8k easy'],
    ['today 8k easy', '2026-11-28', '8k easy'],
    ['Yesterday: 8k easy', '2026-11-27', '8k easy'],
    ['gestern 8 km', '2026-11-27', '8 km'],
    ['the day before yesterday 8k', '2026-11-26', '8k'],
    ['Tue tempo 8k', '2026-11-24', 'tempo 8k'],
    ['- last tue - 8k', '2026-11-24', '8k'],
    ['am Dienstag 8k', '2026-11-24', '8k'],
    ['Sat 8k', '2026-11-28', '8k'],
    ['So. 10 km', '2026-11-22', '10 km'],
    ['2026-11-20 Fri  8k', '2026-11-20', '8k'],
    ['Mon 23 Nov 8k', '2026-11-23', '8k'],
    ['2.3. 8k', '2026-03-02', '8k'],
    ['30 Nov plan 8k', '2026-11-30', 'plan 8k'],
    ['Tue 24 Nov', '2026-11-24', ''],
    // No days: words and amounts.
    ['sun all day', undefined, 'sun all day'],
    ['am 8k easy', undefined, 'am 8k easy'],
    ['todays run 8k', undefined, 'todays run 8k'],
    ['10-12 km easy', undefined, '10-12 km easy'],
    ['18:00 8k', undefined, '18:00 8k'],
    ['> slept badly', undefined, '> slept badly'],
  ];
  for (const [line, date, text] of rows)
    it(line, () => {
      const read = datedLine(line, TODAY);
      assert.deepEqual(
        [read.date === undefined ? undefined : isoDate(read.date), read.text, read.isUnclear],
        [date, text, undefined],
      );
    });

  for (const line of ['3/4/2026 8k', '2/3 8k', '2026-02-30 8k', '2026-11-24..2026-11-26 rest'])
    it(`${line}: guesses no day`, () => {
      assert.deepEqual(datedLine(line, TODAY), { text: line, isUnclear: true });
    });
});

describe('an inbox', () => {
  const TEXT = 'Tue\r\n8k easy\r\nslept 6h\r\n\r\n5k easy\r\n2026-11-20 rest\r\n3/4 10k\r\n';
  const { lines, without } = readInbox(TEXT, TODAY);

  it('is one entry a line, with its own day or that which stands alone above', () => {
    assert.deepEqual(
      lines.map(({ number, text, date, isUnclear }) => [number, text, date && isoDate(date), isUnclear]),
      [
        [1, '8k easy', '2026-11-24', undefined],
        [2, 'slept 6h', '2026-11-24', undefined],
        [4, '5k easy', undefined, undefined],
        [5, 'rest', '2026-11-20', undefined],
        [6, '3/4 10k', undefined, true],
      ],
    );
  });

  it('keeps what was not taken, as it is, and a day as long as something stands below it', () => {
    assert.equal(without(new Set()), TEXT);
    assert.equal(without(new Set([1, 5])), 'Tue\r\nslept 6h\r\n\r\n5k easy\r\n3/4 10k\r\n');
    assert.equal(without(new Set([1, 2, 5])), '\r\n5k easy\r\n3/4 10k\r\n');
    assert.equal(without(new Set([1, 2, 4, 5, 6])), '');
  });
});

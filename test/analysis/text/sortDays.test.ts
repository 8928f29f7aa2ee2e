import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sortDaysEdits } from '../../../server/src/analysis/text/dayOrder';
import { applyEdits } from '../../../server/src/base/text';
import { isoDate } from '../../../server/src/values/date';
import { dayNumber, openLog } from '../../support/log';
import { runs } from '../../support/random';

const START = dayNumber('2026-03-02');

/** A day's lines: what stands on its line, and below it. */
const day = fc.record({
  offset: fc.nat({ max: 20 }),
  below: fc.constantFrom('', '', '\n  sleep 7h', '\n  > good\n  roll 10 min'),
  blanks: fc.constantFrom('\n', '\n', '\n\n', '\n\n\n'),
});

describe('sorting days', () => {
  it('brings any log into its order, keeps every line, and has then nothing left to do', () => {
    fc.assert(
      fc.property(
        fc.array(day, { maxLength: 12 }),
        fc.constantFrom('', '\uFEFF', '# Build\n\n'),
        fc.boolean(),
        (days, head, isOpen) => {
          const body = days
            .map(({ offset, below, blanks }) => `${isoDate(START + offset)} rest${below}${blanks}`)
            .join('');
          const text = head + (isOpen ? body.trimEnd() : body);
          const sorted = sort(text);
          assert.deepEqual(said(sorted), said(text));
          assert.equal(sorted.startsWith('\uFEFF'), text.startsWith('\uFEFF'));
          assert.deepEqual(findings(sorted), [], sorted);
          assert.equal(sort(sorted), sorted);
        },
      ),
      runs(300),
    );
  });
});

function sort(text: string): string {
  return applyEdits(text, sortDaysEdits(open(text).document));
}

function open(text: string) {
  const log = openLog(text, { today: '2026-03-30' });
  const [document] = log.log().documents;
  assert.ok(document);
  return { log, document };
}

function findings(text: string): string[] {
  return open(text)
    .log.analyse()
    .findings.filter(({ id }) => id === 'day-order')
    .map(({ message }) => message);
}

/** The lines of each date, in whatever order the dates are. Several days of one date keep their order. */
function said(text: string): unknown[] {
  const days: [date: string, lines: string[]][] = [];
  for (const line of text.replace('\uFEFF', '').split('\n')) {
    if (/^\d/.test(line)) days.push([line.slice(0, 10), [line]]);
    else if (line.trim() !== '' && !line.startsWith('#')) days.at(-1)?.[1].push(line);
  }
  return days.map(each => JSON.stringify(each)).sort();
}

import assert from 'node:assert/strict';
import { isoDate } from '../../server/src/values/date';
import { readFixture } from './fixture';

describe('fixture', () => {
  it('reads files, cursor, marks, today and settings', () => {
    const fixture = readFixture(`
--- today 2026-03-08
--- settings {"unit": "mi"}
--- a.trainlog
2026-03-03 Tue  easy 8 $0km
                ^^^^^^^^^ 💡 warning some-rule: Starts like…
^^^^^^^^^^ hint other-rule
--- sub/b.trainlog
2026-03-04 Wed  rest
`);
    assert.deepEqual(
      fixture.files.map(({ path, text }) => [path, text]),
      [
        ['a.trainlog', '2026-03-03 Tue  easy 8 km\n'],
        ['sub/b.trainlog', '2026-03-04 Wed  rest\n'],
      ],
    );
    assert.deepEqual(fixture.cursor?.position, { line: 0, character: 23 });
    assert.equal(isoDate(fixture.today), '2026-03-08');
    assert.deepEqual(fixture.settings, { unit: 'mi' });
    assert.deepEqual(
      fixture.marks.map(({ line, span, hasFix, severity, id }) => [line, span.start, span.end, hasFix, severity, id]),
      [
        [0, 16, 25, true, 'warning', 'some-rule'],
        [0, 0, 10, false, 'hint', 'other-rule'],
      ],
    );
    assert.deepEqual(fixture.marks[0]?.message, { text: 'Starts like', isWhole: false });
  });

  it('takes the last date as today, keeps line ends, and refuses a malformed mark', () => {
    const fixture = readFixture('2026-03-03 rest\r\n^^^ hint x\r\n2026-02-01 rest');
    assert.equal(isoDate(fixture.today), '2026-03-03');
    assert.equal(fixture.files[0]?.text, '2026-03-03 rest\r\n2026-02-01 rest');
    assert.throws(() => readFixture('2026-03-03 rest\n^^^ oops'), /not understood/);
    assert.throws(() => readFixture('rest'), /today/);
  });
});

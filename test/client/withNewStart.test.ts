import assert from 'node:assert/strict';
import { withNewStart } from '../../client/src/inbox/withNewStart';

describe('a text with another beginning', () => {
  const rows: readonly (readonly [text: string, start: string, newStart: string, expected: string | undefined])[] = [
    ['a\nb\n', 'a\nb\n', 'b\n', 'b\n'],
    ['a\nb\n', 'a\nb\n', '', ''],
    // What came behind it meanwhile stays.
    ['a\nb\nc\n', 'a\nb\n', 'b\n', 'b\nc\n'],
    ['a\nc', 'a', '', '\nc'],
    ['c\n', '', 'a', 'a\nc\n'],
    ['c\n', '', 'a\n', 'a\nc\n'],
    // It was changed itself.
    ['a more\n', 'a', '', undefined],
    ['b\n', 'a\n', '', undefined],
    ['', 'a\n', '', undefined],
  ];
  for (const [text, start, newStart, expected] of rows)
    it(JSON.stringify([text, start, newStart]), () => {
      assert.equal(withNewStart(text, start, newStart), expected);
    });
});

import assert from 'node:assert/strict';
import { coloured, joinedText, jsonText, page, shown, writtenText } from '../../server/src/cli/terminalText';

const HOSTILE = 'a\u001B]0;title\u0007b\u009B2Jc\u202Etxt\nd\r';

describe('text of a terminal', () => {
  it('shows what a terminal would obey, and a value stays on its line', () => {
    assert.equal(
      writtenText(shown`${HOSTILE}: not written\n`),
      'a\uFFFD]0;title\uFFFDb\uFFFD2Jc\uFFFDtxt\uFFFDd\uFFFD: not written\n',
    );
  });

  it('keeps the lines of a page, and colours of ours', () => {
    assert.equal(writtenText(page('a\u001Bb\n\tc')), 'a\uFFFDb\n\tc');
    assert.equal(writtenText(joinedText([coloured('1', 'a\u001B'), shown`b`], '\n')), '\u001B[1ma\uFFFD\u001B[0m\nb');
  });

  it('is JSON that means the same', () => {
    const value = { [HOSTILE]: HOSTILE, list: [1, null] };
    const text = writtenText(jsonText(value));
    assert.deepEqual(JSON.parse(text), value);
    assert.doesNotMatch(text, /(?!\n)[\p{Cc}\u202A-\u202E]/u);
  });
});

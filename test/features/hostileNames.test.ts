import assert from 'node:assert/strict';
import { hover } from '../../server/src/features/hover';
import { weeks, weeksDetails } from '../../server/src/features/weeks';
import { opened } from './support/opened';

/** What begins markup, where no backslash stands before it: a picture, a link, code of HTML. */
const MARKUP = /(?<!\\)(?:\\\\)*(?:!?\[[^\]]*\]\((?!https:\/\/example\.org)|<\w|https?:\/\/evil|www\.evil)/;

function hoverAt(source: string): string {
  const { context, position, uri } = opened(source);
  return hover(context, { textDocument: { uri }, position })?.contents.value ?? '';
}

describe('names that a runner wrote', () => {
  it('are no markup in the hover of shoes', () => {
    const alias = 'a`![](https://evil.example/x.png)`b';
    const value = hoverAt(`2026-03-02 Mon  easy 8 km [${alias}$0]\n`);
    assert.ok(value.includes('Not declared yet'), value);
    assert.doesNotMatch(withoutCode(value), MARKUP);
    const declared = hoverAt(
      'shoe peg$0 "[open](command:workbench.action.quit) https://evil.example" max 700 km\n\n2026-03-02 Mon  easy 8 km [peg]\n',
    );
    assert.ok(declared.includes('quit'), declared);
    assert.doesNotMatch(withoutCode(declared), MARKUP);
  });

  it('are no markup in the hover of a session', () => {
    const value = hoverAt(
      '2026-03-02 Mon  ea$0sy 8 km [x`](command:x)] #a<img@https://evil.example pain kn`ee![](https://evil.example) 3\n',
    );
    assert.notEqual(value, '');
    assert.doesNotMatch(withoutCode(value), MARKUP);
  });

  it('are no markup in the weeks, where files are named', () => {
    const { workspace } = opened(
      `--- file ${encodeURIComponent('![](https://evil.example) [a](command:b) <img>')}.trainlog\nathlete Kim\n2026-03-02 Mon  easy 8 km\n--- file other.trainlog\nathlete Sam\n2026-03-02 Mon  easy 8 km\n`,
    );
    const tooltips = weeks(workspace, {}).map(({ id }) => weeksDetails(workspace, { id })?.tooltip ?? '');
    assert.ok(
      tooltips.some(text => text.includes('evil')),
      tooltips.join(),
    );
    for (const text of tooltips) assert.doesNotMatch(withoutCode(text), MARKUP);
  });
});

function withoutCode(text: string): string {
  return text.replace(/`[^`\n]*`/g, '');
}

import assert from 'node:assert/strict';
import { commandLink, joinedMarkdown, markdown, ownMarkdown, renderMarkdown } from '../../server/src/base/markdown';
import { say, translationsOf } from '../../server/src/base/message';

const HOSTILE = 'a`![](https://evil.example/x.png)`b [c](command:workbench.action.quit) <img src=x> *d* _e_ ~f~';

/** What marks something up in Markdown, where no backslash stands before it. */
const MARKUP = /(?<!\\)(?:\\\\)*[`*_[\]<~]/;

describe('Markdown', () => {
  it('shows plain text as it is, wherever it stands in a template', () => {
    assert.doesNotMatch(renderMarkdown(markdown`${HOSTILE}`), MARKUP);
    assert.doesNotMatch(renderMarkdown(markdown`in ${say`shoes ${HOSTILE}`}`), MARKUP);
    assert.doesNotMatch(renderMarkdown(joinedMarkdown([HOSTILE, HOSTILE], '\n\n')), MARKUP);
    assert.equal(renderMarkdown(markdown`**${'4 * 400 m'}**`), '**4 \\* 400 m**');
  });

  it('keeps it within a code span, which knows no escapes', () => {
    const text = renderMarkdown(markdown`Write \`shoe ${HOSTILE} max 700 km\`.`);
    assert.equal(text.split('`').length, 3, text);
    assert.ok(text.includes('![](https://evil.example/x.png)'));
  });

  it('leads to addresses of the web alone', () => {
    assert.equal(
      renderMarkdown(markdown`[All about it](${'https://example.org/a b)#c'})`),
      '[All about it](https://example.org/a%20b%29#c)',
    );
    assert.equal(renderMarkdown(markdown`[All about it](${'command:evil'})`), '[All about it]()');
  });

  it('runs a command by a link that says so, whose arguments cannot end it', () => {
    const link = commandLink(say`all about it`, 'trainlog.openRule', ['a)](command:evil) `*~{0}', 7]);
    const [, query = ''] =
      /^\[all about it\]\(command:trainlog\.openRule\?([^()\s`*~{}]+)\)$/.exec(renderMarkdown(link)) ?? [];
    assert.deepEqual(JSON.parse(decodeURIComponent(query)), ['a)](command:evil) `*~{0}', 7]);
    assert.equal(renderMarkdown(commandLink(say`all about it`, 'evil)](x', [])), 'all about it');
  });

  it('makes no link of a bare address', () => {
    assert.equal(
      renderMarkdown(markdown`${'https://evil.example www.evil.example me@evil.example'}`),
      'https\\://evil.example www\\.evil.example me\\@evil.example',
    );
  });

  it('begins no list, heading or quotation with the text of a line, and knows its decimals', () => {
    const lines = ['- a', '# b', '> c', '1. d', '+ e', '=== f', '54.4 km'];
    assert.equal(
      renderMarkdown(joinedMarkdown(lines, '  \n')),
      ['\\- a', '\\# b', '\\> c', '1\\. d', '\\+ e', '\\=== f', '54.4 km'].join('  \n'),
    );
  });

  it('has no line ends, controls or marks of direction in a plain text', () => {
    assert.equal(renderMarkdown(markdown`${'a\nb\u001B[31mc\u202Ed\u2066e'}`), 'a b\uFFFD\\[31mc\uFFFDd\uFFFDe');
  });

  it('is in the language of the client, and its values are', () => {
    const translations = translationsOf(
      'de',
      new Map([
        ['**{0}**: planned', '**{0}**: geplant'],
        ['easy', '*leicht*'],
      ]),
    );
    assert.equal(renderMarkdown(markdown`**${say`easy`}**: planned`, translations), '**\\*leicht\\***: geplant');
    assert.equal(renderMarkdown(markdown`${ownMarkdown('easy')}`, translations), '*leicht*');
  });
});

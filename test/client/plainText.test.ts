import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { plainText } from '../../client/src/plainText';
import { root } from '../../scripts/lib/root.mjs';

/** What VS Code takes for a link in notifications and the language status, and for an icon. */
const LINK = /\[[^\]]+\]\((?:https?:\/\/|command:|file:)[^)\s]+/i;
const ICON = /\$\([a-z-]+\)/;

describe('text where VS Code reads links', () => {
  it('has none, whatever a file or a setting is called', () => {
    const name =
      'a [Fix it](command:workbench.action.quit) $(alert) [b](https://evil.example) [[c](file:///d)](file:///e)';
    assert.match(name, LINK);
    assert.match(name, ICON);
    assert.doesNotMatch(plainText(name), LINK);
    assert.doesNotMatch(plainText(name), ICON);
    assert.equal(plainText(name).replaceAll('\u2060', ''), name);
  });

  it('controls nothing and has one direction', () => {
    assert.equal(plainText('a\u001B[2Jb\u202Etxt.exe\u2066\nc'), 'a\uFFFD[2Jb\uFFFDtxt.exe\uFFFD c');
  });

  it('is shown by one file alone', () => {
    const shows = /\bshow(?:Information|Warning|Error)Message\b|\bMarkdownString\(|\bsetStatusBarMessage\b/;
    const files = readdirSync(path.join(root, 'client/src'), { recursive: true, encoding: 'utf8' });
    const found = files.filter(
      file => file.endsWith('.ts') && shows.test(readFileSync(path.join(root, 'client/src', file), 'utf8')),
    );
    assert.deepEqual(found, ['shown.ts']);
  });
});

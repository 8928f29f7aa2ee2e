import assert from 'node:assert/strict';
import { listFiles, PackageManager } from '@vscode/vsce';
import { exampleLog } from '../../client/src/exampleLog.mjs';
import { root } from '../../scripts/lib/root.mjs';

describe('the package', () => {
  it('holds the bundles, what package.json points to, what people read, and nothing else', async () => {
    const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
    const bundles = ['client/browser.js', 'client/node.js', 'server/browser.js', 'server/node.js'].map(
      file => `dist/${file}`,
    );
    const others = files.filter(file => !/^dist\/.*\.LEGAL\.txt$/.test(file));
    assert.deepEqual(
      others.toSorted(),
      [
        ...[
          'package.json',
          'package.nls.json',
          'package.nls.de.json',
          'README.md',
          'CHANGELOG.md',
          'LICENSE',
          ...bundles,
        ],
        ...['images/activity-bar.svg', 'images/icon.png', 'images/file-dark.svg', 'images/file-light.svg'],
        'l10n/bundle.l10n.de.json',
        'snippets/trainlog.json',
        exampleLog,
        ...['language-configuration', 'markdown.tmLanguage', 'trainlog.tmLanguage'].map(
          name => `syntaxes/${name}.json`,
        ),
      ].toSorted(),
    );
  });
});

import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import path from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
import { exampleLog } from '../../client/src/exampleLog.mjs';
import manifest from '../../package.json';
import { languages, manifestTextsOf, rulePagesOf } from '../../scripts/lib/languages.mjs';
import { root } from '../../scripts/lib/root.mjs';

/** Less than half of what a package of ours may have (2 MB). */
const mostPictureBytes = 800_000;

describe('the package', () => {
  let files: readonly string[] = [];
  before(async () => {
    files = await listFiles({ cwd: root, packageManager: PackageManager.None });
  });

  it('holds the bundles, what package.json points to, what people read, and nothing else', () => {
    const bundles = [
      'client/browser',
      'client/node',
      'readers/browser',
      'readers/node',
      'server/browser',
      'server/node',
      'server/serve',
    ].map(name => `dist/${name}.js`);
    const page = ['dist/dashboard/page.css', 'dist/dashboard/page.js'];
    const walkthrough = manifest.contributes.walkthroughs.flatMap(({ steps }) =>
      steps.flatMap(({ media }) => Object.values(media.image)),
    );
    const others = files.filter(file => !/^dist\/.*\.LEGAL\.txt$/.test(file));
    assert.deepEqual(
      others.toSorted(),
      [
        ...[
          'package.json',
          'package.nls.json',
          ...languages.map(({ language }) => manifestTextsOf(language)),
          'README.md',
          'CHANGELOG.md',
          'LICENSE',
          'dist/NOTICES.txt',
          ...bundles,
          ...page,
        ],
        ...['images/activity-bar.svg', 'images/icon.png', 'images/file-dark.svg', 'images/file-light.svg'],
        ...walkthrough,
        ...languages.map(({ language }) => `l10n/bundle.l10n.${language}.json`),
        'server/docs/rules.md',
        ...languages.map(({ language }) => rulePagesOf(language)),
        'snippets/trainlog.json',
        exampleLog,
        ...['language-configuration', 'markdown.tmLanguage', 'trainlog.tmLanguage'].map(
          name => `syntaxes/${name}.json`,
        ),
      ].toSorted(),
    );
  });

  it('has room for its pictures', () => {
    const bytes = files
      .filter(file => file.endsWith('.png'))
      .reduce((sum, file) => sum + statSync(path.join(root, file)).size, 0);
    assert.ok(bytes < mostPictureBytes, `${bytes} bytes`);
  });
});

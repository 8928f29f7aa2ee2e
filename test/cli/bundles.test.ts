import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { root } from '../../scripts/lib/root.mjs';
import { version } from '../../server/src/lsp/version';

const { bundles }: { readonly bundles: readonly BuildOptions[] } = createRequire(path.join(root, 'package.json'))(
  './esbuild.js',
);

describe('the program as it is shipped, in several bundles', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'trainlog-bundles-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('writes on its terminal what they make together', async () => {
    for (const options of bundles) {
      const { outfile = '' } = options;
      if (!/^dist\/(?:cli|readers)/.test(outfile)) continue;
      await build({ ...options, minify: true, outfile: path.join(folder, outfile) });
    }
    const run = (...args: readonly string[]) =>
      execFileSync(process.execPath, [path.join(folder, 'dist/cli.js'), ...args], { encoding: 'utf8' });
    assert.equal(run('--version'), `${version}\n`);
    assert.match(run('explain', 'no-rest-day'), /^no-rest-day/);
    const list = path.join(folder, 'list.csv');
    writeFileSync(list, 'Date,Distance (km),Time\n2026-03-02,8,45:00\n');
    assert.match(run('import', list, '--into', path.join(folder, 'new.trainlog')), /^2026-03-02 Mon {2}add/);
  });
});

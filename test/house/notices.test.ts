import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { root } from '../../scripts/lib/root.mjs';

const load = createRequire(path.join(root, 'package.json'));
const { bundles }: { readonly bundles: readonly BuildOptions[] } = load('./esbuild.js');
const { noticesOf, packagesIn }: Notices = load('./scripts/lib/notices.cjs');

interface Notices {
  packagesIn(metafiles: readonly Metafile[], root: string): readonly Bundled[];
  noticesOf(packages: readonly Bundled[]): string;
}
interface Bundled {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly text: string;
}

/** Licences under which packages may be passed on in a package that is under the MIT licence, with their text beside it. */
const PASSED_ON = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0'];

const builtNow = () =>
  Promise.all(
    bundles.map(options => build({ ...options, minify: true, sourcemap: false, write: false, metafile: true })),
  );

describe('what is shipped', () => {
  let built: Awaited<ReturnType<typeof builtNow>>;
  before(async () => {
    built = await builtNow();
  });

  it('has the licence of every package in it, and each may be passed on', async () => {
    const packages = packagesIn(
      built.map(({ metafile }) => metafile),
      root,
    );
    const names = packages.map(({ name }) => name);
    for (const name of ['zod', 'vscode-languageserver', 'vscode-languageclient', 'vscode-jsonrpc'])
      assert.ok(names.includes(name), name);
    const text = noticesOf(packages);
    for (const { name, version, license, text: own } of packages) {
      assert.ok(PASSED_ON.includes(license), `${name}: ${license}`);
      assert.match(own, /copyright|permission is hereby granted/i, name);
      assert.ok(text.includes(`${name} ${version} (${license})`) && text.includes(own), name);
    }
  });

  it('is the same when it is built again, and knows no path of this machine', async () => {
    const again = await builtNow();
    for (const [index, { outputFiles }] of built.entries()) {
      assert.deepEqual(
        outputFiles.map(file => file.hash),
        again[index]?.outputFiles.map(file => file.hash),
      );
      for (const { text } of outputFiles) assert.ok(!text.includes(root));
    }
  });
});

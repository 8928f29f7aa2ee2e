import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';
import { run } from './run.mjs';
import { withoutPictures } from './withoutPictures.mjs';

/** What people read in VS Code, on the page of the extension. */
const pages = ['README.md', 'CHANGELOG.md'];

/**
 * Packs the extension, minified, from a copy of its files in which the pages need no network. Leaves minified bundles in dist/.
 * @param {string} file the .vsix to write
 * @param {{ quiet?: boolean }} [options]
 */
export async function packageExtension(file, { quiet = false } = {}) {
  mkdirSync(path.join(root, 'out'), { recursive: true });
  const stage = mkdtempSync(path.join(root, 'out', 'package-'));
  try {
    await copyExtension(stage, { quiet });
    const vsce = path.join(root, 'node_modules/@vscode/vsce/vsce');
    // --no-dependencies: all is bundled.
    // With a date that is always the same, one state of the sources makes one package, byte for byte.
    const env = { SOURCE_DATE_EPOCH: '1767225600', ...process.env };
    const args = [vsce, 'package', '--no-dependencies', '--out', path.resolve(file)];
    const code = await run(process.execPath, args, { quiet, env, cwd: stage });
    if (code !== 0) throw new Error('vsce could not pack the extension');
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

/**
 * Copies what is packed into a folder, as an editor installs it. Leaves minified bundles in dist/.
 * @param {string} stage
 * @param {{ quiet?: boolean }} [options]
 */
export async function copyExtension(stage, { quiet = false } = {}) {
  if ((await run(process.execPath, ['esbuild.js', '--minify'], { quiet })) !== 0)
    throw new Error('the bundles could not be built');
  const { listFiles, PackageManager } = await import('@vscode/vsce');
  const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
  for (const file of [...files, '.vscodeignore']) cpSync(path.join(root, file), path.join(stage, file));
  // Without scripts, because the bundles are built already.
  const { scripts: _, ...manifest } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  writeFileSync(path.join(stage, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
  const site = `${manifest.repository.url.replace(/\.git$/, '')}/blob/HEAD`;
  for (const page of pages)
    writeFileSync(path.join(stage, page), withoutPictures(readFileSync(path.join(root, page), 'utf8'), site));
}

import path from 'node:path';
import { root } from './root.mjs';
import { run } from './run.mjs';

/**
 * Packs the extension, minified, as vsce does for publishing. Leaves minified bundles in dist/.
 * @param {string} file the .vsix to write
 * @param {{ quiet?: boolean }} [options]
 */
export async function packageExtension(file, { quiet = false } = {}) {
  const vsce = path.join(root, 'node_modules/@vscode/vsce/vsce');
  // --no-dependencies: all is bundled.
  const code = await run(process.execPath, [vsce, 'package', '--no-dependencies', '--out', file], { quiet });
  if (code !== 0) throw new Error('vsce could not pack the extension');
}

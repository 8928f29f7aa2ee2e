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
  // With a date that is always the same, one state of the sources makes one package, byte for byte.
  const env = { SOURCE_DATE_EPOCH: '1767225600', ...process.env };
  const code = await run(process.execPath, [vsce, 'package', '--no-dependencies', '--out', file], { quiet, env });
  if (code !== 0) throw new Error('vsce could not pack the extension');
}

// Bundles a program written in TypeScript and runs it in this Node.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from './root.mjs';
import { run } from './run.mjs';

/**
 * @param {string} entry from the checkout's folder
 * @param {readonly string[]} args
 * @param {readonly import('esbuild').Plugin[]} [plugins]
 * @returns {Promise<number>} the program's exit code
 */
export async function runBundled(entry, args, plugins = []) {
  // Inside the checkout, so that packages are found from the bundle.
  mkdirSync(path.join(root, 'out'), { recursive: true });
  const out = mkdtempSync(path.join(root, 'out', 'program-'));
  try {
    const outfile = path.join(out, 'main.mjs');
    await build({
      absWorkingDir: root,
      entryPoints: [entry],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      packages: 'external',
      sourcemap: 'inline',
      logLevel: 'warning',
      plugins: [...plugins],
    });
    // Run in the folder of the caller, so that relative paths in the arguments work.
    return await run(process.execPath, ['--enable-source-maps', outfile, ...args], { cwd: process.cwd() });
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

// Bundles test files written in TypeScript and runs them with mocha in this Node.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';
import { run } from './run.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** The tests that run in plain Node; those in test/vscode need an editor. */
export const unitTests = () => testFiles('test').filter(file => !file.startsWith(path.join('test', 'vscode')));
/** The tests that use the extension as a person does, driving a browser from this Node. */
export const personTests = () => testFiles(path.join('test', 'vscode', 'person'));

/**
 * @param {string} folder
 * @returns {readonly string[]} paths from the checkout's folder
 */
function testFiles(folder) {
  return readdirSync(path.join(root, folder), { recursive: true })
    .map(file => path.join(folder, String(file)))
    .filter(file => file.endsWith('.test.ts'))
    .sort();
}

/**
 * Runs the given test files, mocha's output on this terminal.
 * @param {readonly string[]} files
 * @param {{ options?: readonly string[], timeoutMs?: number, env?: NodeJS.ProcessEnv }} [settings] options: further ones of mocha
 * @returns {Promise<Counts>} a run that did not get to its end counts as one failure
 */
export async function runMocha(files, { options = [], timeoutMs = 120_000, env = {} } = {}) {
  // Inside the checkout, so that packages are found from the bundles.
  mkdirSync(path.join(root, 'out'), { recursive: true });
  const out = mkdtempSync(path.join(root, 'out', 'tests-'));
  try {
    const esbuild = await import('esbuild');
    await esbuild.build({
      absWorkingDir: root,
      entryPoints: [...files],
      outdir: out,
      outbase: root,
      bundle: true,
      splitting: true,
      format: 'esm',
      outExtension: { '.js': '.mjs' },
      platform: 'node',
      target: 'node20',
      packages: 'external',
      sourcemap: 'inline',
      logLevel: 'warning',
    });
    const counts = path.join(out, 'counts.json');
    const mocha = path.join(root, 'node_modules/mocha/bin/mocha.js');
    const reporter = path.join(root, 'scripts/lib/reporter.cjs');
    const args = [
      '--enable-source-maps',
      mocha,
      '--recursive',
      '--forbid-only',
      '--timeout',
      String(timeoutMs),
      '--extension',
      'mjs',
      '--reporter',
      reporter,
      out,
      ...options,
    ];
    const code = await run(process.execPath, args, { env: { ...process.env, ...env, TRAINLOG_COUNTS: counts } });
    return readCounts(counts, code);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/**
 * @param {string} file
 * @param {number} code mocha's exit code
 * @returns {Counts}
 */
function readCounts(file, code) {
  try {
    const counts = JSON.parse(readFileSync(file, 'utf8'));
    return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

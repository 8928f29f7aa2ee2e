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
 * Runs the given test files; those that fail once more, by themselves. What fails twice has failed.
 * For tests that drive an editor in a browser: on a busy machine a window may lose a key or be late, and a new one does not.
 * @param {readonly string[]} files
 * @param {Parameters<typeof runMocha>[1]} [settings]
 * @returns {Promise<Counts>} of the second run where there was one; its files are named on the terminal
 */
export async function runMochaWithSecondLook(files, settings) {
  const { byFile, ...counts } = await runMocha(files, settings);
  const failed = Object.keys(byFile).filter(file => byFile[file]?.failed);
  if (failed.length === 0 || !failed.every(file => files.includes(file))) return counts;
  console.log(`  Failed, as told above, and looked at once more: ${failed.join(', ')}`);
  const second = await runMocha(failed, settings);
  if (second.failed === 0) console.log(`  Passed at the second look only: ${failed.join(', ')}`);
  const others = Object.entries(byFile).filter(([file]) => !failed.includes(file));
  return sum([second, ...others.map(([, each]) => each)]);
}

/**
 * Runs the given test files, mocha's output on this terminal.
 * @param {readonly string[]} files
 * @param {{ options?: readonly string[], timeoutMs?: number, env?: NodeJS.ProcessEnv }} [settings] options: further ones of mocha
 * @returns {Promise<Counts & { byFile: Readonly<Record<string, Counts>> }>} byFile: by paths from the checkout's folder; a run
 *   that did not get to its end counts as one failure
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
    return readCounts(counts, out, code);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return oneFailure;
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

const oneFailure = { passed: 0, failed: 1, skipped: 0, byFile: {} };

/**
 * @param {string} file what our reporter has written
 * @param {string} out the folder of the bundles
 * @param {number} code mocha's exit code
 */
function readCounts(file, out, code) {
  try {
    /** @type {Record<string, Counts>} */
    const written = JSON.parse(readFileSync(file, 'utf8'));
    const byFile = Object.fromEntries(
      Object.entries(written).map(([bundle, each]) => [path.relative(out, bundle).replace(/\.mjs$/, '.ts'), each]),
    );
    const counts = { ...sum(Object.values(byFile)), byFile };
    return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  } catch {
    return oneFailure;
  }
}

/** @param {readonly Counts[]} all @returns {Counts} */
export function sum(all) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of all) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  return total;
}

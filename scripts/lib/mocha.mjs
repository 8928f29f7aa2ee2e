// Bundles test files written in TypeScript and runs them with mocha in this Node.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';
import { run } from './run.mjs';
import { testWorkers } from './testWorkers.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number, failures?: readonly string[] }} Counts failures: what failed, and why */

/** The tests that run in plain Node; those in test/vscode need an editor. */
export const unitTests = () => testFiles('test').filter(file => !file.startsWith(path.join('test', 'vscode')));
/** The tests that use the extension as a person does, driving a browser from this Node. */
export const personTests = () => testFiles(path.join('test', 'vscode', 'person'));
/** Those of them that take the pictures of the docs: what they show is tested by others. @param {string} file */
export const takesPictures = file => file.endsWith('Pictures.test.ts');

/** Unit tests that take longest, longest first: their size does not tell. Each takes some seven seconds and more on a quiet machine. */
export const longUnitTests = [
  'test/growth/growth.test.ts',
  'test/lsp/torture.test.ts',
  'test/analysis/engine/fixesOffered.test.ts',
  'test/lsp/memory.test.ts',
  'test/analysis/engine/directives.test.ts',
  'test/analysis/properties.test.ts',
  'test/features/anyText.test.ts',
  'test/syntax/parse.test.ts',
  'test/l10n/features.test.ts',
  'test/features/planNextWeekSound.test.ts',
  'test/importers/diary/convertDiary.test.ts',
  'test/calibrate/calibrate.test.ts',
  'test/features/hoverFits.test.ts',
  'test/model/incremental.test.ts',
].map(file => path.join(...file.split('/')));

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

/** @typedef {{ options?: readonly string[], timeoutMs?: number }} MochaSettings options: further ones of mocha */

/**
 * Runs the given test files, mocha's output on this terminal.
 * @param {readonly string[]} files
 * @param {MochaSettings} [settings]
 * @returns {Promise<Counts>} a run that did not get to its end counts as one failure
 */
export function runMocha(files, settings) {
  return bundled(files, out => mocha(out, settings));
}

/**
 * Runs the given test files, several at a time, those that take longest first, in processes that live on as long as nothing fails in them:
 * a lane is idle for one file at most at the end, and what many files import is loaded, and made fast by the engine, once for a lane.
 * @param {readonly string[]} files
 * @param {{ atATime: number, timeoutMs?: number }} settings
 * @returns {Promise<Counts>}
 */
export function runMochaSideBySide(files, { atATime, timeoutMs = usualTimeoutMs }) {
  return bundled(files, async out => {
    const counts = await inWorkers(out, longestFirst(files), atATime, timeoutMs);
    return sum([...counts.values()]);
  });
}

/**
 * Runs the given test files, several at a time, the biggest first, in processes that live on as long as nothing fails in them; the files
 * that fail once more, one by one, each in a new process. What fails twice has failed. For tests that drive an editor in a browser, which
 * waits more than it works: on a busy machine a window may lose a key or be late, and a new one does not.
 * @param {readonly string[]} files
 * @param {{ atATime: number, timeoutMs?: number }} settings
 * @returns {Promise<Counts>} of the second look where there was one; its files are named on the terminal
 */
export function runMochaWithSecondLook(files, { atATime, timeoutMs = usualTimeoutMs }) {
  return bundled(files, async out => {
    const look = (/** @type {readonly string[]} */ some, /** @type {number} */ lanes) =>
      inWorkers(out, some, lanes, timeoutMs);
    const first = await look(biggestFirst(files), atATime);
    const failed = files.filter(file => first.get(file)?.failed);
    if (failed.length === 0) return sum([...first.values()]);
    console.log(`  Failed, as told above, and looked at once more: ${failed.join(', ')}`);
    const second = new Map();
    for (const file of failed) second.set(file, (await look([file], 1)).get(file));
    const mended = failed.filter(file => second.get(file)?.failed === 0);
    if (mended.length > 0) console.log(`  Passed at the second look only: ${mended.join(', ')}`);
    return sum([...new Map([...first, ...second]).values()]);
  });
}

/** @param {string} out the folder of the bundles @param {readonly string[]} files @param {number} lanes @param {number} timeoutMs */
async function inWorkers(out, files, lanes, timeoutMs) {
  const workers = testWorkers();
  const one = async (/** @type {string} */ file) => {
    const counts = countsIn(out);
    let result = oneFailure;
    await workers.run({ file: bundleIn(out)(file), counts, timeoutMs }, () => {
      result = readCounts(counts, 0);
      return result.failed === 0;
    });
    return result;
  };
  try {
    return await inLanes(files, lanes, one);
  } finally {
    await workers.end();
  }
}

/** @param {string} out the folder of the bundles @returns {(file: string) => string} */
const bundleIn = out => file => path.join(out, file.replace(/\.ts$/, '.mjs'));

/** @param {readonly string[]} files */
function longestFirst(files) {
  const others = files.filter(file => !longUnitTests.includes(file));
  return [...longUnitTests.filter(file => files.includes(file)), ...biggestFirst(others)];
}

/** @param {readonly string[]} files */
function biggestFirst(files) {
  const sizeOf = (/** @type {string} */ file) => statSync(path.join(root, file)).size;
  return files.toSorted((a, b) => sizeOf(b) - sizeOf(a));
}

/**
 * Does the same with each item, in the order given, at most so many at a time.
 * @template Item, Result
 * @param {readonly Item[]} items
 * @param {number} lanes
 * @param {(item: Item) => Promise<Result>} work
 */
async function inLanes(items, lanes, work) {
  const left = [...items];
  /** @type {Map<Item, Result>} */
  const results = new Map();
  const lane = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) results.set(item, await work(item));
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
}

/**
 * Bundles test files into a folder, which is there while the work is done.
 * @param {readonly string[]} files
 * @param {(out: string) => Promise<Counts>} work
 */
async function bundled(files, work) {
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
    return await work(out);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return oneFailure;
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

let runs = 0;

/** @param {string} out the folder of the bundles @returns {string} where the counts of one more run go */
const countsIn = out => path.join(out, `counts-${++runs}.json`);

const usualTimeoutMs = 120_000;

/**
 * @param {string} out the folder of the bundles
 * @param {MochaSettings} [settings]
 * @returns {Promise<Counts>}
 */
async function mocha(out, { options = [], timeoutMs = usualTimeoutMs } = {}) {
  const counts = countsIn(out);
  const args = [
    '--enable-source-maps',
    path.join(root, 'node_modules/mocha/bin/mocha.js'),
    '--recursive',
    '--forbid-only',
    '--timeout',
    String(timeoutMs),
    '--extension',
    'mjs',
    '--reporter',
    path.join(root, 'scripts/lib/reporter.cjs'),
    out,
    ...options,
  ];
  const code = await run(process.execPath, args, { env: { ...process.env, TRAINLOG_COUNTS: counts } });
  return readCounts(counts, code);
}

/** @type {Counts} */
const oneFailure = { passed: 0, failed: 1, skipped: 0 };

/**
 * @param {string} file what our reporter has written
 * @param {number} code mocha's exit code
 * @returns {Counts}
 */
function readCounts(file, code) {
  try {
    const counts = JSON.parse(readFileSync(file, 'utf8'));
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
  return { ...total, failures: all.flatMap(({ failures = [] }) => failures) };
}

// Runs every test and adds up all suites: `npm test`. Installs what is missing first.
//   node scripts/test.mjs [--without-vscode] [--only NAME[,NAME …]] [--files PART] [--today DATE] [--every-host]
// Names: types lint unit node desktop web person. PART of a path chooses among the files of `unit` and `person`.
// DATE, as 2026-12-31 or 2026-12-31T23:59:30, is what the clock of all tests says at the start; without it noon of today.
// --every-host runs each file of `person` in both extension hosts, and those that take the pictures of the docs, which run with UPDATE=1 or
// when --files names them, too.
// Ends with the line `N passed, N failed, N skipped`; the exit code says whether all is well.
import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { noonOfToday, setClock } from './lib/clock.mjs';
import {
  personTests,
  runMochaSideBySide,
  runMochaWithSecondLook,
  sum,
  takesPictures,
  unitTests,
} from './lib/mocha.mjs';
import { root } from './lib/root.mjs';
import { exitOnSignals, phase, run } from './lib/run.mjs';
import { installPackages } from './setup.mjs';

/** @import { Counts } from './lib/mocha.mjs' */

const { values } = parseArgs({
  options: {
    'without-vscode': { type: 'boolean', default: false },
    only: { type: 'string' },
    files: { type: 'string' },
    today: { type: 'string' },
    'every-host': { type: 'boolean', default: false },
  },
});
const only = values.only?.split(',');
const chosen = (/** @type {readonly string[]} */ files) => files.filter(file => file.includes(values.files ?? ''));

/** How many processes run unit tests at a time: each keeps a core busy. */
const atATime = Math.min(availableParallelism(), 4);
/** How many windows are open at a time: each waits for about a third of its time. */
const windowsAtATime = Math.min(Math.ceil(1.5 * availableParallelism()), 4);

const tool = (/** @type {string} */ file) => path.join(root, 'node_modules', file);
/** @type {readonly { name: string, title: string, editor?: boolean, run(): Promise<Counts> }[]} */
const suites = [
  {
    name: 'types',
    title: 'Types: client, server, tests, scripts',
    run: () => check([tool('typescript/bin/tsc'), '--noEmit']),
  },
  {
    name: 'types',
    title: 'Types: the language service alone, without DOM and Node',
    run: () => check([tool('typescript/bin/tsc'), '--noEmit', '-p', 'server']),
  },
  {
    name: 'lint',
    title: 'Lint and format',
    run: () => check([tool('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings']),
  },
  { name: 'unit', title: 'Unit suites', run: unit },
  {
    name: 'node',
    title: 'Editor suite in the node extension host',
    editor: true,
    run: nodeHost,
  },
  {
    name: 'desktop',
    title: 'Editor suite in a desktop VS Code',
    editor: true,
    run: desktop,
  },
  { name: 'web', title: 'Editor suite in the web extension host', editor: true, run: () => web() },
  { name: 'person', title: 'The extension used as a person does', editor: true, run: person },
];

/** Enough for the title and the first lines of a difference. */
const MAX_FAILURE_CHARACTERS = 600;

/** The suite in the web host once it has begun beside that in the node host. @type {Promise<Counts> | undefined} */
let webBeside;

exitOnSignals();
await installPackages();
if ((await phase('Building the bundles', () => run(process.execPath, ['esbuild.js', '--tests']))) !== 0)
  finish({ passed: 0, failed: 1, skipped: 0 });
mkdirSync(path.join(root, 'screenshots'), { recursive: true });
setClock(values.today ?? noonOfToday());
if (values['every-host']) process.env.TRAINLOG_EVERY_HOST = '1';

/** @type {Counts} */
let total = { passed: 0, failed: 0, skipped: 0 };
for (const suite of suites) {
  if (only && !only.includes(suite.name)) continue;
  if (suite.editor && values['without-vscode']) {
    console.log(`▸ ${suite.title}: skipped, as --without-vscode asks`);
    total = sum([total, { passed: 0, failed: 0, skipped: 1 }]);
    continue;
  }
  const counts = await phase(suite.title, () => suite.run().catch(failure));
  console.log(`  ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  total = sum([total, counts]);
}
if (values['without-vscode']) console.log('The editor tests were left out (--without-vscode).');
finish(total);

/** @param {readonly string[]} args of Node @returns {Promise<Counts>} one test */
async function check(args) {
  const code = await run(process.execPath, args);
  if (code === 0) return { passed: 1, failed: 0, skipped: 0 };
  return {
    passed: 0,
    failed: 1,
    skipped: 0,
    failures: [`${args.map(arg => path.basename(arg)).join(' ')}: exit code ${code}`],
  };
}

function unit() {
  return runMochaSideBySide(chosen(unitTests()), { atATime });
}

async function desktop() {
  if (values.today === undefined) return (await import('../test/vscode/harness/desktop.mjs')).runDesktop();
  console.log('  the clock of a desktop VS Code cannot be set: skipped, as --today asks for another day');
  return { passed: 0, failed: 0, skipped: 1 };
}

async function nodeHost() {
  const { runStandIn } = await import('../test/vscode/harness/desktop.mjs');
  if (!only || only.includes('web')) {
    await browserIsThere();
    // A host waits as much as it works: the other one runs beside it, and what it says comes in one piece.
    webBeside = web({ atOnce: true });
  }
  return runStandIn();
}

/** @param {{ atOnce?: boolean }} [output] */
async function web(output = {}) {
  if (webBeside) return webBeside;
  const { runSuite } = await import('../test/vscode/harness/suite.mjs');
  return runSuite({ host: 'web', ...output });
}

/** Before several ask for it: of two that install a package at once the second finds the package manager locked. */
async function browserIsThere() {
  const { findOrInstallBrowser } = await import('../test/vscode/harness/findBrowser.mjs');
  await findOrInstallBrowser();
}

async function person() {
  await browserIsThere();
  const files = chosen(personTests());
  const pictures = files.filter(takesPictures);
  if (values.files !== undefined || values['every-host'] || process.env.UPDATE === '1' || pictures.length === 0)
    return runMochaWithSecondLook(files, { timeoutMs: 90_000, atATime: windowsAtATime });
  console.log(`  left out, as --every-host, --files and UPDATE=1 take pictures: ${pictures.join(', ')}`);
  return runMochaWithSecondLook(
    files.filter(file => !takesPictures(file)),
    { timeoutMs: 90_000, atATime: windowsAtATime },
  );
}

/** @param {unknown} error @returns {Counts} */
function failure(error) {
  console.error(error);
  return { passed: 0, failed: 1, skipped: 0, failures: [String(error)] };
}

/** Ends with what failed, once more, since it was told some thousand lines above. @param {Counts} counts @returns {never} */
function finish({ passed, failed, skipped, failures = [] }) {
  for (const failure of failures) console.log(`✘ ${failure.slice(0, MAX_FAILURE_CHARACTERS).replaceAll('\n', '\n  ')}`);
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exit(failed === 0 && passed > 0 ? 0 : 1);
}

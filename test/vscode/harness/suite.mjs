// Runs the mocha suite of test/vscode/suite inside an extension host of a real VS Code.
import path from 'node:path';
import { isNow } from '../../../scripts/lib/clock.mjs';
import { root } from '../../../scripts/lib/root.mjs';
import { openBrowser } from './browser.mjs';
import { serveNodeHost } from './nodeHost.mjs';
import { serveWebHost } from './webHost.mjs';

/** @import { Counts } from '../../../scripts/lib/mocha.mjs' */

export const hosts = { node: serveNodeHost, web: serveWebHost };
/** @typedef {keyof typeof hosts} HostName */

/** The workspace that the suite works in (on a copy). */
export const workspace = path.join(root, 'test/vscode/workspace');

/** The suite's lines among the editor's own log (see suite/run.ts). */
const mark = '[mocha] ';
const countsLine = /^\[counts\] (.*)$/;

/**
 * @param {object} options
 * @param {HostName} options.host
 * @param {string} [options.folder] the workspace
 * @param {number} [options.timeoutS] a suite that hangs never reports
 * @param {boolean} [options.verbose] print the editor's own log too
 * @param {string} [options.extension]
 * @param {string} [options.tests] the suite's bundle
 * @param {Record<string, unknown>} [options.settings]
 * @param {boolean} [options.atOnce] what the suite says is shown in one piece, when it has ended
 * @returns {Promise<Counts & { ran: boolean }>} ran: the suite came to its end; otherwise one failure is counted
 */
export async function runSuite({
  host,
  folder = workspace,
  timeoutS = 180,
  verbose = false,
  extension = root,
  tests = suiteBundle(host),
  settings = {},
  atOnce = false,
}) {
  /** @type {unknown[][]} */
  const held = [];
  const say = (/** @type {unknown[]} */ ...words) => (atOnce ? held.push(words) : console.log(...words));
  /** @type {Counts & { now: number } | undefined} */
  let counts;
  let server;
  let browser;
  let timer;
  try {
    server = await hosts[host]({ folder, extension, tests, settings, verbose });
    browser = await openBrowser();
    const { page } = browser;
    /** @type {(code: number) => void} */
    let exited = () => {};
    /** @type {Promise<number>} */
    const finished = new Promise((resolve, reject) => {
      exited = resolve;
      timer = setTimeout(() => reject(new Error(`no result after ${timeoutS} s`)), timeoutS * 1000);
      page.on('crash', () => reject(new Error('the page crashed')));
      page.context().on('close', () => reject(new Error('the browser closed')));
    });
    finished.catch(() => {}); // it may fail before it is awaited
    // The workbench calls these two, if they exist, when it was asked to run tests.
    await page.exposeFunction('codeAutomationExit', exited);
    await page.exposeFunction(
      'codeAutomationLog',
      (/** @type {string} */ type, /** @type {readonly unknown[]} */ [first, ...rest]) => {
        const text = String(first);
        const found = countsLine.exec(text)?.[1];
        if (found) counts = JSON.parse(found);
        else if (text.startsWith(mark)) say(text.slice(mark.length), ...rest);
        else if (verbose) console.log(`[${type}]`, first, ...rest);
      },
    );
    if (verbose) page.on('pageerror', error => console.error('[page error]', error));
    await page.goto(server.url, { waitUntil: 'domcontentloaded' });
    const code = await finished;
    if (!counts) throw new Error('the suite ended without its counts');
    if (code !== 0 && counts.failed === 0) throw new Error('the editor reports a failure');
    if (code === 0 && !server.testsPassed()) throw new Error('the extension host ended before the tests did');
    if (!isNow(counts.now)) throw new Error(`its clock is not the one that was set: ${new Date(counts.now)}`);
    return { ...counts, ran: true };
  } catch (error) {
    const reason = `the ${host} host: ${error instanceof Error ? error.message : error}`;
    say(reason);
    return {
      passed: counts?.passed ?? 0,
      failed: (counts?.failed ?? 0) + 1,
      skipped: counts?.skipped ?? 0,
      failures: [...(counts?.failures ?? []), reason],
      ran: false,
    };
  } finally {
    for (const words of held) console.log(...words);
    clearTimeout(timer);
    await browser?.close().catch(() => {});
    await server?.close();
  }
}

/** Where esbuild.js --tests puts the suite of a host. @param {HostName} host */
export const suiteBundle = host => path.join(root, `out/vscode/${host}.js`);

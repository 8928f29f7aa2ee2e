// A headless browser set up so that the workbench of VS Code works in full, webviews included, and nothing reaches a network.
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { findOrInstallBrowser } from './findBrowser.mjs';

const args = [
  '--no-sandbox', // the sandbox does not start as root, nor in most containers; only our own pages are opened
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Only *.localhost may resolve: an attempt to reach the network fails at once instead of hanging.
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE *.localhost',
  // What is compiled for the first window is kept for all others: at once, and not from a second use on; not while it still arrives, since
  // then it would not be kept at all.
  '--blink-settings=v8CacheOptions=3', // without heat check
  '--js-flags=--no-script-streaming',
];

/** @typedef {import('playwright-core').BrowserContext} Context */
/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{ readonly page: Page, readonly foreignHosts: ReadonlySet<string>, close(): Promise<void> }} Browser */
/** @typedef {{ readonly context: Context, close(): Promise<void> }} Started */

/**
 * A window of its own for one test file: nothing that another one has stored is in it. In a process that runs many test files, which has a
 * channel to the one that started it, windows share one browser, since to start it and to compile the workbench costs more than many a test.
 * @param {{ width: number, height: number }} [viewport]
 * @param {number} [deviceScaleFactor] pixels of a screenshot for one of the page
 * @returns {Promise<Browser>} foreignHosts: what something tried to reach over the network
 */
export async function openBrowser(viewport = { width: 1280, height: 800 }, deviceScaleFactor = 1) {
  if (process.connected && deviceScaleFactor === 1) return openWindow(viewport);
  const { context, close } = await startBrowser({ viewport, deviceScaleFactor });
  const foreign = foreignHostsOf(context);
  return { page: await firstPage(context), foreignHosts: foreign.hosts, close };
}

/** @type {Promise<Started> | undefined} */
let shared;

/** @param {{ width: number, height: number }} viewport @returns {Promise<Browser>} */
async function openWindow(viewport) {
  shared ??= startShared();
  const { context } = await shared;
  const page = await context.newPage();
  await page.setViewportSize(viewport);
  const foreign = foreignHostsOf(context);
  return {
    page,
    foreignHosts: foreign.hosts,
    close: async () => {
      const { origin } = new URL(page.url());
      await page.close();
      foreign.stop();
      await forget(context, origin);
    },
  };
}

/** Ends with the process, or when it cannot be used any more: the next window starts another. */
async function startShared() {
  const started = await startBrowser();
  const close = () => {
    shared = undefined;
    return started.close();
  };
  process.once('disconnect', close);
  started.context.once('close', () => {
    process.off('disconnect', close);
    shared = undefined;
  });
  return started;
}

/**
 * Removes what a window has stored, settings and the state of views among it, and what it was permitted. What was fetched stays, and with it
 * the compiled scripts of the workbench.
 * @param {Context} context
 * @param {string} origin
 */
async function forget(context, origin) {
  await context.clearCookies();
  await context.clearPermissions();
  const session = await context.newCDPSession(await firstPage(context));
  const storageTypes = 'cookies,file_systems,indexeddb,local_storage,service_workers,cache_storage';
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes });
  await session.detach();
}

/** @param {Context} context */
const firstPage = async context => context.pages()[0] ?? (await context.newPage());

/**
 * What something tries to reach over the network from now on.
 * @param {Context} context
 * @returns {{ readonly hosts: ReadonlySet<string>, stop(): void }}
 */
function foreignHostsOf(context) {
  /** @type {Set<string>} */
  const hosts = new Set();
  const note = (/** @type {import('playwright-core').Request} */ request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol) && !/(^|\.)localhost$/.test(hostname)) hosts.add(hostname);
  };
  const noteAnswered = (/** @type {import('playwright-core').Response} */ response) => {
    if (!response.fromServiceWorker()) note(response.request());
  };
  context.on('requestfailed', note);
  context.on('response', noteAnswered);
  return {
    hosts,
    stop() {
      context.off('requestfailed', note);
      context.off('response', noteAnswered);
    },
  };
}

/**
 * @param {{ viewport?: { width: number, height: number }, deviceScaleFactor?: number }} [options]
 * @returns {Promise<Started>}
 */
async function startBrowser(options = {}) {
  const executablePath = await findOrInstallBrowser();
  // A webview lives in a frame of another site and needs a service worker there, which Chromium denies where third-party cookies
  // are blocked, as in Debian's build. Hence this preference, and a persistent context: launch() takes no profile to put it in.
  const profile = await mkdtemp(path.join(tmpdir(), 'trainlog-browser-'));
  await mkdir(path.join(profile, 'Default'));
  await writeFile(
    path.join(profile, 'Default', 'Preferences'),
    JSON.stringify({ profile: { cookie_controls_mode: 0 } }),
  );

  const removal = { recursive: true, force: true, maxRetries: 5 };
  const removeAtExit = () => rmSync(profile, removal);
  const context = await chromium
    .launchPersistentContext(profile, { executablePath, headless: true, args, ...options })
    .catch(async error => {
      await rm(profile, removal);
      throw error;
    });
  // Behind the listener of the library, which ends the browser first.
  process.on('exit', removeAtExit);
  return {
    context,
    close: async () => {
      await context.close();
      process.off('exit', removeAtExit);
      await rm(profile, removal);
    },
  };
}

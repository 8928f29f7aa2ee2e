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
];

/** @typedef {{ readonly page: import('playwright-core').Page, readonly foreignHosts: ReadonlySet<string>, close(): Promise<void> }} Browser */

/**
 * @param {{ width: number, height: number }} [viewport]
 * @param {number} [deviceScaleFactor] pixels of a screenshot for one of the page
 * @returns {Promise<Browser>} foreignHosts: what something tried to reach over the network
 */
export async function openBrowser(viewport = { width: 1280, height: 800 }, deviceScaleFactor = 1) {
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
  process.on('exit', removeAtExit);
  const removeProfile = async () => {
    process.off('exit', removeAtExit);
    await rm(profile, removal);
  };
  const context = await chromium
    .launchPersistentContext(profile, { executablePath, headless: true, args, viewport, deviceScaleFactor })
    .catch(async error => {
      await removeProfile();
      throw error;
    });
  /** @type {Set<string>} */
  const foreignHosts = new Set();
  const note = (/** @type {import('playwright-core').Request} */ request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol) && !/(^|\.)localhost$/.test(hostname)) foreignHosts.add(hostname);
  };
  context.on('requestfailed', note);
  context.on('response', response => {
    if (!response.fromServiceWorker()) note(response.request());
  });
  return {
    page: context.pages()[0] ?? (await context.newPage()),
    foreignHosts,
    close: async () => {
      await context.close();
      await removeProfile();
    },
  };
}

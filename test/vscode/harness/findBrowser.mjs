// A Chromium-like browser to drive, or to show the editor in. Node built-ins alone.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from '../../../scripts/lib/root.mjs';
import { run } from '../../../scripts/lib/run.mjs';

const downloadLimitS = 30;
const packageLimitS = 240;
const lockLimitS = 120;

/**
 * The first of: `CHROMIUM_PATH`; an installed Chrome, Chromium or Edge; Debian's package when we may install it; the browser
 * that the test library downloads (given up after 30 s).
 * @returns {Promise<string>} the path of its executable; throws when there is none
 */
export async function findOrInstallBrowser() {
  const found = findBrowser() ?? downloadedBrowser() ?? (await installDebianPackage()) ?? (await downloadBrowser());
  if (!found) throw new Error('no browser: install Chrome, Chromium or Edge, or name one in CHROMIUM_PATH');
  return found;
}

/** The path of a browser that is there already, or undefined. */
export function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names no file: ${named}`);
    return named;
  }
  return candidates().find(candidate => existsSync(candidate) && answers(candidate));
}

function candidates() {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      name => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(
      folder => folder !== undefined,
    );
    return [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ].flatMap(file => roots.map(folder => path.join(folder, file)));
  }
  const names = [
    'google-chrome',
    'google-chrome-stable',
    'chromium',
    'chromium-browser',
    'microsoft-edge',
    'microsoft-edge-stable',
  ];
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(folder => folder !== '');
  return names.flatMap(name => folders.map(folder => path.join(folder, name)));
}

/** Whether it runs at all: some systems install a script under this name that only says how to get the browser. */
function answers(/** @type {string} */ executable) {
  if (process.platform === 'win32') return true; // `chrome.exe --version` opens a window there
  try {
    return /\d+\.\d+/.test(
      execFileSync(executable, ['--version'], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        timeout: 20_000,
      }),
    );
  } catch {
    return false;
  }
}

async function installDebianPackage() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.log('  installing the package chromium …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const patience = [
    ...['-o', 'Acquire::Retries=1', '-o', 'Acquire::http::Timeout=20', '-o', 'Acquire::https::Timeout=20'],
    // Another program may be installing something.
    ...['-o', `DPkg::Lock::Timeout=${lockLimitS}`],
  ];
  const options = { env, timeoutS: packageLimitS, quiet: true };
  if ((await run('apt-get', [...patience, 'update'], options)) !== 0) return undefined;
  if ((await run('apt-get', [...patience, 'install', '-y', '--no-install-recommends', 'chromium'], options)) !== 0)
    return undefined;
  return findBrowser();
}

/** Where the test library keeps its browser, when it has downloaded it before. */
function downloadedBrowser() {
  try {
    const file = createRequire(import.meta.url)('playwright-core').chromium.executablePath();
    return existsSync(file) ? file : undefined;
  } catch {
    return undefined;
  }
}

async function downloadBrowser() {
  const cli = path.join(root, 'node_modules/playwright-core/cli.js');
  if (!existsSync(cli)) return undefined;
  console.log(`  downloading a browser (given up after ${downloadLimitS} s) …`);
  const code = await run(process.execPath, [cli, 'install', 'chromium', '--no-shell'], {
    timeoutS: downloadLimitS,
    quiet: true,
  });
  return code === 0 ? downloadedBrowser() : undefined;
}

// The editor suite through @vscode/test-electron, in a desktop VS Code or in the stand-in for one.
import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { root } from '../../../scripts/lib/root.mjs';
import { suiteBundle, workspace } from './suite.mjs';

/** @import { Counts } from '../../../scripts/lib/mocha.mjs' */

const standIn = path.join(root, 'test/vscode/harness/vscode-stand-in.mjs');
const answerLimitMs = 5_000;
const downloadLimitMs = 180_000;

/**
 * The suite in the node extension host: the VS Code server behind a stand-in executable, driven by the entry script of the desktop.
 * @returns {Promise<Counts>}
 */
export function runStandIn() {
  console.log(
    '  @vscode/test-electron drives the stand-in executable: the VS Code server with its node extension host',
  );
  return runWith(standIn);
}

/**
 * The suite in a desktop VS Code; one skipped test where none can be had.
 * @returns {Promise<Counts>}
 */
export async function runDesktop() {
  const executable = await findDesktop();
  if (typeof executable === 'string') return runWith(executable);
  console.log(
    `  no desktop VS Code (${executable.reason}): skipped. The suite above ran through the same entry script, in the stand-in`,
  );
  return { passed: 0, failed: 0, skipped: 1 };
}

/**
 * @param {string} vscodeExecutablePath
 * @returns {Promise<Counts>}
 */
async function runWith(vscodeExecutablePath) {
  const folder = mkdtempSync(path.join(tmpdir(), 'trainlog-desktop-'));
  const counts = path.join(folder, 'counts.json');
  try {
    cpSync(workspace, path.join(folder, 'workspace'), { recursive: true });
    process.env.TRAINLOG_COUNTS = counts; // read by the suite in the extension host
    const code = await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: root,
      extensionTestsPath: suiteBundle('node'),
      launchArgs: [
        path.join(folder, 'workspace'),
        '--disable-extensions',
        '--disable-workspace-trust',
        `--user-data-dir=${path.join(folder, 'user')}`,
      ],
    }).catch(error => {
      console.error(error.message);
      return 1;
    });
    const result = JSON.parse(readFileSync(counts, 'utf8'));
    return code !== 0 && result.failed === 0 ? { ...result, failed: 1 } : result;
  } catch {
    console.error('the suite did not come to its end');
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    delete process.env.TRAINLOG_COUNTS;
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The executable of a desktop VS Code: `VSCODE_EXECUTABLE`, an installed one, or a download; else why there is none. */
async function findDesktop() {
  const named = process.env.VSCODE_EXECUTABLE;
  if (named) return named;
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
    return { reason: 'no display' };
  return installed() ?? (await download()) ?? { reason: 'none installed, and none can be downloaded' };
}

function installed() {
  if (process.platform === 'darwin')
    return ['/Applications/Visual Studio Code.app/Contents/MacOS/Electron'].find(existsSync);
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const command = folders
    .map(folder => path.join(folder, process.platform === 'win32' ? 'code.cmd' : 'code'))
    .find(existsSync);
  if (!command) return undefined;
  // The command on the path is a script in <installation>/bin; the editor itself lies above it.
  const installation = path.join(path.dirname(realpathSync(command)), '..');
  return ['code', 'Code.exe'].map(name => path.join(installation, name)).find(existsSync);
}

async function download() {
  const cachePath = path.join(root, '.vscode-test');
  const answers = await fetch('https://update.code.visualstudio.com/api/releases/stable', {
    signal: AbortSignal.timeout(answerLimitMs),
  }).then(
    response => response.ok,
    () => false,
  );
  if (!answers) return undefined;
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise(resolve => {
    timer = setTimeout(() => resolve(undefined), downloadLimitMs);
  });
  const done = downloadAndUnzipVSCode({ cachePath, extensionDevelopmentPath: root }).catch(() => undefined);
  const executable = await Promise.race([done, late]);
  clearTimeout(timer);
  return typeof executable === 'string' ? executable : undefined;
}

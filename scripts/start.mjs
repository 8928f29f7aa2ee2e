// Shows the extension at work on the example logs: `npm start`. Installs and builds what is missing first.
//   node scripts/start.mjs            in the desktop VS Code, else in the VS Code server on localhost; Ctrl-C ends it
//   node scripts/start.mjs --check    prints the findings of the example log, without an editor
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { lastWritten } from '../client/src/exampleLog.mjs';
import { serveNodeHost } from '../test/vscode/harness/nodeHost.mjs';
import { copyOfExamples, exampleFile } from './lib/examples.mjs';
import { packageExtension } from './lib/package.mjs';
import { root } from './lib/root.mjs';
import { exitOnSignals, phase, run } from './lib/run.mjs';
import { setUp } from './setup.mjs';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

exitOnSignals();
try {
  await setUp();
  if (values.check) await check();
  else {
    const code = hasDisplay() ? commandOnPath('code') : undefined;
    if (code) await showOnDesktop(code);
    else await showInBrowser();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function check() {
  const code = await run(process.execPath, [
    'dist/cli.js',
    'check',
    '--today',
    lastWritten,
    path.join('examples', exampleFile),
  ]);
  // 1 says that there are findings, which is what this shows.
  process.exitCode = code === 1 ? 0 : code;
}

/** @param {string} code VS Code's command */
async function showOnDesktop(code) {
  const examples = copyOfExamples(new Date());
  const profile = path.join(examples.folder, '..', 'profile');
  process.on('exit', () => {
    closeDesktop(profile);
    examples.remove();
  });
  const place = `${path.join(examples.folder, exampleFile)}:${examples.line}`;
  console.log('Opening the example in VS Code, with a throw-away profile. Close its window, or press Ctrl-C, to end.');
  const args = [
    '--new-window',
    '--wait',
    '--user-data-dir',
    profile,
    `--extensionDevelopmentPath=${root}`,
    examples.folder,
    '--goto',
    place,
  ];
  process.exitCode = await run(code, args);
}

/** Ends the VS Code of a profile, whose window outlives the command: its process id is in a file of the profile while it runs. */
function closeDesktop(/** @type {string} */ profile) {
  try {
    const pid = Number(readFileSync(path.join(profile, 'code.lock'), 'utf8'));
    if (pid > 0) process.kill(pid); // 0, as which an empty file is read, would be this process and its parents
  } catch {
    // has ended
  }
}

async function showInBrowser() {
  const examples = copyOfExamples(new Date());
  process.on('exit', examples.remove);
  const packed = path.join(examples.folder, '..', 'trainlog.vsix');
  await phase('Packing the extension', () => packageExtension(packed, { quiet: true }));
  const host = await phase('Starting VS Code', () =>
    serveNodeHost({ folder: examples.folder, vsix: packed, open: { file: exampleFile, line: examples.line } }),
  );
  examples.remove(); // the editor has its own copy
  exitOnSignals(host.close, 0);
  console.log(`\nTrainlog is at work here:\n\n  ${host.url}\n\nPress Ctrl-C to end; nothing is left behind.`);
  if (hasDisplay()) openInBrowser(host.url);
}

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** @param {string} name */
function commandOnPath(name) {
  const file = process.platform === 'win32' ? `${name}.cmd` : name;
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.map(folder => path.join(folder, file)).find(existsSync);
}

/** @param {string} url */
function openInBrowser(url) {
  /** @type {Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>>} */
  const openers = { darwin: ['open'], win32: ['rundll32', 'url.dll,FileProtocolHandler'] };
  const [command, ...args] = openers[process.platform] ?? ['xdg-open'];
  // The address is printed: where it cannot be opened, nothing is lost.
  spawn(command, [...args, url], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

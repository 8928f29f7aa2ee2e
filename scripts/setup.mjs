// Makes a checkout ready to use: installs packages when they are missing or older than the lock file, and builds the bundles.
// It uses Node's built-ins only, because a fresh clone has nothing else. `npm start` and `npm test` call it; running it twice does no harm.
//   node scripts/setup.mjs
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './lib/root.mjs';
import { npm, phase, run } from './lib/run.mjs';

/** Installs what is missing and builds every bundle; throws when a step fails. */
export async function setUp() {
  await installPackages();
  await phase('Building the bundles', async () => {
    if ((await run(process.execPath, ['esbuild.js'])) !== 0) throw new Error('the bundles could not be built');
  });
}

/** `npm ci` unless node_modules is complete and not older than the lock file. */
export async function installPackages() {
  // npm writes this file last, so it exists only after a complete installation.
  const installed = path.join(root, 'node_modules/.package-lock.json');
  const lock = path.join(root, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  await phase('Installing packages (npm ci)', async () => {
    if ((await run(npm.command, [...npm.args, 'ci', '--no-audit', '--no-fund'])) !== 0)
      throw new Error('npm ci failed');
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await setUp().catch(error => {
    console.error(error.message);
    process.exitCode = 1;
  });
}

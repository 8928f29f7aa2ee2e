import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from '../../scripts/lib/root.mjs';

const bundles = new Map<string, Promise<string>>();

/** Bundles an entry of the server as it is shipped for Node, once per test run, and returns the path of the bundle. */
export function bundled(entry: string): Promise<string> {
  const made = bundles.get(entry) ?? make(entry);
  bundles.set(entry, made);
  return made;
}

async function make(entry: string): Promise<string> {
  mkdirSync(path.join(root, 'out'), { recursive: true });
  const folder = mkdtempSync(path.join(root, 'out', 'bundle-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const outfile = path.join(folder, `${path.basename(path.dirname(entry))}.js`);
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: 'linked',
    logLevel: 'warning',
  });
  return outfile;
}

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { root } from '../../scripts/lib/root.mjs';

const shipped: { readonly bundles: readonly BuildOptions[]; readonly node: BuildOptions } = createRequire(
  path.join(root, 'package.json'),
)('./esbuild.js');

const bundles = new Map<string, Promise<string>>();
let folder: string | undefined;

/**
 * Bundles an entry of the server as it is shipped for Node, minified and with the bundles that it loads beside it, once per test run, and
 * returns the path of the bundle. An entry that is not shipped is one bundle, made in the same way.
 */
export function bundled(entry: string): Promise<string> {
  return once(
    optionsOf(({ entryPoints }) => Array.isArray(entryPoints) && entryPoints.includes(entry)) ?? alone(entry),
  );
}

function optionsOf(isWanted: (options: BuildOptions) => boolean): BuildOptions | undefined {
  return shipped.bundles.find(isWanted);
}

function alone(entry: string): BuildOptions {
  return { ...shipped.node, entryPoints: [entry], outfile: `${entry.replace(/\.ts$/, '')}.js` };
}

function once(options: BuildOptions): Promise<string> {
  const name = options.outfile ?? '';
  const made = bundles.get(name) ?? make(options, path.join(madeFolder(), name));
  bundles.set(name, made);
  return made;
}

async function make(options: BuildOptions, outfile: string): Promise<string> {
  const { metafile } = await build({ ...options, outfile, minify: true, sourcemap: 'linked', metafile: true });
  const imports = Object.values(metafile.outputs).flatMap(output => output.imports);
  const besides = imports.filter(({ path: file, external }) => external && file.startsWith('.'));
  const files = new Set(besides.map(({ path: file }) => path.join(path.dirname(options.outfile ?? ''), file)));
  await Promise.all([...files].map(file => besideOf(file)));
  return outfile;
}

async function besideOf(file: string): Promise<string> {
  const options = optionsOf(({ outfile }) => outfile === file);
  if (!options) throw new RangeError(`nothing makes ${file}`);
  return once(options);
}

/** Inside the checkout, as packages are found from there. */
function madeFolder(): string {
  if (folder !== undefined) return folder;
  mkdirSync(path.join(root, 'out'), { recursive: true });
  const made = mkdtempSync(path.join(root, 'out', 'bundle-'));
  process.once('exit', () => rmSync(made, { recursive: true, force: true }));
  folder = made;
  return made;
}

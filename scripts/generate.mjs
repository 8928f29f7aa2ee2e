// Writes every generated file of the checkout from its source in scripts/generate/.
//   node scripts/generate.mjs            writes what is out of date
//   node scripts/generate.mjs --check    writes nothing, and fails when something is out of date
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './lib/root.mjs';

/** @typedef {{ readonly file: string, content(): string }} Generated */

const check = process.argv.includes('--check');
const stale = (await generated()).filter(({ file, content }) => read(file) !== content());

if (check && stale.length > 0) {
  for (const { file } of stale) console.error(`${file} is out of date`);
  console.error('Refresh with: npm run generate');
  process.exitCode = 1;
} else {
  for (const { file, content } of stale) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), content());
    console.log(`wrote ${file}`);
  }
}

/** The rows of scripts/generate/index.ts, which is bundled with what it takes from the sources. @returns {Promise<readonly Generated[]>} */
async function generated() {
  mkdirSync(path.join(root, 'out'), { recursive: true });
  const out = mkdtempSync(path.join(root, 'out', 'generate-'));
  try {
    const esbuild = await import('esbuild');
    const outfile = path.join(out, 'index.mjs');
    await esbuild.build({
      absWorkingDir: root,
      entryPoints: ['scripts/generate/index.ts'],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      packages: 'external',
      logLevel: 'warning',
    });
    return (await import(pathToFileURL(outfile).href)).generated;
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** @param {string} file @returns {string | undefined} */
function read(file) {
  try {
    return readFileSync(path.join(root, file), 'utf8');
  } catch {
    return undefined;
  }
}

// Measures how fast the language service and its server are, on made-up logs; prints a table.
//   npm run bench -- [--sizes 1000,10000,100000] [--rounds 200] [--seconds 10 each] [--seed 1] [--in-process] [--out FILE.json]
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from './lib/root.mjs';
import { run } from './lib/run.mjs';

// Inside the checkout, so that packages are found from the bundle.
mkdirSync(path.join(root, 'out'), { recursive: true });
const out = mkdtempSync(path.join(root, 'out', 'bench-'));
try {
  const outfile = path.join(out, 'bench.mjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['test/bench/main.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  // Where it was started, so that --out means what was typed.
  const args = ['--enable-source-maps', outfile, ...process.argv.slice(2)];
  process.exitCode = await run(process.execPath, args, { cwd: process.cwd() });
} finally {
  rmSync(out, { recursive: true, force: true });
}

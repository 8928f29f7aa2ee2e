// Bundles test/**/*.test.ts (without test/vscode) and runs it with mocha in this Node.
//   node scripts/unit.mjs [PART OF A PATH …] [-- MOCHA OPTIONS]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const split = process.argv.indexOf('--');
const wanted = process.argv.slice(2, split < 0 ? undefined : split);
const options = split < 0 ? [] : process.argv.slice(split + 1);

const files = readdirSync(path.join(root, 'test'), { recursive: true })
  .map(file => path.join('test', file))
  .filter(file => file.endsWith('.test.ts') && !file.startsWith(path.join('test', 'vscode')))
  .filter(file => wanted.length === 0 || wanted.some(part => file.includes(part)));
if (files.length === 0) {
  console.error(`no test file matches ${wanted.join(' ')}`);
  process.exit(2);
}

// Inside the checkout, so that `external` packages are found from the bundles.
const { mkdirSync } = await import('node:fs');
mkdirSync(path.join(root, 'out'), { recursive: true });
const out = mkdtempSync(path.join(root, 'out', 'unit-'));
let status = 2;
try {
  const esbuild = createRequire(import.meta.url)('esbuild');
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: files,
    outdir: out,
    outbase: root,
    bundle: true,
    splitting: true,
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  const mocha = path.join(root, 'node_modules/mocha/bin/mocha.js');
  const run = spawnSync(
    process.execPath,
    ['--enable-source-maps', mocha, '--recursive', '--timeout', '20000', '--extension', 'mjs', out, ...options],
    { stdio: 'inherit', cwd: root },
  );
  status = run.status ?? 2;
} catch {
  status = 2; // esbuild has printed why
} finally {
  rmSync(out, { recursive: true, force: true });
}
process.exit(status);

// Every bundle of Trainlog. `node esbuild.js [--minify] [--watch]`; tests are bundled by scripts/unit.mjs.
const { build, context } = require('esbuild');

const minify = process.argv.includes('--minify');
const watch = process.argv.includes('--watch');

const common = {
  bundle: true,
  minify,
  sourcemap: minify ? false : 'linked',
  target: 'es2022',
  logLevel: 'warning',
  legalComments: 'linked',
};
const node = { ...common, platform: 'node', format: 'cjs', target: 'node20' };
const browser = { ...common, platform: 'browser' };

const bundles = [
  { ...node, entryPoints: ['client/src/node.ts'], outfile: 'dist/client/node.js', external: ['vscode'] },
  {
    ...browser,
    entryPoints: ['client/src/browser.ts'],
    outfile: 'dist/client/browser.js',
    format: 'cjs',
    external: ['vscode'],
  },
  { ...node, entryPoints: ['server/src/node/main.ts'], outfile: 'dist/server/node.js' },
  // One classic script: a module worker fails to start in VS Code's web extension host.
  { ...browser, entryPoints: ['server/src/browser/main.ts'], outfile: 'dist/server/browser.js', format: 'iife' },
  { ...node, entryPoints: ['server/src/cli/main.ts'], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } },
];

async function main() {
  if (!watch) return Promise.all(bundles.map(options => build(options)));
  const contexts = await Promise.all(bundles.map(options => context(options)));
  return Promise.all(contexts.map(each => each.watch()));
}

main().catch(() => process.exit(1));

// Every bundle of Trainlog. `node esbuild.js [--minify] [--watch] [--tests]`; --tests adds the suites that run inside VS Code.
// The tests of plain Node are bundled by scripts/lib/mocha.mjs.
const { mkdirSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { build, context } = require('esbuild');
const { besides } = require('./scripts/lib/besides.cjs');
const { noticesOf, packagesIn } = require('./scripts/lib/notices.cjs');

const minify = process.argv.includes('--minify');
const watch = process.argv.includes('--watch');
const tests = process.argv.includes('--tests');

/** @type {import('esbuild').BuildOptions} */
const common = {
  absWorkingDir: __dirname,
  bundle: true,
  minify,
  sourcemap: minify ? false : 'linked',
  target: 'es2022',
  logLevel: 'warning',
  legalComments: 'linked',
};
/** @type {import('esbuild').BuildOptions} */
const node = {
  ...common,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // `import()` of another bundle becomes `require` at that place, which loads the bundle when it runs.
  supported: { 'dynamic-import': false },
};
/** @type {import('esbuild').BuildOptions} */
const browser = { ...common, platform: 'browser' };

const suite = 'test/vscode/suite';
/** @type {readonly import('esbuild').BuildOptions[]} */
const bundles = [
  { ...node, entryPoints: ['client/src/node.ts'], outfile: 'dist/client/node.js', external: ['vscode'] },
  {
    ...browser,
    entryPoints: ['client/src/browser.ts'],
    outfile: 'dist/client/browser.js',
    format: 'cjs',
    external: ['vscode'],
  },
  {
    ...node,
    entryPoints: ['server/src/node/main.ts'],
    outfile: 'dist/server/node.js',
    plugins: [besides({ './serve': './serve.js' })],
  },
  {
    ...node,
    entryPoints: ['server/src/node/serve.ts'],
    outfile: 'dist/server/serve.js',
  },
  // The page of the dashboard, in a webview.
  {
    ...browser,
    entryPoints: [
      { in: 'client/src/dashboard/page/main.ts', out: 'page' },
      { in: 'client/src/dashboard/page/page.css', out: 'page' },
    ],
    outdir: 'dist/dashboard',
    format: 'iife',
  },
  // One classic script: a module worker fails to start in VS Code's web extension host.
  {
    ...browser,
    entryPoints: ['server/src/browser/main.ts'],
    outfile: 'dist/server/browser.js',
    format: 'iife',
  },
  {
    ...node,
    entryPoints: ['server/src/cli/main.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
    plugins: [besides({ './program': './cli/program.js' })],
  },
  {
    ...node,
    entryPoints: ['server/src/cli/program.ts'],
    outfile: 'dist/cli/program.js',
    plugins: [
      besides({
        '../../node/serve': '../server/serve.js',
        '../../importers/activities/readActivities': '../readers/activities.js',
      }),
    ],
  },
  // Workers of the extension host, which read files of watches and can be ended.
  { ...node, entryPoints: ['server/src/node/activityReader.ts'], outfile: 'dist/readers/node.js' },
  {
    ...browser,
    entryPoints: ['server/src/browser/activityReader.ts'],
    outfile: 'dist/readers/browser.js',
    format: 'iife',
  },
  {
    ...node,
    entryPoints: ['server/src/importers/activities/readActivities.ts'],
    outfile: 'dist/readers/activities.js',
  },
];
/** @type {readonly import('esbuild').BuildOptions[]} */
const suites = [
  { ...node, entryPoints: [`${suite}/node.ts`], outfile: 'out/vscode/node.js', external: ['vscode', 'mocha'] },
  {
    ...browser,
    entryPoints: [`${suite}/web.ts`],
    outfile: 'out/vscode/web.js',
    external: ['vscode'],
    // Mocha's browser build overwrites `module.exports`. As an IIFE with a footer, VS Code still gets `run`.
    format: 'iife',
    globalName: 'suite',
    footer: { js: 'module.exports = suite;' },
  },
];

async function main() {
  const wanted = tests ? [...bundles, ...suites] : bundles;
  if (!watch) {
    const results = await Promise.all(wanted.map(options => build({ ...options, metafile: true })));
    return writeNotices(results.slice(0, bundles.length).map(({ metafile }) => metafile));
  }
  const contexts = await Promise.all(wanted.map(options => context(options)));
  return Promise.all(contexts.map(each => each.watch()));
}

/** @param {readonly import('esbuild').Metafile[]} metafiles of the bundles that are shipped */
function writeNotices(metafiles) {
  const file = path.join(__dirname, 'dist/NOTICES.txt');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, noticesOf(packagesIn(metafiles, __dirname)));
}

module.exports = { bundles, node };

if (require.main === module)
  main().catch(error => {
    console.error(error.message);
    process.exit(1);
  });

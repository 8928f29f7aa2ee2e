import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { ruleExamples } from '../../scripts/generate/ruleExamples';
import { root } from '../../scripts/lib/root.mjs';
import { rules } from '../../server/src/analysis/rules';

const { bundles }: { readonly bundles: readonly BuildOptions[] } = createRequire(path.join(root, 'package.json'))(
  './esbuild.js',
);

/**
 * Of a server, minified: what it is, and a little. Reading free text is 0.7 MB of it, two thirds of which are its words and patterns
 * with their examples; packages are 0.35 MB, rules with what hovers say of them 0.25 MB, imports 0.07 MB.
 */
const MOST_SERVER_BYTES = 2_045_000;

/** An entry that only switches the code cache on, which it brings along for Node 20, and loads the next bundle. */
const MOST_ENTRY_BYTES = 3_000;

/** `trainlog` without a server in it, with the page of rules (0.13 MB) of which `trainlog explain` prints sections, and what writes calendars (0.04 MB). */
const MOST_PROGRAM_BYTES = 1_895_000;

/** The client does nothing before a log is opened, and is loaded before the server is started. Schemas of the dashboard's messages are 0.02 MB of it. */
const MOST_CLIENT_BYTES = 530_000;

/** The page of the dashboard, script and styles, checks of its messages included. */
const MOST_PAGE_BYTES = 60_000;

/** Loaded when a file of a watch is read: FIT's profile is most of it, and browsers need a stand-in for Node's buffers. */
const MOST_READERS_BYTES = 375_000;

/** What each entry loads. */
const entries: Readonly<Record<string, string>> = {
  'dist/server/node.js': './serve.js',
  'dist/cli.js': './cli/program.js',
};

describe('the bundles', () => {
  for (const options of bundles) {
    const name = String(options.outfile ?? options.outdir);
    it(`${name} is no larger than it is known to be`, async () => {
      const { outputFiles } = await build({ ...options, minify: true, sourcemap: false, write: false });
      const code = outputFiles.find(file => file.path.endsWith('.js'))?.text ?? '';
      const examples = rules.filter(rule => ruleExamples(rule).some(({ log }) => holds(code, log)));
      const loads = entries[name];
      if (loads !== undefined) {
        const file = path.posix.join(path.posix.dirname(name), loads);
        assert.ok(code.includes(`require("${loads}")`), `it does not load ${loads}`);
        assert.ok(
          bundles.some(({ outfile }) => outfile === file),
          `nothing makes ${file}`,
        );
        assert.ok(code.length <= MOST_ENTRY_BYTES, `${code.length} bytes`);
      } else if (name.includes('dashboard')) {
        const bytes = outputFiles.reduce((sum, { contents }) => sum + contents.length, 0);
        assert.ok(bytes <= MOST_PAGE_BYTES, `${bytes} bytes`);
        assert.doesNotMatch(code, /training|runner's|easy|tempo/, 'it knows nothing of training');
      } else if (name.includes('server')) {
        assert.deepEqual(examples, [], 'examples in it');
        assert.ok(
          rules.every(({ id }) => code.includes(id)),
          'rules are missing',
        );
        assert.ok(code.length <= MOST_SERVER_BYTES, `${code.length} bytes`);
      } else if (name.includes('readers')) {
        assert.ok(code.length <= MOST_READERS_BYTES, `${code.length} bytes`);
      } else if (name.includes('client')) {
        assert.ok(code.length <= MOST_CLIENT_BYTES, `${code.length} bytes`);
      } else {
        assert.equal(examples.length, rules.length, '`trainlog explain` shows the examples of all rules');
        assert.ok(code.includes('require("../server/serve.js")'), '`trainlog lsp` does not load the server');
        assert.ok(code.length <= MOST_PROGRAM_BYTES, `${code.length} bytes`);
      }
    });
  }
});

/** Looks for the longest line of a log, because a short one may occur by chance. */
function holds(code: string, log: string): boolean {
  const [longest = ''] = log.split('\n').toSorted((a, b) => b.length - a.length);
  return code.includes(longest);
}

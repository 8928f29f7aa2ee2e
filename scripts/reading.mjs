// Counts how well lines are read whose meaning is written down (test/corpus/reading/meaning.ts); prints shares.
//   node scripts/reading.mjs FILE.jsonl… [--likeliest] [--verbose] [--filter REGEX] [--every N | --not-every N] [--json OUT]
// --likeliest reads them by server/src/syntax/reading, which is made beside the reader that the product has.
// --verbose shows each line that is not read whole; --every 5 takes the first of five lines, --not-every 3 all but the first of three.
import path from 'node:path';
import { runBundled } from './lib/bundled.mjs';
import { root } from './lib/root.mjs';

/** Lines of a log ask the other reader. @type {import('esbuild').Plugin} */
const likeliest = {
  name: 'likeliest',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\.\/entries$/ }, ({ importer }) =>
      importer.includes(path.join('syntax', 'lines'))
        ? { path: path.join(root, 'server/src/syntax/reading/index.ts') }
        : undefined,
    );
  },
};

const args = process.argv.slice(2);
const isLikeliest = args.includes('--likeliest');
process.exitCode = await runBundled(
  'test/corpus/reading/main.ts',
  args.filter(arg => arg !== '--likeliest'),
  isLikeliest ? [likeliest] : [],
);

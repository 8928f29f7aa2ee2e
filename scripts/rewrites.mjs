// Writes lines whose meaning is written down otherwise, one change at a time (test/corpus/rewrites), and counts how many are read as before.
//   node scripts/rewrites.mjs FILE.jsonl… [--verbose] [--all] [--change REGEX] [--seed 1] [--every N | --not-every N] [--most N]
// Shares: read whole, main amount right, not whole and silent; then how many.
// --all tries every text that a change makes of a line, else one; --most takes so many lines of each change.
import { runBundled } from './lib/bundled.mjs';

process.exitCode = await runBundled('test/corpus/rewrites/main.ts', process.argv.slice(2));

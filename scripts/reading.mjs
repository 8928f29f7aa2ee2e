// Counts how well lines are read whose meaning is written down (test/corpus/reading/meaning.ts); prints shares.
//   node scripts/reading.mjs FILE.jsonl… [--verbose] [--filter REGEX] [--every N | --not-every N] [--json OUT]
// --verbose shows each line that is not read whole; --every 5 takes the first of five lines, --not-every 3 all but the first of three.
import { runBundled } from './lib/bundled.mjs';

process.exitCode = await runBundled('test/corpus/reading/main.ts', process.argv.slice(2));

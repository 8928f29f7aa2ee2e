// Prints lines that a program has written from meanings (test/corpus/writer), one JSON object a line, for scripts/reading.mjs to read.
//   node scripts/written.mjs [--count 20000] [--seed 1] > FILE.jsonl && node scripts/reading.mjs FILE.jsonl [--verbose]
import { runBundled } from './lib/bundled.mjs';

process.exitCode = await runBundled('test/corpus/writer/main.ts', process.argv.slice(2));

// What a line of free text may mean: its likeliest readings, each with its cost, what it would be written plainly, and its phrases.
//   node scripts/readings.mjs LINE [--unit km|mi] [--most 5]
import { runBundled } from './lib/bundled.mjs';

process.exitCode = await runBundled('test/corpus/reading/candidates.ts', process.argv.slice(2));

// Prints what a runner is shown at many moments of our own logs, and of real ones if TRAINLOG_CORPUS names their folder, for a person
// who judges each: useful, needless, nagging, wrong or badly said.
//   npm run voices -- [--seed 1] [--each 6]
import { runBundled } from './lib/bundled.mjs';

process.exitCode = await runBundled('test/analysis/voices/main.ts', process.argv.slice(2));

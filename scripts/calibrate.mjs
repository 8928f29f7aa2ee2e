// Counts what the rules say to made-up runners, and to real logs where TRAINLOG_CORPUS names their folder; prints a table, and
// fails when somebody is told too much or too little.
//   npm run calibrate -- [--seeds 20] [--write]     --write puts the table into server/docs/calibration.md
import { runBundled } from './lib/bundled.mjs';

process.exitCode = await runBundled('test/calibrate/main.ts', process.argv.slice(2));

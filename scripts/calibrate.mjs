// Counts findings for simulated runners, and for real logs if TRAINLOG_CORPUS names their folder; prints a table, and fails when there
// are too many or too few.
//   npm run calibrate -- [--seeds 20] [--write]     --write puts the table into server/docs/calibration.md
import { runBundled } from './lib/bundled.mjs';

process.exitCode = await runBundled('test/calibrate/main.ts', process.argv.slice(2));

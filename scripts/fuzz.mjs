// Tries texts and messages that nobody would write on everything that reads them, until the time is over; tells what broke, with the
// seed by which it can be seen again.
//   npm run fuzz -- [--minutes 10] [--seed 1] [--only reading,incremental,…]
import { runBundled } from './lib/bundled.mjs';

process.exitCode = await runBundled('test/fuzz/main.ts', process.argv.slice(2));

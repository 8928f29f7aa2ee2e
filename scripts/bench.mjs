// Measures how fast the language service and its server are, on generated logs; prints a table.
//   npm run bench -- [--sizes 1000,10000,100000] [--rounds 200] [--seconds 10 each] [--seed 1] [--in-process] [--out FILE.json]
import { runBundled } from './lib/bundled.mjs';

process.exitCode = await runBundled('test/bench/main.ts', process.argv.slice(2));

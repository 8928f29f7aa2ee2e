// Bundles test/**/*.test.ts (without test/vscode) and runs it with mocha in this Node.
//   node scripts/unit.mjs [PART OF A PATH …] [-- MOCHA OPTIONS]
import { runMocha, unitTests } from './lib/mocha.mjs';

const split = process.argv.indexOf('--');
const wanted = process.argv.slice(2, split < 0 ? undefined : split);
const options = split < 0 ? [] : process.argv.slice(split + 1);

const files = unitTests().filter(file => wanted.length === 0 || wanted.some(part => file.includes(part)));
if (files.length === 0) {
  console.error(`no test file matches ${wanted.join(' ')}`);
  process.exit(2);
}
const { failed } = await runMocha(files, { options });
process.exitCode = failed === 0 ? 0 : 1;

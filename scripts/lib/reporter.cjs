// Mocha's spec reporter, which also leaves the counts of each file in the file that TRAINLOG_COUNTS names.
const { writeFileSync } = require('node:fs');
const { reporters } = require('mocha/lib/mocha.cjs');

/** @import { Counts } from './mocha.mjs' */

class CountingReporter extends reporters.Spec {
  constructor(/** @type {import('mocha').Runner} */ runner, /** @type {import('mocha').MochaOptions} */ options) {
    super(runner, options);
    const target = process.env.TRAINLOG_COUNTS;
    if (!target) return;
    /** @type {Record<string, Counts>} */
    const byFile = {};
    const count = (/** @type {keyof Counts} */ outcome) => (/** @type {{ file?: string }} */ { file = '' }) => {
      byFile[file] ??= { passed: 0, failed: 0, skipped: 0 };
      byFile[file][outcome]++;
    };
    runner.on('pass', count('passed'));
    runner.on('fail', count('failed'));
    runner.on('pending', count('skipped'));
    runner.once('end', () => writeFileSync(target, JSON.stringify(byFile)));
  }
}

module.exports = CountingReporter;

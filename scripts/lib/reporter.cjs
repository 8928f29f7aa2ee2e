// Mocha's spec reporter, which also leaves the counts of the run in the file that TRAINLOG_COUNTS names.
const { writeFileSync } = require('node:fs');
const { reporters } = require('mocha/lib/mocha.cjs');

class CountingReporter extends reporters.Spec {
  constructor(/** @type {import('mocha').Runner} */ runner, /** @type {import('mocha').MochaOptions} */ options) {
    super(runner, options);
    const file = process.env.TRAINLOG_COUNTS;
    if (!file) return;
    runner.once('end', () => {
      const { passes = 0, failures = 0, pending = 0 } = runner.stats ?? {};
      writeFileSync(file, JSON.stringify({ passed: passes, failed: failures, skipped: pending }));
    });
  }
}

module.exports = CountingReporter;

// Mocha's spec reporter, which also leaves its counts, and what failed, in the file that TRAINLOG_COUNTS names.
const { writeFileSync } = require('node:fs');
const { reporters } = require('mocha/lib/mocha.cjs');

class CountingReporter extends reporters.Spec {
  constructor(/** @type {import('mocha').Runner} */ runner, /** @type {import('mocha').MochaOptions} */ options) {
    super(runner, options);
    const target = process.env.TRAINLOG_COUNTS;
    if (!target) return;
    const counts = { passed: 0, failed: 0, skipped: 0, failures: /** @type {string[]} */ ([]) };
    runner.on('pass', () => counts.passed++);
    runner.on('fail', (test, error) => {
      counts.failed++;
      counts.failures.push(`${test.fullTitle()}: ${error.message}`);
    });
    runner.on('pending', () => counts.skipped++);
    runner.once('end', () => writeFileSync(target, JSON.stringify(counts)));
  }
}

module.exports = CountingReporter;

// Mocha's spec reporter, which also leaves its counts in the file that TRAINLOG_COUNTS names.
const { writeFileSync } = require('node:fs');
const { reporters } = require('mocha/lib/mocha.cjs');

class CountingReporter extends reporters.Spec {
  constructor(/** @type {import('mocha').Runner} */ runner, /** @type {import('mocha').MochaOptions} */ options) {
    super(runner, options);
    const target = process.env.TRAINLOG_COUNTS;
    if (!target) return;
    const counts = { passed: 0, failed: 0, skipped: 0 };
    runner.on('pass', () => counts.passed++);
    runner.on('fail', () => counts.failed++);
    runner.on('pending', () => counts.skipped++);
    runner.once('end', () => writeFileSync(target, JSON.stringify(counts)));
  }
}

module.exports = CountingReporter;

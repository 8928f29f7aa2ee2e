// A process that runs test files one after the other, each by a Mocha of its own, as the one that started it asks: see testWorkers.mjs.
import path from 'node:path';
import Mocha from 'mocha';
import { root } from './root.mjs';

/** @import { Task } from './testWorkers.mjs' */

/** What is left when nothing is to be run any more, such as a window that could not be closed, does not keep the process for longer. */
const lastMs = 10_000;

process.on('message', (/** @type {Task} */ task) => runFile(task));
process.once('disconnect', () => setTimeout(() => process.exit(), lastMs).unref());

/** A file that cannot be loaded ends the process, which counts as a failure. @param {Task} task */
async function runFile({ file, counts, timeoutMs, endMark }) {
  process.env.TRAINLOG_COUNTS = counts;
  const mocha = new Mocha({
    timeout: timeoutMs,
    forbidOnly: true,
    reporter: path.join(root, 'scripts/lib/reporter.cjs'),
  });
  mocha.addFile(file);
  await mocha.loadFilesAsync();
  await new Promise(resolve => mocha.run(resolve));
  mocha.dispose();
  process.stdout.write(endMark);
}

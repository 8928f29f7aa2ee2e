// Processes that live on for many test files, so that these share what is dear to start: Node, Mocha, a browser.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { root } from './root.mjs';

/**
 * What a worker is told to do.
 * @typedef {object} Task
 * @property {string} file the bundle of a test file
 * @property {string} counts where our reporter leaves its counts
 * @property {number} timeoutMs of a test
 * @property {string} endMark printed behind all that the file prints
 */

/** No test prints this: an end of transmission. */
const endMark = '\u0004';

/**
 * Runs files, each in a worker that is free, or in a new one. A worker that had a failure is not used again: what a test left behind, such as
 * a window with an open dialog, does no harm to the next file.
 */
export function testWorkers() {
  /** @type {ReturnType<typeof startWorker>[]} */
  const free = [];
  return {
    /**
     * Prints what the file prints when it has ended.
     * @param {Omit<Task, 'endMark'>} task
     * @param {() => boolean} isPassed asked when it has ended
     */
    async run(task, isPassed) {
      const worker = free.pop() ?? startWorker();
      const isAlive = await worker.run(task);
      if (isAlive && isPassed()) free.push(worker);
      else await worker.end();
    },
    /** Ends all processes. */
    async end() {
      await Promise.all(free.splice(0).map(worker => worker.end()));
    },
  };
}

function startWorker() {
  const child = fork(path.join(root, 'scripts/lib/testWorker.mjs'), {
    cwd: root,
    execArgv: ['--enable-source-maps'],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  let output = '';
  let onOutput = () => {};
  /** Not its `close`, which Node 20 leaves out for a child that we have disconnected. @type {Promise<unknown>[]} */
  const ends = [once(child, 'exit')];
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    stream.setEncoding('utf8').on('data', text => {
      output += text;
      onOutput();
    });
    ends.push(once(stream, 'end'));
  }
  const closed = Promise.all(ends).then(() => process.off('exit', kill));
  return {
    /** @param {Omit<Task, 'endMark'>} task @returns {Promise<boolean>} whether the process is there still */
    async run(task) {
      const ended = new Promise(resolve => {
        onOutput = () => output.includes(endMark) && resolve(true);
      });
      child.send({ ...task, endMark });
      const isAlive = await Promise.race([ended, closed]);
      process.stdout.write(output.replace(endMark, ''));
      output = '';
      return isAlive === true;
    },
    async end() {
      if (child.connected) child.disconnect();
      await closed;
      process.stdout.write(output);
    },
  };
}

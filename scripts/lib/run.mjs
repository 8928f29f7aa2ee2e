// Child processes and progress, the same for every script.
import { spawn } from 'node:child_process';
import { root } from './root.mjs';

/** Node's package manager: a script to be run by this Node when npm started us, else the command on the path. */
export const npm = process.env.npm_execpath?.endsWith('.js')
  ? { command: process.execPath, args: [process.env.npm_execpath] }
  : { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', args: [] };

/**
 * Runs a program from the checkout's folder, its output on this terminal.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeoutS?: number, quiet?: boolean }} [options] quiet: its output is shown only when it
 *   fails
 * @returns {Promise<number>} its exit code; 124 when `timeoutS` ended it, 127 when it could not be started
 */
export function run(command, args, { cwd = root, env = process.env, timeoutS, quiet = false } = {}) {
  return new Promise(resolve => {
    // A group of its own, so that a time limit ends its children too.
    const detached = timeoutS !== undefined && process.platform !== 'win32';
    // Node starts batch files by the shell alone, which cuts a line at its blanks.
    const shell = command.endsWith('.cmd');
    const [program, programArgs] = shell ? [shellLine(command, args), []] : [command, args];
    const where = quiet ? 'pipe' : 'inherit';
    const child = spawn(program, programArgs, { cwd, env, detached, stdio: ['ignore', where, where], shell });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', text => {
        output += text;
      });
    const stop = () => {
      try {
        detached && child.pid ? process.kill(-child.pid, 'SIGKILL') : child.kill('SIGKILL');
      } catch {
        /* has ended */
      }
    };
    let late = false;
    const timer =
      timeoutS === undefined
        ? undefined
        : setTimeout(() => {
            late = true;
            stop();
          }, timeoutS * 1000);
    process.once('exit', stop);
    const end = (/** @type {number} */ code) => {
      clearTimeout(timer);
      process.off('exit', stop);
      if (quiet && code !== 0) process.stderr.write(output);
      resolve(code);
    };
    child.once('error', error => {
      console.error(`${command}: ${error.message}`);
      end(127);
    });
    child.once('close', code => end(late ? 124 : (code ?? 1)));
  });
}

/**
 * A program and its arguments as one line for the shell of Windows: `C:\Program Files` stays one word.
 * @param {string} command
 * @param {readonly string[]} args
 */
export function shellLine(command, args) {
  return [command, ...args].map(word => (/[\s&()^;,=]/.test(word) ? `"${word}"` : word)).join(' ');
}

/**
 * Does one named piece of work and prints its name and time.
 * @template T
 * @param {string} name
 * @param {() => Promise<T> | T} work
 * @returns {Promise<T>}
 */
export async function phase(name, work) {
  const start = performance.now();
  console.log(`▸ ${name}`);
  try {
    return await work();
  } finally {
    console.log(`  ${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
}

/**
 * Lets a signal end this program as its own `exit` does, so that what is to be tidied up at exit is.
 * @param {() => Promise<void>} [first] done before
 * @param {number} [code]
 */
export function exitOnSignals(first = async () => {}, code = 130) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.removeAllListeners(signal);
    process.once(signal, () => first().finally(() => process.exit(code)));
  }
}

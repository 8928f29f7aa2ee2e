import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './root.mjs';
import { shiftDates, weeksBetween } from './shiftDates.mjs';

const folder = path.join(root, 'examples');
/** The log that `npm start` opens. */
export const exampleLog = 'marathon-year.trainlog';
/** The day on which the example log was "last written": days after it are plans. */
export const exampleToday = '2026-10-14';

/**
 * A throw-away copy of examples/, moved by whole weeks so that its last week is the one of `today`.
 * @param {Date} today
 * @returns {{ folder: string, remove(): void, line: number }} folder: in a temporary one of its own, which `remove` removes; line: where the day of today, or the last one before it, is in the log (from 1)
 */
export function copyOfExamples(today) {
  const temporary = mkdtempSync(path.join(tmpdir(), 'trainlog-start-'));
  const copy = path.join(temporary, 'examples');
  mkdirSync(copy);
  const weeks = weeksBetween(exampleToday, localIso(today));
  for (const name of readdirSync(folder)) {
    writeFileSync(path.join(copy, name), shiftDates(readFileSync(path.join(folder, name), 'utf8'), weeks));
  }
  return {
    folder: copy,
    remove: () => rmSync(temporary, { recursive: true, force: true, maxRetries: 5 }),
    line: lineOfDay(readFileSync(path.join(copy, exampleLog), 'utf8'), localIso(today)),
  };
}

/** @param {string} text @param {string} today */
function lineOfDay(text, today) {
  return text.split('\n').findLastIndex(line => /^\d{4}-\d{2}-\d{2}/.test(line) && line.slice(0, 10) <= today) + 1;
}

/** @param {Date} date */
const localIso = date =>
  [
    String(date.getFullYear()),
    String(date.getMonth() + 1).padStart(2, '0'),
    String(date.getDate()).padStart(2, '0'),
  ].join('-');

// A test run whose clock is set: this program, every program that it starts, and every one that these start, have another date.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from './root.mjs';

const variable = 'TRAINLOG_CLOCK_AHEAD_MS';
const movedClock = path.join(root, 'scripts/lib/movedClock.cjs');
/** How long the answer of another program may be under way. */
const toleranceMs = 60_000;
const written = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?)?$/;

/** For a run that no midnight is to come into. */
export const noonOfToday = () => {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map(part => String(part).padStart(2, '0')).join('-');
};

/**
 * Sets the clock of this process and of what it starts from now on.
 * @param {string} time a local time as `2026-12-31T23:59:30`, or a date, which stands for its noon. Throws at anything else.
 */
export function setClock(time) {
  const at = new Date(time.includes('T') ? time : `${time}T12:00`).getTime();
  if (!written.test(time) || Number.isNaN(at))
    throw new Error(`${time} is no date such as 2026-12-31 or 2026-12-31T23:59`);
  process.env[variable] = String(at - Date.now());
  process.env.NODE_OPTIONS = `--require ${JSON.stringify(movedClock)}`;
  createRequire(import.meta.url)(movedClock);
}

/** Arguments of Node for a program that gets an environment without `NODE_OPTIONS`; none when no clock was set. */
export const clockArguments = () => (clockIsSet() ? ['--require', movedClock] : []);

/** A script that sets the clock of a Worker, to be put in front of its own; empty when none was set. */
export function clockScript() {
  const ahead = process.env[variable];
  if (ahead === undefined) return '';
  const environment = JSON.stringify({ env: { [variable]: ahead } });
  return `{ const process = ${environment};\n${readFileSync(movedClock, 'utf8')}}\n`;
}

const clockIsSet = () => process.env[variable] !== undefined;

/** Whether what another program says is the time is the time here. @param {number} time of its `Date.now()` */
export const isNow = time => Math.abs(time - Date.now()) < toleranceMs;

// Moves a training log in time, so that an example always ends in the week of the one who looks at it.

const dayMs = 86_400_000;
const isoDate = /(?<![\d-])\d{4}-\d{2}-\d{2}(?![\d-])/g;

/**
 * The text with every ISO date moved by whole weeks, so that weekdays stay right. What only looks like a date (2026-02-30) stays.
 * @param {string} text
 * @param {number} weeks negative: into the past
 */
export function shiftDates(text, weeks) {
  return text.replace(isoDate, date => {
    const at = Date.parse(`${date}T00:00:00Z`);
    if (Number.isNaN(at) || isoOf(at) !== date) return date;
    return isoOf(at + weeks * 7 * dayMs);
  });
}

/**
 * How many weeks lie between the weeks (from Monday on) of two dates.
 * @param {string} from an ISO date
 * @param {string} to an ISO date
 */
export function weeksBetween(from, to) {
  return Math.round((mondayMs(to) - mondayMs(from)) / (7 * dayMs));
}

/** @param {string} date */
function mondayMs(date) {
  const at = new Date(`${date}T00:00:00Z`);
  const sinceMonday = (at.getUTCDay() + 6) % 7;
  return at.getTime() - sinceMonday * dayMs;
}

/** @param {number} ms */
const isoOf = ms => new Date(ms).toISOString().slice(0, 10);

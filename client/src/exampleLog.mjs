// The example log, moved in time, so that it always ends in the week of the one who looks at it. Plain JavaScript, because
// `npm start` and the tests of the editor use it as it is.

/** The example within the extension and the repository, from its root. */
export const exampleLog = 'examples/marathon-year.trainlog';

/** The day on which the example was "last written": days after it are plans. */
export const lastWritten = '2026-10-14';

/** The day of the example to begin at: a session of which there is a word to say, and a fix to take, on whatever weekday it is looked at. */
const beginsAt = '2026-10-15';

/**
 * How an example is read in a given week.
 * @param {string} text
 * @param {string} today an ISO date
 * @returns {{ text: string, line: number }} line: the one to begin at, from 0; 0 where the text has no such day
 */
export function exampleOn(text, today) {
  const weeks = weeksBetween(lastWritten, today);
  const written = shiftDates(lastWritten, weeks);
  const lines = shiftDates(text, weeks)
    .split('\n')
    .map(line => (isoDay(line) > written && isoDay(line) < today ? asDone(line) : line));
  const begin = shiftDates(beginsAt, weeks);
  return {
    text: lines.join('\n'),
    line: Math.max(
      0,
      lines.findIndex(line => line.startsWith(begin)),
    ),
  };
}

/** The date that a line begins with, which sorts as it is; before all dates for other lines. @param {string} line */
const isoDay = line => /^\d{4}-\d{2}-\d{2}/.exec(line)?.[0] ?? '';

/** Who looks at the end of a week finds a week that was run: its plans have gone by. @param {string} line */
const asDone = line => line.replace(/(?<=^\S+ \S+ +)plan /, '');

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

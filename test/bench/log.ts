import { DAYS_PER_WEEK, type DayNumber, isoDate, weekdayName, weekdayOf } from '../../server/src/values/date';
import { type Chance, createChance } from '../support/chance';
import { dayNumber } from '../support/log';

/** A log to measure with, and where somebody types in it. */
export interface BenchLog {
  readonly text: string;
  readonly lines: number;
  /** The day behind the last one of the log. */
  readonly today: DayNumber;
  /** Behind the first digit of the distance of an easy run near the middle. */
  readonly typing: { readonly line: number; readonly character: number };
}

/** The first Monday behind every log. */
const TODAY = dayNumber('2026-03-02');

/**
 * A runner's log of about so many lines (whole weeks), always the same for a seed.
 * @param today a Monday; the log ends on the day before
 */
export function benchLog(lines: number, seed = 1, today: DayNumber = TODAY): BenchLog {
  const chance = createChance(seed);
  const weeks: string[][] = [];
  let count = HEAD.length;
  // From the last week back, so that every log ends on the same day.
  for (let start = today - DAYS_PER_WEEK; count < lines || weeks.length === 0; start -= DAYS_PER_WEEK) {
    const week = weekText(start, chance);
    weeks.push(week);
    count += week.length;
  }
  const all = [...HEAD, ...weeks.reverse().flat()];
  return { text: `${all.join('\n')}\n`, lines: all.length, today, typing: typingPlace(all) };
}

const HEAD = ['unit km', 'shoe road', 'shoe trail', ''] as const;

function weekText(monday: DayNumber, chance: Chance): string[] {
  const day = (index: number, entry: string, ...below: readonly string[]) => {
    const date = monday + index;
    return [`${isoDate(date)} ${weekdayName(date)}  ${entry}`, ...below];
  };
  const reps = chance.from(4, 10);
  return [
    `# Week of ${isoDate(monday - weekdayOf(monday))}`,
    ...day(0, 'rest'),
    ...day(1, run('easy', 6, 12, chance)),
    ...day(
      2,
      `intervals: wu 3 km, ${reps} x ${chance.of(DISTANCES)} m @ ${clock(chance.from(80, 230))} r 90s jog, cd 2 km rpe 8`,
      `  sleep ${chance.from(6, 8)}h${chance.of(MINUTES)}`,
      ...(chance.is(0.5) ? [`    > ${chance.of(NOTES)}`] : []),
    ),
    ...day(3, run('easy', 5, 10, chance)),
    ...day(4, chance.is(0.4) ? `strength ${chance.from(20, 40)} min` : run('recovery', 4, 7, chance)),
    ...day(5, run('easy', 6, 12, chance)),
    ...day(6, run('long', 16, 30, chance), ...(chance.is(0.5) ? [`    > ${chance.of(NOTES)}`] : [])),
    '',
  ];
}

function run(kind: string, shortest: number, longest: number, chance: Chance): string {
  const tenths = chance.from(shortest * 10, longest * 10);
  const time = clock(Math.round((tenths / 10) * chance.from(300, 360)));
  return `${kind} ${tenths / 10} km ${time} hr ${chance.from(128, 150)} rpe ${chance.from(2, 6)} [${chance.of(SHOES)}]`;
}

const DISTANCES = [400, 600, 800, 1000] as const;
const MINUTES = ['00', '15', '30', '45'] as const;
const SHOES = ['road', 'trail'] as const;
const NOTES = [
  'Headwind on the way out, let the pace go.',
  'Calves stiff from the hills, loosened up after 2 km.',
  'New route through the woods 🌲, lovely.',
  'Slept badly, felt fine anyway.',
] as const;

function clock(seconds: number): string {
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

function typingPlace(lines: readonly string[]) {
  const middle = lines.length >> 1;
  for (let distance = 0; distance < lines.length; distance++) {
    for (const line of [middle - distance, middle + distance]) {
      const found = /^\d{4}-\d\d-\d\d \w{3} {2}easy \d/.exec(lines[line] ?? '');
      if (found) return { line, character: found[0].length };
    }
  }
  throw new RangeError('no easy run in this log');
}

import fc from 'fast-check';
import { DAYS_PER_WEEK, type DayNumber, isoDate, weekdayName, weekdayOf } from '../../server/src/values/date';
import { dayNumber } from './log';

/** A plausible log, and the date of today for it. */
export interface RandomLog {
  readonly text: string;
  readonly today: DayNumber;
  readonly first: DayNumber;
  readonly last: DayNumber;
}

/** How a random log is written. */
interface Manner {
  readonly isNewestFirst: boolean;
  readonly hasWeekdays: boolean;
  readonly indent: string;
  readonly gap: string;
  readonly eol: string;
  readonly blanks: 'none' | 'weeks' | 'days';
  readonly hasHeadings: boolean;
  readonly hasLastEnd: boolean;
  readonly head: string;
}

/** Sessions, in one line each; plans are made of these too. */
const sessions = [
  'easy 8 km 45:10',
  'easy 10 km 56:30 rpe 3',
  'easy 5 km',
  'recovery 6 km 38:00',
  'run 9 km 50:00 rpe 8',
  'tempo 10 km: wu 3 km, 20 min @ T, cd 3 km',
  'intervals 6 x 800 m @ 2:40 r 90s jog rpe 8',
  'hills 8 km 46:00',
  'long 18 km 1:41:00',
  'long 24 km 2:15:00 rpe 6',
  'long 30 km 2:50:00 #trail',
  'race 10 km 41:30',
  'race half 1:32:00 > a good day',
  'race A 10 km 40:50',
  'tempo 9 km 43:00 28 C [blue]',
  'easy 9 km 41:00 hr 158 rpe 6 [blue]',
  'strength 40 min rpe 7',
  'bike 60 min',
  'am easy 12 km / pm easy 8 km',
] as const;

/** Lines of a day that are no plain session: the first behind the date, the others below it. */
const others: readonly (readonly string[])[] = [
  ['rest'],
  ['rest', 'strength 30 min'],
  ['rest', 'easy 6 km'],
  ['rest + core'],
  ['walk 40 min'],
  ['yoga 30 min > stiff'],
  ['sick fever'],
  ['sleep 7h20'],
  ['skip easy 8 km'],
  ['easy 8 km', 'strength 20 min', 'sleep 7h'],
  ['rest 8 km 46:00'],
  ['travel LIS>TYO +8h'],
  ['tempo 8 km 38:00', 'sleep 5h10', 'stress 9/10'],
  ['easy 8 km 46:00 pain calf 3/10', 'soreness 8/10', 'sleep 23:50-5:30 quality 2/5'],
  ['easy 6 km', 'pain calf 2/10', 'fatigue 8/10', 'mood 2/10', 'motivation 3/10'],
  ['long 20 km 1:55:00', 'fuel 90 min after', 'nap 50 min', 'rhr 58'],
  ['sick chest pain'],
  ['injury left calf 4/10'],
  ['strength 40 min', 'icebath 10 min', 'fuel low', 'appetite 2/10'],
  ['stretch 15 min', 'setback no time', 'life work 5/5', 'stress 8/10'],
  [''],
];

const manner: fc.Arbitrary<Manner> = fc.record({
  isNewestFirst: fc.boolean(),
  hasWeekdays: fc.boolean(),
  indent: fc.constantFrom('  ', '\t', '    ', '  - '),
  gap: fc.constantFrom(' ', '  ', '\t'),
  eol: fc.constantFrom('\n', '\n', '\r\n'),
  blanks: fc.constantFrom('none', 'weeks', 'days'),
  hasHeadings: fc.boolean(),
  hasLastEnd: fc.boolean(),
  head: fc.constantFrom(
    '',
    '; My log',
    'unit km',
    'profile beginner',
    'rule no-rest-day rest.max-consecutive 6',
    'threshold 4:24/km',
    'shoe blue max 700 km start 660 km',
  ),
});

/** Ranges, with how many days they take. */
const ranges: readonly Range[] = [
  { length: 2, entry: 'rest > holiday' },
  { length: 4, entry: 'sick cold' },
  { length: 9, entry: 'rest' },
];

interface Range {
  readonly length: number;
  readonly entry: string;
}

/** The lines of one day, a range of days, or nothing at all. */
type Item = readonly string[] | Range | undefined;

/** Mostly training, so that rules have something to say, and some blank days. */
const items: fc.Arbitrary<Item> = fc.oneof(
  { weight: 40, arbitrary: fc.constantFrom(...sessions).map(session => [session]) },
  { weight: 16, arbitrary: fc.constantFrom(...others) },
  { weight: 4, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.constantFrom(...ranges) },
);

/** Logs of three to nine weeks, up to three of them still to come. */
export const randomLogs: fc.Arbitrary<RandomLog> = fc
  .record({
    manner,
    first: fc.integer({ min: 0, max: 13 }).map(days => dayNumber('2026-01-05') + days),
    days: fc.array(items, { minLength: 21, maxLength: 63 }),
    ahead: fc.integer({ min: -3, max: 21 }),
  })
  .map(({ manner: how, first, days, ahead }) => {
    const last = first + days.length - 1;
    const today = last - ahead;
    const blocks: DayText[] = [];
    for (let index = 0; index < days.length; index++) {
      const item = days[index];
      if (!item) continue;
      if (!isRange(item)) {
        blocks.push(dayText(first + index, item, today, how));
        continue;
      }
      blocks.push(rangeText(first + index, item, how));
      index += item.length - 1;
    }
    return { text: joined(blocks, how), today, first, last };
  });

interface DayText {
  readonly date: DayNumber;
  readonly lines: readonly string[];
}

function dayText(date: DayNumber, [first = '', ...below]: readonly string[], today: DayNumber, how: Manner): DayText {
  const isPlan = date > today && sessions.some(session => session === first);
  const entry = isPlan ? planned(first) : first;
  const head = `${isoDate(date)}${how.hasWeekdays ? ` ${weekdayName(date)}` : ''}`;
  return { date, lines: [entry === '' ? head : head + how.gap + entry, ...below.map(line => how.indent + line)] };
}

function isRange(item: readonly string[] | Range): item is Range {
  return 'entry' in item;
}

function rangeText(date: DayNumber, { length, entry }: Range, how: Manner): DayText {
  return { date, lines: [`${isoDate(date)}..${isoDate(date + length - 1)}${how.gap}${entry}`] };
}

function planned(entry: string): string {
  return entry.startsWith('am ') ? entry.replace('am ', 'am plan ').replace('pm ', 'pm plan ') : `plan ${entry}`;
}

function joined(days: readonly DayText[], how: Manner): string {
  const ordered = how.isNewestFirst ? days.toReversed() : days;
  const lines = how.head === '' ? [] : [how.head, ''];
  ordered.forEach(({ date, lines: own }, index) => {
    const before = ordered[index - 1]?.date;
    const isNewWeek = before === undefined || weekOf(before) !== weekOf(date);
    if (how.blanks === 'days' || (how.blanks === 'weeks' && isNewWeek)) lines.push('');
    if (how.hasHeadings && isNewWeek) lines.push(`# Week of ${isoDate(date - weekdayOf(date))}`);
    lines.push(...own);
  });
  return lines.join(how.eol) + (how.hasLastEnd ? how.eol : '');
}

function weekOf(date: DayNumber): number {
  return Math.floor((date - weekdayOf(date)) / DAYS_PER_WEEK);
}

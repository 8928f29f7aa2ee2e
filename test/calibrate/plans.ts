import { DAYS_PER_WEEK, isoDate, weekdayName } from '../../server/src/values/date';
import { dayNumber } from '../support/log';
import type { LookedAt } from './year';

const FIRST_MONDAY = dayNumber('2026-01-05');
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/**
 * A published plan as two logs: as planned, on the day before it begins, and as done, on the day after its end.
 * @param csv with the columns week, weekday, text, detail, total
 */
export function planLogs(csv: string): readonly LookedAt[] {
  const rows = csv.trim().split('\n').slice(1).map(fieldsOf);
  const days = rows.map(([week = '', weekday = '', text = '', detail = '']) => ({
    date: FIRST_MONDAY + (Number(week) - 1) * DAYS_PER_WEEK + WEEKDAYS.indexOf(weekday),
    entry: entryOf(text, detail),
  }));
  const last = days[days.length - 1]?.date ?? FIRST_MONDAY;
  const written = (status: string) =>
    `${days.map(({ date, entry }) => `${isoDate(date)} ${weekdayName(date)}  ${entry === 'rest' ? '' : status}${entry}`).join('\n')}\n`;
  return [
    { text: written('plan '), today: FIRST_MONDAY - 1 },
    { text: written(''), today: last + 1 },
  ];
}

/** The forms in which the plans are written. Another form throws, so that it is not counted as nothing. */
const shapes: readonly [shape: RegExp, entry: (groups: readonly string[]) => string][] = [
  [/^Rest$/, () => 'rest'],
  [/^Cross$/, () => 'xt'],
  [/^([\d.]+) mi run$/, ([mi]) => `easy ${mi} mi`],
  [/^([\d.]+) mi$/, ([mi]) => `long ${mi} mi`],
  [/^Half Marathon/, () => 'race half'],
  [/^Marathon/, () => 'race A marathon'],
  [/^Race Day!$/, () => 'race 5 km'],
  [/^Run\/walk (\d+) minutes$/, ([min]) => `run ${min} min`],
  [/^Walk (\d+)km/, ([km]) => `walk ${km} km`],
  [/^Run (\d+)km, walk (\d+)km$/, ([run, walk]) => `run ${run} km + walk ${walk} km`],
  [
    /^Run (\d+) (second|minute)s, walk (\d+) (second|minute)s\. Repeat (\d+) times$/,
    ([run, of, walk, off, count]) => `run ${count} x ${run} ${of?.slice(0, 3)} r ${walk} ${off?.slice(0, 3)} walk`,
  ],
  [/^Session .*Workout Time: (\d+) min$/, ([min]) => `run ${min} min`],
  [/^Session .*Run 5K$/, () => 'run 5 km'],
];

function entryOf(text: string, detail: string): string {
  for (const [shape, entry] of shapes) {
    const found = shape.exec(text);
    if (found) return entry(found.slice(1)) + (detail === '' ? '' : ` > ${detail}`);
  }
  throw new Error(`not understood: ${text}`);
}

/** The fields of a line without quotes. */
function fieldsOf(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, plain = '']) => quoted ?? plain);
}

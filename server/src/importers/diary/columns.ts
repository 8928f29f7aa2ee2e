import { tableOf } from '../../base/table';
import { wordList } from '../../base/wordList';
import { parseLine } from '../../syntax/parse';
import { findWord } from '../../syntax/vocabulary';
import { weekdayNamed } from '../../syntax/weekdays';
import type { Weekday } from '../../values/date';
import { dateOfLine } from './diaryDate';
import type { Row } from './diaryLine';

/** What a column of a diary holds, by its heading. */
export type Column = {
  readonly heading: string;
  /** As its heading says: `km`, `min`, `min/km`. */
  readonly unit: string | undefined;
} & (
  | { readonly holds: ColumnKind }
  /** A word of a log and its value: `Sleep`, `Resting HR`. */
  | { readonly holds: 'metric'; readonly word: string }
  /** The day of the week, in a table with a row for each week. */
  | { readonly holds: 'day-of-week'; readonly weekday: Weekday }
);

type ColumnKind =
  | 'date'
  | 'weekday'
  | 'when'
  | 'kind'
  | 'distance'
  | 'duration'
  | 'pace'
  | 'heart-rate'
  | 'max-heart-rate'
  | 'effort'
  | 'climb'
  | 'cadence'
  | 'power'
  | 'temperature'
  | 'shoe'
  | 'note'
  | 'other';

/** Headings without unit, mean sign and case, in English and German, by what they mean; the first column of a meaning has it. */
const HEADINGS: Readonly<Partial<Record<ColumnKind, string>>> = {
  date: 'date, datum, activity date, aktivitätsdatum, start date, date and time, timestamp',
  weekday: 'weekday, wochentag, day of week, dow',
  when: 'when, time of day, start time, start, startzeit, uhrzeit, tageszeit, am/pm',
  kind: `
    type, kind, workout, session, activity, activity type, run type, workout type, sport, training, run, what, art,
    typ, einheit, aktivität, aktivitätsart, aktivitätstyp, sportart, was
  `,
  distance: `
    distance, dist, length, km, kilometers, kilometres, miles, mi, mileage, distanz, strecke, kilometer, meilen
  `,
  duration: `
    moving time, time, duration, min, mins, minutes, elapsed time, dauer, zeit, laufzeit, minuten, bewegungszeit,
    zeit in bewegung, verstrichene zeit
  `,
  pace: 'pace, avg pace, average pace, tempo, schnitt, avg speed, average speed, speed, geschwindigkeit',
  'heart-rate': `
    hr, avg hr, average hr, heart rate, avg heart rate, average heart rate, heartrate, bpm, puls, hf, herzfrequenz,
    pulse, durchschnittliche herzfrequenz
  `,
  'max-heart-rate': `
    max hr, max heart rate, maximum heart rate, maximale herzfrequenz, max. herzfrequenz, max puls, hfmax
  `,
  effort: 'rpe, effort, perceived exertion, feel, anstrengung, gefühlte anstrengung',
  climb: `
    elevation, elevation gain, elev, climb, ascent, total ascent, gain, vert, hm, höhenmeter, anstieg,
    anstieg gesamt, höhenzunahme
  `,
  cadence: 'cadence, avg run cadence, avg cadence, schrittfrequenz, trittfrequenz',
  power: 'power, avg power, watts, leistung',
  temperature: 'temp, temperature, temperatur',
  shoe: 'activity gear, aktivitätsausrüstung, shoes, shoe, gear, schuhe, schuh',
  note: `
    activity name, activity description, activity private note, name der aktivität, aktivitätsbeschreibung, notes,
    note, comment, comments, remarks, description, title, name, notiz, notizen, bemerkung, bemerkungen, kommentar,
    beschreibung, titel, details, how it felt, thoughts
  `,
};

const BY_HEADING: ReadonlyMap<string, ColumnKind> = new Map(
  (Object.entries(HEADINGS) as [ColumnKind, string][]).flatMap(([holds, headings]) =>
    wordList(headings).map(heading => [heading, holds] as const),
  ),
);

/** Metrics whose columns are often called otherwise than in a log. */
const METRIC_HEADINGS = tableOf<string>({
  'resting hr': 'rhr',
  'resting heart rate': 'rhr',
  ruhepuls: 'rhr',
  'body weight': 'weight',
  bodyweight: 'weight',
});

/** A table with its heading understood, or without one. */
export interface Columns {
  readonly columns: readonly Column[];
  readonly heading: Row | undefined;
  readonly rows: readonly Row[];
}

/** What the columns of a table hold. `undefined`: nothing in it says on which day it was. */
export function columnsOf(table: readonly Row[]): Columns | undefined {
  const [first = [], ...rest] = table;
  const heading = first.some(cell => dateOfCell(cell)) ? undefined : first;
  const rows = heading ? rest : table;
  const taken = new Set<Column['holds']>();
  const named = (heading ?? []).map(cell => columnOf(cell, taken));
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), named.length);
  const columns = Array.from({ length: width }, (_, index) => named[index] ?? OTHER);
  const isWeekGrid = columns.filter(({ holds }) => holds === 'day-of-week').length >= FEWEST_DAYS_OF_GRID;
  const wanted = isWeekGrid
    ? columns
    : columns.map(column => (column.holds === 'day-of-week' ? { ...column, holds: 'other' as const } : column));
  const dated = withDates(wanted, rows);
  return dated && { columns: heading ? withSessions(dated, rows) : dated, heading, rows };
}

const OTHER: Column = { heading: '', unit: undefined, holds: 'other' };
const FEWEST_DAYS_OF_GRID = 3;

/** What a column holds by its heading; of two that hold the same the first does. */
export function columnOf(heading: string, taken: Set<Column['holds']>): Column {
  if (heading.length > LONGEST_HEADING) return { heading, unit: undefined, holds: 'other' };
  const { inside, without } = partsOfHeading(heading);
  const name = without
    .replace(/^\s*Ø\s*/, '')
    .replace(/[\s_]+/g, ' ')
    .replace(/[:*]/g, '')
    .trim()
    .toLowerCase();
  const behind = /^(.+?)[ ,]+(km|mi|miles|m|min|mins|s|sec|h|bpm|min\/km|min\/mi)$/.exec(name);
  const unit = (inside ?? behind?.[2] ?? (UNIT_NAMES.has(name) ? name : undefined))?.toLowerCase();
  const holds = BY_HEADING.get(name) ?? (behind?.[1] === undefined ? undefined : BY_HEADING.get(behind[1]));
  if (holds && (holds === 'note' || !taken.has(holds))) {
    taken.add(holds);
    return { heading, unit, holds };
  }
  const weekday = weekdayNamed(name);
  if (weekday !== undefined) return { heading, unit, holds: 'day-of-week', weekday };
  const metric = METRIC_HEADINGS.get(name) ?? findWord(name, 'metric')?.word;
  return metric === undefined ? { heading, unit, holds: 'other' } : { heading, unit, holds: 'metric', word: metric };
}

/** A longer one is no name of anything. */
const LONGEST_HEADING = 200;

/** `Distance (km)`: what its first brackets hold, and the heading without any brackets. */
function partsOfHeading(heading: string): { readonly inside: string | undefined; readonly without: string } {
  const parts = heading.split(/[([]/);
  const [first = '', ...opened] = parts;
  const closed = opened.map(part => /^([^)\]]*)[)\]](.*)$/s.exec(part));
  const without = opened.map((part, index) => (closed[index] ? ` ${closed[index]?.[2]}` : part));
  const inside = closed.map(found => found?.[1]?.trim()).find(text => text !== undefined && text !== '');
  return { inside, without: first + without.join('') };
}

/** Headings that are a unit and nothing else. */
const UNIT_NAMES: ReadonlySet<string> = new Set([
  'km',
  'mi',
  'miles',
  'min',
  'mins',
  'minutes',
  'kilometers',
  'kilometres',
  'kilometer',
  'meilen',
  'minuten',
]);

/** The column with the dates: the one that is called so, else the first that holds them (`Day`, or none has a name). */
function withDates(columns: readonly Column[], rows: readonly Row[]): readonly Column[] | undefined {
  const datesByColumn = countDates(rows);
  const datesIn = (index: number) => datesByColumn[index] ?? 0;
  const named = columns.findIndex(({ holds }) => holds === 'date');
  if (named >= 0 && datesIn(named) > 0) return columns;
  const most = columns.findIndex((_, index) => datesIn(index) * 2 > rows.length);
  if (most < 0) return undefined;
  return columns.map((column, index) => {
    if (index === most) return { ...column, holds: 'date' as const };
    return column.holds === 'date' ? { ...column, holds: 'other' as const } : column;
  });
}

/** The columns, of which one tells the sessions by its cells where none does by its heading: `Day, What I did`. */
function withSessions(columns: readonly Column[], rows: readonly Row[]): readonly Column[] {
  if (columns.some(({ holds }) => TELLING.has(holds))) return columns;
  const told = columns.findIndex(({ holds }, index) => holds === 'other' && tellsSessions(rows, index));
  return columns.map((column, index) => (index === told ? { ...column, holds: 'kind' as const } : column));
}

const TELLING: ReadonlySet<Column['holds']> = new Set(['kind', 'distance', 'duration', 'pace', 'day-of-week']);

/** So many rows show what a column holds. */
const ROWS_LOOKED_AT = 50;

/** Whether most of what stands in a column is read as what a log holds, and some of it as sessions. */
function tellsSessions(rows: readonly Row[], index: number): boolean {
  const cells = rows.slice(0, ROWS_LOOKED_AT).flatMap(row => row[index]?.trim() || []);
  const read = cells.map(cell => {
    const line = parseLine(`  ${cell}`, '');
    return line.kind === 'entry' ? line.entries.map(({ body }) => body.type) : [];
  });
  const known = read.filter(types => types.some(type => type !== 'prose'));
  return known.length * 2 > cells.length && known.some(types => types.includes('session'));
}

/** How many cells of each column are a date. */
function countDates(rows: readonly Row[]): readonly number[] {
  const counts: number[] = [];
  for (const row of rows) {
    for (const [index, cell] of row.entries()) counts[index] = (counts[index] ?? 0) + (dateOfCell(cell) ? 1 : 0);
  }
  return counts;
}

/** A date, with nothing behind it but a time of day. */
export function dateOfCell(cell: string): ReturnType<typeof dateOfLine> {
  const date = /\d/.test(cell) && cell.length < LONGEST_DATE ? dateOfLine(cell) : undefined;
  return date && (date.rest === '' || timeOfDay(date.rest)) ? date : undefined;
}

const LONGEST_DATE = 60;

/** `06:30`, `6:30:00 PM`, `06:30 Uhr`: as a log writes a time of day. */
export function timeOfDay(text: string): string | undefined {
  const found = /^[T\s,]*(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*(?:([ap])\.?m\.?|uhr|z|utc|[+-]\d{2}:?\d{2})?$/i.exec(
    text.trim(),
  );
  if (!found) return undefined;
  const half = found[3]?.toLowerCase();
  const hour = half === undefined ? Number(found[1]) : (Number(found[1]) % 12) + (half === 'p' ? 12 : 0);
  return hour > 23 || Number(found[2]) > 59 ? undefined : `${String(hour).padStart(2, '0')}:${found[2]}`;
}

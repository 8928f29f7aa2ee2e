import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { render } from '../../../server/src/base/message';
import type { Activity, Found } from '../../../server/src/importers/activities/activity';
import { foundIn } from './reading';

/** Lists that sites exported, which stay where they are: `TRAINLOG_CORPUS` names the folder that holds them. */
const corpus = process.env.TRAINLOG_CORPUS;

/** Where a list has what, by the number of the column, and how it writes it. */
interface Layout {
  readonly file: string;
  readonly start: number;
  readonly sport: number;
  /** Metres, or kilometres with `perKm`. */
  readonly distance: number;
  readonly metresEach: number;
  readonly moving: number;
  readonly elapsed: number;
  readonly averageHeartRate: number;
}

const GARMIN = { start: 1, sport: 0, distance: 4, metresEach: 1000, averageHeartRate: 7 };
const STRAVA = { start: 1, sport: 3, distance: 17, metresEach: 1, moving: 16, elapsed: 15, averageHeartRate: 31 };
const LAYOUTS: readonly Layout[] = [
  { file: 'garmin-activities-de.csv', ...GARMIN, moving: 6, elapsed: 29 },
  { file: 'garmin-activities-en-39cols.csv', ...GARMIN, moving: 6, elapsed: 36 },
  { file: 'garmin-activities-es.csv', ...GARMIN, moving: 6, elapsed: 29 },
  { file: 'strava-activities-de-92cols.csv', ...STRAVA },
  { file: 'strava-activities-en-103cols.csv', ...STRAVA },
  { file: 'strava-activities-en-94cols-one-row.csv', ...STRAVA },
  { file: 'strava-activities-en-94cols.csv', ...STRAVA },
];

const KINDS: Readonly<Record<string, string>> = {
  Laufen: 'run',
  Laufbandtraining: 'run',
  Running: 'run',
  'Treadmill Running': 'run',
  'Track Running': 'run',
  Carrera: 'run',
  'Entrenamiento en cinta': 'run',
  'Trail running': 'run',
  Lauf: 'run',
  Radfahrt: 'bike',
  Run: 'run',
  Swim: 'swim',
  Walk: 'walk',
  Workout: 'xt',
  Hike: 'hike',
  Elliptical: 'elliptical',
  Ride: 'bike',
  'Football (Soccer)': 'xt',
};

describe('importers: lists of Garmin and Strava (TRAINLOG_CORPUS)', () => {
  before(function () {
    if (corpus === undefined) this.skip();
  });

  for (const layout of LAYOUTS) {
    it(`${layout.file} is right in every row, or refused with a reason`, () => {
      const bytes = readFileSync(path.join(corpus ?? '', 'csv', layout.file));
      const found = foundIn({ [layout.file]: bytes });
      const rows = cellsOf(bytes.toString('utf8')).slice(1);
      const wrong = rows.flatMap((cells, index) => complaintsOf(layout, cells, foundFor(found, layout, index)));
      const refused = found.flatMap(each => (each.type === 'refused' ? [render(each.reason)] : []));
      console.log(
        `      ${rows.length - refused.length} of ${rows.length} rows, refused: ${refused.join('; ') || 'none'}`,
      );
      assert.deepEqual(wrong, []);
    });
  }
});

function foundFor(found: readonly Found[], { file }: Layout, index: number): Found | undefined {
  const source = `${file}#${index + 1}`;
  return found.find(each => (each.type === 'activity' ? each.activity.source : each.source) === source);
}

function complaintsOf(layout: Layout, cells: readonly string[], found: Found | undefined): string[] {
  if (found?.type === 'refused') return [];
  if (found?.type !== 'activity') return [`row without a word: ${cells.slice(0, 5).join(' | ')}`];
  const { activity } = found;
  const says: [what: string, isRight: boolean][] = [
    [new Date(activity.startLocalMs).toISOString(), activity.startLocalMs === startOf(cells[layout.start] ?? '')],
    [activity.sport.kind, activity.sport.kind === KINDS[cells[layout.sport] ?? '']],
    [`${activity.distanceM} m`, isDistance(layout, cells, activity)],
    [`${activity.movingS} s`, isTime(layout, cells, activity)],
    [`hr ${activity.averageBpm}`, rateOf(cells[layout.averageHeartRate] ?? '') === (activity.averageBpm ?? 0)],
  ];
  return says.flatMap(([what, isRight]) => (isRight ? [] : [`${what}: ${cells.slice(0, 8).join(' | ')}`]));
}

/** A heart rate in the water of 10 is none. */
function rateOf(cell: string): number {
  const rate = Math.round(Number(cell) || 0);
  return rate < 30 ? 0 : rate;
}

function isDistance(
  { distance, metresEach, sport }: Layout,
  cells: readonly string[],
  { distanceM = 0 }: Activity,
): boolean {
  // Garmin has runs on a track in metres.
  const each = cells[sport] === 'Track Running' ? 1 : metresEach;
  const expected = Number((cells[distance] ?? '').replaceAll(',', '')) * each;
  return Math.abs(distanceM - expected) <= 0.01 * expected;
}

function isTime({ moving, elapsed }: Layout, cells: readonly string[], { movingS = 0 }: Activity): boolean {
  const [ownS, wholeS] = [secondsOf(cells[moving] ?? ''), secondsOf(cells[elapsed] ?? '')];
  // Strava says three seconds of moving for a swim of an hour.
  return Math.abs(movingS - (ownS < wholeS / 10 ? wholeS : ownS)) <= 1;
}

function secondsOf(cell: string): number {
  return cell.split(':').reduce((sum, part) => 60 * sum + Number(part), 0);
}

function startOf(cell: string): number {
  const german = /^(\d\d)\.(\d\d)\.(\d{4}), (.*)$/.exec(cell);
  return Date.parse(german ? `${german[3]}-${german[2]}-${german[1]}T${german[4]}Z` : `${cell} UTC`);
}

/** A reader of its own, so that what is compared does not come from the code under test. */
function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end !== ',') rows.push([]);
  }
  return rows.filter(row => row.length > 1);
}

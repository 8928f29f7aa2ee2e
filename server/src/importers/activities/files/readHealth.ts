import { getOrInsert } from '../../../base/getOrInsert';
import { say } from '../../../base/message';
import { METRES_PER_FOOT, METRES_PER_KM, METRES_PER_MILE, METRES_PER_YARD } from '../../../values/distance';
import { SECONDS_PER_HOUR, SECONDS_PER_MINUTE } from '../../../values/duration';
import { offsetsIn } from '../../../values/timeZone';
import { type Activity, type ActivitySport, type Found, type ReadingOptions, Unreadable } from '../activity';
import type { ByteSource } from '../byteSource';
import { sportNamed } from '../sports';
import { readXml } from './xmlEvents';

/** Whether a text begins as the export of Apple's Health app does. Its declarations are longer than the beginning that is looked at. */
export function isHealthExport(start: string): boolean {
  return /<!DOCTYPE\s+HealthData\b|<HealthData[\s>]/.test(start);
}

/**
 * The workouts in the export of Apple's Health app, `export.xml`. It may have gigabytes, nearly all of them records of steps and heart beats,
 * so it is read piece by piece, and only workouts are kept. Of a file that is cut off those before the cut are told, then the reason.
 * @throws Unreadable for a file that is broken, or has no workout
 */
export function* readHealth(source: ByteSource, options: ReadingOptions): Generator<Found> {
  const found: Told = { activities: [], hasEnergy: false };
  const problem = problemOf(() => readWorkouts(source, options, found));
  for (const activity of found.activities) yield { type: 'activity', activity };
  if (problem) throw problem;
  if (found.activities.length === 0) throw new Unreadable(say`it has no activity in it`, true);
  if (found.hasEnergy) yield { type: 'left', source: source.name, what: say`energy` };
}

interface Told {
  readonly activities: Activity[];
  hasEnergy: boolean;
}

function problemOf(read: () => void): Unreadable | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    if (error instanceof Unreadable) return error;
    throw error;
  }
}

interface Workout {
  readonly attributes: Attributes;
  /** Statistics by the name of their quantity. */
  readonly statistics: Map<string, Attributes>;
  readonly metadata: Map<string, string>;
}

type Attributes = Readonly<Record<string, string>>;

function readWorkouts(source: ByteSource, options: ReadingOptions, found: Told): void {
  const reading: Reading = { clockOf: clocks(), sportOf: sports() };
  let workout: Workout | undefined;
  readXml(source, options, {
    // Apple declares its elements in the file.
    mayDeclareElements: true,
    open(path, attributes) {
      const name = path.at(-1);
      if (name === 'Workout') workout = { attributes, statistics: new Map(), metadata: new Map() };
      // Parts of a triathlon have statistics of their own.
      if (!workout || path.at(-2) !== 'Workout') return;
      if (name === 'MetadataEntry') workout.metadata.set(attributes.key ?? '', attributes.value ?? '');
      if (name === 'WorkoutStatistics')
        workout.statistics.set((attributes.type ?? '').replace('HKQuantityTypeIdentifier', ''), attributes);
    },
    close(path) {
      if (path.at(-1) !== 'Workout' || !workout) return;
      // Nothing of the text is kept: a few letters of it would hold all of the piece that they came in.
      const activity = activityOf(workout, `${source.name}#${found.activities.length + 1}`, reading);
      if (activity) found.activities.push(activity);
      found.hasEnergy ||= hasEnergy(workout);
      workout = undefined;
    },
  });
}

function hasEnergy({ attributes, statistics }: Workout): boolean {
  return (
    attributes.totalEnergyBurned !== undefined || [...statistics.keys()].some(name => name.endsWith('EnergyBurned'))
  );
}

/* ---- one workout ----------------------------------------------------------------------------------------------------- */

interface Reading {
  readonly clockOf: Clocks;
  readonly sportOf: (type: string) => ActivitySport;
}

function activityOf(workout: Workout, source: string, { clockOf, sportOf }: Reading): Activity | undefined {
  const { attributes, statistics, metadata } = workout;
  const start = momentOf(attributes.startDate);
  if (!start) return undefined;
  const end = momentOf(attributes.endDate);
  const elapsedS = end === undefined ? 0 : (end.utcMs - start.utcMs) / 1000;
  const movingS = secondsOf(attributes.duration, attributes.durationUnit);
  const distanceM = distanceOf(workout);
  const heartRate = statistics.get('HeartRate');
  const [averageBpm, maximumBpm] = [Number(heartRate?.average), Number(heartRate?.maximum)];
  const climbM = climbOf(metadata.get('HKElevationAscended'));
  return {
    source,
    startLocalMs: clockOf(metadata.get('HKTimeZone'), start),
    isStartGuessed: false,
    isDateOnly: false,
    sport: sportOf(attributes.workoutActivityType ?? ''),
    ...(distanceM > 0 && { distanceM }),
    ...(movingS > 0 && { movingS }),
    ...(elapsedS > 0 && { elapsedS }),
    ...(averageBpm > 0 && { averageBpm: Math.round(averageBpm) }),
    ...(maximumBpm > 0 && { maximumBpm: Math.round(maximumBpm) }),
    ...(climbM > 0 && { climbM }),
    laps: [],
  };
}

/** `HKWorkoutActivityTypeTraditionalStrengthTraining` is `Traditional Strength Training`. */
function sports(): Reading['sportOf'] {
  const known = new Map<string, ActivitySport>();
  return type =>
    getOrInsert(known, type, () =>
      sportNamed(type.replace('HKWorkoutActivityType', '').replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')),
    );
}

/** In an attribute until iOS 15, since then among the statistics. */
function distanceOf({ attributes, statistics }: Workout): number {
  const told = [...statistics].find(([quantity]) => quantity.startsWith('Distance'))?.[1];
  const inMetres = (value: string | undefined, unit = '') => Number(value) * (METRES_PER.get(unit) ?? Number.NaN);
  const known = [inMetres(told?.sum, told?.unit), inMetres(attributes.totalDistance, attributes.totalDistanceUnit)];
  return known.find(metres => metres > 0) ?? 0;
}

const METRES_PER: ReadonlyMap<string, number> = new Map([
  ['m', 1],
  ['cm', 0.01],
  ['km', METRES_PER_KM],
  ['mi', METRES_PER_MILE],
  ['yd', METRES_PER_YARD],
  ['ft', METRES_PER_FOOT],
]);

function secondsOf(value: string | undefined, unit = 'min'): number {
  return Number(value) * (SECONDS_PER.get(unit) ?? Number.NaN);
}

const SECONDS_PER: ReadonlyMap<string, number> = new Map([
  ['s', 1],
  ['min', SECONDS_PER_MINUTE],
  ['hr', SECONDS_PER_HOUR],
]);

/** `8500 cm` */
function climbOf(text: string | undefined): number {
  const [value, unit = ''] = (text ?? '').split(' ');
  return Number(value) * (METRES_PER.get(unit) ?? Number.NaN);
}

/* ---- when it was ------------------------------------------------------------------------------------------------------ */

interface Moment {
  readonly utcMs: number;
  readonly localMs: number;
}

/** `2026-03-02 06:30:00 +0100` */
function momentOf(text = ''): Moment | undefined {
  const found = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) ([+-])(\d\d):?(\d\d)$/.exec(text);
  if (!found) return undefined;
  const [, date, time, sign, hours, minutes] = found;
  const localMs = Date.parse(`${date}T${time}Z`);
  const offsetMs =
    (sign === '-' ? -1 : 1) * (Number(hours) * SECONDS_PER_HOUR + Number(minutes) * SECONDS_PER_MINUTE) * 1000;
  return Number.isNaN(localMs) ? undefined : { utcMs: localMs - offsetMs, localMs };
}

type Clocks = (timeZone: string | undefined, start: Moment) => number;

/** The phone writes all times on its own clock; the zone in which a workout was stands beside it. */
function clocks(): Clocks {
  const offsets = new Map<string, ReturnType<typeof offsetsIn>>();
  return (timeZone, { utcMs, localMs }) => {
    if (timeZone === undefined) return localMs;
    if (!offsets.has(timeZone)) offsets.set(timeZone, offsetsIn(timeZone));
    const offsetSAt = offsets.get(timeZone);
    return offsetSAt ? utcMs + offsetSAt(utcMs) * 1000 : localMs;
  };
}

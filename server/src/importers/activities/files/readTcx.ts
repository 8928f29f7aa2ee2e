import { say } from '../../../base/message';
import { mean, sum } from '../../../base/statistics';
import { type Activity, type Lap, type ReadingOptions, Unreadable } from '../activity';
import type { ByteSource } from '../byteSource';
import { sportNamed } from '../sports';
import { readXml } from './xmlEvents';

/**
 * The activities of a TCX file (Garmin's Training Center XML, version 2): sums over the laps, as sites show them.
 * @throws Unreadable for a file that is broken or has no activity
 */
export function readTcx(source: ByteSource, options: ReadingOptions): readonly Activity[] {
  const found: TcxActivity[] = [];
  let lap: TcxLap | undefined;
  readXml(source, options, {
    open(path, attributes) {
      const name = path.at(-1);
      if (name === 'Activity') found.push({ sport: attributes.Sport ?? '', laps: [], rates: [] });
      if (name !== 'Lap') return;
      lap = { startMs: Date.parse(attributes.StartTime ?? ''), movingS: 0, isAutomatic: false, isRest: false };
      found.at(-1)?.laps.push(lap);
    },
    close(path, text) {
      const activity = found.at(-1);
      if (activity) takeOfActivity(activity, path, text);
      if (activity && lap) takeOfLap(lap, path, text);
    },
  });
  const activities = found.flatMap(each => activityOf(each, source.name, options));
  if (activities.length === 0) throw new Unreadable(say`it has no activity in it`, true);
  return activities.length === 1
    ? activities
    : activities.map((each, index) => ({ ...each, source: `${source.name}#${index + 1}` }));
}

interface TcxActivity {
  readonly sport: string;
  readonly laps: TcxLap[];
  readonly rates: number[];
  note?: string;
  lastMs?: number;
}

interface TcxLap {
  readonly startMs: number;
  movingS: number;
  distanceM?: number;
  averageBpm?: number;
  maximumBpm?: number;
  isAutomatic: boolean;
  isRest: boolean;
}

/** What the element at the end of `path` says of the activity around it. */
function takeOfActivity(activity: TcxActivity, path: readonly string[], text: string): void {
  switch (path.slice(-2).join('/')) {
    case 'Activity/Notes':
      if (text !== '') activity.note = text;
      break;
    case 'Trackpoint/Time':
      activity.lastMs = Date.parse(text);
      break;
    case 'HeartRateBpm/Value':
      if (path.at(-3) === 'Trackpoint' && Number(text) > 0) activity.rates.push(Number(text));
      break;
  }
}

/** What it says of the lap around it. */
function takeOfLap(lap: TcxLap, path: readonly string[], text: string): void {
  switch (path.slice(path.lastIndexOf('Lap')).join('/')) {
    case 'Lap/TotalTimeSeconds':
      lap.movingS = Number(text);
      break;
    case 'Lap/DistanceMeters':
      lap.distanceM = Number(text);
      break;
    case 'Lap/Intensity':
      lap.isRest = text === 'Resting';
      break;
    case 'Lap/TriggerMethod':
      lap.isAutomatic = text === 'Distance' || text === 'Location';
      break;
    case 'Lap/AverageHeartRateBpm/Value':
      lap.averageBpm = Number(text);
      break;
    case 'Lap/MaximumHeartRateBpm/Value':
      lap.maximumBpm = Number(text);
      break;
  }
}

function activityOf(tcx: TcxActivity, source: string, options: ReadingOptions): readonly Activity[] {
  const { laps, rates } = tcx;
  const [first] = laps;
  if (!first || Number.isNaN(first.startMs)) return [];
  const movingS = laps.reduce((sum, lap) => sum + (lap.movingS || 0), 0);
  const distanceM = sum(laps.map(lap => lap.distanceM));
  const elapsedS = tcx.lastMs === undefined ? movingS : Math.max(movingS, (tcx.lastMs - first.startMs) / 1000);
  const averageBpm = averageOf(laps) ?? (rates.length > 0 ? mean(rates) : undefined);
  const maximumBpm = [...rates, ...laps.map(lap => lap.maximumBpm ?? 0)].reduce(
    (most, rate) => Math.max(most, rate),
    0,
  );
  return [
    {
      source,
      startLocalMs: first.startMs + 1000 * options.offsetSAt(first.startMs),
      isStartGuessed: true,
      isDateOnly: false,
      sport: sportNamed(tcx.sport),
      ...(distanceM > 0 && { distanceM }),
      ...(movingS > 0 && { movingS }),
      ...(elapsedS > 0 && { elapsedS }),
      ...(averageBpm !== undefined && { averageBpm: Math.round(averageBpm) }),
      ...(maximumBpm > 0 && { maximumBpm }),
      ...(tcx.note !== undefined && { note: tcx.note }),
      laps: laps.flatMap(lapOf),
    },
  ];
}

/** The average over the laps that have one, each by its time. */
function averageOf(laps: readonly TcxLap[]): number | undefined {
  const known = laps.flatMap(({ averageBpm = 0, movingS }) => (averageBpm > 0 ? [{ averageBpm, movingS }] : []));
  const timeS = known.reduce((sum, { movingS }) => sum + movingS, 0);
  return timeS > 0 ? known.reduce((sum, { averageBpm, movingS }) => sum + averageBpm * movingS, 0) / timeS : undefined;
}

function lapOf({ movingS, distanceM, isAutomatic, isRest }: TcxLap): readonly Lap[] {
  if (!(movingS > 0)) return [];
  const by = isAutomatic ? 'automatic' : 'pressed';
  return [{ ...(distanceM !== undefined && distanceM > 0 && { distanceM }), movingS, by, isRest }];
}

import { say } from '../../../base/message';
import { mean } from '../../../base/statistics';
import { tableOf } from '../../../base/table';
import { type Activity, type ActivitySport, type ReadingOptions, Unreadable } from '../activity';
import type { ByteSource } from '../byteSource';
import { sportNamed } from '../sports';
import { readXml } from './xmlEvents';

/** One track of a GPX file, or why it tells nothing. */
export type GpxTrack =
  | { readonly type: 'activity'; readonly activity: Activity }
  | { readonly type: 'empty'; readonly source: string };

/**
 * The tracks of a GPX file (version 1.0 and 1.1): distance from point to point within each segment, time of the segments.
 * @throws Unreadable for a file that is broken or has no track with times
 */
export function readGpx(source: ByteSource, options: ReadingOptions): readonly GpxTrack[] {
  const tracks: Track[] = [];
  let point: Point | undefined;
  readXml(source, options, {
    open(path, attributes) {
      const name = path.at(-1);
      if (name === 'trk') tracks.push(newTrack());
      if (name === 'trkseg') beginSegment(tracks.at(-1));
      if (name === 'trkpt') point = { latitude: Number(attributes.lat), longitude: Number(attributes.lon) };
    },
    close(path, text) {
      const [own, parent] = [path.at(-1), path.at(-2)];
      const track = tracks.at(-1);
      if (!track) return;
      if (parent === 'trk' && own === 'name' && text !== '') track.title = text;
      if (parent === 'trk' && own === 'type') track.type = text;
      if (parent === 'trk' && (own === 'desc' || own === 'cmt') && text !== '') track.note = text;
      if (point && own === 'time' && parent === 'trkpt') point.timeMs = Date.parse(text);
      if (own === 'hr' && Number(text) > 0 && path.includes('trkpt')) addRate(track, Number(text));
      if (own !== 'trkpt' || !point) return;
      addPoint(track, point);
      point = undefined;
    },
  });
  if (tracks.length === 0) throw new Unreadable(say`it has no track in it, so nothing was recorded`, true);
  if (tracks.length > 0 && tracks.every(track => track.points > 0 && track.startMs === undefined))
    throw new Unreadable(say`its points have no times, so it is a route and nothing that was done`, true);
  return tracks.map((track, index) => {
    const name = tracks.length === 1 ? source.name : `${source.name}#${index + 1}`;
    const activity = activityOf(track, name, options);
    return activity ? { type: 'activity', activity } : { type: 'empty', source: name };
  });
}

interface Point {
  readonly latitude: number;
  readonly longitude: number;
  timeMs?: number;
}

interface Track {
  title?: string;
  type?: string;
  note?: string;
  points: number;
  startMs?: number;
  lastMs?: number;
  distanceM: number;
  movingS: number;
  before?: Point | undefined;
  readonly rates: number[];
}

function newTrack(): Track {
  return { points: 0, distanceM: 0, movingS: 0, rates: [] };
}

function beginSegment(track: Track | undefined): void {
  if (track) track.before = undefined;
}

function addRate(track: Track, rate: number): void {
  track.rates.push(rate);
}

function addPoint(track: Track, point: Point): void {
  track.points++;
  const { before } = track;
  const { timeMs } = point;
  if (timeMs !== undefined && !Number.isNaN(timeMs)) {
    track.startMs ??= timeMs;
    track.lastMs = timeMs;
    if (before?.timeMs !== undefined && timeMs > before.timeMs) track.movingS += (timeMs - before.timeMs) / 1000;
  }
  if (before) track.distanceM += metresBetween(before, point);
  track.before = point;
}

/** Mean radius of the Earth (IUGG). */
const EARTH_RADIUS_M = 6_371_008.8;

/** The distance on a great circle, by the haversine formula. */
function metresBetween(one: Point, other: Point): number {
  const toRadians = Math.PI / 180;
  const latitudes = (other.latitude - one.latitude) * toRadians;
  const longitudes = (other.longitude - one.longitude) * toRadians;
  const chord =
    Math.sin(latitudes / 2) ** 2 +
    Math.cos(one.latitude * toRadians) * Math.cos(other.latitude * toRadians) * Math.sin(longitudes / 2) ** 2;
  const metres = 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(chord)));
  return Number.isFinite(metres) ? metres : 0;
}

function activityOf(track: Track, source: string, options: ReadingOptions): Activity | undefined {
  const { startMs, lastMs, movingS, distanceM, rates, title, note, type } = track;
  if (startMs === undefined || lastMs === undefined || movingS === 0) return undefined;
  return {
    source,
    startLocalMs: startMs + 1000 * options.offsetSAt(startMs),
    isStartGuessed: true,
    isDateOnly: false,
    sport: sportOf(type, distanceM / movingS),
    ...(distanceM > 0 && { distanceM }),
    movingS,
    elapsedS: (lastMs - startMs) / 1000,
    ...(rates.length > 0 && {
      averageBpm: Math.round(mean(rates)),
      maximumBpm: rates.reduce((most, rate) => Math.max(most, rate)),
    }),
    ...(title !== undefined && { title }),
    ...(note !== undefined && { note }),
    laps: [],
  };
}

/** Strava wrote numbers for sports into its files until 2021. */
const STRAVA_NUMBERS = tableOf<string>({
  '1': 'ride',
  '4': 'hike',
  '9': 'run',
  '10': 'walk',
  '16': 'swim',
});

/** Faster than this is no walk (a pace of 9:15/km), and faster than that no run for most (3:12/km). */
const WALK_UP_TO_M_PER_S = 1.8;
const RUN_UP_TO_M_PER_S = 5.2;

/** As the file says; a track that does not say is told by its speed. */
function sportOf(type: string | undefined, metresPerS: number): ActivitySport {
  if (type !== undefined && type !== '') return sportNamed(STRAVA_NUMBERS.get(type) ?? type);
  if (metresPerS <= WALK_UP_TO_M_PER_S) return { kind: 'walk' };
  return { kind: metresPerS <= RUN_UP_TO_M_PER_S ? 'run' : 'bike' };
}

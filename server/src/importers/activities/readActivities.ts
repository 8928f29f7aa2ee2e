import { say } from '../../base/message';
import { type Activity, type Found, type ReadingOptions, Unreadable } from './activity';
import { type ByteSource, baseName } from './byteSource';
import { isFit } from './files/fitFrames';
import { readFit } from './files/readFit';
import { readGpx } from './files/readGpx';
import { isHealthExport, readHealth } from './files/readHealth';
import { readTcx } from './files/readTcx';
import {
  gunzip,
  LARGEST_FILE_BYTES,
  LARGEST_INNER_ARCHIVE_BYTES,
  tooLarge,
  type ZipMember,
  zipMembers,
} from './files/unpack';
import { type ListedActivity, readList } from './table/readList';

/**
 * Everything that files tell of activities: recordings (FIT, TCX, GPX), lists (CSV), and archives of both. A file that cannot be read is
 * one sentence, and the others go on. It is a generator, so that whoever asks may stop, show progress or let others work in between.
 */
export function* readActivities(sources: Iterable<ByteSource>, options: ReadingOptions): Generator<Found> {
  const lists: Listed = new Map();
  const loose: ByteSource[] = [];
  // Lists come first: a recording beside one takes its title, its shoes and its sport from there.
  for (const source of sources) {
    if (isListName(source.name)) yield* guarded(source.name, () => addList(source, options, lists));
    else loose.push(source);
  }
  for (const source of loose) yield* readFile(source, { options, lists, depth: 0, budget: newBudget() });
  yield* restOf(lists);
}

/** The rows of lists that no recording has come for, by the name of the recording or of the row. */
type Listed = Map<string, ListedActivity>;

interface Reading {
  readonly options: ReadingOptions;
  readonly lists: Listed;
  /** How many archives the file is in. */
  readonly depth: number;
  readonly budget: { bytes: number };
}

/** All that one archive may unpack to; a runner's twenty years are some gigabytes. */
const MOST_UNPACKED_BYTES = 8 * 2 ** 30;
/** A zip in a zip, as Garmin sends them. */
const DEEPEST_ARCHIVE = 2;
const TOO_DEEP = new Unreadable(say`it is an archive in an archive in an archive`);

function newBudget() {
  return { bytes: MOST_UNPACKED_BYTES };
}

function* restOf(lists: Listed): Generator<Found> {
  for (const { activity } of lists.values()) yield { type: 'activity', activity };
  lists.clear();
}

/** Turns what a reader throws into its sentence. */
function* guarded(source: string, read: () => Iterable<Found>): Generator<Found> {
  try {
    yield* read();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    yield { type: 'refused', source, reason: error.reason, isOther: error.isOther };
  }
}

function* readFile(source: ByteSource, reading: Reading): Generator<Found> {
  yield* guarded(source.name, () => contentOf(source, reading));
}

function* contentOf(source: ByteSource, reading: Reading): Generator<Found> {
  if (source.size === 0) throw new Unreadable(say`it is empty`);
  const start = source.read(0, SAMPLE_BYTES);
  if (isZip(start)) return yield* readArchive(source, reading);
  // It is never held, so it may have any size.
  if (isHealthExport(textOf(start, reading.options))) return yield* readHealth(source, reading.options);
  if (source.size > LARGEST_FILE_BYTES) throw tooLarge(LARGEST_FILE_BYTES);
  if (start[0] === 0x1f && start[1] === 0x8b && source.size > SHORTEST_GZIP) {
    // One that unpacks to itself would go on for ever.
    if (reading.depth > DEEPEST_ARCHIVE) throw TOO_DEEP;
    return yield* contentOf(gunzip(source), { ...reading, depth: reading.depth + 1 });
  }
  if (isFit(start)) return yield* recorded(readFit(source.name, source.read(0, source.size), reading.options), reading);
  const root = rootOf(start, reading.options);
  if (root === 'TrainingCenterDatabase') return yield* recorded(readTcx(source, reading.options), reading);
  if (root === 'gpx') return yield* readTracks(source, reading);
  if (root !== undefined) throw new Unreadable(say`it is neither a TCX nor a GPX file`);
  if (/\.fit(?:\.gz)?$/i.test(source.name)) throw new Unreadable(say`it is no whole FIT file`);
  if (looksLikeText(start)) return yield* addList(source, reading.options, reading.lists);
  throw new Unreadable(say`it is no file of activities (FIT, TCX, GPX, CSV or an archive of these)`);
}

const SAMPLE_BYTES = 4_000;
/** Its header and its end. */
const SHORTEST_GZIP = 18;

function isZip(start: Uint8Array): boolean {
  return start[0] === 0x50 && start[1] === 0x4b && (start[2] === 3 || start[2] === 5);
}

function textOf(start: Uint8Array, options: ReadingOptions): string {
  const encoding =
    start[0] === 0xff && start[1] === 0xfe ? 'utf-16le' : start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : 'utf-8';
  return options.decoder(encoding).decode(start).trimStart();
}

/** The name of the first element of an XML text. */
function rootOf(start: Uint8Array, options: ReadingOptions): string | undefined {
  const text = textOf(start, options);
  if (!text.startsWith('<')) return undefined;
  const name = /<(?:[\w-]+:)?([A-Za-z][\w-]*)[\s>/]/.exec(
    text.replace(/<\?[^>]*\?>|<!--[\s\S]*?-->/g, '').replace(/<!DOCTYPE[^[>]*(?:\[[\s\S]*?\])?\s*>/i, ''),
  );
  return name?.[1] ?? '';
}

function looksLikeText(start: Uint8Array): boolean {
  const isUtf16 = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff);
  return isUtf16 || start.every(byte => byte >= 32 || byte === 9 || byte === 10 || byte === 13);
}

function isListName(name: string): boolean {
  return /\.(?:csv|tsv)$/i.test(name);
}

const NOTHING_RECORDED = say`it has no points with times, so nothing was recorded`;

/* ---- recordings ---------------------------------------------------------------------------------------------------- */

function* readTracks(source: ByteSource, reading: Reading): Generator<Found> {
  for (const track of readGpx(source, reading.options)) {
    if (track.type === 'activity') yield* recorded([track.activity], reading);
    else yield { type: 'refused', source: track.source, reason: NOTHING_RECORDED, isOther: true };
  }
}

function* recorded(activities: readonly Activity[], { lists }: Reading): Generator<Found> {
  for (const activity of activities) {
    const name = recordingName(activity.source);
    const row = activities.length === 1 ? lists.get(name) : undefined;
    lists.delete(name);
    yield { type: 'activity', activity: row ? withRow(activity, row.activity) : activity };
  }
}

/** `activities/12.fit.gz` and `activities/12.fit` are one recording. */
function recordingName(path: string): string {
  return baseName(path).replace(/\.gz$/i, '').toLowerCase();
}

/** What a recording says, with what only the row of a list says. */
function withRow(recording: Activity, row: Activity): Activity {
  const { sport, title, note, gear, rpe, climbM, averageBpm, maximumBpm, distanceM, movingS } = row;
  return {
    ...(climbM !== undefined && { climbM }),
    ...(averageBpm !== undefined && { averageBpm }),
    ...(maximumBpm !== undefined && { maximumBpm }),
    ...(distanceM !== undefined && { distanceM }),
    ...(movingS !== undefined && { movingS }),
    ...recording,
    // Runners correct the sport on the site.
    sport,
    ...(title !== undefined && { title }),
    ...(note !== undefined && { note }),
    ...(gear !== undefined && { gear }),
    ...(rpe !== undefined && { rpe }),
  };
}

/** Ten thousand rows of a hundred columns are some 6 MB, and a table takes twenty times its size while it is read. */
const LARGEST_LIST_BYTES = 25 * 2 ** 20;

/* ---- lists --------------------------------------------------------------------------------------------------------- */

function* addList(source: ByteSource, options: ReadingOptions, lists: Listed): Generator<Found> {
  if (source.size === 0) throw new Unreadable(say`it is empty`);
  if (source.size > LARGEST_LIST_BYTES) throw tooLarge(LARGEST_LIST_BYTES);
  const { rows, refused, unused, openDate } = readList(source, options);
  for (const row of rows) lists.set(row.file === undefined ? row.activity.source : recordingName(row.file), row);
  for (const each of refused) yield { type: 'refused', isOther: false, ...each };
  yield { type: 'columns', source: source.name, unused, ...(openDate !== undefined && { openDate }) };
}

/* ---- archives ------------------------------------------------------------------------------------------------------ */

const RECORDING = /\.(?:fit|tcx|gpx)(?:\.gz)?$/i;

function* readArchive(source: ByteSource, reading: Reading): Generator<Found> {
  if (reading.depth >= DEEPEST_ARCHIVE) throw TOO_DEEP;
  const members = zipMembers(source, reading.options);
  const health = healthExportIn(members);
  if (health) return yield* readHealthMember(source, health, members, reading);
  const inner: Reading = { ...reading, depth: reading.depth + 1, lists: new Map() };
  const list = members.find(({ name }) => /(?:^|\/)activities\.csv$/i.test(name));
  if (list)
    yield* guarded(nameIn(source, list), () =>
      addList(opened(source, list, reading, LARGEST_FILE_BYTES), reading.options, inner.lists),
    );
  for (const member of members) {
    if (/\.zip$/i.test(member.name)) yield* inMember(source, member, inner, LARGEST_INNER_ARCHIVE_BYTES);
    else if (RECORDING.test(member.name)) yield* inMember(source, member, inner, LARGEST_FILE_BYTES);
    else if (isOtherList(member, list, members)) yield* inMember(source, member, inner, LARGEST_FILE_BYTES);
    else if (member !== list && !member.name.endsWith('/')) yield { type: 'passed', source: nameIn(source, member) };
  }
  yield* restOf(inner.lists);
}

/** The export of Apple's Health app. Its file is named in the language of the phone; beside it is the same once more, for doctors. */
function healthExportIn(members: readonly ZipMember[]): ZipMember | undefined {
  const [largest] = members
    .filter(({ name }) => /(?:^|\/)apple_health_export\/[^/]+\.xml$/i.test(name) && !/_cda\.xml$/i.test(name))
    .toSorted((a, b) => b.size - a.size);
  return largest;
}

/** The routes beside it are of the same workouts. */
function* readHealthMember(
  source: ByteSource,
  health: ZipMember,
  members: readonly ZipMember[],
  { options, budget }: Reading,
): Generator<Found> {
  const name = nameIn(source, health);
  yield* guarded(name, () => readHealth({ ...health.openForward(budget.bytes), name }, options));
  for (const member of members)
    if (member !== health && !member.name.endsWith('/')) yield { type: 'passed', source: nameIn(source, member) };
}

/** Lists count where the archive has neither a list of activities nor recordings: sites add lists of friends, routes and photos. */
function isOtherList(member: ZipMember, list: ZipMember | undefined, members: readonly ZipMember[]): boolean {
  return list === undefined && isListName(member.name) && !members.some(({ name }) => RECORDING.test(name));
}

function* inMember(source: ByteSource, member: ZipMember, reading: Reading, mostBytes: number): Generator<Found> {
  const name = nameIn(source, member);
  for (const found of guarded(name, () => contentOf(opened(source, member, reading, mostBytes), reading))) {
    // An account has thousands of files that are no activities: nights, settings, courses. They are passed over.
    if (found.type === 'refused' && found.isOther) yield { type: 'passed', source: name };
    else yield found;
  }
}

function opened(source: ByteSource, member: ZipMember, { budget }: Reading, mostBytes: number): ByteSource {
  const file = member.open(Math.min(mostBytes, budget.bytes));
  budget.bytes -= file.size;
  return { ...file, name: nameIn(source, member) };
}

function nameIn(archive: ByteSource, member: ZipMember): string {
  return `${archive.name}/${member.name}`;
}

import { Gunzip, Inflate } from 'fflate';
import { say } from '../../../base/message';
import { type ReadingOptions, Unreadable } from '../activity';
import { type ByteSource, bytesSource } from '../byteSource';

/** More bytes than this is no recording: a day of points once a second is some 30 MB of GPX. */
export const LARGEST_FILE_BYTES = 100 * 2 ** 20;
/** An archive within an archive, such as Garmin's parts of a gigabyte each, is held whole. */
export const LARGEST_INNER_ARCHIVE_BYTES = 1200 * 2 ** 20;
/** Recordings become up to 30 times smaller when they are packed; a bomb some thousand times. */
const MOST_RATIO = 200;
/** Below this no ratio matters. */
const HARMLESS_BYTES = 8 * 2 ** 20;
const CHUNK_BYTES = 1 << 16;

/**
 * The file in a gzip file, under the name of that.
 * @throws Unreadable when it is broken, or a bomb
 */
export function gunzip(source: ByteSource): ByteSource {
  const bytes = inflated(source, 0, source.size, LARGEST_FILE_BYTES, 'gzip');
  const end = source.read(source.size - LENGTH_BYTES, source.size);
  const said = new DataView(end.buffer, end.byteOffset, end.byteLength).getUint32(0, true);
  if (said !== bytes.length) throw new Unreadable(say`what is packed in it is broken or cut off`);
  return bytesSource(source.name, bytes);
}

/** A gzip file ends with the length of what is packed in it (RFC 1952). */
const LENGTH_BYTES = 4;

/** One file in a zip archive, which is unpacked when it is opened. */
export interface ZipMember {
  readonly name: string;
  readonly size: number;
  open(mostBytes: number): ByteSource;
  /** The same without holding it: it is unpacked while it is read, so reading must go forward. Going back begins again. */
  openForward(mostBytes: number): ByteSource;
}

/**
 * The files in a zip archive, by its central directory (APPNOTE.TXT 4.3.12). Their names are words and never paths that anything is
 * written to.
 * @throws Unreadable when it has no directory, or one that lies about where it is
 */
export function zipMembers(source: ByteSource, options: ReadingOptions): readonly ZipMember[] {
  const { start, size, count } = directoryOf(source);
  const bytes = source.read(start, start + size);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const members: ZipMember[] = [];
  let at = 0;
  while (members.length < count && at + ENTRY_BYTES <= bytes.length && view.getUint32(at, true) === ENTRY_SIGNATURE) {
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const isUtf8 = (view.getUint16(at + 8, true) & UTF8_FLAG) !== 0;
    const name = options
      .decoder(isUtf8 ? 'utf-8' : 'windows-1252')
      .decode(bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameLength));
    const method = view.getUint16(at + 10, true);
    const long = longNumbers(
      bytes.subarray(at + ENTRY_BYTES + nameLength, at + ENTRY_BYTES + nameLength + extraLength),
      [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)],
    );
    const [unpacked = 0, packed = 0, header = 0] = long;
    const member: PackedMember = { name, method, packed, header };
    members.push({
      name,
      size: unpacked,
      open: most => memberSource(source, member, most),
      openForward: most => forwardSource(source, member, unpacked, most),
    });
    at += ENTRY_BYTES + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return members;
}

const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_BYTES = 46;
const UTF8_FLAG = 0x0800;
const STORED = 0;
const DEFLATED = 8;

interface PackedMember {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly header: number;
}

function memberSource(source: ByteSource, member: PackedMember, mostBytes: number): ByteSource {
  const { name, method } = member;
  const { start, end } = packedIn(source, member);
  if (method === STORED) {
    if (end - start > mostBytes) throw tooLarge(mostBytes);
    return bytesSource(name, source.read(start, end));
  }
  return bytesSource(name, inflated(source, start, end, mostBytes, 'deflate'));
}

/** Where the packed bytes of a member stand. */
function packedIn(source: ByteSource, { method, packed, header }: PackedMember) {
  const head = source.read(header, header + 30);
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  if (head.length < 30 || view.getUint32(0, true) !== 0x04034b50) throw new Unreadable(say`the archive is broken`);
  const start = header + 30 + view.getUint16(26, true) + view.getUint16(28, true);
  if (start + packed > source.size) throw new Unreadable(say`the archive is cut off`);
  if (method !== STORED && method !== DEFLATED) throw new Unreadable(say`it is packed in a way that is not known here`);
  return { start, end: start + packed };
}

function forwardSource(source: ByteSource, member: PackedMember, size: number, mostBytes: number): ByteSource {
  const { start, end } = packedIn(source, member);
  const { name } = member;
  if (member.method === STORED)
    return { name, size: end - start, read: (from, to) => source.read(start + from, Math.min(end, start + to)) };
  if (size > mostBytes) throw tooLarge(mostBytes);
  let pieces = inflatedPieces(source, start, end);
  /** What was unpacked and not yet asked for, and where it begins. */
  let held: Uint8Array = new Uint8Array();
  let heldAt = 0;
  return {
    name,
    size,
    read(from, to) {
      if (from < heldAt) {
        pieces = inflatedPieces(source, start, end);
        held = new Uint8Array();
        heldAt = 0;
      }
      while (heldAt + held.length < to) {
        const next = pieces.next();
        if (next.done) break;
        // What is in front of the place that is asked for is not needed again.
        const kept = held.subarray(Math.min(held.length, Math.max(0, from - heldAt)));
        heldAt += held.length - kept.length;
        held = joined([kept, next.value], kept.length + next.value.length);
      }
      return held.slice(Math.max(0, from - heldAt), Math.max(0, Math.min(to, size) - heldAt));
    },
  };
}

/** Unpacks piece by piece, as far as somebody asks. */
function* inflatedPieces(source: ByteSource, start: number, end: number): Generator<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let isDone = false;
  let length = 0;
  const stream = new Inflate((piece, isLast) => {
    pieces.push(piece);
    length += piece.length;
    isDone ||= isLast;
  });
  for (let at = start; at < end; at += CHUNK_BYTES) {
    try {
      stream.push(source.read(at, Math.min(end, at + CHUNK_BYTES)), at + CHUNK_BYTES >= end);
    } catch {
      throw new Unreadable(say`what is packed in it is broken or cut off`);
    }
    if (isTrap(length, at + CHUNK_BYTES - start))
      throw new Unreadable(say`it unpacks to far more than a recording would, which may be a trap`);
    yield* pieces.splice(0);
  }
  if (!isDone) throw new Unreadable(say`what is packed in it is broken or cut off`);
}

function isTrap(unpacked: number, packed: number): boolean {
  return unpacked > HARMLESS_BYTES && unpacked > MOST_RATIO * packed;
}

/** Unpacks piece by piece, and stops where it becomes too much. */
function inflated(
  source: ByteSource,
  start: number,
  end: number,
  mostBytes: number,
  format: 'gzip' | 'deflate',
): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  let isDone = false;
  const take = (piece: Uint8Array, isLast: boolean) => {
    pieces.push(piece);
    length += piece.length;
    isDone ||= isLast;
  };
  const stream = format === 'gzip' ? new Gunzip(take) : new Inflate(take);
  for (let at = start; at < end; at += CHUNK_BYTES) {
    const chunk = source.read(at, Math.min(end, at + CHUNK_BYTES));
    try {
      stream.push(chunk, at + CHUNK_BYTES >= end);
    } catch {
      throw new Unreadable(say`what is packed in it is broken or cut off`);
    }
    if (length > mostBytes) throw tooLarge(mostBytes);
    if (isTrap(length, at + CHUNK_BYTES - start))
      throw new Unreadable(say`it unpacks to far more than a recording would, which may be a trap`);
  }
  if (!isDone) throw new Unreadable(say`what is packed in it is broken or cut off`);
  return joined(pieces, length);
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = pieces;
  if (only && pieces.length === 1) return only;
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

export function tooLarge(mostBytes: number): Unreadable {
  return new Unreadable(say`it is larger than ${Math.round(mostBytes / 2 ** 20)} MB, which no recording is`);
}

/** Comment and record at the end of an archive take no more than this. */
const END_BYTES = 65_557;
const END_SIGNATURE = 0x06054b50;
const LONG_LOCATOR_SIGNATURE = 0x07064b50;
const LONG_END_SIGNATURE = 0x06064b50;
const UNSAID = 0xffffffff;
/** More names than this are no archive of one runner. */
const MOST_MEMBERS = 200_000;

function directoryOf(source: ByteSource): { readonly start: number; readonly size: number; readonly count: number } {
  const from = Math.max(0, source.size - END_BYTES);
  const tail = source.read(from, source.size);
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength);
  for (let at = tail.length - 22; at >= 0; at--) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue;
    const short = {
      count: view.getUint16(at + 10, true),
      size: view.getUint32(at + 12, true),
      start: view.getUint32(at + 16, true),
    };
    const found =
      short.start === UNSAID || short.count === 0xffff ? (longDirectory(source, from + at) ?? short) : short;
    if (found.count > MOST_MEMBERS || found.start + found.size > source.size) break;
    return found;
  }
  throw new Unreadable(say`the archive is broken or cut off`);
}

/** The record of archives beyond 4 GB or 65,535 files, which stands before the one at the end (APPNOTE.TXT 4.3.14). */
function longDirectory(source: ByteSource, end: number) {
  if (end < 20) return undefined;
  const locator = source.read(end - 20, end);
  const locatorView = new DataView(locator.buffer, locator.byteOffset, locator.byteLength);
  if (locatorView.getUint32(0, true) !== LONG_LOCATOR_SIGNATURE) return undefined;
  const at = Number(locatorView.getBigUint64(8, true));
  if (at + 56 > source.size) return undefined;
  const record = source.read(at, at + 56);
  const view = new DataView(record.buffer, record.byteOffset, record.byteLength);
  if (view.getUint32(0, true) !== LONG_END_SIGNATURE) return undefined;
  const [count, size, start] = [32, 40, 48].map(place => Number(view.getBigUint64(place, true)));
  return { count: count ?? 0, size: size ?? 0, start: start ?? 0 };
}

/** Numbers that the entry leaves to its extra field, in the order in which they stand there. */
function longNumbers(extra: Uint8Array, short: readonly number[]): readonly number[] {
  if (!short.includes(UNSAID)) return short;
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let place = at + 4;
    return short.map(number => {
      if (number !== UNSAID || place + 8 > extra.length) return number;
      place += 8;
      return Number(view.getBigUint64(place - 8, true));
    });
  }
  return short;
}

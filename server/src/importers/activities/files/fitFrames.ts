import { say } from '../../../base/message';
import { Unreadable } from '../activity';

// The frame of a FIT file (FIT protocol, "FIT File Structure"): a header, messages, a checksum. A file may hold several such parts.

/** One part of a FIT file, made whole: its header says how many bytes of whole messages there are. */
export interface FitPart {
  readonly bytes: Uint8Array;
  /** Something was cut off behind the last whole message. */
  readonly isCut: boolean;
}

/** A day of records, one a second, with a heart rate beside each is some 200,000 messages. More is no activity. */
const MOST_MESSAGES = 600_000;
const CHECKSUM_BYTES = 2;
const SIGNATURE = '.FIT';

/** Whether the bytes begin as a FIT file does. */
export function isFit(bytes: Uint8Array): boolean {
  return bytes.length >= 12 && String.fromCharCode(...bytes.subarray(8, 12)) === SIGNATURE;
}

/**
 * The parts of a FIT file, each up to its last whole message. What does not begin as a part does ends the file: some devices leave rubbish
 * behind the first one.
 * @throws Unreadable when there is no part at all, or more messages than an activity has
 */
export function fitParts(bytes: Uint8Array): readonly FitPart[] {
  const parts: FitPart[] = [];
  let at = 0;
  while (isFit(bytes.subarray(at))) {
    const headerBytes = bytes[at] ?? 0;
    if (headerBytes < 12 || at + headerBytes >= bytes.length) break;
    const declared = new DataView(bytes.buffer, bytes.byteOffset + at).getUint32(4, true);
    const start = at + headerBytes;
    const end = Math.min(start + declared, bytes.length);
    const whole = endOfMessages(bytes, start, end);
    parts.push({ bytes: repaired(bytes.subarray(at, whole), headerBytes), isCut: whole < start + declared });
    at = start + declared + CHECKSUM_BYTES;
  }
  if (parts.length === 0) throw new Unreadable(say`it is no whole FIT file`);
  return parts;
}

function repaired(part: Uint8Array, headerBytes: number): Uint8Array {
  const bytes = new Uint8Array(part.length + CHECKSUM_BYTES);
  bytes.set(part);
  new DataView(bytes.buffer).setUint32(4, part.length - headerBytes, true);
  return bytes;
}

/** Where the last whole message ends. A message is known by its header; its length by the definition that came before. */
function endOfMessages(bytes: Uint8Array, start: number, end: number): number {
  const lengths = new Map<number, number>();
  let messages = 0;
  let at = start;
  while (at < end) {
    const header = bytes[at] ?? 0;
    const next =
      (header & COMPRESSED) === 0 && (header & DEFINITION) !== 0 ? afterDefinition(bytes, at, lengths) : undefined;
    const local = (header & COMPRESSED) === 0 ? header & 0x0f : (header >> 5) & 0x03;
    const length = lengths.get(local);
    const behind = next ?? (length === undefined ? Number.POSITIVE_INFINITY : at + 1 + length);
    if (behind > end) return at;
    if (++messages > MOST_MESSAGES) throw new Unreadable(say`it has more messages than an activity`);
    at = behind;
  }
  return at;
}

const COMPRESSED = 0x80;
const DEFINITION = 0x40;
const WITH_DEVELOPER_FIELDS = 0x20;

/** Notes how long messages of this definition are, and returns where it ends. */
function afterDefinition(bytes: Uint8Array, at: number, lengths: Map<number, number>): number {
  const header = bytes[at] ?? 0;
  const fieldCount = bytes[at + 5] ?? 0;
  let behind = at + 6;
  let length = 0;
  const take = (count: number) => {
    for (let field = 0; field < count; field++) length += bytes[behind + 3 * field + 1] ?? 0;
    behind += 3 * count;
  };
  take(fieldCount);
  if ((header & WITH_DEVELOPER_FIELDS) !== 0) {
    const developerFields = bytes[behind] ?? 0;
    behind++;
    take(developerFields);
  }
  lengths.set(header & 0x0f, length);
  return behind;
}

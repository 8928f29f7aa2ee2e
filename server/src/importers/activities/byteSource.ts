/** A file whose bytes are read when they are needed. */
export interface ByteSource {
  /** Its path as it was given, or within its archive. */
  readonly name: string;
  readonly size: number;
  /** The bytes from `start` up to, not including, `end`; fewer at the end of the file. */
  read(start: number, end: number): Uint8Array;
}

/** A file whose bytes are all there. */
export function bytesSource(name: string, bytes: Uint8Array): ByteSource {
  return { name, size: bytes.length, read: (start, end) => bytes.subarray(start, end) };
}

/** The last part of a path. */
export function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

import { constants, type FileHandle, open, stat } from 'node:fs/promises';

/**
 * Reads a plain file. It does not open devices, which have no end, or pipes, which may never begin. A file may grow while it is read,
 * and some report a size of 0, so it checks the size first and counts the bytes as well.
 * @throws with a reason for a person when it is no plain file or holds more than `mostBytes`, and as Node does when it cannot be read
 */
export async function readPlainFile(file: string, mostBytes: number): Promise<Uint8Array> {
  const { size } = plain(await stat(file));
  if (size > mostBytes) throw tooLarge(mostBytes);
  // If a pipe has taken its place meanwhile, opening it must not block.
  const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    plain(await handle.stat());
    return await readUpTo(handle, size, mostBytes);
  } finally {
    await handle.close();
  }
}

function plain<Stats extends { isFile(): boolean; isDirectory(): boolean }>(stats: Stats): Stats {
  if (stats.isDirectory()) throw new Error('it is a folder');
  if (!stats.isFile()) throw new Error('it is no plain file');
  return stats;
}

function tooLarge(mostBytes: number): Error {
  return new Error(`it is larger than ${mostBytes / 2 ** 20} MB, which no log is`);
}

const CHUNK_BYTES = 64 * 1024;

async function readUpTo(handle: FileHandle, expectedBytes: number, mostBytes: number): Promise<Uint8Array> {
  // One byte more than expected, so that the second read finds the end of a file that has the size it reported.
  let bytes = Buffer.allocUnsafe(expectedBytes + 1);
  let length = 0;
  for (;;) {
    if (length === bytes.length) bytes = Buffer.concat([bytes, Buffer.allocUnsafe(Math.max(length, CHUNK_BYTES))]);
    const { bytesRead } = await handle.read(bytes, length, bytes.length - length, null);
    if (bytesRead === 0) return bytes.subarray(0, length);
    length += bytesRead;
    if (length > mostBytes) throw tooLarge(mostBytes);
  }
}

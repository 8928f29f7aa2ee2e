import { closeSync, openSync, readSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { ByteSource } from '../importers/activities/byteSource';
import { reasonOf } from './inputs';

/** The files that were given, and those below the folders that were. */
export interface ActivityFiles {
  readonly sources: readonly ByteSource[];
  /** What could not be read and why, in words. */
  readonly problems: readonly string[];
}

/** Somebody may name their home folder. */
const MOST_FILES = 50_000;
const ACTIVITY_FILE = /\.(?:fit|tcx|gpx|csv|tsv|zip|gz)$/i;

/** Files are opened when they are read, and only as much of each is held as its reader needs. */
export async function activityFiles(operands: readonly string[]): Promise<ActivityFiles> {
  const sources: ByteSource[] = [];
  const problems: string[] = [];
  for (const operand of operands) {
    try {
      const kind = await stat(operand);
      if (kind.isDirectory()) sources.push(...(await sourcesBelow(operand)));
      else if (kind.isFile()) sources.push(fileSource(operand, kind.size));
      else problems.push(`${operand}: it is no plain file`);
    } catch (error) {
      problems.push(`${operand}: ${reasonOf(error)}`);
    }
  }
  return { sources, problems };
}

async function sourcesBelow(folder: string): Promise<readonly ByteSource[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter(entry => entry.isFile() && ACTIVITY_FILE.test(entry.name))
    .map(entry => path.join(entry.parentPath, entry.name))
    .sort()
    .slice(0, MOST_FILES);
  const sources = await Promise.all(files.map(async file => fileSource(file, (await stat(file)).size)));
  // Beside a list of activities, an archive that was unpacked has lists of friends, routes and photos.
  const hasList = sources.some(({ name }) => /(?:^|[\\/])activities\.csv$/i.test(name));
  return hasList ? sources.filter(({ name }) => !/\.[ct]sv$/i.test(name) || /activities\.csv$/i.test(name)) : sources;
}

function fileSource(file: string, size: number): ByteSource {
  return {
    name: file,
    size,
    read(start, end) {
      const bytes = new Uint8Array(Math.max(0, Math.min(end, size) - start));
      const handle = openSync(file, 'r');
      try {
        let length = 0;
        while (length < bytes.length) {
          const read = readSync(handle, bytes, length, bytes.length - length, start + length);
          if (read === 0) break;
          length += read;
        }
        return bytes.subarray(0, length);
      } finally {
        closeSync(handle);
      }
    },
  };
}

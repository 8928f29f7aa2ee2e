import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Message, say } from '../base/message';
import type { FileStore } from '../lsp/host';
import { decodeLog } from './decode';
import { readPlainFile } from './plainFile';

/** Larger files are not read: one line a day for a lifetime is 2 MB. */
export const LARGEST_FILE_BYTES = 50 * 1024 * 1024;
/** The search ends after this many folders, because somebody may open their home folder as a workspace. */
const MOST_FOLDERS = 20_000;
/** The search ends after this many logs, which is more than a club has. */
const MOST_FILES = 10_000;
const LOG_FILE = /\.trainlog$/i;

/** The files of this machine, for servers whose client does not serve them. */
export const fileStore: FileStore = {
  async find(folders, cut) {
    const found: string[] = [];
    for (const folder of folders) {
      const at = pathOf(folder);
      if (at === undefined) continue;
      for await (const file of logsBelow(at, { cut })) found.push(pathToFileURL(file).href);
    }
    return found;
  },
  async read(uri) {
    const file = pathOf(uri);
    if (file === undefined) return null;
    const decoded = decodeLog(await readPlainFile(file, LARGEST_FILE_BYTES));
    if (decoded.type === 'invalid') throw new Error(decoded.reason);
    return decoded.text;
  },
};

/** What a search reports besides the logs that it finds. */
export interface SearchEvents {
  /** A folder cannot be read and is skipped. */
  unreadable?(folder: string, error: unknown): void;
  /** The search has reached its limit. */
  cut?(what: Message): void;
}

/** How far a search goes. */
export interface SearchLimits {
  readonly folders: number;
  readonly files: number;
}

/**
 * The logs below a folder, breadth first and by name. The search skips hidden folders, packages and links to folders, and takes plain
 * files only.
 */
export async function* logsBelow(
  folder: string,
  { unreadable = () => {}, cut = () => {} }: SearchEvents = {},
  most: SearchLimits = { folders: MOST_FOLDERS, files: MOST_FILES },
): AsyncGenerator<string> {
  const folders = [folder];
  let files = 0;
  for (const [entered, at] of folders.entries()) {
    if (entered >= most.folders)
      return cut(say`There are more than ${most.folders} folders; the logs in the others are not read.`);
    const entries = await readdir(at, { withFileTypes: true }).catch(error => {
      unreadable(at, error);
      return [];
    });
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const file = path.join(at, entry.name);
      if (entry.isDirectory()) {
        if (!isPassedOver(entry.name)) folders.push(file);
      } else if (LOG_FILE.test(entry.name) && (entry.isFile() || (await leadsToFile(file)))) {
        if (++files > most.files) return cut(say`There are more than ${most.files} logs; the others are not read.`);
        yield file;
      }
    }
  }
}

/** A broken link counts as a file, so that reading it reports the error. */
async function leadsToFile(link: string): Promise<boolean> {
  return stat(link).then(
    stats => stats.isFile(),
    () => true,
  );
}

function isPassedOver(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined; // another scheme, or no file of this machine
  }
}

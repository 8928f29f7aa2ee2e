import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { FileStore } from '../lsp/host';
import { decodeLog } from './decode';

/** Larger files are no logs: a line a day for a lifetime is 2 MB. */
export const LARGEST_FILE_BYTES = 50 * 1024 * 1024;
/** A folder such as somebody's home can be opened as a workspace: the search ends after so many folders. */
const MOST_FOLDERS = 20_000;
const LOG_FILE = /\.trainlog$/i;

/** The files of this machine, for servers whose client does not serve them. */
export const fileStore: FileStore = {
  async find(folders) {
    const found: string[] = [];
    for (const folder of folders) {
      const at = pathOf(folder);
      if (at === undefined) continue;
      for await (const file of logsBelow(at)) found.push(pathToFileURL(file).href);
    }
    return found;
  },
  async read(uri) {
    const file = pathOf(uri);
    if (file === undefined) return null;
    try {
      if ((await stat(file)).size > LARGEST_FILE_BYTES) return null;
      const decoded = decodeLog(await readFile(file));
      return decoded.type === 'text' ? decoded.text : null;
    } catch {
      return null; // gone, or not ours to read
    }
  },
};

/**
 * The logs below a folder, breadth first and by name; hidden folders, packages and links to folders are not entered.
 * @param unreadable told of each folder that cannot be read, which is passed over
 */
export async function* logsBelow(
  folder: string,
  unreadable: (folder: string, error: unknown) => void = () => {},
): AsyncGenerator<string> {
  const folders = [folder];
  let entered = 0;
  for (const at of folders) {
    if (++entered > MOST_FOLDERS) return;
    const entries = await readdir(at, { withFileTypes: true }).catch(error => {
      unreadable(at, error);
      return [];
    });
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const file = path.join(at, entry.name);
      if (entry.isDirectory() && !isPassedOver(entry.name)) folders.push(file);
      else if (LOG_FILE.test(entry.name) && !entry.isDirectory()) yield file;
    }
  }
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

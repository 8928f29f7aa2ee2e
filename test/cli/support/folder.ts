import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Folders for one suite, taken away after each of its tests. Call it inside `describe`. */
export function temporaryFolders(): (files: Readonly<Record<string, string | Uint8Array>>) => string {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });
  return files => {
    const folder = mkdtempSync(path.join(tmpdir(), 'trainlog-'));
    folders.push(folder);
    for (const [name, content] of Object.entries(files)) {
      const file = path.join(folder, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    return folder;
  };
}

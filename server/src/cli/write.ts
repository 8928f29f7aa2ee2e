import { randomUUID } from 'node:crypto';
import {
  access,
  constants,
  type FileHandle,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
} from 'node:fs/promises';
import path from 'node:path';

/**
 * Replaces a file's text, completely or not at all: it writes a new file beside the old one, gives it the same mode and owner, and renames
 * it. It follows links and replaces the file that they name. It removes what a killed run has left beside the file.
 * @param expected the text that the new one was made from; if the file has changed since, nothing is written
 * @throws when it cannot be written, is read-only, has other names or could not keep its owner; the file is then as it was
 */
export async function replaceText(file: string, expected: string, text: string): Promise<void> {
  const target = await realpath(file);
  const { mode, uid, gid, nlink } = await stat(target);
  // Renaming over a file needs no right to write it, so a read-only file must be refused here.
  if ((mode & WRITABLE_BY_ANYBODY) === 0) throw new Error('it is read-only');
  if (nlink > 1) throw new Error('it has another name (a hard link), which would keep the old text');
  await access(target, constants.W_OK);
  await removeLeftovers(target);
  const temporary = temporaryName(target);
  try {
    const handle = await open(temporary, 'wx', mode);
    try {
      await keepOwner(handle, uid, gid);
      await handle.chmod(mode);
      await handle.writeFile(text, 'utf8');
      await handle.sync();
    } finally {
      await handle.close();
    }
    if ((await readFile(target, 'utf8')) !== expected) throw new Error('it was changed by somebody else meanwhile');
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function keepOwner(handle: FileHandle, uid: number, gid: number): Promise<void> {
  const own = await handle.stat();
  if (own.uid === uid && own.gid === gid) return;
  await handle.chown(uid, gid).catch(() => {
    throw new Error('it belongs to somebody else, and would no more');
  });
}

/* ---- temporary files --------------------------------------------------------------------------------------------- */

/** The name holds the id of the process, so that a later run knows whether the file is still in use. */
function temporaryName(target: string): string {
  return path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.${randomUUID()}.tmp`);
}

const OWN_ENDING = /^(\d+)\.[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\.tmp$/;

async function removeLeftovers(target: string): Promise<void> {
  const folder = path.dirname(target);
  const prefix = `.${path.basename(target)}.`;
  for (const name of await readdir(folder)) {
    const writer = name.startsWith(prefix) ? OWN_ENDING.exec(name.slice(prefix.length))?.[1] : undefined;
    if (writer !== undefined && !isRunning(Number(writer))) await rm(path.join(folder, name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0); // asks only
    return true;
  } catch (error) {
    // The process exists, but belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The mode bits that let owner, group or others write a file. Root may write without them. */
const WRITABLE_BY_ANYBODY = 0o222;

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
 * Replaces a file's text, all or nothing: the new text goes to a file beside it, which then takes its place, its mode and its owner. Links
 * are followed, so that the file they name is replaced and not the link. What a run that was killed has left beside it is taken away.
 * @param expected the text that the new one was made from; if the file holds another by now, nothing is written
 * @throws when it cannot be written, is read-only, has other names or could not keep its owner; the file is then as it was
 */
export async function replaceText(file: string, expected: string, text: string): Promise<void> {
  const target = await realpath(file);
  const { mode, uid, gid, nlink } = await stat(target);
  // To replace a file takes no right to write it: a protection that the runner meant would be none.
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

/** It holds the process that writes it, so that others know whether it is still wanted. */
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
    // There is one, of somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The bits of a file's mode that let its owner, its group or all others write it. Whoever is root may write without them. */
const WRITABLE_BY_ANYBODY = 0o222;

import { randomUUID } from 'node:crypto';
import { access, constants, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * Replaces a file's text, all or nothing: the new text goes to a file beside it, which then takes its place and its mode. Links
 * are followed, so that the file they name is replaced and not the link.
 * @param expected the text that the new one was made from; if the file holds another by now, nothing is written
 * @throws when it cannot be written, or is read-only; the file is then as it was
 */
export async function replaceText(file: string, expected: string, text: string): Promise<void> {
  const target = await realpath(file);
  const { mode } = await stat(target);
  // To replace a file takes no right to write it: a protection that the runner meant would be none.
  if ((mode & WRITABLE_BY_ANYBODY) === 0) throw new Error('it is read-only');
  await access(target, constants.W_OK);
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${randomUUID()}.tmp`);
  try {
    const handle = await open(temporary, 'wx', mode);
    try {
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

/** The bits of a file's mode that let its owner, its group or all others write it. Whoever is root may write without them. */
const WRITABLE_BY_ANYBODY = 0o222;

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readPlainFile } from '../../server/src/node/plainFile';

describe('a plain file', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'trainlog-plain-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is read whole, up to its limit', async () => {
    for (const size of [0, 1, 65_536, 200_000]) {
      const file = write('x'.repeat(size));
      assert.equal((await readPlainFile(file, size)).length, size);
      if (size > 0) await assert.rejects(readPlainFile(file, size - 1), /larger than/);
    }
  });

  it('is counted while it is read: one may say that it is empty', async () => {
    assert.ok((await readPlainFile('/proc/self/status', 2 ** 20)).length > 100);
    await assert.rejects(readPlainFile('/proc/self/status', 100), /larger than/);
  });

  it('is neither a device nor a pipe, also behind a link; these are not opened', async () => {
    const pipe = path.join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const link = path.join(folder, 'link');
    symlinkSync('/dev/zero', link);
    for (const file of [pipe, link, '/dev/zero']) await assert.rejects(readPlainFile(file, 100), /no plain file/);
    await assert.rejects(readPlainFile(folder, 100), /folder/);
  });

  function write(text: string): string {
    const file = path.join(folder, 'file');
    writeFileSync(file, text);
    return file;
  }
});

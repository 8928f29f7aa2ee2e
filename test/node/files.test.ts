import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { logsBelow } from '../../server/src/node/files';

describe('logs below a folder', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'trainlog-files-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('are found by name, breadth first, and not in hidden folders and packages', async () => {
    for (const file of [
      'z.TRAINLOG',
      'b/2026.trainlog',
      'a/2025.trainlog',
      '.git/x.trainlog',
      'node_modules/y.trainlog',
    ])
      write(file);
    write('notes.md');
    assert.deepEqual(await found(folder), ['z.TRAINLOG', 'a/2025.trainlog', 'b/2026.trainlog']);
  });

  it('tell of a folder that cannot be read', async () => {
    write('log.trainlog');
    const file = path.join(folder, 'log.trainlog');
    const told: unknown[] = [];
    for await (const _ of logsBelow(file, (at, error) => told.push([at, (error as NodeJS.ErrnoException).code]))) {
      assert.fail('a file holds no logs');
    }
    assert.deepEqual(told, [[file, 'ENOTDIR']]);
    assert.deepEqual(await found(file), []);
  });

  function write(name: string): void {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, '');
  }

  async function found(below: string): Promise<string[]> {
    const names: string[] = [];
    for await (const file of logsBelow(below)) names.push(path.relative(folder, file).replaceAll('\\', '/'));
    return names;
  }
});

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Message, render } from '../../server/src/base/message';
import { logsBelow, type SearchLimits } from '../../server/src/node/files';

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
    const unreadable = (at: string, error: unknown) => told.push([at, (error as NodeJS.ErrnoException).code]);
    for await (const _ of logsBelow(file, { unreadable })) assert.fail('a file holds no logs');
    assert.deepEqual(told, [[file, 'ENOTDIR']]);
    assert.deepEqual(await found(file), []);
  });

  it('are plain files, or links to some', async () => {
    write('a/log.trainlog');
    link('a/log.trainlog', 'link.trainlog');
    link('a', 'folder.trainlog');
    link('/dev/zero', 'zero.trainlog');
    link('nowhere', 'broken.trainlog');
    execFileSync('mkfifo', [path.join(folder, 'pipe.trainlog')]);
    // What leads nowhere is found, so that who reads it is told.
    assert.deepEqual(await found(folder), ['broken.trainlog', 'link.trainlog', 'a/log.trainlog']);
  });

  it('are told to be more than are looked at', async () => {
    for (const name of ['a/1.trainlog', 'b/2.trainlog', 'c/3.trainlog']) write(name);
    const told: string[] = [];
    const cut = (what: Message) => told.push(render(what));
    const namesOf = async (limits: SearchLimits) => {
      const names: string[] = [];
      for await (const file of logsBelow(folder, { cut }, limits)) names.push(path.basename(file));
      return names;
    };
    assert.deepEqual(await namesOf({ folders: 3, files: 10 }), ['1.trainlog', '2.trainlog']);
    assert.deepEqual(await namesOf({ folders: 10, files: 1 }), ['1.trainlog']);
    assert.deepEqual(told, [
      'There are more than 3 folders; the logs in the others are not read.',
      'There are more than 1 logs; the others are not read.',
    ]);
    assert.deepEqual(await namesOf({ folders: 4, files: 3 }), ['1.trainlog', '2.trainlog', '3.trainlog']);
    assert.equal(told.length, 2);
  });

  function link(to: string, name: string): void {
    symlinkSync(to, path.join(folder, name));
  }

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

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/lib/root.mjs';
import { temporaryFolders } from './support/folder';
import { trainlog } from './support/run';

const TODAY = ['--today', '2026-06-10'];
const example = path.join(root, 'examples/marathon-year.trainlog');

describe('trainlog report', function () {
  this.timeout(30_000);
  const folderWith = temporaryFolders();

  it('writes the page of a year into a file, and takes the place of an older page only', async () => {
    const cwd = folderWith({ 'log.trainlog': '2026-06-09 Tue  easy 8 km\n' });
    const write = (out: string) => trainlog(['report', ...TODAY, '--year', '2026', '--out', out, example], { cwd });
    for (const _ of [1, 2]) {
      const { code, stdout, stderr } = await write('year.html');
      assert.deepEqual([code, stdout, stderr], [0, '', 'year.html: written\n']);
    }
    assert.match(readFileSync(path.join(cwd, 'year.html'), 'utf8'), /^<!doctype html>[\s\S]*<\/html>\n$/);
    const { code, stderr } = await write('log.trainlog');
    assert.deepEqual([code, stderr], [2, 'log.trainlog: not written, because it is there and no page\n']);
    assert.equal(readFileSync(path.join(cwd, 'log.trainlog'), 'utf8'), '2026-06-09 Tue  easy 8 km\n');
  });

  it('writes the last year to standard output by itself', async () => {
    const { code, stdout } = await trainlog(['report', ...TODAY, example]);
    assert.equal(code, 0);
    assert.match(stdout, /<h1>Jo Lindqvist: training in 2026<\/h1>/);
  });

  it('says which years there are', async () => {
    const { code, stderr } = await trainlog(['report', ...TODAY, '--year', '2019', example]);
    assert.deepEqual([code, stderr], [2, 'Nothing is written in 2019; there is 2026, 2025.\n']);
    const empty = await trainlog(['report', ...TODAY, '-'], { stdin: '' });
    assert.deepEqual([empty.code, empty.stderr], [2, 'Nothing is written.\n']);
  });
});

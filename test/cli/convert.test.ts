import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolders } from './support/folder';
import { trainlog } from './support/run';

describe('trainlog convert', function () {
  this.timeout(30_000);
  const folderWith = temporaryFolders();
  const TODAY = ['--today', '2026-11-25'];

  it('writes a diary as a log, by the kind of its file, and leaves it as it is', async () => {
    const table = 'Date,Km,Time\n2026-03-02,8,45:10\n';
    const files = {
      'diary.md': '## 2 March 2026\n**easy** 8 km\n',
      'diary.csv': table,
      'diary.txt': '2.3.2026 easy 8 km',
    };
    const cwd = folderWith(files);
    for (const [file, log] of [
      ['diary.md', '2026-03-02 Mon  easy 8 km\n'],
      ['diary.csv', '; Date · Km · Time\n\n2026-03-02 Mon  8 km 45:10\n'],
      ['diary.txt', '2026-03-02 Mon  easy 8 km\n'],
    ] as const) {
      const { code, stdout, stderr } = await trainlog(['convert', ...TODAY, file], { cwd });
      assert.equal(code, 0);
      assert.equal(stdout, log);
      assert.match(stderr, /^1 day with 1 session\./);
      assert.equal(readFileSync(path.join(cwd, file), 'utf8'), files[file]);
    }
  });

  it('takes standard input, and asks for the order of dates', async () => {
    const stdin = '3/2/2026: rest';
    const asked = await trainlog(['convert', ...TODAY, '-'], { stdin });
    assert.equal(asked.code, 2);
    assert.match(
      asked.stderr,
      /Which day is 3\/2\/2026\? 3 Feb with --dates day-first, 2 Mar with --dates month-first/,
    );
    const { stdout } = await trainlog(['convert', ...TODAY, '--dates', 'day-first', '-'], { stdin });
    assert.equal(stdout, '2026-02-03 Tue  rest\n');
  });

  it('says what it cannot convert', async () => {
    const cwd = folderWith({ 'a.trainlog': '2026-03-02 rest\n', 'b.trainlog': '2026-03-03 rest\n' });
    for (const [args, said] of [
      [['-'], /No dates were found/],
      [[], /give one diary/],
      [['a.trainlog', 'b.trainlog'], /give one diary/],
      [['.'], /no folder/],
      [['missing.md'], /there is no such file/],
      [['-', '--dates', 'sideways'], /--dates is one of day-first, month-first/],
    ] as const) {
      const { code, stdout, stderr } = await trainlog(['convert', ...args], { cwd, stdin: 'Dear diary' });
      assert.equal(code, 2, args.join(' '));
      assert.equal(stdout, '');
      assert.match(stderr, said);
    }
  });
});

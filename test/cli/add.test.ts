import assert from 'node:assert/strict';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolders } from './support/folder';
import { trainlog } from './support/run';

/** A Saturday. */
const TODAY = ['--today', '2026-11-28'];

describe('trainlog add', function () {
  this.timeout(30_000);
  const folderWith = temporaryFolders();
  const textOf = (cwd: string, file = 'log.trainlog') => readFileSync(path.join(cwd, file), 'utf8');

  it("writes today's line in the style of the log, and says before how it was read", async () => {
    const cwd = folderWith({ 'log.trainlog': '2026-11-23 Mon  easy 8 km 45:10\n\n2026-11-26 Thu  rest\n' });
    const { code, stdout, stderr } = await trainlog(['add', ...TODAY, '8k', 'easy', "46'"], { cwd });
    assert.deepEqual([code, stderr], [0, '']);
    assert.equal(stdout, "2026-11-28 Sat  8 km easy 46'\n  read as easy run 8 km · 46:00 · 5:45/km · load 33\n");
    assert.equal(
      textOf(cwd),
      "2026-11-23 Mon  easy 8 km 45:10\n\n2026-11-26 Thu  rest\n\n2026-11-28 Sat  8 km easy 46'\n",
    );
  });

  it('writes below what a day has, on top where the newest day is, and in miles where the log is', async () => {
    const log = 'unit mi\n\n2026-11-28 Sat\n  am easy 5mi\n    > fog\n2026-11-26 Thu  rest\n';
    const cwd = folderWith({ 'log.trainlog': log });
    const { stdout } = await trainlog(['add', ...TODAY, 'pm 4 easy 38:00'], { cwd });
    assert.match(stdout, /read as easy run 4 mi · 38:00 · 9:30\/mi/);
    await trainlog(['add', ...TODAY, 'Fri: tempo 3 miles'], { cwd });
    await trainlog(['add', ...TODAY, '--date', '2026-11-30', 'plan easy 5'], { cwd });
    assert.equal(
      textOf(cwd),
      'unit mi\n\n2026-11-30 Mon  plan easy 5\n2026-11-28 Sat\n  am easy 5mi\n    > fog\n  pm 4 easy 38:00\n2026-11-27 Fri  tempo 3 miles\n2026-11-26 Thu  rest\n',
    );
  });

  it('tells its doubts, keeps prose as a note, and writes nothing with --dry-run', async () => {
    const log = '2026-11-26 Thu  rest\n';
    const cwd = folderWith({ 'log.trainlog': log });
    const dry = (...words: readonly string[]) => trainlog(['add', ...TODAY, '--dry-run', ...words], { cwd });
    assert.match((await dry('run 10 km 20:00')).stdout, /\n {2}warning: .*\(result-impossible\)\n$/);
    assert.match((await dry('easy 8 km [grey]')).stdout, /\n {2}hint: .*\(shoe-unknown\)\n$/);
    assert.equal((await dry('felt good all day')).stdout, '2026-11-28 Sat  > felt good all day\n  read as a note\n');
    assert.equal(textOf(cwd), log);
  });

  it('finds the file that goes on, and begins a new log only under a name', async () => {
    const cwd = folderWith({
      'logs/2025.trainlog': '2025-12-30 Tue  rest\n',
      'logs/2026.trainlog': '2026-11-26 Thu  rest\n',
    });
    await trainlog(['add', ...TODAY, '--log', 'logs', 'easy 5 km'], { cwd });
    assert.equal(textOf(cwd, 'logs/2026.trainlog'), '2026-11-26 Thu  rest\n2026-11-28 Sat  easy 5 km\n');
    const empty = folderWith({});
    const none = await trainlog(['add', ...TODAY, 'easy 5 km'], { cwd: empty });
    assert.equal(none.code, 2);
    assert.match(
      none.stderr,
      /no \.trainlog file in this folder.*\nTo begin one: trainlog add --log training\.trainlog/,
    );
    assert.equal((await trainlog(['add', ...TODAY, '--log', 'new.trainlog', 'easy 5 km'], { cwd: empty })).code, 0);
    assert.equal(textOf(empty, 'new.trainlog'), '2026-11-28 Sat  easy 5 km\n');
    const two = folderWith({ 'a.trainlog': 'athlete Ana\n', 'b.trainlog': 'athlete Ben\n' });
    assert.match((await trainlog(['add', ...TODAY, 'easy 5 km'], { cwd: two })).stderr, /of several runners/);
  });

  it('guesses no day', async () => {
    const cwd = folderWith({ 'log.trainlog': '' });
    const asked = await trainlog(['add', ...TODAY, '3/4 easy 8k'], { cwd });
    assert.equal(asked.code, 2);
    assert.match(asked.stderr, /which day is meant by '3\/4 easy 8k'\? Please write it as 2026-11-28/);
    const both = await trainlog(['add', ...TODAY, '--date', '2026-11-20', 'Tue easy 8k'], { cwd });
    assert.match(both.stderr, /the text is of 2026-11-24, --date says 2026-11-20/);
    assert.equal(textOf(cwd), '');
  });

  const INBOX = 'Tue\n8k easy\nslept 6h\n\n5k easy\n3/4 10k\n2026-11-20: rest\n';

  it('takes over the lines of an inbox that have a day, each once, and leaves the others there', async () => {
    const cwd = folderWith({ 'log.trainlog': '2026-11-26 Thu  rest\n', 'inbox.txt': INBOX });
    const dry = await trainlog(['add', ...TODAY, '--inbox', '--dry-run'], { cwd });
    assert.equal(textOf(cwd, 'inbox.txt'), INBOX);
    const { code, stdout, stderr } = await trainlog(['add', ...TODAY, '--inbox'], { cwd });
    assert.equal(code, 1);
    assert.equal(stdout, dry.stdout);
    assert.equal(
      stderr,
      'inbox.txt:5: left there, as it has no day; write one in front, or say --date: 5k easy\ninbox.txt:6: left there, as its day may be two, or none: 3/4 10k\n',
    );
    const log = '2026-11-20 Fri  rest\n2026-11-24 Tue  8 km easy\n  slept 6h\n2026-11-26 Thu  rest\n';
    assert.equal(textOf(cwd), log);
    assert.equal(textOf(cwd, 'inbox.txt'), '\n5k easy\n3/4 10k\n');
    // A phone that brings lines again does not double them.
    const again = folderWith({ 'log.trainlog': log, 'inbox.txt': 'Tue 8k easy\n2026-11-20 rest\n' });
    const second = await trainlog(['add', ...TODAY, '--inbox'], { cwd: again });
    assert.deepEqual([second.code, textOf(again), textOf(again, 'inbox.txt')], [0, log, '']);
    assert.equal(
      second.stdout,
      '2026-11-24 Tue  8 km easy (written already)\n2026-11-20 Fri  rest (written already)\n',
    );
  });

  it('empties no inbox of a log that could not be written', async () => {
    const cwd = folderWith({ 'log.trainlog': '2026-11-26 Thu  rest\n', 'inbox.txt': INBOX });
    chmodSync(path.join(cwd, 'log.trainlog'), 0o444);
    const { code, stderr } = await trainlog(['add', ...TODAY, '--inbox'], { cwd });
    assert.equal(code, 2);
    assert.match(stderr, /log\.trainlog: not written: it is read-only\n$/);
    assert.equal(textOf(cwd, 'inbox.txt'), INBOX);
    const none = folderWith({ 'log.trainlog': '' });
    assert.match((await trainlog(['add', '--inbox'], { cwd: none })).stderr, /inbox\.txt: there is no such file/);
    assert.ok(!existsSync(path.join(none, 'inbox.txt')));
  });
});

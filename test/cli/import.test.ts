import assert from 'node:assert/strict';
import { chmodSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fitFile } from '../importers/activities/fitFile';
import { temporaryFolders } from './support/folder';
import { trainlog } from './support/run';

const RUN = fitFile({ start: '2026-03-02T05:30:00Z', offsetH: 1, distanceM: 8200, movingS: 2710, averageBpm: 142 });
const LIST = 'Date,Type,Distance (km),Time,Weather\n2026-03-03,Ride,25,1:00:00,sun\n';
const TODAY = ['--today', '2026-11-25'];

describe('trainlog import', function () {
  this.timeout(30_000);
  const folderWith = temporaryFolders();

  it('writes files and folders into a log, says what it does, and does nothing the second time', async () => {
    const cwd = folderWith({
      'log.trainlog': '2026-03-01 Sun  rest\n',
      'watch/a.fit': RUN,
      'watch/readme.txt': 'x',
      'list.csv': LIST,
    });
    const args = ['import', 'watch', 'list.csv', '--into', 'log.trainlog', ...TODAY];
    const first = await trainlog(args, { cwd });
    assert.equal(first.code, 0);
    assert.equal(
      first.stdout,
      [
        '2026-03-02 Mon  add      run 8.2 km 45:10 hr 142 (not logged yet)',
        '2026-03-03 Tue  add      bike 25 km 1:00:00 (not logged yet)',
        '2 added',
        '',
      ].join('\n'),
    );
    assert.equal(first.stderr, 'Left in the list, as a log does not have them: 1 column.\n');
    const log = '2026-03-01 Sun  rest\n2026-03-02 Mon  run 8.2 km 45:10 hr 142\n2026-03-03 Tue  bike 25 km 1:00:00\n';
    assert.equal(readFileSync(path.join(cwd, 'log.trainlog'), 'utf8'), log);
    assert.match((await trainlog(args, { cwd })).stdout, /^2 skipped$/m);
    assert.equal(readFileSync(path.join(cwd, 'log.trainlog'), 'utf8'), log);
  });

  it('makes a new log, and with --dry-run writes nothing', async () => {
    const cwd = folderWith({ 'a.fit': RUN });
    const dry = await trainlog(['import', 'a.fit', '--into', 'new.trainlog', '--dry-run', ...TODAY], { cwd });
    assert.match(dry.stdout, /^2026-03-02 Mon {2}add/);
    assert.throws(() => readFileSync(path.join(cwd, 'new.trainlog')), /ENOENT/);
    assert.equal((await trainlog(['import', 'a.fit', '--into', 'new.trainlog', ...TODAY], { cwd })).code, 0);
    assert.equal(readFileSync(path.join(cwd, 'new.trainlog'), 'utf8'), '2026-03-02 Mon  run 8.2 km 45:10 hr 142\n');
  });

  it('names the files that it cannot read, and imports the others', async () => {
    const cwd = folderWith({ 'log.trainlog': '', 'good.fit': RUN, 'cut.fit': RUN.subarray(0, 40), 'empty.gpx': '' });
    const { code, stdout, stderr } = await trainlog(
      ['import', 'cut.fit', 'good.fit', 'empty.gpx', 'gone.fit', '--into', 'log.trainlog', ...TODAY],
      { cwd },
    );
    assert.equal(code, 2);
    assert.match(stdout, /^1 added/m);
    assert.equal(stderr, 'gone.fit: there is no such file or folder\ncut.fit: it is cut off\nempty.gpx: it is empty\n');
  });

  it('leaves a log that may not be written as it is', async () => {
    const cwd = folderWith({ 'log.trainlog': '', 'a.fit': RUN });
    chmodSync(path.join(cwd, 'log.trainlog'), 0o444);
    const { code, stderr } = await trainlog(['import', 'a.fit', '--into', 'log.trainlog', ...TODAY], { cwd });
    assert.equal(code, 2);
    assert.equal(stderr, 'log.trainlog: not written: it is read-only\n');
    assert.equal(readFileSync(path.join(cwd, 'log.trainlog'), 'utf8'), '');
  });

  it('says what is missing', async () => {
    const cwd = folderWith({ 'a.fit': RUN, 'a.trainlog': '', 'b.trainlog': '' });
    for (const [args, said] of [
      [[], /give files or folders to import/],
      [['a.fit'], /please say into which log: --into LOG/],
      [['a.fit', '--into', '.'], /--into takes one log/],
      [['a.fit', '--into', '-'], /--into takes one log/],
      [['a.fit', '--into', 'gone.txt'], /gone.txt: there is no such file or folder/],
      [['a.fit', '--into', 'a.trainlog', '--unit', 'yd'], /--unit is one of km, mi/],
    ] as const) {
      const { code, stdout, stderr } = await trainlog(['import', ...args], { cwd });
      assert.equal(code, 2, args.join(' '));
      assert.equal(stdout, '');
      assert.match(stderr, said);
    }
  });
});

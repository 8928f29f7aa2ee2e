import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/lib/root.mjs';
import { logExport } from '../../server/src/features/exportSchema';
import { readDelimited } from '../../server/src/importers/diary/delimited';
import { temporaryFolders } from './support/folder';
import { trainlog } from './support/run';

describe('trainlog export', function () {
  this.timeout(30_000);
  const folderWith = temporaryFolders();
  const fixtures = path.join(root, 'test/cli/fixtures');
  const TODAY = ['--today', '2026-03-08'];

  it('writes a log as its schema says, every kind of field', async () => {
    const { code, stdout, stderr } = await trainlog(['export', '--format', 'json', ...TODAY, 'export.trainlog'], {
      cwd: fixtures,
    });
    assert.equal(stderr, '');
    assert.equal(code, 0);
    const exported = logExport.parse(JSON.parse(stdout));
    // UPDATE=1 writes what is exported; read the difference before it is committed.
    const snapshot = path.join(fixtures, 'export.json.snap');
    if (process.env.UPDATE) writeFileSync(snapshot, stdout);
    assert.deepEqual(exported, JSON.parse(readFileSync(snapshot, 'utf8')));
  });

  it('writes the sessions as a table, which reads back, and which no spreadsheet runs', async () => {
    const log =
      '2026-03-02 Mon  easy 8 km 45:00 hr 138/150 [peg41] #hot #b2b > said "go", then\n2026-03-03 Tue  rest\n2026-03-09 Mon  plan tempo 30 min > =1+1\n';
    const { code, stdout } = await trainlog(['export', '--format', 'csv', ...TODAY, '-'], { stdin: log });
    assert.equal(code, 0);
    const [head = [], ...rows] = readDelimited(stdout).rows;
    const told = rows.map(row => Object.fromEntries(head.map((name, index) => [name, row[index] ?? ''])));
    assert.deepEqual(
      told.map(({ date, status, kind, distance_m, duration_s, hr_avg, hr_max, gear, tags, note }) => [
        [date, status, kind, distance_m, duration_s, hr_avg, hr_max],
        [gear, tags, note],
      ]),
      [
        [
          ['2026-03-02', 'done', 'easy', '8000', '2700', '138', '150'],
          ['peg41', 'hot b2b', 'said "go", then'],
        ],
        [
          ['2026-03-09', 'plan', 'tempo', '', '1800', '', ''],
          ['', '', "'=1+1"],
        ],
      ],
    );
  });

  it('writes what is planned as a calendar, all of it, a day or a week', async () => {
    const log =
      '2026-03-02 Mon  easy 8 km 45:00\n2026-03-08 Sun  plan easy 8 km\n2026-03-10 Tue  06:30 plan tempo 30 min\n2026-03-20 Fri  plan easy 5 km\n';
    const summaries = async (...args: readonly string[]) => {
      const { code, stdout, stderr } = await trainlog(
        ['export', '--format', 'ics', ...TODAY, '--time-zone', 'America/New_York', ...args, '-'],
        { stdin: log },
      );
      assert.equal(code, 0, stderr);
      return [stderr, ...stdout.split('\r\n').filter(line => /^(?:SUMMARY|DTSTART)/.test(line))];
    };
    assert.deepEqual(await summaries(), [
      '',
      ...['DTSTART;VALUE=DATE:20260308', 'SUMMARY:Easy run 8 km'],
      ...['DTSTART:20260310T103000Z', 'SUMMARY:Tempo 30 min'],
      ...['DTSTART;VALUE=DATE:20260320', 'SUMMARY:Easy run 5 km'],
    ]);
    assert.deepEqual(await summaries('--week', '2026-03-12'), ['', 'DTSTART:20260310T103000Z', 'SUMMARY:Tempo 30 min']);
    assert.deepEqual(await summaries('--date', '2026-03-09'), ['Nothing is planned for then.\n']);
  });

  it('lists every date and week, counts lines from 1, and leaves out what is unknown', async () => {
    const log = '2026-03-02 Mon  easy 8 km\n\n2026-03-10 Tue  plan rest\n';
    const { stdout } = await trainlog(['export', ...TODAY, '-'], { stdin: log });
    const { days, weeks } = logExport.parse(JSON.parse(stdout));
    assert.deepEqual([days[0]?.date, days.at(-1)?.date, days.length], ['2026-03-02', '2026-03-10', 9]);
    assert.deepEqual([days[0]?.sessions[0]?.file, days[0]?.sessions[0]?.line], ['-', 1]);
    assert.equal(days.at(-1)?.class, 'rest');
    assert.deepEqual(
      weeks.map(({ start, complete, distance_m }) => [start, complete, distance_m]),
      [
        ['2026-03-02', false, 8_000],
        ['2026-03-09', false, 0],
      ],
    );
    assert.equal('duration_s' in (days[0]?.sessions[0] ?? {}), false);
  });

  it('writes a schema that holds what it writes', async () => {
    const { code, stdout } = await trainlog(['export', '--schema']);
    assert.equal(code, 0);
    const schema = JSON.parse(stdout);
    assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
    assert.deepEqual(schema.required, ['unit', 'today', 'days', 'weeks']);
    assert.deepEqual(schema.properties.days.items.required, ['date', 'class', 'sessions']);
  });

  it('writes an empty log as one', async () => {
    const { code, stdout } = await trainlog(['export', ...TODAY, '-'], { stdin: '' });
    assert.equal(code, 0);
    assert.deepEqual(JSON.parse(stdout), { unit: 'km', today: '2026-03-08', days: [], weeks: [] });
  });

  it('writes nothing of half a log, or of two runners', async () => {
    const missing = folderWith({ 'a.trainlog': '2026-03-02 easy 8 km\n' });
    const half = await trainlog(['export', 'a.trainlog', 'b.trainlog'], { cwd: missing });
    assert.deepEqual([half.code, half.stdout], [2, '']);
    const two = folderWith({ 'a.trainlog': 'athlete Ana\n', 'b.trainlog': 'athlete Ben\n' });
    const both = await trainlog(['export'], { cwd: two });
    assert.deepEqual([both.code, both.stdout], [2, '']);
    assert.match(both.stderr, /2 runners/);
  });
});

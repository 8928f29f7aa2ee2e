import assert from 'node:assert/strict';
import { root } from '../../scripts/lib/root.mjs';
import { logExport } from '../../server/src/features/exportJson';
import { temporaryFolders } from './support/folder';
import { trainlog } from './support/run';

describe('trainlog export', function () {
  this.timeout(30_000);
  const folderWith = temporaryFolders();
  const TODAY = ['--today', '2026-03-08'];

  it('writes a log as its schema says', async () => {
    const file = 'examples/at-a-glance.trainlog';
    const { code, stdout, stderr } = await trainlog(['export', '--format', 'json', ...TODAY, file], { cwd: root });
    assert.equal(stderr, '');
    assert.equal(code, 0);
    const exported = logExport.parse(JSON.parse(stdout));
    assert.equal(exported.unit, 'km');
    assert.equal(exported.today, '2026-03-08');
    assert.deepEqual(
      [exported.days[0]?.date, exported.days.at(-1)?.date, exported.days.length],
      ['2026-03-02', '2026-04-26', 56],
    );
    const tuesday = exported.days[1];
    assert.equal(tuesday?.class, 'hard');
    assert.deepEqual(tuesday?.metrics, { sleep_s: 26_400, stress: 0.4 });
    const [intervals, strength] = tuesday?.sessions ?? [];
    assert.equal(intervals?.file, file);
    assert.equal(intervals?.line, 11);
    assert.deepEqual(
      [intervals?.kind, intervals?.distance_m, intervals?.duration_s, intervals?.rpe],
      ['intervals', 12_400, 3_500, 8],
    );
    assert.deepEqual(intervals?.steps?.[1], {
      count: 6,
      distance_m: 800,
      target: { time_s: 160 },
      recovery: { duration_s: 90, mode: 'jog' },
      actuals_s: [161, 160, 159, 159, 158, 156],
    });
    assert.deepEqual([strength?.when, strength?.kind, strength?.duration_s], ['pm', 'strength', 1_800]);
    assert.deepEqual(exported.weeks.map(week => week.start).slice(0, 2), ['2026-03-02', '2026-03-09']);
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

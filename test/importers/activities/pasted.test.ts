import assert from 'node:assert/strict';
import { isActivityList } from '../../../server/src/importers/activities/table/readList';
import { imported } from './imported';

/** What somebody copies, and what becomes of it in an empty log. */
const ROWS: Readonly<Record<string, readonly [text: string, ...lines: readonly string[]]>> = {
  'cells of a spreadsheet with their headings': [
    'Date\tDistance (km)\tTime\tHR\n2026-03-02\t8.2\t45:10\t142\n2026-03-03\t10\t56:02\t139\n',
    '2026-03-02 Mon  run 8.2 km 45:10 hr 142',
    '2026-03-03 Tue  run 10 km 56:02 hr 139',
  ],
  'a site’s table with its headings, and weekdays before the dates': [
    'Sport\tDate\tTitle\tTime\tDistance\tElev\tRelative Effort\nRun\tMon, 3/2/2026\tMorning Run\t45:10\t8.20 km\t85 m\t42\nRide\tSun, 3/15/2026\tTo the lake\t1:32:05\t40.10 km\t210 m\t61\n',
    '2026-03-02 Mon  run 8.2 km 45:10 +85 m',
    '2026-03-15 Sun  bike 40.1 km 1:32:05 +210 m > To the lake',
  ],
  'the same without headings': [
    'Run\tMon, 3/2/2026\tMorning Run\t45:10\t8.20 km\t85 m\t42\nRide\tSun, 3/15/2026\tTo the lake\t1:32:05\t40.10 km\t210 m\t61\n',
    '2026-03-02 Mon  run 8.2 km 45:10',
    '2026-03-15 Sun  bike 40.1 km 1:32:05 > To the lake',
  ],
  'cells without headings, with a pace, a heart rate and a feeling from 1 to 10': [
    '02.03.2026\t8,20\t45:10\t5:30\t142 bpm\t4\n03.03.2026\t10,00\t56:02\t5:36\t139 bpm\t3\n',
    '2026-03-02 Mon  run 8.2 km 45:10 hr 142',
    '2026-03-03 Tue  run 10 km 56:02 hr 139',
  ],
  'one row': ['2 Mar 2026\t8.2 km\t45:10', '2026-03-02 Mon  run 8.2 km 45:10'],
  'commas, and both the time without pauses and that from start to end': [
    '2026-03-02,10,58:00,55:30\n2026-03-04,12,1:10:00,1:08:12\n',
    '2026-03-02 Mon  run 10 km 55:30',
    '2026-03-04 Wed  run 12 km 1:08:12',
  ],
  'dates and distances alone, as each says its unit': [
    '2026-03-02;8,2 km\n2026-03-03;10 km\n',
    '2026-03-02 Mon  run 8.2 km',
    '2026-03-03 Tue  run 10 km',
  ],
  'a weekday that is a month as well': ['mar. 2 juin 2026\t8.2 km\t45:10', '2026-06-02 Tue  run 8.2 km 45:10'],
};

/** What is pasted into a log as it is. */
const PLAIN: Readonly<Record<string, string>> = {
  'lines of a log': '2026-03-02 Mon  easy 8.2 km 45:10, strides\n2026-03-03 Tue  rest > tired, slept badly, work\n',
  'one line of a log with commas': '2026-03-02 Mon  intervals: wu 3 km, 6 x 800 m, cd 2 km',
  'parts of a session': 'wu 3 km, 6 x 800 m r 90s, cd 2 km',
  'days and what was done': '2026-03-02\teasy with Sam\n2026-03-03\trest\n',
  'two columns of dates': '2026-03-02\t2026-03-04\t8.2 km\t45:10\n',
  'distances that no time goes with': '2026-03-02\t85\t142\n2026-03-03\t60\t139\n',
  'days and times of day': '2026-03-02\t06:30\n2026-03-03\t07:15\n',
  'times alone': '2026-03-02\t45:10\t5:30\n',
  'two columns of distances': '2026-03-02\t8.2\t8.4\t45:10\n2026-03-03\t10.1\t10.4\t56:02\n',
  'a shopping list': 'milk, eggs\nshoes; socks\n',
  'another table': 'Name\tAge\nSam\t41\n',
  nothing: '',
};

describe('importers: rows that are pasted', () => {
  for (const [what, [text, ...lines]] of Object.entries(ROWS)) {
    it(`are read: ${what}`, () => {
      assert.equal(isActivityList(text), true);
      const log = imported('', { 'Pasted rows': text });
      assert.equal(log.text, lines.map(line => `${line}\n`).join(''));
      assert.deepEqual(log.problems, []);
    });
  }

  for (const [what, text] of Object.entries(PLAIN)) {
    it(`are none: ${what}`, () => assert.equal(isActivityList(text), false));
  }

  it('are read once the order of their dates is known', () => {
    const text = '3/2/2026\t8.2 km\t45:10\n';
    assert.equal(isActivityList(text), true);
    const { text: log } = imported('', { 'Pasted rows': text }, { dateOrder: 'month-first' });
    assert.equal(log, '2026-03-02 Mon  run 8.2 km 45:10\n');
  });
});

import assert from 'node:assert/strict';
import { fitFile } from './fitFile';
import { imported } from './imported';

const MORNING = fitFile({
  start: '2026-03-02T05:30:00Z',
  offsetH: 1,
  distanceM: 8200,
  movingS: 2710,
  averageBpm: 142,
  maximumBpm: 165,
  climbM: 85,
});

describe('importers: activities in a log', () => {
  it('are added where they belong, in its order and style', () => {
    const { text, rows, problems } = imported('2026-03-05 do: locker 5km 28:00\n2026-02-27 fr: Ruhetag\n', {
      'a.fit': MORNING,
    });
    assert.equal(
      text,
      '2026-03-05 do: locker 5km 28:00\n2026-03-02 mo: run 8.2km 45:10 hr 142/165 +85 m\n2026-02-27 fr: Ruhetag\n',
    );
    assert.deepEqual(rows, ['2026-03-02 add: run 8.2km 45:10 hr 142/165 +85 m (not logged yet)']);
    assert.deepEqual(problems, []);
  });

  it('are in miles in a log in miles, and use its own word for a run', () => {
    const log = 'unit mi\n2026-03-01 Sun  Lauf 5 mi 45:00\n';
    assert.equal(
      imported(log, { 'a.fit': MORNING }).text,
      `${log}2026-03-02 Mon  Lauf 5.1 mi 45:10 hr 142/165 +279 ft\n`,
    );
  });

  it('come below what the day says already, and the day of the runner is that of the watch, not of UTC', () => {
    const late = fitFile({ start: '2026-03-02T23:30:00Z', offsetH: 2, distanceM: 5000, movingS: 1500 });
    const log = '2026-03-02 Mon  sleep 7h20\n2026-03-03 Tue  rest\n';
    assert.equal(
      imported(log, { 'a.fit': MORNING, 'b.fit': late }).text,
      '2026-03-02 Mon  sleep 7h20\n  run 8.2 km 45:10 hr 142/165 +85 m\n2026-03-03 Tue  rest\n  run 5 km 25:00\n',
    );
  });

  it('complete what is logged already, and no word of the runner changes', () => {
    const cases: readonly (readonly [before: string, after: string])[] = [
      ['easy 8.2 km > windy', 'easy 8.2 km 45:10 hr 142/165 +85 m > windy'],
      ['easy 8 km 45 min', 'easy 8 km 45 min hr 142/165 +85 m'],
      ['8 km hr 140', '8 km 45:10 +85 m hr 140'],
      ['easy', 'easy 8.2 km 45:10 hr 142/165 +85 m'],
      ['06:32 easy 7 km', '06:32 easy 7 km 45:10 hr 142/165 +85 m'],
      ['tempo 8.2 km: wu 2 km, 4 km @ T, cd 2 km', 'tempo 8.2 km 45:10 hr 142/165 +85 m: wu 2 km, 4 km @ T, cd 2 km'],
    ];
    for (const [before, after] of cases) {
      const { text, problems } = imported(`2026-03-02 Mon  ${before}\n`, { 'a.fit': MORNING });
      assert.equal(text, `2026-03-02 Mon  ${after}\n`);
      assert.deepEqual(problems, []);
      assert.equal(imported(text, { 'a.fit': MORNING }).text, text, 'twice');
    }
  });

  it('make a plan of their day done, and its words stay', () => {
    const { text, rows } = imported('2026-03-02 Mon  plan easy 8 km > with Sam\n', { 'a.fit': MORNING });
    assert.equal(text, '2026-03-02 Mon  easy 8.2 km 45:10 hr 142/165 +85 m > with Sam\n');
    assert.deepEqual(rows, ['2026-03-02 done: easy 8.2 km 45:10 hr 142/165 +85 m > with Sam (planned for this day)']);
    // In a log without weekdays the first word behind the date is no weekday.
    assert.deepEqual(imported('2026-03-02  easy 8 km\n', { 'a.fit': MORNING }).rows, [
      '2026-03-02 complete: easy 8 km 45:10 hr 142/165 +85 m (logged already, with less)',
    ]);
    const steps = imported('2026-03-02 Mon\n  plan tempo 9 km: wu 3 km, 20 min @ T, cd 2 km\n', {
      'a.fit': MORNING,
    }).text;
    assert.equal(steps, '2026-03-02 Mon\n  tempo 8.2 km 45:10 hr 142/165 +85 m: wu 3 km, 20 min @ T, cd 2 km\n');
  });

  it('take one session each, and a session takes one of them', () => {
    const evening = fitFile({ start: '2026-03-02T17:00:00Z', offsetH: 1, distanceM: 8200, movingS: 2705 });
    const files = { 'a.fit': MORNING, 'b.fit': evening };
    const { text } = imported('2026-03-02 Mon  easy 8.2 km 45:05\n', files);
    assert.equal(text, '2026-03-02 Mon  easy 8.2 km 45:05\n  run 8.2 km 45:10 hr 142/165 +85 m\n');
    assert.equal(imported(text, files).text, text);
  });

  it('leave other sports and what was skipped alone', () => {
    const log = '2026-03-02 Mon  bike 8.2 km 45:10\n  skip easy 8 km\n';
    assert.equal(imported(log, { 'a.fit': MORNING }).text, `${log}  run 8.2 km 45:10 hr 142/165 +85 m\n`);
  });

  it('of two devices are one, and so are the halves of a run that was stopped by a slip', () => {
    const phone = fitFile({ start: '2026-03-02T05:30:40Z', offsetH: 1, distanceM: 8290, movingS: 2690 });
    assert.equal(
      imported('', { 'phone.fit': phone, 'watch.fit': MORNING }).text,
      '2026-03-02 Mon  run 8.2 km 45:10 hr 142/165 +85 m\n',
    );
    const first = fitFile({
      start: '2026-03-02T05:30:00Z',
      offsetH: 1,
      distanceM: 4000,
      movingS: 1300,
      averageBpm: 140,
    });
    const second = fitFile({
      start: '2026-03-02T05:52:30Z',
      offsetH: 1,
      distanceM: 4200,
      movingS: 1410,
      averageBpm: 150,
    });
    assert.equal(imported('', { 'a.fit': first, 'b.fit': second }).text, '2026-03-02 Mon  run 8.2 km 45:10 hr 145\n');
    const race = fitFile({ start: '2026-03-02T05:52:30Z', offsetH: 1, distanceM: 5000, movingS: 1180 });
    assert.equal(imported('', { 'a.fit': first, 'b.fit': race }).rows.length, 2);
  });

  it('that no log needs are left out and told', () => {
    const { text, rows } = imported('', {
      'slip.fit': fitFile({ start: '2026-03-02T05:30:00Z', offsetH: 1, distanceM: 158, movingS: 57 }),
      'unset.fit': fitFile({ start: '1990-07-18T06:44:24Z', distanceM: 8000, movingS: 2600 }),
      'drive.fit': fitFile({ start: '2026-03-03T05:30:00Z', offsetH: 1, distanceM: 30_000, movingS: 1800 }),
      'tomorrow.fit': fitFile({ start: '2026-11-29T05:30:00Z', offsetH: 1, distanceM: 8000, movingS: 2600 }),
    });
    assert.equal(text, '');
    assert.deepEqual(
      rows.map(row => row.replace(/^.*\((.*)\)$/, '$1')),
      [
        'the clock of the watch was never set: it says Wed 18 Jul 1990',
        'started by accident: 57 s, 0.16 km',
        'nobody is that fast on foot: it may be a ride',
        'Sun 29 Nov is still to come',
      ],
    );
  });

  it('have the shoes that the runner wears, or that the list names, or that were asked for', () => {
    const worn = Array.from({ length: 6 }, (_, day) => `2026-02-2${day} easy 8 km 45:00 [peg41]\n`).join('');
    const log = `shoe peg41 "Pegasus 41"\nshoe vapor "Vaporfly 3"\n${worn}`;
    assert.match(imported(log, { 'a.fit': MORNING }).text, /^2026-03-02 run 8.2 km 45:10 .* \[peg41\]$/m);
    const list =
      'Date,Type,Distance,Time,Shoes\n2026-03-03,Run,5,22:00,Vaporfly 3\n2026-03-04,Run,5,22:00,Somebody else’s\n';
    const { text } = imported(log, { 'list.csv': list });
    assert.match(text, /^2026-03-03.* \[vapor\]$/m);
    assert.match(text, /^2026-03-04 run 5 km 22:00$/m);
    assert.match(imported('', { 'a.fit': MORNING }, { shoe: 'peg41' }).text, / \[peg41\]\n$/);
  });

  it('write what a runner writes: no highest heart rate, no climb and a time of day where the log has them so', () => {
    const log = Array.from({ length: 9 }, (_, day) => `2026-02-1${day} 06:30 easy 8 km 45:00 hr 140\n`).join('');
    assert.match(imported(log, { 'a.fit': MORNING }).text, /^2026-03-02 06:30 run 8.2 km 45:10 hr 142$/m);
  });
});

describe('importers: laps', () => {
  const wu = { distanceM: 3000, movingS: 1020 };
  const cd = { distanceM: 2000, movingS: 700 };
  const rest = { distanceM: 210, movingS: 90 };
  const reps = [161, 160, 160, 159, 159, 158].map(movingS => ({ distanceM: 800, movingS }));
  const laps = [wu, ...reps.flatMap(rep => [rep, rest]), cd];
  const sum = (of: (lap: (typeof laps)[number]) => number) => laps.reduce((total, lap) => total + of(lap), 0);
  const repeats = { distanceM: sum(lap => lap.distanceM), movingS: sum(lap => lap.movingS) };

  it('of repeats become steps with their times', () => {
    const file = fitFile({ start: '2026-03-03T17:00:00Z', offsetH: 1, ...repeats, averageBpm: 158, laps });
    const { text, problems } = imported('', { 'a.fit': file });
    assert.equal(
      text,
      '2026-03-03 Tue  intervals 11.06 km 53:37 hr 158: wu 3 km, 6 x 800 m r 90s = 2:41 2:40 2:40 2:39 2:39 2:38, cd 2 km\n',
    );
    assert.deepEqual(problems, []);
  });

  it('of timed repeats become steps by time', () => {
    const timed = [
      wu,
      ...Array.from({ length: 5 }, (_, index) => [
        { distanceM: 835 + 7 * index, movingS: 180 },
        { distanceM: 300, movingS: 120 },
      ]).flat(),
      cd,
    ];
    const total = timed.reduce(
      (all, lap) => ({ distanceM: all.distanceM + lap.distanceM, movingS: all.movingS + lap.movingS }),
      { distanceM: 0, movingS: 0 },
    );
    const { text } = imported('', {
      'a.fit': fitFile({ start: '2026-03-03T17:00:00Z', offsetH: 1, ...total, laps: timed }),
    });
    assert.match(text, /: wu 3 km, 5 x 3 min r 2 min, cd 2 km\n$/);
  });

  it('that the watch makes itself do not', () => {
    const kilometres = [330, 335, 331, 329, 333, 340, 328, 332].map(movingS => ({
      distanceM: 1000,
      movingS,
      trigger: 'distance' as const,
    }));
    const file = fitFile({
      start: '2026-03-03T17:00:00Z',
      offsetH: 1,
      distanceM: 8000,
      movingS: 2658,
      laps: kilometres,
    });
    assert.equal(imported('', { 'a.fit': file }).text, '2026-03-03 Tue  run 8 km 44:18\n');
    const alternating = kilometres.map((lap, index) => ({ ...lap, movingS: index % 2 === 0 ? 300 : 360 }));
    const hilly = fitFile({
      start: '2026-03-03T17:00:00Z',
      offsetH: 1,
      distanceM: 8000,
      movingS: 2640,
      laps: alternating,
    });
    assert.equal(imported('', { 'a.fit': hilly }).text, '2026-03-03 Tue  run 8 km 44:00\n');
  });
});

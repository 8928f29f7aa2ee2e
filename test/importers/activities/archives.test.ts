import assert from 'node:assert/strict';
import { render } from '../../../server/src/base/message';
import { imported } from './imported';
import { COUNT, garminArchive, made, recording, stravaArchive, typedHalf } from './madeArchives';
import { foundIn } from './reading';

describe('importers: archives of Strava and Garmin', function () {
  this.timeout(60_000);
  let strava: Uint8Array;
  let garmin: Uint8Array;
  before(() => {
    strava = stravaArchive();
    garmin = garminArchive();
  });

  it('have each activity once, and what is none is passed over without a word', () => {
    for (const [name, archive] of [
      ['export.zip', strava],
      ['garmin.zip', garmin],
    ] as const) {
      const found = foundIn({ [name]: archive });
      assert.equal(found.filter(({ type }) => type === 'activity').length, COUNT, name);
      assert.deepEqual(
        found.flatMap(each => (each.type === 'refused' ? [`${each.source}: ${render(each.reason)}`] : [])),
        [],
        name,
      );
    }
    assert.equal(foundIn({ 'garmin.zip': garmin }).filter(({ type }) => type === 'passed').length, 301);
  });

  it('come into a log once, from both sites together, and again not at all', () => {
    const first = imported('', { 'export.zip': strava, 'garmin.zip': garmin });
    assert.equal(first.rows.filter(row => row.includes(' add: ')).length, COUNT);
    assert.deepEqual(first.problems, []);
    assert.match(first.text, /^2025-01-01 Wed {2}run 5.4 km 30:00 hr 120 > Session 0 of many$/m);
    const again = imported(first.text, { 'garmin.zip': garmin, 'export.zip': strava });
    assert.equal(again.text, first.text);
    assert.deepEqual(
      again.rows.filter(row => !row.includes(' skip: ')),
      [],
    );
  });

  it('come into a log once in German, too, and the halves of a run that was stopped by a slip are one', () => {
    const split = made.find(({ kind }) => kind === 'Run');
    assert.ok(split);
    const half = { ...split, movingS: split.movingS / 2, distanceM: split.distanceM / 2 };
    const second = { ...half, start: new Date(split.start.getTime() + 1000 * half.movingS + 60_000) };
    const day = split.start.toISOString().slice(0, 10);
    const halves = imported('', { 'one.fit': recording(half), 'two.fit': recording(second) });
    assert.deepEqual(halves.text.match(/^\d{4}.*$/gm)?.length, 1);
    assert.match(halves.text, new RegExp(`^${day} Wed {2}run 5\\.4 km 30:00 hr 120$`, 'm'));
    const german = imported('', { 'export.zip': stravaArchive('de'), 'garmin.zip': garmin });
    assert.equal(german.text, imported('', { 'export.zip': strava, 'garmin.zip': garmin }).text);
    assert.equal(german.rows.filter(row => row.includes(' add: ')).length, COUNT);
  });

  it('complete the half that was typed by hand, and no word of the runner changes', () => {
    const typed = typedHalf();
    const { text: log, rows, problems } = imported(`${typed.join('\n')}\n`, { 'export.zip': strava });
    assert.equal(rows.filter(row => row.includes(' complete: ')).length, COUNT / 2);
    assert.equal(rows.filter(row => row.includes(' add: ')).length, COUNT / 2);
    assert.deepEqual(problems, []);
    const lines = log.split('\n');
    for (const line of typed) {
      const [before = '', note] = line.split(' > ');
      assert.ok(
        lines.some(each => each.startsWith(before) && each.endsWith(` > ${note}`)),
        line,
      );
    }
  });
});

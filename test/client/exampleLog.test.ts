import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { exampleLog, exampleOn, shiftDates, weeksBetween } from '../../client/src/exampleLog.mjs';
import { root } from '../../scripts/lib/root.mjs';
import { weeks } from '../../server/src/features/weeks';
import { opened } from '../features/support/opened';

describe('the example log, moved in time', () => {
  it('keeps weekdays, across months, years and a leap day', () => {
    assert.equal(shiftDates('2026-10-14 Wed  easy 8 km', 6), '2026-11-25 Wed  easy 8 km');
    assert.equal(shiftDates('2023-12-28 until 2024-02-29', 1), '2024-01-04 until 2024-03-07');
    assert.equal(shiftDates('2026-01-05', -1), '2025-12-29');
  });

  it('moves every date of a line, and those of a range', () => {
    assert.equal(
      shiftDates('2026-08-01..2026-08-14 rest > since 2026-07-30', 1),
      '2026-08-08..2026-08-21 rest > since 2026-08-06',
    );
  });

  it('leaves alone what is no date', () => {
    for (const text of ['2026-02-30', '12026-03-02', '2026-03-021', 'sleep 22:45-06:10', 'born 1984'])
      assert.equal(shiftDates(text, 3), text);
  });

  it('begins at the session that there is a word to say of, planned until its day has gone by', () => {
    const beginOn = (today: string) => {
      const { text, line } = exampleOn(readFileSync(path.join(root, exampleLog), 'utf8'), today);
      return text.split('\n')[line] ?? '';
    };
    for (const today of ['2026-11-23', '2026-11-25', '2026-11-26'])
      assert.match(beginOn(today), /^2026-11-26 Thu {2}plan tempo/);
    for (const today of ['2026-11-27', '2026-11-29']) assert.match(beginOn(today), /^2026-11-26 Thu {2}tempo/);
    assert.equal(exampleOn('easy 8 km', '2026-11-25').line, 0);
  });

  it('stays the same when moved there and back', () => {
    const text = '2025-10-13 Mon\n2026-02-28 Sat\n2026-03-01 Sun';
    assert.equal(shiftDates(shiftDates(text, 53), -53), text);
  });

  it('ends in the week of the one who looks, whatever the weekday', () => {
    assert.equal(weeksBetween('2026-10-14', '2026-10-14'), 0);
    assert.equal(weeksBetween('2026-10-14', '2026-10-18'), 0); // Sunday of that week
    assert.equal(weeksBetween('2026-10-14', '2026-10-19'), 1);
    assert.equal(weeksBetween('2026-10-14', '2026-11-25'), 6);
    assert.equal(weeksBetween('2026-10-14', '2026-10-12'), 0);
    assert.equal(weeksBetween('2026-10-14', '2026-10-11'), -1);
  });

  const weekdays = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29'];
  for (const today of [...weekdays, '2026-12-31', '2027-01-01']) {
    it(`has something to mend where it begins, no rest day, and a plan in the running week, on ${today}`, () => {
      const { text, line } = exampleOn(readFileSync(path.join(root, exampleLog), 'utf8'), today);
      const { context, workspace } = opened(`--- today ${today}\n${text}`);
      const { findings } = workspace.analysisOf(context.log);
      const here = findings.filter(({ place: { document, line: at } }) => document.tree.lineOf(at) === line);
      assert.ok(here.some(({ fixes }) => fixes().length > 0));
      const ofThisWeek = findings.filter(({ place: { document, line: at } }) => document.tree.lineOf(at) >= line);
      assert.ok(
        ofThisWeek.some(({ id }) => id === 'no-rest-day'),
        'a week without a rest day',
      );
      assert.ok(!ofThisWeek.some(({ id }) => id === 'plan-open'), 'no plan that has gone by');
      const week = weeks(workspace, {}).find(({ children }) => children === 'open');
      const days = weeks(workspace, { parent: week?.id ?? '' });
      assert.match(days.at(-1)?.description ?? '', /^planned: long run 16 km/);
    });
  }
});

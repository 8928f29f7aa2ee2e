import assert from 'node:assert/strict';
import { haveSameFields, saySameOf } from '../../../server/src/analysis/engine/trackedLog';
import { dayNumber, openLog } from '../../support/log';

const text = '2026-03-02 easy 8 km\n2026-03-04 tempo 8 km rpe 7\n2026-03-06 easy 8 km\n';
const [BEFORE, DATE, AFTER] = ['2026-03-03', '2026-03-04', '2026-03-05'].map(dayNumber) as [number, number, number];

/** The log before and after lines are written above its second day. */
function versions(lines: string) {
  const open = openLog(text, { today: '2026-03-08' });
  const one = open.log();
  open.workspace.set(one.documents[0]?.uri ?? '', text.replace('2026-03-04', `${lines}\n2026-03-04`));
  return { one, other: open.log() };
}

describe('two versions of a log', () => {
  it('say the same of every date, and of what no date stands for, when nothing is written', () => {
    const { one, other } = versions('; a comment');
    assert.ok(haveSameFields(one, other));
    for (let date = BEFORE - 10; date <= AFTER + 10; date++)
      assert.ok(saySameOf(date, one, other), String(date - DATE));
  });

  for (const line of ['days hard.rpe 8', 'maxhr 180', 'profile quiet', 'rule no-rest-day off']) {
    it(`say something else of a date on which this holds: ${line}`, () => {
      const { one, other } = versions(line);
      assert.ok(haveSameFields(one, other));
      assert.ok(!saySameOf(DATE, one, other));
      assert.ok(!saySameOf(AFTER, one, other));
      assert.ok(saySameOf(BEFORE - 10, one, other));
    });
  }

  for (const line of ['  > a note', '  sleep 7h', '  strength 20 min']) {
    it(`say something else of the date below which this is written: ${line.trim()}`, () => {
      const { one, other } = versions(`2026-03-03 rest\n${line}`);
      assert.ok(haveSameFields(one, other));
      assert.ok(!saySameOf(BEFORE, one, other));
      assert.ok(saySameOf(AFTER + 1, one, other));
    });
  }

  for (const line of [
    'unit mi',
    'athlete Ada',
    'shoe blue max 700 km',
    'kind lunchloop = easy',
    '2026-03-03\n  ok no-rest-day',
  ]) {
    it(`differ in what no date stands for: ${line}`, () => {
      const { one, other } = versions(line);
      assert.ok(!haveSameFields(one, other));
    });
  }
});

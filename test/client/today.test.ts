import assert from 'node:assert/strict';
import { watchToday } from '../../client/src/today';
import { testTimers } from './timers';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

describe('the watch for a new day', () => {
  for (const [name, evening, next] of [
    ...['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].map(
      (weekday, index) =>
        [`of a ${weekday}`, new Date(2026, 10, 23 + index, 23, 59, 30), `2026-11-${24 + index}`] as const,
    ),
    ['of New Year’s Eve', new Date(2026, 11, 31, 23, 59, 30), '2027-01-01'],
    ['before a leap day', new Date(2028, 1, 28, 23, 59, 30), '2028-02-29'],
  ] as const)
    it(`tells the next one at the midnight ${name}, once`, () => {
      const { timers, told } = watched(evening);
      timers.passes(29_000);
      assert.deepEqual(told, []);
      timers.passes(1_000);
      assert.deepEqual(told, [next]);
      timers.passes(minuteMs);
      assert.deepEqual(told, [next]);
    });

  it('tells every day of a window that stays open', () => {
    const { timers, told } = watched(new Date(2026, 11, 30, 12));
    for (let spent = 0; spent < 72 * hourMs; spent += minuteMs) timers.passes(minuteMs);
    assert.deepEqual(told, ['2026-12-31', '2027-01-01', '2027-01-02']);
    assert.equal(timers.set(), 1);
  });

  it('tells it within minutes on a computer that slept over midnight', () => {
    const { timers, told } = watched(new Date(2026, 10, 27, 23));
    timers.sleeps(8 * hourMs);
    assert.deepEqual(told, []);
    timers.passes(10 * minuteMs);
    assert.deepEqual(told, ['2026-11-28']);
  });

  it('tells it at once when the runner comes back to the window', () => {
    const { timers, told, watch } = watched(new Date(2026, 10, 27, 23));
    watch.look();
    timers.sleeps(8 * hourMs);
    watch.look();
    assert.deepEqual(told, ['2026-11-28']);
    assert.equal(timers.set(), 1);
  });

  it('tells nothing once it has ended', () => {
    const { timers, told, watch } = watched(new Date(2026, 10, 27, 23, 59));
    watch.dispose();
    timers.passes(hourMs);
    assert.deepEqual(told, []);
  });
});

function watched(start: Date) {
  const timers = testTimers(start.getTime());
  const told: string[] = [];
  return { timers, told, watch: watchToday(timers, date => told.push(date)) };
}

import type { Timers } from '../../client/src/supervisor';

/** Timers in a world whose time passes when the test says so. */
export type TestTimers = Timers & {
  /** Lets time pass and calls back those whose time has come. */
  passes(ms: number): void;
  /** Time passes while the computer sleeps: the clock goes on, and timers stand still. */
  sleeps(ms: number): void;
  /** How many are set. */
  set(): number;
};

/** @param start what the clock says at first, in ms */
export function testTimers(start = 0): TestTimers {
  let now = start;
  let awake = 0;
  let next = 0;
  const timers = new Map<number, { readonly at: number; readonly callback: () => void }>();
  return {
    now: () => now,
    after(delayMs, callback) {
      const id = next++;
      timers.set(id, { at: awake + delayMs, callback });
      return () => timers.delete(id);
    },
    passes(ms) {
      now += ms;
      awake += ms;
      for (const [id, timer] of [...timers]) {
        if (timer.at <= awake && timers.delete(id)) timer.callback();
      }
    },
    sleeps(ms) {
      now += ms;
    },
    set: () => timers.size,
  };
}

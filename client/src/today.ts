import type { IsoDate } from '../../server/src/contracts/messages';
import { localDate, untilMidnightMs } from './localDate';
import type { Timers } from './supervisor';

/** Timers stop while a computer sleeps, so no timer is longer than this. */
const longestTimerMs = 10 * 60_000;

/** Tells when the local date has changed. */
export type TodayWatch = {
  /** Looks at the clock now, for example when the runner comes back to the window. */
  look(): void;
  dispose(): void;
};

/** Calls back with the local date when it has changed: at midnight, or when `look` notices it later. */
export function watchToday(timers: Timers, changed: (today: IsoDate) => void): TodayWatch {
  let known = localDate(new Date(timers.now()));
  let cancelTimer = () => {};

  const look = () => {
    const now = new Date(timers.now());
    const today = localDate(now);
    if (today !== known) {
      known = today;
      changed(today);
    }
    cancelTimer();
    cancelTimer = timers.after(Math.min(untilMidnightMs(now), longestTimerMs), look);
  };
  look();
  return { look, dispose: () => cancelTimer() };
}

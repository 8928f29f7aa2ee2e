import type { IsoDate } from '../../server/src/contracts/messages';
import { localDate, untilMidnightMs } from './localDate';
import type { Timers } from './supervisor';

/** Timers stand still while a computer sleeps, so none is set for longer than this. */
const longestTimerMs = 10 * 60_000;

/** Tells when the local date has changed. */
export type TodayWatch = {
  /** Looks at the clock now, as is due when the runner comes back to the window. */
  look(): void;
  dispose(): void;
};

/** Calls back with the local date whenever it has changed: at midnight, or once somebody looks after it. */
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

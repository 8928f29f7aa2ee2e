/** Daniels' table of VDOT kept after days off (news.vdoto2.com 2018). At 42 days with cross-training its .994 is a misprint; .944 lies between its neighbours. */
const kept = [
  { days: 5, without: 1, withCross: 1 },
  { days: 6, without: 0.997, withCross: 0.998 },
  { days: 7, without: 0.994, withCross: 0.997 },
  { days: 10, without: 0.985, withCross: 0.992 },
  { days: 14, without: 0.973, withCross: 0.986 },
  { days: 21, without: 0.952, withCross: 0.976 },
  { days: 28, without: 0.931, withCross: 0.965 },
  { days: 35, without: 0.91, withCross: 0.955 },
  { days: 42, without: 0.889, withCross: 0.944 },
  { days: 49, without: 0.868, withCross: 0.934 },
  { days: 56, without: 0.847, withCross: 0.923 },
  { days: 63, without: 0.826, withCross: 0.913 },
  { days: 70, without: 0.805, withCross: 0.902 },
  { days: 72, without: 0.8, withCross: 0.9 },
] as const;

/** The share of VDOT that is left after so many days without running: straight lines between the rows of the table. */
export function vdotKept(daysOff: number, crossTrained: boolean): number {
  const column = crossTrained ? 'withCross' : 'without';
  const next = kept.findIndex(row => row.days >= daysOff);
  if (next === 0) return 1;
  const [low, high] = [kept[next - 1], kept[next]];
  if (next < 0 || !low || !high) return crossTrained ? 0.9 : 0.8;
  return low[column] + ((high[column] - low[column]) * (daysOff - low.days)) / (high.days - low.days);
}

/** The share of the usual week that the first part of a return holds, by Daniels' guide. */
export const FIRST_WEEK_SHARE = 0.5;

/** From this many days off on, the return has three parts instead of two. */
const LONG_BREAK_DAYS = 29;
/** From this many days off on, a break counts as long even with cross-training. */
const REBUILD_DAYS = 57;
const DAYS_IN_WEEK = 7;

/**
 * How much of the usual week the first seven days back should hold: after up to four weeks off half of it for the first half of
 * a return as long as the break, then three quarters; after longer ones a third, a half, three quarters (after Daniels, a
 * convention). Cross-training in the break, twice a week, makes it one step gentler.
 * @param daysOff days without a run, at least 1
 * @param first the share of the first part after up to four weeks off, 0 to 1
 */
export function firstWeekShare(daysOff: number, crossTrained: boolean, first: number = FIRST_WEEK_SHARE): number {
  let sum = 0;
  for (let day = 0; day < DAYS_IN_WEEK; day++) sum += returnShareOn(day, daysOff, crossTrained, first);
  return sum / DAYS_IN_WEEK;
}

/** The share of the usual week that a day of the return belongs to, counted from 0; 1 once the return is over. */
export function returnShareOn(day: number, daysOff: number, crossTrained: boolean, first: number): number {
  const parts = returnParts(daysOff, crossTrained, first);
  return parts[Math.floor((day * parts.length) / daysOff)] ?? 1;
}

function returnParts(daysOff: number, crossTrained: boolean, first: number): readonly number[] {
  const last = (1 + first) / 2;
  const isLong = daysOff >= (crossTrained ? REBUILD_DAYS : LONG_BREAK_DAYS);
  if (isLong) return [(2 * first) / 3, first, last];
  return crossTrained && daysOff < LONG_BREAK_DAYS ? [last, 1] : [first, last];
}

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

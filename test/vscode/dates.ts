// Dates around the real today, because the client tells the server the real one.

export type Day = { readonly date: string; readonly weekday: string };

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const longWeekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

/** The day `days` after today (before it when negative). */
export function dayFromToday(days: number): Day {
  const at = noonFromToday(days);
  const date = [at.getFullYear(), at.getMonth() + 1, at.getDate()].map(part => String(part).padStart(2, '0')).join('-');
  return { date, weekday: weekdays[at.getDay()] ?? '' };
}

/** A `week` line that makes today the seventh day of its week, so that no test depends on the day it runs on. */
export const weekEndsToday = (): string => `week ${longWeekdays[noonFromToday(1).getDay()]}`;

/** Day lines from `first` to `last` (days from today), each with what `entry` says; a day for which it says nothing is left out. */
export function dayLines(first: number, last: number, entry: (days: number) => string | undefined): string[] {
  const lines: string[] = [];
  for (let days = first; days <= last; days++) {
    const written = entry(days);
    const { date, weekday } = dayFromToday(days);
    if (written !== undefined) lines.push(`${date} ${weekday}  ${written}`.trimEnd());
  }
  return lines;
}

/** Yesterday and the day before, both hard: what rules say of days is shown while they are fresh. */
export const hardTwice = (): readonly [string, string] => {
  const [first = '', second = ''] = dayLines(-2, -1, days =>
    days === -2 ? 'intervals 6 x 800 m @ 2:40 rpe 8' : 'tempo 8 km rpe 7',
  );
  return [first, second];
};

function noonFromToday(days: number): Date {
  const now = new Date();
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, 12);
}

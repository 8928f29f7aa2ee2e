import { either, type Message, phrase, say } from '../base/message';
import {
  type CalendarDate,
  calendarDate,
  type DayNumber,
  dayOf,
  isoDate,
  monthPhrase,
  weekdayOf,
  weekdayPhrase,
} from '../values/date';
import type { DateMatch } from './dates';
import { replacement } from './lineFixes';
import type { DateNode, LineFix, Problem, WeekdayNode } from './tree';
import { weekdayLike } from './weekdays';

/**
 * What is amiss with a date as it stands in `text`: it cannot be read, is no real day, or is not in ISO form. A date without
 * a year says nothing here: its fix needs the days around it.
 */
export function problemsOfDate(text: string, match: DateMatch): Problem[] {
  const { date, state, suggestions } = match;
  if (date.isIso) return [];
  const write = (day: DayNumber, isSafe: boolean): LineFix => writeDate(text, match, day, isSafe);
  if (state === 'unreadable') {
    const message = say`This is no date that can be read: write it as YYYY-MM-DD.`;
    const fixes = suggestions.map(day => write(day, false));
    return [{ id: 'date-unreadable', span: date.span, message, fixes }];
  }
  if (state === 'impossible') {
    const message = say`There is no such day as ${text.slice(date.span.start, date.span.end)}.`;
    const fixes = suggestions.map(day => write(day, false));
    return [{ id: 'date-impossible', span: date.span, message, fixes }];
  }
  if (date.day !== undefined) {
    const message = say`Read as ${longDate(calendarDate(date.day))}. Dates are written YYYY-MM-DD.`;
    return [{ id: 'date-not-iso', span: date.span, message, fixes: [write(date.day, true)] }];
  }
  const days = datedReadings(date);
  if (days.length === 0) return [];
  const message = say`This can be ${either(days.map(day => longDate(calendarDate(day))))}: write the one you mean as YYYY-MM-DD.`;
  return [{ id: 'date-not-iso', span: date.span, message, fixes: days.map(day => write(day, false)) }];
}

/** The fix that writes `day` in ISO form, with a weekday that stood before the date behind it. */
export function writeDate(
  text: string,
  { date, weekday, end }: Pick<DateMatch, 'date' | 'weekday' | 'end'>,
  day: DayNumber,
  isSafe: boolean,
): LineFix {
  const iso = isoDate(day);
  const name = weekday && ` ${text.slice(weekday.span.start, weekday.span.end)}`;
  const gap = end > date.span.end ? ' ' : '';
  const start = Math.min(date.span.start, weekday?.span.start ?? date.span.start);
  return {
    title: say`Write ${iso} (${longDate(calendarDate(day))})`,
    edits: [{ span: { start, end: Math.max(end, date.span.end) }, newText: `${iso}${name ?? ''}${gap}` }],
    isSafe,
  };
}

/** A weekday that is not that of its day: the fixes are the weekday and, when that is one day off, the date. */
export function weekdayMismatch(text: string, date: DateNode, weekday: WeekdayNode, day: DayNumber): Problem[] {
  if (weekdayOf(day) === weekday.weekday) return [];
  const written = text.slice(weekday.span.start, weekday.span.end);
  const right = weekdayLike(weekdayOf(day), written);
  const fixes: LineFix[] = [replacement(say`Write ${right}`, weekday.span, right)];
  for (const near of [day - 1, day + 1]) {
    if (weekdayOf(near) !== weekday.weekday) continue;
    const newText = isoDate(near);
    fixes.push(replacement(say`Change the date to ${newText}`, date.span, newText));
  }
  return [
    { id: 'weekday-mismatch', span: weekday.span, message: say`${isoDate(day)} is a ${weekdayPhrase(day)}.`, fixes },
  ];
}

/** The readings that have a year, as days. */
function datedReadings({ readings }: DateNode): DayNumber[] {
  return readings.flatMap(reading => (reading.year === undefined ? [] : (dayOf(reading) ?? [])));
}

/** `2 Mar 2026` */
function longDate({ year, month, day }: CalendarDate): Message {
  return phrase('{0} {1|month} {2}', day, monthPhrase(month), String(year));
}

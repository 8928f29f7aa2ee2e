import { parseLine } from '../../syntax/parse';
import { type DayNumber, isoDate, weekdayOf } from '../../values/date';
import type { Calendar } from './calendar';
import { isOpen } from './dateOrder';
import { dateOrShareOfLine, dayNumberOfLine, type WrittenDate, weekdayOfLine } from './diaryDate';
import type { LogWriter } from './logWriter';

/** A diary that is being converted. */
export interface Diary {
  readonly writer: LogWriter;
  readonly calendar: Calendar;
  /** Two numbers with a slash at the beginning of a line are dates here. */
  readonly takesShares: boolean;
  /** `2026-03-02 Mon`, in the language of the diary's weekdays; a weekday that does not fit stays, for the runner to decide. */
  printDay(day: DayNumber, written?: string): string;
  /** Short names by the names of shoes. */
  readonly shoes: Map<string, string>;
}

/** Opens the day that a line begins with; what stands behind it, or `undefined` when it begins with none. */
export function openDay(diary: Diary, text: string): string | undefined {
  const date = dateOrShareOfLine(text);
  if (date && isMeant(diary, date) && startDay(diary, date)) return date.rest;
  return openShortDay(diary, text);
}

/** Two numbers with a slash are no share where the diary writes its dates so, and before prose where it goes on with that day. */
function isMeant({ takesShares, calendar }: Diary, date: NonNullable<ReturnType<typeof dateOrShareOfLine>>): boolean {
  if (!date.isWeak) return true;
  const day = date.isProse ? calendar.dayOf(date) : undefined;
  return takesShares && (!date.isProse || (day !== undefined && calendar.follows(day)));
}

/** A day by its number or its weekday alone. */
export function openShortDay(diary: Diary, text: string): string | undefined {
  const { calendar, writer } = diary;
  const numbered = dayNumberOfLine(text);
  const numberedDay = numbered && calendar.numberedDay(numbered.day);
  if (numbered && numberedDay !== undefined) {
    calendar.pass(numberedDay, 'number');
    writer.day(diary.printDay(numberedDay, misfit(numberedDay, numbered.weekday)));
    return numbered.rest;
  }
  const named = weekdayOfLine(text);
  const day = named && calendar.weekdayDay(named.weekday);
  if (named === undefined || day === undefined) return undefined;
  calendar.pass(day, 'weekday');
  writer.day(diary.printDay(day));
  return named.rest;
}

/** Opens the day of a date. One that a runner must decide stays as it is written, with its finding. */
export function startDay(diary: Diary, date: WrittenDate): boolean {
  const { writer, calendar } = diary;
  const day = calendar.dayOf(date);
  if (day === undefined) {
    if (!date.isImpossible && !isOpen(date)) return false;
    writer.day([date.written, date.weekday?.written].filter(Boolean).join(' '));
    return true;
  }
  const until = calendar.untilOf(date, day);
  calendar.pass(day, 'date');
  if (until !== undefined) writer.day(`${isoDate(day)}..${isoDate(until)}`);
  else writer.day(diary.printDay(day, misfit(day, date.weekday?.written)));
  return true;
}

/** A written weekday that is not that of the day. */
function misfit(day: DayNumber, written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  const line = parseLine(`${isoDate(day)} ${written}`, '');
  return line.kind === 'day' && line.weekday && line.weekday.weekday !== weekdayOf(day) ? written : undefined;
}

/** The short name of a shoe, which the log will declare. */
export function shoeOf({ shoes }: Diary, name: string): string {
  const alias =
    name
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join('-') ?? 'shoe';
  shoes.set(alias, name.replace(/["“”\r\n]/g, ' ').trim());
  return alias;
}

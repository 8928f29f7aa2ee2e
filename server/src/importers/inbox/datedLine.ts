import { dateOf } from '../../model/blocks';
import { parseLine } from '../../syntax/parse';
import type { DayLine } from '../../syntax/tree';
import { weekdayAt } from '../../syntax/weekdays';
import { DAYS_PER_WEEK, type DayNumber, weekdayOf } from '../../values/date';
import { behind, behindDay } from '../behindDay';

/** One line of notes, as somebody jots it down. */
export interface DatedLine {
  /** What stands behind the date. */
  readonly text: string;
  readonly date?: DayNumber;
  /** It begins with a date that may be two days, or none. */
  readonly isUnclear?: true;
}

/**
 * Reads the date that a line begins with, in any shape that a log takes, or as `yesterday`, `Tue`, `am Dienstag`. A weekday is the last one
 * up to today.
 * @param today the day that `yesterday` and weekdays are counted from
 */
export function datedLine(line: string, today: DayNumber): DatedLine {
  const text = line.trim().replace(BULLET, '');
  const word = /^(?:the )?(\p{L}+(?: before yesterday)?)(?![\p{L}\p{N}])/iu.exec(text);
  const daysAgo = DAYS_AGO.get(word?.[1]?.toLowerCase() ?? '');
  if (word && daysAgo !== undefined) return { date: today - daysAgo, text: behind(text, word[0].length) };
  const day = parseLine(text, '');
  const isDay = day.kind === 'day';
  if (isDay && (day.until || day.date.readings.length > 0)) {
    const date = day.until ? undefined : dayMeant(day.date, today);
    return date === undefined ? { text, isUnclear: true } : { date, text: behindDay(day) };
  }
  const start = BEFORE_WEEKDAY.exec(text)?.[0].length ?? 0;
  const weekday = weekdayAt(text, start);
  if (!weekday) return isDay ? { text, isUnclear: true } : { text };
  const ago = (weekdayOf(today) - weekday.weekday + DAYS_PER_WEEK) % DAYS_PER_WEEK;
  return { date: today - ago, text: behind(text, weekday.span.end) };
}

/** Notes tell of what was, or of a plan for the next days: without its year a date is no later than that. */
function dayMeant(date: DayLine['date'], today: DayNumber): DayNumber | undefined {
  const near = dateOf(date, today);
  return near !== undefined && near - today > PLANNED_DAYS && date.day === undefined
    ? dateOf(date, today - HALF_A_YEAR_DAYS)
    : near;
}

const PLANNED_DAYS = 14;
const HALF_A_YEAR_DAYS = 183;

const BULLET = /^[-*•]\s+/u;
const BEFORE_WEEKDAY = /^(?:on|last|am|letzten)\s+/i;

const DAYS_AGO: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['heute', 0],
  ['yesterday', 1],
  ['gestern', 1],
  ['day before yesterday', 2],
  ['vorgestern', 2],
]);

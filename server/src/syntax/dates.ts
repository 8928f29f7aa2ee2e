import { type CalendarDate, calendarDate, type DayNumber, dayOf, daysInMonth, weekdayOf } from '../values/date';
import {
  COLON,
  COMMA,
  FULL_STOP,
  HYPHEN,
  isDigit,
  isLetter,
  isWordCode,
  SLASH,
  skipSpace,
  tokenEnd,
} from './characters';
import {
  FIRST_LIKELY_YEAR,
  fixedNumber,
  fullYear,
  isDateEnd,
  isDateSeparator,
  isDecimal,
  isLikelyYear,
  isTimeMark,
  isUnit,
  isYear,
  joint,
  monthAt,
  NOTHING,
  type NumberAt,
  numberAt,
  ordinalEnd,
  separatorAt,
  yearAt,
} from './dateParts';
import type { DateNode, DayLine, WeekdayNode, YearlessDate } from './tree';
import { standsAlone, weekdayAt } from './weekdays';

/**
 * Where a date may stand: at column 0 anything that could be one is; behind an indent or inside a line, where numbers mean
 * amounts, only what can be nothing else.
 */
export type DatePlace = 'column-0' | 'inside';

/** A date where it was found. */
export interface DateMatch {
  readonly date: DateNode;
  /** One that stands before it (`Mon 2 Mar`). */
  readonly weekday?: WeekdayNode;
  /** `impossible`: there is no such day. `unreadable`: it was meant to be a date. */
  readonly state: 'read' | 'impossible' | 'unreadable';
  /** Of an impossible or unreadable date: what may have been meant, best first. */
  readonly suggestions: readonly DayNumber[];
  /** Behind all of it. */
  readonly end: number;
}

/** The date that begins at `at`, in any shape that people type; `undefined` when none does. */
export function dateAt(text: string, at: number, place: DatePlace): DateMatch | undefined {
  const code = text.charCodeAt(at);
  if (isDigit(code)) {
    // `18:05` begins most lines behind an indent, and no date.
    if (isColon(text, at + 2) || isColon(text, at + 1)) return undefined;
    return isoAt(text, at) ?? numericAt(text, at, place) ?? dayMonthAt(text, at);
  }
  if (!isLetter(code)) return undefined;
  return monthDayAt(text, at) ?? behindWeekday(text, at, place);
}

function isColon(text: string, at: number): boolean {
  return text.charCodeAt(at) === COLON;
}

/**
 * The rest of a range's last day, `14` or `08-14`, completed from its first, `first`. A day alone is the next of that number; a
 * month and a day are of next year where that is nearer.
 */
export function partialDateAt(text: string, at: number, first: DayNumber): DateMatch | undefined {
  const one = numberAt(text, at);
  if (one.digits === 0 || one.digits > 2) return undefined;
  const other = text.charCodeAt(one.end) === HYPHEN ? numberAt(text, one.end + 1) : NOTHING;
  const isPair = other.digits === 1 || other.digits === 2;
  const end = isPair ? other.end : one.end;
  if (isWordCode(text.charCodeAt(end)) || isDecimal(text, end) || isUnit(text, end)) return undefined;
  const candidate = isPair ? inYearOf(first, one.value, other.value) : nextOfNumber(first, one.value);
  return numeric(text, at, end, [candidate]);
}

/** From December on a day of January is one of the next year. */
function inYearOf(first: DayNumber, month: number, day: number): CalendarDate {
  const own = { year: calendarDate(first).year, month, day };
  const next = { ...own, year: own.year + 1 };
  const [ownDay, nextDay] = [dayOf(own), dayOf(next)];
  if (ownDay === undefined || nextDay === undefined) return own;
  return nextDay - first < first - ownDay ? next : own;
}

function nextOfNumber(first: DayNumber, day: number): CalendarDate {
  const { year, month, day: firstDay } = calendarDate(first);
  if (day >= firstDay) return { year, month, day };
  return month === MONTHS_PER_YEAR ? { year: year + 1, month: 1, day } : { year, month: month + 1, day };
}

/** The day that a date without a year means, as near to `near` as can be. */
export function nearestDay({ month, day }: YearlessDate, near: DayNumber): DayNumber | undefined {
  const { year } = calendarDate(near);
  let best: DayNumber | undefined;
  // Eight years reach over the longest stretch without a 29 February.
  for (let distance = -8; distance <= 8; distance++) {
    const candidate = dayOf({ year: year + distance, month, day });
    if (candidate === undefined) continue;
    if (best === undefined || Math.abs(candidate - near) < Math.abs(best - near)) best = candidate;
  }
  return best;
}

const MONTHS_PER_YEAR = 12;

/* ---- shapes ------------------------------------------------------------------------------------------------------ */

/** `2026-03-02`, of a day that exists. */
function isoAt(text: string, at: number): DateMatch | undefined {
  if (text.charCodeAt(at + 4) !== HYPHEN || text.charCodeAt(at + 7) !== HYPHEN) return undefined;
  const year = fixedNumber(text, at, 4);
  const month = fixedNumber(text, at + 5, 2);
  const day = fixedNumber(text, at + 8, 2);
  const end = at + 10;
  if (year < 0 || month < 0 || day < 0 || !isDateEnd(text, end)) return undefined;
  const number = dayOf({ year, month, day });
  if (number === undefined || isTimeMark(text, end)) return undefined;
  // Objects within others take V8 ten times as long, and most lines have such a date.
  const span = { start: at, end };
  const reading = { year, month, day };
  const readings = [reading];
  const date = { span, day: number, readings, isIso: true };
  return { date, state: 'read', suggestions: NO_SUGGESTIONS, end };
}

const NO_SUGGESTIONS: DateMatch['suggestions'] = [];

/** Numbers joined by dashes, slashes or full stops: `2026/3/2`, `2.3.2026`, `3/2/26`, `2.3.`, `3/2`; `2026–03–02`, `20260302`. */
function numericAt(text: string, at: number, place: DatePlace): DateMatch | undefined {
  const first = numberAt(text, at);
  if (first.digits === COMPACT_DIGITS) return compactAt(text, at);
  const separator = separatorAt(text, first.end);
  if (separator !== HYPHEN && separator !== SLASH && separator !== FULL_STOP) return undefined;
  const second = numberAt(text, first.end + 1);
  const looksLikeYear = isLikelyYear(first);
  if (second.digits === 0) return looksLikeYear && separator !== FULL_STOP ? unreadable(text, at, place) : undefined;
  const behind = separatorAt(text, second.end);
  // `7.5/1400`: so many miles, and so many feet of climb.
  const isThird = isDateSeparator(behind) && !(separator === FULL_STOP && behind === SLASH);
  const third = isThird ? numberAt(text, second.end + 1) : NOTHING;
  if (third.digits === 0) return withoutThird(text, at, place, separator, first, second, looksLikeYear);
  const isShaped = second.digits <= 2 && (first.digits === 4 ? third.digits <= 2 : first.digits <= 2 && isYear(third));
  if (!isShaped || !isDateEnd(text, third.end)) {
    return looksLikeYear || (first.digits <= 4 && isYear(third) && third.digits === 4)
      ? unreadable(text, at, place)
      : undefined;
  }
  if (first.digits === 4) {
    return numeric(text, at, third.end, [{ year: first.value, month: second.value, day: third.value }]);
  }
  if (place === 'inside' && third.digits !== 4) return undefined;
  if (isUnit(text, third.end)) return undefined;
  const year = third.digits === 4 ? third.value : fullYear(third.value);
  const dayFirst = { year, month: second.value, day: first.value };
  const monthFirst = { year, month: first.value, day: second.value };
  if (separator === FULL_STOP) {
    // Only where the day comes first are dates written with full stops.
    return numeric(text, at, third.end, dayOf(dayFirst) === undefined ? [dayFirst, monthFirst] : [dayFirst]);
  }
  const readings = separator === SLASH ? [monthFirst, dayFirst] : [dayFirst, monthFirst];
  if (separator === HYPHEN && third.digits === 2) {
    readings.unshift({ year: fullYear(first.value), month: second.value, day: third.value });
  }
  return numeric(text, at, third.end, readings);
}

/** `2.3.` and `3/2`, dates without a year; `2026-03` and `2026-0302`, which were meant to be dates. */
function withoutThird(
  text: string,
  at: number,
  place: DatePlace,
  separator: number,
  first: NumberAt,
  second: NumberAt,
  looksLikeYear: boolean,
): DateMatch | undefined {
  if (looksLikeYear && separator !== FULL_STOP && !isUnit(text, second.end)) {
    const isMonth = second.digits <= 2;
    const isMonthAndDay = second.digits === 4 && salvaged(text.slice(at, second.end)).length > 0;
    if (isMonth || isMonthAndDay) return unreadable(text, at, place);
  }
  if (place === 'inside' || first.digits > 2 || second.digits > 2) return undefined;
  if (separator === FULL_STOP) {
    const end = second.end + 1;
    if (text.charCodeAt(second.end) !== FULL_STOP || isWordCode(text.charCodeAt(end))) return undefined;
    return yearless(at, end, [{ month: second.value, day: first.value }]);
  }
  if (separator !== SLASH || !isDateEnd(text, second.end) || isUnit(text, second.end)) return undefined;
  return yearless(at, second.end, [
    { month: first.value, day: second.value },
    { month: second.value, day: first.value },
  ]);
}

const COMPACT_DIGITS = 8;

/** `20260302` */
function compactAt(text: string, at: number): DateMatch | undefined {
  const end = at + COMPACT_DIGITS;
  const reading = {
    year: fixedNumber(text, at, 4),
    month: fixedNumber(text, at + 4, 2),
    day: fixedNumber(text, at + 6, 2),
  };
  if (dayOf(reading) === undefined || reading.year < FIRST_LIKELY_YEAR || isWordCode(text.charCodeAt(end)))
    return undefined;
  return numeric(text, at, end, [reading]);
}

/** `2 Mar 2026`, `2. März`, `2-Mar-26` */
function dayMonthAt(text: string, at: number): DateMatch | undefined {
  const day = numberAt(text, at);
  // `18:05` begins most lines behind an indent.
  if (day.digits > 2 || text.charCodeAt(day.end) === COLON) return undefined;
  const month = monthAt(text, joint(text, ordinalEnd(text, day.end)));
  return month && named(text, at, month.month, day.value, month.end);
}

/** `Mar 2`, `March 2nd, 2026` */
function monthDayAt(text: string, at: number): DateMatch | undefined {
  const month = monthAt(text, at);
  if (!month) return undefined;
  const day = numberAt(text, joint(text, month.end));
  return day.digits === 0 || day.digits > 2
    ? undefined
    : named(text, at, month.month, day.value, ordinalEnd(text, day.end));
}

/** A month and day by name, perhaps with a year behind them. */
function named(text: string, at: number, month: number, day: number, end: number): DateMatch | undefined {
  const year = yearAt(text, end);
  if (year) return numeric(text, at, year.end, [{ year: year.year, month, day }]);
  if (!isDateEnd(text, end) || isUnit(text, end) || isDecimal(text, end)) return undefined;
  return yearless(at, end, [{ month, day }]);
}

/** `Mon 2 Mar`, `Monday, 2026-03-02`; at column 0 also `Mon` alone, whose date was forgotten. */
function behindWeekday(text: string, at: number, place: DatePlace): DateMatch | undefined {
  const weekday = weekdayAt(text, at);
  if (!weekday) return undefined;
  let next = weekday.span.end;
  const code = text.charCodeAt(next);
  if (code === COMMA || code === FULL_STOP || code === COLON) next++;
  next = skipSpace(text, next);
  // The weekday makes short dates certain, so that they count behind an indent too.
  const found = isDigit(text.charCodeAt(next))
    ? dateAt(text, next, 'column-0')
    : isLetter(text.charCodeAt(next))
      ? monthDayAt(text, next)
      : undefined;
  if (found && found.state !== 'unreadable') {
    return { ...found, weekday, date: byWeekday({ ...found.date, isIso: false }, weekday) };
  }
  if (place === 'inside' || !standsAlone(text, weekday.span.end)) return undefined;
  return {
    date: { span: weekday.span, readings: [], isIso: false },
    state: 'unreadable',
    suggestions: [],
    end: weekday.span.end,
  };
}

/** A date of several readings, of which the weekday beside it fits exactly one: that is no guess. */
export function byWeekday(date: DateNode, { weekday }: WeekdayNode): DateNode {
  if (date.day !== undefined || date.readings.length < 2) return date;
  const fitting = date.readings.filter(reading => {
    const day = reading.year === undefined ? undefined : dayOf(reading);
    return day !== undefined && weekdayOf(day) === weekday;
  });
  const [only] = fitting;
  if (fitting.length !== 1 || only?.year === undefined) return date;
  const day = dayOf(only);
  return day === undefined ? date : { ...date, day, readings: fitting };
}

/* ---- results ----------------------------------------------------------------------------------------------------- */

/** A date with a year in other than ISO form, by those of its readings that exist. */
function numeric(text: string, at: number, end: number, candidates: readonly CalendarDate[]): DateMatch {
  const days = candidates.map(dayOf);
  const seen = new Set<DayNumber>();
  const readings = candidates.filter((_, index) => {
    const day = days[index];
    if (day === undefined || seen.has(day)) return false;
    seen.add(day);
    return true;
  });
  const [only] = seen;
  const span = { start: at, end };
  const past = isTimeMark(text, end) ? end + 1 : end;
  if (only === undefined) {
    return {
      date: { span, readings: [], isIso: false },
      state: 'impossible',
      suggestions: nearestReal(candidates),
      end: past,
    };
  }
  const day = seen.size === 1 ? { day: only } : {};
  return { date: { span, ...day, readings, isIso: false }, state: 'read', suggestions: [], end: past };
}

/** Every day of a year that any year has. */
const LEAP_YEAR = 2000;

function yearless(at: number, end: number, candidates: readonly YearlessDate[]): DateMatch {
  const real = candidates.filter(({ month, day }) => dayOf({ year: LEAP_YEAR, month, day }) !== undefined);
  const [first, second] = real;
  const readings =
    first && second && first.month === second.month && first.day === second.day ? real.slice(0, 1) : real;
  const state = real.length === 0 ? 'impossible' : 'read';
  return { date: { span: { start: at, end }, readings, isIso: false }, state, suggestions: [], end };
}

/** Something that begins as a date does and is none. */
function unreadable(text: string, at: number, place: DatePlace): DateMatch | undefined {
  if (place === 'inside') return undefined;
  let end = tokenEnd(text, at);
  while (end > at + 1 && !isWordCode(text.charCodeAt(end - 1))) end--;
  return {
    date: { span: { start: at, end }, readings: [], isIso: false },
    state: 'unreadable',
    suggestions: salvaged(text.slice(at, end)),
    end,
  };
}

/** The days that the digits of a broken date make: by its groups (`2026-03-2x`), or by eight digits in a row (`2026-0302`). */
function salvaged(token: string): DayNumber[] {
  const groups = token.split(/\D+/).filter(Boolean);
  const joined = groups.join('');
  const [year, month, day] =
    groups.length === 3 && groups[0]?.length === 4
      ? groups
      : joined.length === COMPACT_DIGITS
        ? [joined.slice(0, 4), joined.slice(4, 6), joined.slice(6)]
        : [];
  const found = dayOf({ year: Number(year), month: Number(month), day: Number(day) });
  return found === undefined ? [] : [found];
}

/** What an impossible date may mean: the same numbers with day and month exchanged, or the nearest day that exists. */
function nearestReal(candidates: readonly CalendarDate[]): DayNumber[] {
  const written = candidates.find(({ month }) => month >= 1 && month <= 12) ?? candidates[0];
  if (!written) return [];
  const { year, month, day } = written;
  const realMonth = Math.min(Math.max(month, 1), 12);
  const nearest = dayOf({ year, month: realMonth, day: Math.min(Math.max(day, 1), daysInMonth(year, realMonth)) });
  const exchanged = month > 12 ? dayOf({ year, month: day, day: month }) : undefined;
  return [exchanged, nearest].filter(found => found !== undefined);
}

/** Where the date of a day ends, with the end of a range and the weekday. */
export function dateEnd({ date, until, weekday }: DayLine): number {
  return Math.max(date.span.end, until?.span.end ?? 0, weekday?.span.end ?? 0);
}

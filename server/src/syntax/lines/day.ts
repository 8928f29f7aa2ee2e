import { say } from '../../base/message';
import type { Span } from '../../base/text';
import { type DayNumber, isoDate, LONGEST_RANGE_DAYS, weekdayOf } from '../../values/date';
import type { LogUnit } from '../../values/distance';
import { COLON, COMMA, FULL_STOP, isDash, isSpace, skipSpace, tokenEnd } from '../characters';
import { problemsOfDate, weekdayMismatch } from '../dateProblems';
import { byWeekday, type DateMatch, dateAt, partialDateAt } from '../dates';
import { indentedDay } from '../indentation';
import { isBullet, type LineText, lineStart, type Writable } from '../lineText';
import { parseEntries } from '../reading';
import type { DateNode, DayLine, Problem, WeekdayNode } from '../tree';
import { weekdayAt } from '../weekdays';

/** `2026-03-02 Mon  easy 8 km`, `2026-08-01..2026-08-14 rest`; also indented or behind a bullet, which is flagged. */
export function parseDay({ text, eol, at, indented }: LineText, unit: LogUnit): DayLine | undefined {
  const start = isBullet(text, at) ? skipSpace(text, at + 1) : at;
  const isIndented = indented || start > at;
  const match = dateAt(text, start, isIndented ? 'inside' : 'column-0');
  if (!match) return undefined;

  const range = rangeEnd(text, match);
  const behindDate = separatorEnd(text, range?.end ?? match.end);
  const weekday = match.weekday ?? weekdayBehind(text, behindDate, match.date);
  const entriesStart = weekday && weekday !== match.weekday ? behindWeekday(text, weekday) : behindDate;
  const { entries, note, problems: ofEntries, isOfUnit } = parseEntries(text, entriesStart, unit);
  const date = weekday ? byWeekday(match.date, weekday) : match.date;

  const problems: Problem[] = isIndented ? [indentedDay(lineStart(text), startOf(match), match.date.span)] : [];
  if (!date.isIso) problems.push(...problemsOfDate(text, { ...match, date }));
  if (weekday && date.day !== undefined) problems.push(...weekdayMismatch(text, date, weekday, date.day));
  if (range) problems.push(...range.problems);

  // Most lines of a log are days, so this is built without spreads, which cost more than all of the above.
  const line: Writable<DayLine> = {
    kind: 'day',
    text,
    eol,
    problems: problems.length > 0 ? problems.concat(ofEntries) : ofEntries,
    lastLine: 0,
    date,
    indented: isIndented,
    entries,
  };
  if (range) line.until = range.until;
  if (weekday) line.weekday = weekday;
  if (note) line.note = note;
  if (isOfUnit) line.isOfUnit = isOfUnit;
  return line;
}

/** Where the date begins, with a weekday before it. */
function startOf({ date, weekday }: DateMatch): number {
  return weekday?.span.start ?? date.span.start;
}

interface RangeEnd {
  readonly until: DateNode;
  readonly problems: readonly Problem[];
  readonly end: number;
}

/** The second date of a range: behind `..`, or behind a dash, `to` or `bis`, which is read and flagged. */
function rangeEnd(text: string, first: DateMatch): RangeEnd | undefined {
  const mark = rangeMark(text, first.end);
  if (!mark) return undefined;
  const near = first.date.day;
  const last =
    dateAt(text, mark.end, 'inside') ??
    (near === undefined || !mark.isDots ? undefined : partialDateAt(text, mark.end, near));
  if (!last) return text.startsWith('..', first.end) ? unreadableEnd(text, mark.end) : undefined;
  const problems = problemsOfDate(text, last);
  if (!mark.isDots && last.date.isIso) {
    problems.push({
      id: 'date-not-iso',
      span: last.date.span,
      message: say`A range of days is written with two full stops: 2026-08-01..2026-08-14.`,
      fixes: [
        { title: 'Write ..', edits: [{ span: { start: first.end, end: mark.end }, newText: '..' }], isSafe: true },
      ],
    });
  }
  if (near !== undefined && last.date.day !== undefined && last.date.day < near) {
    problems.push(reversed(first.date.span, near, last.date.span, last.date.day));
  }
  if (near !== undefined && last.date.day !== undefined && last.date.day - near >= LONGEST_RANGE_DAYS) {
    const message = say`A range lasts a year at most: the days from ${isoDate(near + LONGEST_RANGE_DAYS)} on are left alone.`;
    problems.push({ id: 'date-impossible', span: last.date.span, message, fixes: [] });
  }
  return { until: last.date, problems, end: last.end };
}

function rangeMark(text: string, at: number): { readonly end: number; readonly isDots: boolean } | undefined {
  const start = skipSpace(text, at);
  if (text.startsWith('..', start)) {
    let end = start;
    while (text.charCodeAt(end) === FULL_STOP) end++;
    return { end: skipSpace(text, end), isDots: true };
  }
  if (isDash(text.charCodeAt(start))) return { end: skipSpace(text, start + 1), isDots: false };
  for (const word of RANGE_WORDS) {
    const end = start + word.length;
    if (
      isFirstOf(word, text, start) &&
      isSpace(text.charCodeAt(end)) &&
      text.slice(start, end).toLowerCase() === word
    ) {
      return { end: skipSpace(text, end), isDots: false };
    }
  }
  return undefined;
}

const RANGE_WORDS = ['to', 'bis'] as const;

/** Whether the letter at a place is the first of a word, in any case. */
function isFirstOf(word: string, text: string, at: number): boolean {
  return (text.charCodeAt(at) | 0x20) === word.charCodeAt(0);
}

function unreadableEnd(text: string, start: number): RangeEnd {
  const end = tokenEnd(text, start);
  const span = end > start ? { start, end } : { start: start - 2, end: start };
  return {
    until: { span, readings: [], isIso: false },
    problems: [
      {
        id: 'date-unreadable',
        span,
        message: say`The last day of a range stands behind the two full stops: 2026-08-01..2026-08-14.`,
        fixes: [],
      },
    ],
    end,
  };
}

function reversed(first: Span, firstDay: DayNumber, last: Span, lastDay: DayNumber): Problem {
  const [begin, finish] = [isoDate(firstDay), isoDate(lastDay)];
  return {
    id: 'date-impossible',
    span: last,
    message: say`This range ends before it begins.`,
    fixes: [
      {
        title: say`Write ${finish}..${begin}`,
        edits: [
          { span: first, newText: finish },
          { span: last, newText: begin },
        ],
        isSafe: false,
      },
    ],
  };
}

/** The weekday behind a date, perhaps in round brackets. */
function weekdayBehind(text: string, at: number, date: DateNode): WeekdayNode | undefined {
  const expected = date.day === undefined ? undefined : weekdayOf(date.day);
  const opens = text.charCodeAt(at) === OPENING;
  const weekday = weekdayAt(text, opens ? at + 1 : at, expected);
  return opens && weekday && text.charCodeAt(weekday.span.end) !== CLOSING ? undefined : weekday;
}

const OPENING = 40;
const CLOSING = 41;

function behindWeekday(text: string, { span }: WeekdayNode): number {
  return separatorEnd(text, text.charCodeAt(span.end) === CLOSING ? span.end + 1 : span.end);
}

/** Over white space and one `:`, `,`, dash, or a full stop that is attached, behind a date or weekday. */
function separatorEnd(text: string, from: number): number {
  let at = text.charCodeAt(from) === FULL_STOP ? from + 1 : from;
  at = skipSpace(text, at);
  const code = text.charCodeAt(at);
  if (code === COLON || code === COMMA) return skipSpace(text, at + 1);
  if (isDash(code) && (at + 1 === text.length || isSpace(text.charCodeAt(at + 1)))) return skipSpace(text, at + 1);
  return at;
}

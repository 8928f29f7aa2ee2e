import { getOrInsert } from '../../base/getOrInsert';
import { changedLines } from '../../syntax/changedLines';
import { parseLine } from '../../syntax/parse';
import type { DayLine, LineNode } from '../../syntax/tree';
import type { DayNumber } from '../../values/date';

/** This many days before today are copied. No rule looks further back, and an old log takes no longer to copy. */
export const COPIED_DAYS = 400;
/** This many days on both sides of an older date are copied with it. Checks of the text look no further. */
const AROUND_DAYS = 45;

/** Dates of one such span are copied together, so that who asks about one after the other has one copy made for all of them. */
export const TOGETHER_DAYS = 360;

/** What is copied, however old it is: a date with the days around it, or some dates alone. */
export type About = DayNumber | ReadonlySet<DayNumber>;

/** What is copied of a document, and how much of it was decided where. */
export interface CopiedPart {
  readonly lines: readonly LineNode[];
  readonly dates: CopiedDates;
  /** From this line on everything is copied: `tail`. `head` is what is copied of the lines above it. */
  readonly wholeFrom: number;
  readonly head: readonly LineNode[];
  readonly tail: readonly LineNode[];
  /** The empty line behind them where the last line of the text is left out. */
  readonly end: LineNode;
}

interface CopiedDates {
  readonly today: DayNumber;
  readonly about: About;
}

/**
 * The lines without the days that nobody asks about. Lines on those days that hold for the whole log stay. Where only lines changed that are
 * copied anyway, those above them are not looked at again.
 */
export function copiedPart(lines: readonly LineNode[], dates: CopiedDates, before: CopiedPart | undefined): CopiedPart {
  const isAsBefore = before?.dates.today === dates.today && before.dates.about === dates.about;
  if (before && isAsBefore && changedLines(before.lines, lines).start > before.wholeFrom) {
    const tail = lines.slice(before.wholeFrom);
    if (!tail.some(line => line.kind === 'day' && isLeftOut(datesOf(line), dates))) return { ...before, lines, tail };
  }
  return decided(lines, dates, before?.end ?? parseLine('', ''));
}

/** The dates of a day line; `undefined` where they are not known without the days around. */
interface WrittenDates {
  readonly first: DayNumber | undefined;
  readonly last: DayNumber | undefined;
}

/** A day line with the lines below it. */
interface WrittenDay extends WrittenDates {
  readonly start: number;
  readonly end: number;
  /** Those of its lines that hold for more than the day. */
  readonly lasting: readonly LineNode[];
}

/** The days of lists of lines: one list is copied again and again, about one date after the other. */
const knownDays = new WeakMap<readonly LineNode[], readonly WrittenDay[]>();

function daysOf(lines: readonly LineNode[]): readonly WrittenDay[] {
  return getOrInsert(knownDays, lines, () => daysIn(lines));
}

function daysIn(lines: readonly LineNode[]): readonly WrittenDay[] {
  const days: (WrittenDay & { end: number; readonly lasting: LineNode[] })[] = [];
  for (const [at, line] of lines.entries()) {
    if (line.kind === 'day') {
      const { first, last } = datesOf(line);
      days.push({ first, last, start: at, end: at, lasting: [] });
    }
    const day = days.at(-1);
    if (!day) continue;
    day.end = at + 1;
    if (saysMore(line)) day.lasting.push(line);
  }
  return days;
}

function datesOf({ date, until }: DayLine): WrittenDates {
  return { first: date.day, last: until?.day ?? date.day };
}

function decided(lines: readonly LineNode[], dates: CopiedDates, end: LineNode): CopiedPart {
  const days = daysOf(lines);
  const lastOut = days.findLastIndex(day => isLeftOut(day, dates));
  // A date without a year depends on the days around it, so nothing is left out.
  const isUnsure = days.some(({ first }) => first === undefined);
  if (isUnsure || lastOut < 0) return { lines, dates, wholeFrom: 0, head: [], tail: lines, end };
  const head = lines.slice(0, days[0]?.start);
  for (const day of days.slice(0, lastOut + 1)) {
    if (!isLeftOut(day, dates)) head.push(...lines.slice(day.start, day.end));
    else if (day.lasting.length > 0) head.push(...lastingLines(lines[day.start], day));
  }
  const wholeFrom = days[lastOut]?.end ?? lines.length;
  return { lines, dates, wholeFrom, head, tail: lines.slice(wholeFrom), end };
}

/** Whether a day is left out; `true` of one whose date is not known. */
function isLeftOut({ first, last }: WrittenDates, { today, about }: CopiedDates): boolean {
  if (first === undefined || last === undefined) return true;
  if (last >= today - COPIED_DAYS) return false;
  if (typeof about === 'number') return last < about - AROUND_DAYS || first > about + TOGETHER_DAYS + AROUND_DAYS;
  // Of days in a row only the first has findings.
  return !about.has(first);
}

/** What stays of a day that is left out. An entry needs its day above it. */
function lastingLines(dayLine: LineNode | undefined, { lasting }: WrittenDay): readonly LineNode[] {
  const firstEntry = lasting.findIndex(({ kind }) => kind === 'entry');
  if (dayLine === undefined || firstEntry < 0 || lasting.includes(dayLine)) return lasting;
  return [...lasting.slice(0, firstEntry), dayLine, ...lasting.slice(firstEntry)];
}

/** Whether a line holds for more than its day: a directive, or a line with a profile word or an answer. */
function saysMore(line: LineNode): boolean {
  if (line.kind === 'directive') return true;
  if (line.kind !== 'day' && line.kind !== 'entry') return false;
  return line.entries.some(({ body }) => body.type === 'profile' || body.type === 'answer');
}

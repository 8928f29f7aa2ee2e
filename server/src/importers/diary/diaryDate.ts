import { skipSpace, wordEnd } from '../../syntax/characters';
import { monthNamed } from '../../syntax/dateParts';
import { dateAt, dateEnd } from '../../syntax/dates';
import { parseLine } from '../../syntax/parse';
import type { DateNode, DayLine, Entry, WeekdayNode } from '../../syntax/tree';
import { weekdayNamed } from '../../syntax/weekdays';
import { type DayNumber, dayOf, type Weekday, weekStartOf } from '../../values/date';
import { readEntry } from './entry';
import { proseOf } from './prose';

/** A date at the beginning of a line of a diary, as it is written there. */
export interface WrittenDate {
  readonly date: DateNode;
  /** The date as written, without weekday. */
  readonly written: string;
  /** The last day of a range. */
  readonly until?: DateNode;
  readonly weekday?: { readonly written: string; readonly weekday: Weekday };
  /** There is no such day. */
  readonly isImpossible: boolean;
  /** Two numbers and a slash, which may as well be a share: `3/4`. */
  readonly isWeak: boolean;
  /** What stands behind it; and before it, in a heading. */
  readonly rest: string;
  readonly before: string;
}

/** The date that a line begins with, in any shape that people type; `3/4 of the way` begins with a share. */
export function dateOfLine(text: string): WrittenDate | undefined {
  const found = dateOrShareOfLine(text);
  return found?.isProse ? undefined : found;
}

/** As `dateOfLine`, with what is a date only where the days around it say so: `3/4 ran to work`. */
export function dateOrShareOfLine(text: string): (WrittenDate & { readonly isProse: boolean }) | undefined {
  const line = parseLine(text.replace(LABEL, '').replace(SAID_ALOUD, '$1$2 '), '');
  if (line.kind !== 'day' || line.indented) return undefined;
  const written = line.text.slice(line.date.span.start, line.date.span.end);
  const isImpossible = line.problems.some(({ id, span }) => id === 'date-impossible' && span === line.date.span);
  const isDate = line.date.readings.length > 0 || (isImpossible && FULL_YEAR.test(written));
  const isWeak = line.weekday === undefined && SHARE.test(written);
  const rest = restOf(line);
  if (!isDate) return undefined;
  return {
    isProse: isWeak && isProseBehind(line, rest),
    date: line.date,
    written,
    ...(line.until && line.until.readings.length > 0 && { until: line.until }),
    ...(line.weekday && { weekday: writtenWeekday(line.text, line.weekday) }),
    isImpossible,
    isWeak,
    rest,
    before: '',
  };
}

/** `Date: 2026-03-02` */
const LABEL = /^(?:date|datum)\s*:\s*/i;
/** `Thursday the 5th of March` */
const SAID_ALOUD = /^((?:\p{L}+[.,]*\s+)?)(?:the\s+)?(\d{1,2}(?:st|nd|rd|th)?)\s+of\s+/iu;
const FULL_YEAR = /\d{4}/;
const SHARE = /^\d+\/\d+$/;

/** `3/4 of the way`: nothing parts the words from the numbers, and they are no entry. */
function isProseBehind({ text, date }: DayLine, rest: string): boolean {
  const isParted = /^(?:\s*[:,;.–—-]|\s{2,}|\t)/.test(text.slice(date.span.end));
  return rest !== '' && !isParted && !(readEntry(rest)?.entries ?? []).some(isMeant);
}

function restOf(line: DayLine): string {
  const { text, entries, note } = line;
  const start = entries[0]?.span.start ?? note?.span.start;
  if (start !== undefined) return text.slice(start).replace(LEADING_JOINT, '');
  return text.slice(dateEnd(line)).replace(LEADING_JOINT, '');
}

const LEADING_JOINT = /^[\s,;:.)|–—-]+(?=\s|$)\s*/;

function writtenWeekday(text: string, { span, weekday }: WeekdayNode): NonNullable<WrittenDate['weekday']> {
  return { written: text.slice(span.start, span.end), weekday };
}

/** The date that a heading is about, wherever it stands in it: `Long run, Sunday 8 March 2026`. */
export function dateOfHeading(text: string): WrittenDate | undefined {
  const atStart = dateOfLine(text);
  if (atStart) return atStart;
  for (let at = nextWord(text, wordEnd(text, 0)); at < text.length; at = nextWord(text, wordEnd(text, at))) {
    const found = dateAt(text, at, 'inside')?.state === 'read' ? dateOfLine(text.slice(at)) : undefined;
    if (found) return { ...found, before: withoutJoint(text.slice(0, at)), rest: found.rest.replace(/^\)\s*/, '') };
  }
  const [, before = '', last = ''] = LAST_NUMBERS.exec(text) ?? [];
  const found = last === '' ? undefined : dateOfLine(last);
  return found && { ...found, before: withoutJoint(before) };
}

/** `Tempo, 3/2` and `Tempo (3.2.)`: where nothing stands behind, numbers are a date. */
const LAST_NUMBERS = /^(.*[,;(–—-]\s*)(\d{1,2}(?:\/\d{1,2}|\.\d{1,2}\.))\)?$/;

function withoutJoint(text: string): string {
  return text.replace(/[\s,;:.(|–—-]+$/, '');
}

/** Where the next run of letters or digits begins. */
function nextWord(text: string, from: number): number {
  let at = skipSpace(text, from);
  while (at < text.length && wordEnd(text, at) === at) at++;
  return at;
}

/* ---- months, years and weeks -------------------------------------------------------------------------------------- */

/** What a heading says of the days below it. */
export interface Period {
  readonly year?: number;
  /** 1 to 12. */
  readonly month?: number;
}

/** The month or the year that a heading names: `March 2026`, `März`, `2026-03`, `Running diary 2026`. */
export function periodOf(text: string): Period | undefined {
  const numbers = /(?:^|\s)(?:((?:19|20)\d{2})[-/.](\d{1,2})|(\d{1,2})[-/.]((?:19|20)\d{2}))(?!\S)/.exec(text);
  const month = Number(numbers?.[2] ?? numbers?.[3]);
  if (numbers && month >= 1 && month <= 12) return { year: Number(numbers[1] ?? numbers[4]), month };
  const words = text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const year = words.find(word => /^(?:19|20)\d{2}$/.test(word));
  const named = words.find((word, index) => isMonth(word, words, index));
  if (named === undefined && year === undefined) return undefined;
  const found = named === undefined ? undefined : monthNamed(named);
  return { ...(year !== undefined && { year: Number(year) }), ...(found !== undefined && { month: found }) };
}

/** A month's name that nothing else may be (`May was tough`): alone, or with its year beside it. */
function isMonth(word: string, words: readonly string[], index: number): boolean {
  if (monthNamed(word) === undefined) return false;
  return words.length === 1 || /^(?:19|20)\d{2}$/.test(words[index + 1] ?? '');
}

/** A day of the week that a line is the heading of: `Week of 2 March 2026`, `2-8 March 2026`, `KW 10 2026`, `2026-W10`. */
export function weekOf(text: string, period: Period): WrittenDate | { readonly start: DayNumber } | undefined {
  const numbered = /\b(?:KW|CW)\s*(\d{1,2})\b|\b(\d{4})-?W(\d{2})\b/i.exec(text);
  if (numbered) {
    const year = Number(numbered[2] ?? /\b(?:19|20)\d{2}\b/.exec(text)?.[0] ?? period.year);
    const start = isoWeekStart(year, Number(numbered[1] ?? numbered[3]));
    if (start !== undefined) return { start };
  }
  const range = DAYS_OF_MONTH.exec(text);
  const first = range && Number(range[1]) < Number(range[2]) ? dateOfLine(`${range[1]} ${range[3]}`) : undefined;
  if (first && !first.isImpossible) return first;
  const date = dateOfHeading(text);
  return date && !date.isImpossible && (date.until || WEEK_WORD.test(date.before)) ? date : undefined;
}

const WEEK_WORD = /(?:\bweek\b|\bwk\b|\bw\/?c\b|\bwoche\b|\bKW\b)/i;
/** `2-8 March 2026`, `2.–8. März` */
const DAYS_OF_MONTH = /(?<![\d.])(\d{1,2})\.?\s*[-–—]\s*(\d{1,2})\.?\s+(\p{L}{3,}\.?(?:,?\s+\d{4})?)/u;

/** The Monday of a week as ISO 8601 counts: week 1 holds the year's first Thursday. */
function isoWeekStart(year: number, week: number): DayNumber | undefined {
  const fourth = dayOf({ year, month: 1, day: 4 });
  return fourth === undefined || week < 1 || week > 53 ? undefined : weekStartOf(fourth, 0) + (week - 1) * 7;
}

/* ---- lines that name their day shortly ----------------------------------------------------------------------------- */

/** `Tue: easy 8 km`, `Wednesday – rest`, `Sat. rest`, or a weekday alone. Before prose a sign is wanted: `Sun was out`. */
export function weekdayOfLine(
  text: string,
): { readonly weekday: Weekday; readonly written: string; readonly rest: string } | undefined {
  const end = wordEnd(text, 0);
  const written = text.slice(0, end);
  const weekday = end < 2 ? undefined : weekdayNamed(written);
  if (weekday === undefined) return undefined;
  const behind = text.slice(end);
  const sign = /^\.?\s*(?:$|[:,–—|-]\s*|\s{2,})/.exec(behind);
  const joint = sign ?? /^\.?\s+/.exec(behind);
  const rest = behind.slice(joint?.[0].length);
  return sign || (joint && tellsOfDay(rest)) ? { weekday, written, rest } : undefined;
}

/** What was done or how it was, in the words of a log; a sum of the week is neither. */
function tellsOfDay(text: string): boolean {
  return (readEntry(text)?.entries ?? []).some(
    entry => entry.body.type === 'state' || (entry.body.type === 'session' && isMeant(entry)),
  );
}

/** A word of training in the middle of a thought is no session. */
function isMeant(entry: Entry): boolean {
  const { body, span } = entry;
  if (body.type !== 'session' || body.totals.length + body.steps.length > 0) return body.type !== 'prose';
  return proseOf(entry).length === 0 && body.mark.start <= span.start;
}

/** `2: easy 8k`, `Mon 2 - rest`, `2nd: rest`, below the heading of a month. */
export function dayNumberOfLine(
  text: string,
): { readonly day: number; readonly weekday?: string; readonly rest: string } | undefined {
  const found = NUMBERED.exec(text) ?? NUMBERED_WEEKDAY.exec(text);
  if (!found) return undefined;
  const [all, weekday, day] = found;
  if (weekday !== undefined && weekdayNamed(weekday) === undefined) return undefined;
  return { day: Number(day), ...(weekday !== undefined && { weekday }), rest: text.slice(all.length) };
}

const NUMBERED = /^(?:(\p{L}{2,})[.,]?\s+)?(\d{1,2})(?:st|nd|rd|th)?\s*(?:$|[:.)–—-]+(?:\s+|$)|\s{2,}|\t)/iu;
/** Behind a weekday a number needs no sign of its own. */
const NUMBERED_WEEKDAY = /^(\p{L}{2,})[.,]?\s+(\d{1,2})(?:st|nd|rd|th)?(?:\s+|$)/iu;

import type { Eol } from '../base/text';
import { type DayNumber, isoDate, parseIsoDate } from '../values/date';
import { GREATER, HASH, isDigit, isLetter, SEMICOLON, SPACE, skipSpace, TAB } from './characters';
import { dateAt } from './dates';
import { contentStart, isBullet, lineStart } from './lineText';
import { eachLine, parseLine, treeOf } from './parse';
import type { DateNode, LineNode, Tree } from './tree';
import { spellings, vocabulary } from './vocabulary';

/**
 * Reads the newest days of a text, and of older ones only what holds for more than its day: directives, profile words, answers, and
 * where the log and the text begin. Every other line of an old day stands in the tree as a comment, so that lines keep their numbers.
 * `undefined` where that cannot be decided line by line, since a date depends on those around it, and where no day is old.
 *
 * @param from the first day that is read whole
 */
export function parseNewestDays(text: string, from: DayNumber): Tree | undefined {
  const lines: LineNode[] = [];
  const fromDay = isoDate(from);
  const old = { topAt: -1, first: '9', firstAt: -1 };
  /** The line of the old day to which the lines belong now; `READ` where they are read, `KEPT` where that day stands in the tree already. */
  let oldDayAt = READ;
  let isUnclear = false;

  const push = (node: LineNode) => {
    node.lastLine = lines.length;
    lines.push(node);
  };
  const visit = (line: string, eol: Eol) => {
    if (isUnclear) return;
    const day = plainDay(line);
    if (day !== undefined && day < fromDay && !mayHoldForMore(line)) {
      oldDayAt = lines.length;
      if (old.topAt < 0) old.topAt = oldDayAt;
      if (day < old.first) [old.first, old.firstAt] = [day, oldDayAt];
      return push(commentOf(line, eol));
    }
    if (day === undefined && oldDayAt !== READ && isOfItsDayOnly(line)) {
      return push(commentOf(line, eol));
    }
    const node = parseLine(line, eol);
    if (node.kind === 'day') {
      const last = node.until ? node.until.day : node.date.day;
      if (last === undefined) isUnclear = true;
      else oldDayAt = last < from ? KEPT : READ;
    } else if (oldDayAt !== READ) {
      if (!holdsForMore(node)) return push(commentOf(line, eol));
      // What holds from a day on needs that day above it.
      if (oldDayAt !== KEPT) lines[oldDayAt] = emptyDay(lines[oldDayAt]);
      oldDayAt = KEPT;
    }
    push(node);
  };
  eachLine({ text, start: 0, end: text.length, isLast: true }, visit);
  if (isUnclear || old.topAt < 0) return undefined;
  // The log begins on the first day, and the text tells the years of dates above all days by its topmost.
  for (const at of [old.firstAt, old.topAt]) lines[at] = emptyDay(lines[at]);
  return treeOf(lines);
}

const READ = -1;
const KEPT = -2;

/** The days that lines of a text begin with in the ISO form. A line that is read otherwise in the end does no harm. */
export function daysWritten(text: string): readonly DayNumber[] {
  return Array.from(text.matchAll(ISO_DATES), ([date]) => parseIsoDate(date)).filter(day => day !== undefined);
}

const ISO_DATES = /^\d{4}-\d\d-\d\d/gm;

/** The day that a line begins with, in the ISO form and with nothing that could make it a range; `undefined` for other lines. */
function plainDay(line: string): string | undefined {
  const start = lineStart(line);
  if (!isDigit(line.charCodeAt(start))) return undefined;
  const end = start + ISO_LENGTH;
  const behind = line.charCodeAt(end);
  if (end < line.length && behind !== SPACE && behind !== TAB) return undefined;
  const next = skipSpace(line, end);
  if (next < line.length && !isLetter(line.charCodeAt(next)) && !isDigit(line.charCodeAt(next))) return undefined;
  if (RANGE_WORD.test(line.slice(next, next + LONGEST_RANGE_WORD))) return undefined;
  const day = line.slice(start, end);
  return EARLY_IN_A_MONTH.test(day) || parseIsoDate(day) !== undefined ? day : undefined;
}

/** Dates that exist in each year. */
const EARLY_IN_A_MONTH = /^[12]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/;
const ISO_LENGTH = '2026-03-02'.length;
const RANGE_WORD = /^(?:to|bis)\s/i;
const LONGEST_RANGE_WORD = 'bis '.length;

/** Whether a line below an old day can be neither a day nor anything that holds for more than a day. */
function isOfItsDayOnly(line: string): boolean {
  const at = contentStart(line);
  if (at >= line.length) return true;
  const first = line.charCodeAt(at);
  if (first === SEMICOLON || first === HASH || first === GREATER) return true;
  const isIndented = at > lineStart(line);
  const hasBullet = isBullet(line, at);
  // A letter or a number at the start of a line may begin a directive, or a day in another form.
  if (!isIndented && !hasBullet) return false;
  if (dateAt(line, hasBullet ? skipSpace(line, at + 1) : at, 'inside')) return false;
  return !mayHoldForMore(line);
}

/** Whether an answer or a profile word may stand in a line. Says so too often rather than not often enough. */
function mayHoldForMore(line: string): boolean {
  return MORE_THAN_A_DAY.test(line);
}

const MORE_THAN_A_DAY = new RegExp(
  `\\b(?:${vocabulary
    .filter(({ category }) => category === 'answer' || category === 'profile')
    .flatMap(row => spellings(row).map(spelling => spelling.replaceAll(' ', '[\\s-]*')))
    .join('|')})\\b`,
  'i',
);

function holdsForMore(node: LineNode): boolean {
  if (node.kind === 'directive') return true;
  return node.kind === 'entry' && node.entries.some(({ body }) => body.type === 'profile' || body.type === 'answer');
}

function commentOf(text: string, eol: Eol): LineNode {
  return { kind: 'comment', text, eol, problems: [], lastLine: 0 };
}

/** The day line of an old day, without what is written on it. */
function emptyDay(node: LineNode | undefined): LineNode {
  const { text = '', eol = '', lastLine = 0 } = node ?? {};
  const start = lineStart(text);
  const date: DateNode = dateAt(text, start, 'column-0')?.date ?? {
    span: { start, end: start },
    readings: [],
    isIso: false,
  };
  return { kind: 'day', text, eol, problems: [], lastLine, date, indented: false, entries: [] };
}

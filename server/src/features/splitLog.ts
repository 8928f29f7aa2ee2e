import { dayBlocks } from '../analysis/kit/edits/dayBlocks';
import type { WorkspaceEdit } from '../contracts/lspTypes';
import type { LogDocument } from '../model/types';
import { isUnitLine, type LineNode } from '../syntax/tree';
import { calendarDate, type DayNumber } from '../values/date';
import type { FeatureContext } from './context';
import { documentEdit } from './workspaceEdit';

export type Period = 'year' | 'month';

/**
 * Moves each year (or month) into its own file beside the document, except the one of today or of the newest day: `log.trainlog` keeps
 * this year, `log-2025.trainlog` gets the last one. Headings and comments go with the day below them. Directives stay with the day above,
 * because they hold from there. `undefined` if there is nothing to split, or if the text would change its meaning: dates without a year,
 * days out of order, a second `unit` line, or a file of that name that exists.
 */
export function splitLog(context: FeatureContext, by: Period): WorkspaceEdit | undefined {
  const { document, log } = context;
  const { lines } = document.tree;
  const parts = partsOf(document, by);
  const keys = parts.map(({ key }) => key);
  const kept = keys.includes(keyOf(log.today, by)) ? keyOf(log.today, by) : keys.toSorted().at(-1);
  const moved = parts.filter(({ key }) => key !== kept);
  const isSorted = new Set(keys).size === keys.length;
  if (moved.length === 0 || !isSorted || hasYearlessDay(lines) || changesUnit(lines, parts[0]?.start ?? 0)) {
    return undefined;
  }
  const files = moved.map(part => ({ uri: besides(document.uri, part.key), text: textOf(lines, part) }));
  if (files.some(({ uri }) => log.documents.some(each => each.uri === uri))) return undefined;
  return {
    documentChanges: [
      ...files.flatMap(({ uri, text }) => [
        { kind: 'create' as const, uri, options: { overwrite: false, ignoreIfExists: false } },
        documentEdit(context, uri, [{ range: START, newText: text }]),
      ]),
      documentEdit(
        context,
        document.uri,
        moved.map(part => ({ range: linesRange(lines, part), newText: '' })),
      ),
    ],
  };
}

/** Whether a document holds days of more than one year or month. It is fast, because it compares the first and the last day. */
export function isSplittable(document: LogDocument, by: Period): boolean {
  const { lines } = document.tree;
  const ends = [lines.find(isDay), lines.findLast(isDay)];
  const dates = ends.flatMap(line => (line ? (document.dateOf(line) ?? []) : []));
  return new Set(dates.map(date => keyOf(date, by))).size > 1;
}

function isDay(line: LineNode): boolean {
  return line.kind === 'day';
}

const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Lines from `start` up to, not including, `end` whose days are of one period. */
interface PeriodLines {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

function partsOf(document: LogDocument, by: Period): PeriodLines[] {
  const { lines } = document.tree;
  const blocks = dayBlocks(document);
  const parts: PeriodLines[] = [];
  blocks.forEach((block, index) => {
    const start = index === 0 ? headEnd(lines, block.start) : (parts.at(-1)?.end ?? block.start);
    const next = blocks[index + 1];
    const end = next ? cut(lines, block.end, next.start) : lines.length;
    const key = keyOf(block.date, by);
    const last = parts.at(-1);
    if (last?.key === key) parts[parts.length - 1] = { ...last, end };
    else parts.push({ key, start, end });
  });
  return parts;
}

/** Lines between two days belong to the lower one, except directives and the lines above these. */
function cut(lines: readonly LineNode[], from: number, to: number): number {
  for (let at = to - 1; at >= from; at--) if (lines[at]?.kind === 'directive') return at + 1;
  return from;
}

/** Where the head of the file ends: headings right above the first day go with it; directives and comments at the top stay. */
function headEnd(lines: readonly LineNode[], firstDay: number): number {
  let start = firstDay;
  for (let at = firstDay - 1; at >= 0; at--) {
    const kind = lines[at]?.kind;
    if (kind === 'heading') start = at;
    else if (kind !== 'blank') break;
  }
  return start;
}

function keyOf(date: DayNumber, by: Period): string {
  const { year, month } = calendarDate(date);
  const text = String(year).padStart(4, '0');
  return by === 'year' ? text : `${text}-${String(month).padStart(2, '0')}`;
}

function hasYearlessDay(lines: readonly LineNode[]): boolean {
  return lines.some(line => line.kind === 'day' && line.date.day === undefined);
}

/** Whether a `unit` line stands after the first day. After a split, one file would have it and another would lack it. */
function changesUnit(lines: readonly LineNode[], firstDay: number): boolean {
  return lines.slice(firstDay).some(isUnitLine);
}

/** `log-2025.trainlog` beside `log.trainlog`. */
function besides(uri: string, key: string): string {
  const at = uri.lastIndexOf('.');
  return at > uri.lastIndexOf('/') ? `${uri.slice(0, at)}-${key}${uri.slice(at)}` : `${uri}-${key}`;
}

/** The text of a new file: the athlete, which makes the files one log, the unit, and the lines. */
function textOf(lines: readonly LineNode[], { start, end }: PeriodLines): string {
  const eol = lines[0]?.eol || '\n';
  const athlete = lines.find(line => line.kind === 'directive' && line.directive.type === 'athlete');
  const unit = lines.findLast(isUnitLine);
  const head = [athlete, unit].flatMap(line => (line ? [withoutMark(line.text) + eol] : []));
  const firstWord = lines.findIndex((line, at) => at >= start && line.kind !== 'blank');
  const body = lines.slice(firstWord, end).map(line => withoutMark(line.text) + (line.eol || eol));
  return [...head, ...(head.length > 0 ? [eol] : []), ...body].join('');
}

function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, '');
}

function linesRange(lines: readonly LineNode[], { start, end }: PeriodLines): typeof START {
  const last = lines.length - 1;
  const stop =
    end < lines.length ? { line: end, character: 0 } : { line: last, character: lines[last]?.text.length ?? 0 };
  return { start: { line: start, character: 0 }, end: stop };
}

import { sessionInShort } from '../analysis/kit/phrases';
import { joined, type Message, say } from '../base/message';
import type { EditsByDocument } from '../base/text';
import { importEdits } from '../importers/activities/log/planImport';
import { extentOf } from '../model/queries/homeDocument';
import type { Log, LogDocument } from '../model/types';
import { parseLine } from '../syntax/parse';
import { type Entry, entriesOf, type LineNode } from '../syntax/tree';
import type { DayNumber } from '../values/date';
import { edited, tidyLine } from './format/line';
import { textStyleOf } from './format/textStyle';
import { describeSteps } from './hover/steps';
import { sessionOf } from './locate';
import { sessionFigures } from './weeks/rowText';

/** Words of a runner for a day. */
export interface NewEntry {
  readonly date: DayNumber;
  readonly text: string;
}

/** What is written for them: with the spaces and units of the log, and as a note where the log would read over it as prose. */
export function entryText(log: Log, text: string): string {
  const document = newestDocument(log);
  const line = parseLine(`  ${text}`, '');
  const isProse = line.kind === 'entry' && line.entries.every(({ body }) => body.type === 'prose');
  if (isProse || (line.kind !== 'entry' && line.kind !== 'note')) return `> ${text}`;
  return document ? edited(line.text, tidyLine(line, textStyleOf(document.tree))).trim() : text;
}

/** Whether a day has these words already. */
export function isWritten(log: Log, { date, text }: NewEntry): boolean {
  return linesOf(log, date).some(({ line }) => saysOnly(line, text));
}

/**
 * The edits that write entries: each below what its day has already, or on a line of a new day at its place in the order of the file that
 * goes on there.
 */
export function addEntries(log: Log, entries: readonly NewEntry[]): EditsByDocument {
  const document = newestDocument(log);
  if (!document) return new Map();
  const rows = entries.map(({ date, text }, index) => ({
    id: String(index),
    date,
    action: 'add' as const,
    lacksShoes: false,
    why: '',
    text,
    edits: new Map(),
  }));
  return importEdits(log, document, rows);
}

/** The document with the newest day up to today, which is the one that somebody writes in. */
function newestDocument(log: Log): LogDocument | undefined {
  const [newest] = log.documents.toSorted((a, b) => lastDay(b, log.today) - lastDay(a, log.today));
  return newest;
}

function lastDay(document: LogDocument, today: DayNumber): number {
  const extent = extentOf(document);
  return extent ? Math.min(extent.last, today) : Number.NEGATIVE_INFINITY;
}

/** An entry where it was written. */
export interface WrittenEntry {
  readonly document: LogDocument;
  readonly line: LineNode;
}

/** The line that an entry was written on. */
export function writtenEntry(log: Log, { date, text }: NewEntry): WrittenEntry | undefined {
  return linesOf(log, date).findLast(({ line }) => saysOnly(line, text));
}

/** How a line was read: `easy run 8 km · 46:00 · 5:45/km`, `rest`, `a note`. */
export function readAs(log: Log, { document, line }: WrittenEntry): Message {
  const date = document.dateOf(line);
  const day = date === undefined ? undefined : log.day(date);
  if (!day || line.kind === 'note') return say`a note`;
  const parts = entriesOf(line).map(entry => {
    const session = sessionOf(day, entry);
    if (!session) return wordOf(entry);
    const figures = sessionFigures(session, log);
    const name = sessionInShort(session, log);
    const steps = describeSteps(session.steps, session.unit);
    return joined([figures === '' ? name : say`${name} · ${figures}`, ...steps], '; ');
  });
  return parts.length === 0 ? say`a note` : joined(parts, '; ');
}

function wordOf({ body }: Entry): Message {
  switch (body.type) {
    case 'measure':
    case 'care':
    case 'state':
    case 'profile':
      return body.word.word;
    case 'fuel':
      return say`food and drink`;
    case 'answer':
      return say`an answer to a rule`;
    case 'total-check':
      return say`a total`;
    case 'session':
    case 'prose':
      return say`a note`;
  }
}

function linesOf(log: Log, date: DayNumber): readonly WrittenEntry[] {
  return log.documents.flatMap(document =>
    document.tree.lines.filter(line => document.dateOf(line) === date).map(line => ({ document, line })),
  );
}

/** The entry is all that its line says, but for a date and a bullet. */
function saysOnly(line: LineNode, text: string): boolean {
  if (line.kind !== 'day' && line.kind !== 'entry' && line.kind !== 'note') return false;
  const start = line.kind === 'note' ? line.note.span.start : (line.entries[0]?.span.start ?? noteStart(line));
  return start !== undefined && line.text.slice(start).trimEnd() === text.trimEnd();
}

function noteStart(line: Extract<LineNode, { kind: 'day' | 'entry' }>): number | undefined {
  return line.kind === 'day' ? line.note?.span.start : undefined;
}

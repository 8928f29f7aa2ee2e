import { sameItems } from '../base/sameItems';
import { nearestDay } from '../syntax/dates';
import type { DayLine, DirectiveLine, Entry, EntryLine, LineNode, NoteNode } from '../syntax/tree';
import type { DayNumber } from '../values/date';
import type { LogUnit } from '../values/distance';
import type { LogDocument } from './types';

/**
 * A day line with all lines up to the next day line, or the lines above every day. Never changed: an edit makes new blocks of
 * the lines it touches and of those whose unit or year it decides; all others stay the same objects.
 */
export interface Block {
  readonly document: LogDocument;
  /** Absent above every day. */
  readonly day?: DayLine;
  /** The day line and all others, in order. */
  readonly lines: readonly LineNode[];
  readonly context: BlockContext;
  /** The date, or the first of a range; `undefined` where it cannot be read. */
  readonly date?: DayNumber;
  /** The last date of a range. */
  readonly until?: DayNumber;
  readonly entries: readonly BlockEntry[];
  /** Note lines of the day itself, above its first entry, and the note of a day line without an entry. */
  readonly notes: readonly string[];
  readonly directives: readonly DirectiveLine[];
  /** The unit at its end. */
  readonly unit: LogUnit | undefined;
}

/** What the lines above decide. */
export interface BlockContext {
  /** `undefined` as long as no `unit` line was met: the setting holds. */
  readonly unit: LogUnit | undefined;
  /** The date that a day without a year is nearest to. */
  readonly near: DayNumber;
}

export interface BlockEntry {
  readonly line: DayLine | EntryLine;
  readonly entry: Entry;
  readonly unit: LogUnit | undefined;
  /** The note lines below it. */
  readonly notes: readonly string[];
}

export interface BlockChange {
  readonly removed: readonly Block[];
  readonly added: readonly Block[];
}

/** How many lines at the beginning and at the end of a text an edit did not touch. */
export interface KeptEnds {
  readonly head: number;
  readonly tail: number;
}

/** The blocks of one text, kept up to date edit by edit. */
export interface BlockList {
  /**
   * Takes the lines of the newest text. `today` decides years only where no day of the text has one. `kept` tells how many
   * nodes at either end are known to be those of before, so that they need not be looked at.
   */
  update(lines: readonly LineNode[], today: DayNumber, kept?: KeptEnds): BlockChange;
  /** The block that a day line begins, or the one above every day. */
  get(day: DayLine | undefined): Block | undefined;
  all(): Iterable<Block>;
}

/** An update costs as much as finding the changed lines and reading their blocks again. */
export function createBlockList(document: LogDocument): BlockList {
  const blocks = new Map<DayLine | undefined, Block>();
  let lines: readonly LineNode[] = [];
  let anchor: DayNumber | undefined;

  function update(newLines: readonly LineNode[], today: DayNumber, kept: KeptEnds = NOTHING_KEPT): BlockChange {
    const oldLines = lines;
    lines = newLines;
    const { head, tail } = commonEnds(oldLines, newLines, kept);
    const newAnchor = firstFullDate(newLines) ?? today;
    const fromTop = newAnchor !== anchor && startsWithoutYear(newLines);
    anchor = newAnchor;
    if (head === newLines.length && head === oldLines.length && !fromTop) return { removed: [], added: [] };

    const start = fromTop ? 0 : dayLineAtOrAbove(newLines, head - 1);
    const firstKept = dayLineAtOrBelow(newLines, Math.max(newLines.length - tail, head));
    const removed = blocksOf(keysBetween(oldLines, start, firstKept - newLines.length + oldLines.length));
    const added: Block[] = [];
    const above = start === 0 ? undefined : blocks.get(dayLineOf(newLines, dayLineAtOrAbove(newLines, start - 1)));
    let context = contextBelow(above, newAnchor);
    for (const key of removed.keys()) blocks.delete(key);

    let at = start;
    while (at < newLines.length) {
      const key = dayLineOf(newLines, at);
      const known = removed.get(key) ?? blocks.get(key);
      if (at >= firstKept && known && isSameContext(known, context)) break;
      const end = dayLineAtOrBelow(newLines, at + 1);
      const ownLines = newLines.slice(at, end);
      const block = known && isSameContext(known, context) && sameItems(known.lines, ownLines) ? known : undefined;
      const next = block ?? makeBlock(document, key, ownLines, context);
      if (block) removed.delete(key);
      else {
        if (known) removed.set(key, known);
        added.push(next);
      }
      blocks.set(key, next);
      context = contextBelow(next, newAnchor);
      at = end;
    }
    return { removed: [...removed.values()], added };
  }

  function blocksOf(days: Iterable<DayLine | undefined>): Map<DayLine | undefined, Block> {
    const found = new Map<DayLine | undefined, Block>();
    for (const day of days) {
      const block = blocks.get(day);
      if (block) found.set(day, block);
    }
    return found;
  }

  return { update, get: day => blocks.get(day), all: () => blocks.values() };
}

function makeBlock(
  document: LogDocument,
  day: DayLine | undefined,
  lines: readonly LineNode[],
  context: BlockContext,
): Block {
  const entries: Mutable<BlockEntry>[] = [];
  const ofDay: { notes: readonly string[] } = { notes: NONE };
  const directives: DirectiveLine[] = [];
  let { unit } = context;
  /** The text of note lines in a row, added at once. Added one by one, a text of nothing but notes would take quadratic time. */
  let below: string[] = [];
  const addBelow = () => {
    if (below.length > 0) addNotes(entries[entries.length - 1] ?? ofDay, below);
    below = [];
  };
  for (const line of lines) {
    switch (line.kind) {
      case 'day':
      case 'entry':
        addBelow();
        for (const entry of line.entries) entries.push({ line, entry, unit, notes: NONE });
        if (line.kind === 'day') addNotes(ofDay, noteTexts(line, line.note));
        break;
      case 'note':
        below.push(...noteTexts(line, line.note));
        break;
      case 'directive':
        directives.push(line);
        if (line.directive.type === 'unit') unit = line.directive.unit ?? unit;
        break;
      case 'blank':
      case 'comment':
      case 'heading':
        break;
    }
  }
  addBelow();
  const date = day && dateOf(day.date, context.near);
  const until = date === undefined ? undefined : day?.until && dateOf(day.until, date);
  return {
    document,
    ...(day && { day }),
    lines,
    context,
    ...(date !== undefined && { date }),
    ...(date !== undefined && until !== undefined && until > date && { until }),
    entries: entries.length > 0 ? entries : NONE,
    notes: ofDay.notes,
    directives: directives.length > 0 ? directives : NONE,
    unit,
  };
}

/** The day a date means; one without a year is the nearest to `near`. One with several readings is not guessed. */
export function dateOf(date: DayLine['date'], near: DayNumber): DayNumber | undefined {
  if (date.day !== undefined) return date.day;
  const [reading, another] = date.readings;
  if (!reading || another || reading.year !== undefined) return undefined;
  return nearestDay(reading, near);
}

function noteTexts(line: LineNode, note: NoteNode | undefined): readonly string[] {
  const text = note && line.text.slice(note.text.start, note.text.end);
  return text ? [text] : NONE;
}

function addNotes(to: { notes: readonly string[] }, texts: readonly string[]): void {
  if (texts.length > 0) to.notes = [...to.notes, ...texts];
}

type Mutable<Value> = { -readonly [Field in keyof Value]: Value[Field] };

/** One empty list for all: most of the blocks of a big workspace are a line with one entry. */
const NONE: readonly never[] = [];

function contextBelow(block: Block | undefined, anchor: DayNumber): BlockContext {
  if (!block?.day) return { unit: block?.unit, near: anchor };
  return { unit: block.unit, near: block.until ?? block.date ?? block.context.near };
}

/** Only a block whose own date is not full depends on the dates above. */
function isSameContext(block: Block, context: BlockContext): boolean {
  if (block.context.unit !== context.unit) return false;
  return block.context.near === context.near || block.day?.date.day !== undefined;
}

/* ---- places in the lines ----------------------------------------------------------------------------------------- */

const NOTHING_KEPT: KeptEnds = { head: 0, tail: 0 };

/** How many nodes two lists of lines share at their beginning and, beyond that, at their end. */
function commonEnds(before: readonly LineNode[], after: readonly LineNode[], kept: KeptEnds): KeptEnds {
  const shorter = Math.min(before.length, after.length);
  let head = Math.min(kept.head, shorter);
  while (head < shorter && before[head] === after[head]) head++;
  let tail = Math.min(kept.tail, shorter - head);
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { head, tail };
}

/** Where the block that holds a line begins. */
function dayLineAtOrAbove(lines: readonly LineNode[], at: number): number {
  let start = Math.min(at, lines.length - 1);
  while (start > 0 && lines[start]?.kind !== 'day') start--;
  return Math.max(start, 0);
}

function dayLineAtOrBelow(lines: readonly LineNode[], at: number): number {
  let end = at;
  while (end < lines.length && lines[end]?.kind !== 'day') end++;
  return end;
}

function dayLineOf(lines: readonly LineNode[], at: number): DayLine | undefined {
  const line = lines[at];
  return line?.kind === 'day' ? line : undefined;
}

/** The day lines from `start` to `end`, and `undefined` for lines above every day. */
function* keysBetween(lines: readonly LineNode[], start: number, end: number): Iterable<DayLine | undefined> {
  if (start === 0 && start < end && lines[0]?.kind !== 'day') yield undefined;
  for (let at = start; at < end; at++) {
    const line = lines[at];
    if (line?.kind === 'day') yield line;
  }
}

function firstFullDate(lines: readonly LineNode[]): DayNumber | undefined {
  for (const line of lines) if (line.kind === 'day' && line.date.day !== undefined) return line.date.day;
  return undefined;
}

function startsWithoutYear(lines: readonly LineNode[]): boolean {
  const first = lines.find(line => line.kind === 'day');
  return first?.kind === 'day' && first.date.day === undefined;
}

import type { Span } from '../base/text';
import { trailingProse } from '../syntax/notes';
import type { Entry } from '../syntax/tree';
import type { AverageConvention } from '../training/fitness';
import { type DayNumber, LONGEST_RANGE_DAYS } from '../values/date';
import type { Block, BlockEntry } from './blocks';
import type { DateSpan, Day, Session } from './types';

/** What is written for one date. Never changed. */
export interface Cell {
  /** The day lines of this date, in the order of the documents and their text. */
  readonly own: readonly Block[];
  /** The range days it lies in; they speak only while there is no day line of its own. */
  readonly ranges: readonly Block[];
  readonly facts: CellFacts;
}

/** What the gap policy asks of a date; whatever the unit, the profile and today are. */
export interface CellFacts {
  /** A session done, or a state that is not only planned: settles the day. */
  readonly isSettled: boolean;
  /** A session that was left out. */
  readonly isSkipped: boolean;
  /** Something that a past day must hold to count as lived: all of the above, a skipped session, a metric, care, fuel, a note. */
  readonly isLived: boolean;
  /** A session or state that counts for a day to come. */
  readonly isPlanned: boolean;
}

/** The dates that a block speaks for; none where its date cannot be read. */
export function* datesOf({ date, until }: Block): Iterable<DayNumber> {
  if (date === undefined) return;
  const last = Math.min(until ?? date, date + LONGEST_RANGE_DAYS - 1);
  for (let at = date; at <= last; at++) yield at;
}

/** The blocks that speak for a date: its own day lines, else the ranges around it. */
export function speakingBlocks({ own, ranges }: Cell): readonly Block[] {
  return own.length > 0 ? own : ranges;
}

/* ---- the table ---------------------------------------------------------------------------------------------------- */

/**
 * Cells by date, with what was worked out from them. A table is never changed; an edit makes a new one that shares all chunks
 * but those of the dates it concerns, so an edit costs the same in a year and in a hundred years of log.
 */
export interface CellTable {
  readonly firstChunk: number;
  readonly chunks: readonly Chunk[];
}

interface Chunk {
  readonly cells: readonly (Cell | undefined)[];
  readonly memo: ChunkMemo;
}

/** Filled when asked for. Whatever could change it makes a new chunk. */
export interface ChunkMemo {
  readonly sessions: (readonly Session[] | undefined)[];
  readonly days: (Day | undefined)[];
  /** Days of the chunk before: kept when they turn out the same. */
  readonly daysBefore: readonly (Day | undefined)[];
  loads?: Partial<Record<AverageConvention, ChunkLoad>>;
  shoes?: ShoeDistances;
  /** For each pair of shoes what was done in it from the chunk's first day up to and with each of its days. */
  shoesByDay?: Map<string, readonly number[]>;
}

/** Metres done in the days of a chunk, by the alias of the shoes in lower case. */
export type ShoeDistances = ReadonlyMap<string, number>;

/** What the days of a chunk add to fitness and fatigue by its end. */
export interface ChunkLoad {
  readonly fitness: number;
  readonly fatigue: number;
}

/** Two months: a window of rules touches few chunks, and ten years are sixty of them. */
export const DAYS_PER_CHUNK = 64;

export const emptyTable: CellTable = { firstChunk: 0, chunks: [] };

export function chunkIndexOf(date: DayNumber): number {
  return Math.floor(date / DAYS_PER_CHUNK);
}

export function cellAt(table: CellTable, date: DayNumber): Cell | undefined {
  const index = chunkIndexOf(date);
  return table.chunks[index - table.firstChunk]?.cells[date - index * DAYS_PER_CHUNK];
}

/** The memo of a date's chunk, and the date's place in it; `undefined` outside the table. */
export function memoAt(
  table: CellTable,
  date: DayNumber,
): { readonly memo: ChunkMemo; readonly at: number } | undefined {
  const index = chunkIndexOf(date);
  const memo = table.chunks[index - table.firstChunk]?.memo;
  return memo && { memo, at: date - index * DAYS_PER_CHUNK };
}

/** The table with other cells for some dates; it then reaches from the first to the last date of all it ever held. */
export function withCells(table: CellTable, cells: ReadonlyMap<DayNumber, Cell | undefined>): CellTable {
  if (cells.size === 0) return table;
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const date of cells.keys()) {
    first = Math.min(first, chunkIndexOf(date));
    last = Math.max(last, chunkIndexOf(date));
  }
  const { firstChunk, chunks } = reaching(table, first, last);
  const changed = new Map<number, (Cell | undefined)[]>();
  for (const [date, cell] of cells) {
    const index = chunkIndexOf(date);
    const own = changed.get(index) ?? [...(chunks[index - firstChunk]?.cells ?? NO_CELLS)];
    own[date - index * DAYS_PER_CHUNK] = cell;
    changed.set(index, own);
  }
  for (const [index, own] of changed) {
    const before = chunks[index - firstChunk];
    if (before) chunks[index - firstChunk] = forgetful(own, before.memo);
  }
  return { firstChunk, chunks };
}

/** The table without what was worked out for the dates of a span, and reaching over all of it. */
export function forgetting(table: CellTable, span: DateSpan): CellTable {
  const [first, last] = [chunkIndexOf(span.from), chunkIndexOf(span.to)];
  const { firstChunk, chunks } = table;
  const copy = chunks.slice();
  const end = Math.min(last, firstChunk + chunks.length - 1);
  for (let index = Math.max(first, firstChunk); index <= end; index++) {
    const chunk = chunks[index - firstChunk];
    if (chunk) copy[index - firstChunk] = forgetful(chunk.cells, chunk.memo);
  }
  return { firstChunk, chunks: copy };
}

/** The table, stretched with empty chunks until it holds a date. */
export function reachingDate(table: CellTable, date: DayNumber): CellTable {
  return reaching(table, chunkIndexOf(date), chunkIndexOf(date));
}

const NO_CELLS: readonly undefined[] = Array<undefined>(DAYS_PER_CHUNK).fill(undefined);

function reaching(table: CellTable, first: number, last: number): { firstChunk: number; chunks: Chunk[] } {
  if (table.chunks.length === 0) return { firstChunk: first, chunks: emptyChunks(last - first + 1) };
  const firstChunk = Math.min(table.firstChunk, first);
  const below = emptyChunks(table.firstChunk - firstChunk);
  const above = emptyChunks(Math.max(last - (table.firstChunk + table.chunks.length - 1), 0));
  return { firstChunk, chunks: [...below, ...table.chunks, ...above] };
}

function emptyChunks(count: number): Chunk[] {
  return Array.from({ length: count }, () => ({ cells: NO_CELLS, memo: noMemo() }));
}

function noMemo(): ChunkMemo {
  return { sessions: [], days: [], daysBefore: [] };
}

function forgetful(cells: readonly (Cell | undefined)[], memo: ChunkMemo): Chunk {
  const daysBefore = memo.daysBefore.slice();
  for (const [at, day] of memo.days.entries()) if (day) daysBefore[at] = day;
  return { cells, memo: { sessions: [], days: [], daysBefore } };
}

/** The dates of a span that have a cell, in order. */
export function datesWithCells({ firstChunk, chunks }: CellTable, { from, to }: DateSpan): DayNumber[] {
  const dates: DayNumber[] = [];
  const end = Math.min(chunkIndexOf(to), firstChunk + chunks.length - 1);
  for (let index = Math.max(chunkIndexOf(from), firstChunk); index <= end; index++) {
    const cells = chunks[index - firstChunk]?.cells ?? NO_CELLS;
    if (cells === NO_CELLS) continue;
    const start = index * DAYS_PER_CHUNK;
    const last = Math.min(to - start, DAYS_PER_CHUNK - 1);
    for (let at = Math.max(from - start, 0); at <= last; at++) if (cells[at]) dates.push(start + at);
  }
  return dates;
}

/** The nearest date before `date`, not below `limit`, whose cell is as wanted. */
export function dateBefore(
  table: CellTable,
  date: DayNumber,
  isWanted: (cell: Cell, date: DayNumber) => boolean,
  limit = Number.NEGATIVE_INFINITY,
): DayNumber | undefined {
  const { firstChunk, chunks } = table;
  const floor = Math.max(limit, firstChunk * DAYS_PER_CHUNK);
  let at = Math.min(date - 1, (firstChunk + chunks.length) * DAYS_PER_CHUNK - 1);
  while (at >= floor) {
    const index = chunkIndexOf(at);
    const cells = chunks[index - firstChunk]?.cells ?? NO_CELLS;
    if (cells === NO_CELLS) {
      at = index * DAYS_PER_CHUNK - 1;
      continue;
    }
    const cell = cells[at - index * DAYS_PER_CHUNK];
    if (cell && isWanted(cell, at)) return at;
    at--;
  }
  return undefined;
}

/** The nearest date after `date`, not above `limit`, whose cell is as wanted. */
export function dateAfter(
  table: CellTable,
  date: DayNumber,
  isWanted: (cell: Cell, date: DayNumber) => boolean,
  limit = Number.POSITIVE_INFINITY,
): DayNumber | undefined {
  const { firstChunk, chunks } = table;
  const ceiling = Math.min(limit, (firstChunk + chunks.length) * DAYS_PER_CHUNK - 1);
  let at = Math.max(date + 1, firstChunk * DAYS_PER_CHUNK);
  while (at <= ceiling) {
    const index = chunkIndexOf(at);
    const cells = chunks[index - firstChunk]?.cells ?? NO_CELLS;
    if (cells === NO_CELLS) {
      at = (index + 1) * DAYS_PER_CHUNK;
      continue;
    }
    const cell = cells[at - index * DAYS_PER_CHUNK];
    if (cell && isWanted(cell, at)) return at;
    at++;
  }
  return undefined;
}

/* ---- making cells ------------------------------------------------------------------------------------------------- */

/** What words of the runner's own there are: their names. */
export interface KindNames {
  readonly size: number;
  has(name: string): boolean;
}

/** The cell of these blocks; `undefined` when there are none. */
export function makeCell(own: readonly Block[], ranges: readonly Block[], kinds: KindNames): Cell | undefined {
  if (own.length === 0 && ranges.length === 0) return undefined;
  return { own, ranges, facts: factsOf(own.length > 0 ? own : ranges, kinds) };
}

/** The table when other kinds are declared: words that stand alone may be sessions now, or prose again. Nothing is remembered. */
export function withKinds({ firstChunk, chunks }: CellTable, kinds: KindNames): CellTable {
  return {
    firstChunk,
    chunks: chunks.map(({ cells }) => ({
      cells: cells === NO_CELLS ? cells : cells.map(cell => cell && withFacts(cell, kinds)),
      memo: noMemo(),
    })),
  };
}

function withFacts(cell: Cell, kinds: KindNames): Cell {
  const facts = factsOf(speakingBlocks(cell), kinds);
  return facts === cell.facts ? cell : { ...cell, facts };
}

/** The entries of a block: on range days states, metrics, active recovery, care and notes only. */
export function entriesThatCount(block: Block): readonly BlockEntry[] {
  if (block.until === undefined) return block.entries;
  return block.entries.filter(({ entry: { body } }) => {
    if (body.type === 'session') return body.kind?.category === 'active-recovery';
    return body.type === 'state' || body.type === 'measure' || body.type === 'care' || body.type === 'prose';
  });
}

/** What is all of an entry but its tags, and a session where a `kind` line declares it. */
export interface LoneWord {
  /** As written. */
  readonly word: string;
  readonly span: Span;
  readonly when: Entry['when'];
}

/** All words of an entry of prose (`pm lunchloop #hot`); also behind `am`, which is prose as far as its line tells (`am tired`). */
export function loneWord(entry: Entry, text: string): LoneWord | undefined {
  const { status, body, tags } = entry;
  const prose = trailingProse(entry, text);
  if (body.type !== 'prose' || !prose) return undefined;
  const when = entry.when ?? leadingAm(text, prose);
  const behind = Math.max(prose.start, when?.span.end ?? 0, status?.span.end ?? 0);
  const start = behind + (/^[\s:-]*/.exec(text.slice(behind, prose.end))?.[0].length ?? 0);
  const end = tags?.[0] && onlyTags(text.slice(tags[0].span.start, prose.end)) ? tags[0].span.start : prose.end;
  const word = text.slice(start, end).trimEnd();
  return word === '' ? undefined : { word, span: { start, end: start + word.length }, when };
}

function onlyTags(text: string): boolean {
  return text.split(/\s+/).every(part => part === '' || part.startsWith('#'));
}

function leadingAm(text: string, { start, end }: Span): Entry['when'] {
  return /^am\s/i.test(text.slice(start, end)) ? { span: { start, end: start + 2 }, when: 'am' } : undefined;
}

/** Whether an entry of prose is a declared kind and nothing else. Range days hold no training. */
export function isDeclared(written: BlockEntry, block: Block, kinds: KindNames): boolean {
  if (kinds.size === 0 || block.until !== undefined) return false;
  const lone = loneWord(written.entry, written.line.text);
  return lone !== undefined && kinds.has(lone.word.toLowerCase());
}

function factsOf(blocks: readonly Block[], kinds: KindNames): CellFacts {
  let bits = 0;
  for (const block of blocks) {
    if (block.notes.length > 0) bits |= LIVED;
    for (const written of entriesThatCount(block)) {
      const type = isDeclared(written, block, kinds) ? 'session' : written.entry.body.type;
      bits |= factBits(type, written.entry.status?.status ?? 'done');
    }
  }
  return allFacts[bits] as CellFacts;
}

const SKIPPED = 8;
const SETTLED = 4;
const LIVED = 2;
const PLANNED = 1;

type StatusWord = 'done' | NonNullable<BlockEntry['entry']['status']>['status'];

/** What an entry says of its day. */
function factBits(type: BlockEntry['entry']['body']['type'], status: StatusWord): number {
  const lived = status === 'plan' ? 0 : LIVED;
  switch (type) {
    case 'session':
    case 'state':
      return lived | (status === 'done' ? SETTLED : 0) | (status === 'skip' ? SKIPPED : PLANNED);
    case 'measure':
    case 'care':
    case 'fuel':
    case 'prose':
      return lived;
    // These speak about weeks, rules and the runner: the day may still be blank.
    case 'answer':
    case 'total-check':
    case 'profile':
      return 0;
  }
}

/** All combinations, one object each. */
const allFacts: readonly CellFacts[] = Array.from({ length: 16 }, (_, bits) => ({
  isSkipped: (bits & SKIPPED) !== 0,
  isSettled: (bits & SETTLED) !== 0,
  isLived: (bits & LIVED) !== 0,
  isPlanned: (bits & PLANNED) !== 0,
}));

import { getOrInsert } from '../base/getOrInsert';
import type { DayNumber } from '../values/date';
import { type CellTable, chunkIndexOf, DAYS_PER_CHUNK, memoAt, type ShoeDistances } from './cells';

/** What a session that is done adds to shoes. */
interface Worn {
  readonly gear: readonly string[];
  readonly distanceM?: number;
}

/**
 * Metres done in a pair of shoes up to and including a date. Sums of whole chunks are kept, so an edit costs only the chunks that it
 * touches, however long the log is.
 * @param doneOn the sessions done on a date
 */
export function distanceInShoes(
  table: CellTable,
  alias: string,
  date: DayNumber,
  doneOn: (date: DayNumber) => readonly Worn[],
): number {
  const name = alias.toLowerCase();
  const last = chunkIndexOf(date);
  const before = sumsBefore(table, name, doneOn);
  const distanceM = last < table.firstChunk ? 0 : (before[last - table.firstChunk] ?? before.at(-1) ?? 0);
  const inChunk = sumsByDay(table, name, last, doneOn);
  return distanceM + (inChunk[date - last * DAYS_PER_CHUNK] ?? 0);
}

/** For each day of a chunk what was done from its first day up to and with that one. */
function sumsByDay(
  table: CellTable,
  name: string,
  index: number,
  doneOn: (date: DayNumber) => readonly Worn[],
): readonly number[] {
  const start = index * DAYS_PER_CHUNK;
  const memo = memoAt(table, start)?.memo;
  if (!memo) return NOTHING_BEFORE;
  memo.shoesByDay ??= new Map();
  const known = memo.shoesByDay.get(name);
  if (known) return known;
  let distanceM = 0;
  const byDay = Array.from({ length: DAYS_PER_CHUNK }, (_, at) => {
    distanceM += distances(doneOn(start + at)).get(name) ?? 0;
    return distanceM;
  });
  memo.shoesByDay.set(name, byDay);
  return byDay;
}

/**
 * For each chunk, and behind the last, what was done before it. Each day that is looked at asks for its own; of a table that differs
 * from the one asked before in some chunks, as after an edit, those before them are not added up again.
 */
function sumsBefore(table: CellTable, name: string, doneOn: (date: DayNumber) => readonly Worn[]): readonly number[] {
  const { chunks } = table;
  const [first] = chunks;
  if (!first) return NOTHING_BEFORE;
  const ofLog = getOrInsert(sums, first, () => new Map<string, Sums>());
  const known = ofLog.get(name);
  if (known?.chunks === chunks) return known.before;
  let at = 0;
  while (at < chunks.length && chunks[at] === known?.chunks[at]) at++;
  const before = known ? known.before.slice(0, at + 1) : [...NOTHING_BEFORE];
  let distanceM = before[at] ?? 0;
  for (; at < chunks.length; at++) {
    const worn = chunks[at]?.memo.shoes ?? chunkDistances(table, table.firstChunk + at, doneOn);
    if (worn.size > 0) distanceM += worn.get(name) ?? 0;
    before.push(distanceM);
  }
  ofLog.set(name, { chunks, before });
  return before;
}

interface Sums {
  readonly chunks: CellTable['chunks'];
  readonly before: readonly number[];
}

/** The newest table by its first chunk, which nearly all edits leave unchanged. */
const sums = new WeakMap<CellTable['chunks'][number], Map<string, Sums>>();

const NOTHING_BEFORE: readonly number[] = [0];

function chunkDistances(table: CellTable, index: number, doneOn: (date: DayNumber) => readonly Worn[]): ShoeDistances {
  const start = index * DAYS_PER_CHUNK;
  const found = memoAt(table, start);
  if (!found) return noDistances;
  found.memo.shoes ??= distances(Array.from({ length: DAYS_PER_CHUNK }, (_, at) => doneOn(start + at)).flat());
  return found.memo.shoes;
}

const noDistances: ShoeDistances = new Map();

function distances(sessions: readonly Worn[]): ShoeDistances {
  if (sessions.every(({ gear }) => gear.length === 0)) return noDistances;
  const sums = new Map<string, number>();
  for (const { gear, distanceM = 0 } of sessions) {
    for (const alias of gear) {
      const name = alias.toLowerCase();
      sums.set(name, (sums.get(name) ?? 0) + distanceM);
    }
  }
  return sums;
}

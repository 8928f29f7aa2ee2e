import { DAYS_PER_WEEK, type DayNumber } from '../values/date';
import type { Block, BlockChange } from './blocks';
import {
  type Cell,
  type CellTable,
  cellAt,
  dateAfter,
  dateBefore,
  datesOf,
  emptyTable,
  forgetting,
  type KindNames,
  makeCell,
  reachingDate,
  withCells,
  withKinds,
} from './cells';
import { isRemarkable, type OpenDocument } from './document';
import { livedBefore, reachOfGaps } from './gaps';
import { buildLog, reachOf } from './log';
import { readRemarks } from './remarks';
import { firstDifference, type Scope, saysSame } from './scope';
import type { ModelSettings } from './settings';
import type { Content, DateSpan, Day, Log, LogDocument } from './types';

/** One log while its documents change. It holds the state; every `Log` that it returns is immutable. */
export interface Timeline {
  readonly log: Log;
  /** Adds a document, or takes what changed in one. */
  update(document: OpenDocument, change: BlockChange): void;
  remove(document: OpenDocument): void;
  /** Today or a setting changed. */
  refresh(today: DayNumber, settings: ModelSettings): void;
  readonly isEmpty: boolean;
}

/** For how many versions back a log can tell what changed. */
const HISTORY_LENGTH = 100;

export function createTimeline(id: string, today: DayNumber, settings: ModelSettings): Timeline {
  const documents = new Map<string, OpenDocument>();
  let table: CellTable = reachingDate(emptyTable, today);
  let remarks = readRemarks([], settings, undefined);
  let contents = new WeakMap<Cell, Content>();
  const daysOutside = new Map<DayNumber, Day>();
  const history: Change[] = [];
  let version = 0;
  // The log is built on demand, because many documents may be added first.
  let log: Log | undefined;
  let pending: DateSpan | 'none' | 'all' = 'all';
  let areRemarksRead = true;

  function update(open: OpenDocument, change: BlockChange): void {
    const isNew = documents.get(open.document.uri) !== open;
    documents.set(open.document.uri, open);
    take(isNew ? { removed: [], added: [...open.blocks()] } : change);
  }

  function remove(open: OpenDocument): void {
    if (!documents.delete(open.document.uri)) return;
    take({ removed: [...open.blocks()], added: [] });
  }

  function take(change: BlockChange): void {
    log = undefined;
    pending = union(pending, place(change));
    if (change.removed.some(isRemarkable) || change.added.some(isRemarkable)) areRemarksRead = false;
  }

  function refresh(newToday: DayNumber, newSettings: ModelSettings): void {
    log = undefined;
    pending = 'all';
    areRemarksRead = false;
    const isOther = newToday !== today || newSettings.unit !== settings.unit;
    settings = newSettings;
    today = newToday;
    table = reachingDate(table, today);
    if (isOther) for (const open of documents.values()) place(open.refresh(today, settings.unit));
    table = forgetting(table, { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY });
  }

  /** Puts blocks into their cells and returns the dates whose day may have changed. */
  function place(change: BlockChange): DateSpan | 'none' {
    const before = table;
    const cells = changedCells(before, change, remarks.reading.kinds);
    if (cells.size === 0) return 'none';
    table = withCells(before, cells);
    const span = spanOf(cells.keys());
    const gaps = hull(reachOfGaps(before, span, today), reachOfGaps(table, span, today));
    const reach = reachOf(span, gaps);
    table = forgetting(table, reach);
    return reach;
  }

  /** Reads directives and answers again and returns the dates whose day may have changed. */
  function readRemarksAgain(): DateSpan | 'none' | 'all' {
    areRemarksRead = true;
    const before = remarks;
    const blocks = inOrder(documents).flatMap(open => open.remarkableBlocks());
    remarks = readRemarks(blocks, settings, before);
    if (remarks.reading !== before.reading) {
      contents = new WeakMap();
      table = withKinds(table, remarks.reading.kinds);
      return 'all';
    }
    const judged = changesIn(DAYS_DEPEND_ON, before.scope, remarks.scope);
    if (judged !== 'none') table = forgetting(table, judged);
    return union(judged, changesIn(scopeFields, before.scope, remarks.scope));
  }

  function build(): Log {
    if (!areRemarksRead) pending = union(pending, readRemarksAgain());
    version++;
    history.push({ version, dates: pending });
    if (history.length > HISTORY_LENGTH) history.shift();
    pending = 'none';
    const own = version;
    const sorted = inOrder(documents);
    const athlete = sorted.map(open => open.athlete()).find(name => name !== undefined);
    const dates = mentionedDates(table);
    const built = buildLog({
      id,
      ...(athlete !== undefined && { athlete }),
      documents: sorted.map(({ document }) => document),
      unit: sorted[sorted.length - 1]?.unit() ?? settings.unit,
      today,
      reference: livedBefore(table, today + 1) ?? today,
      ...(dates && { dates }),
      table,
      contents,
      daysOutside,
      ...remarks,
      changedSince(earlier) {
        const since = versions.get(earlier);
        return since?.history === history ? changesBetween(history, since.version, own) : 'all';
      },
    });
    versions.set(built, { history, version });
    return built;
  }

  return {
    get log() {
      log ??= build();
      return log;
    },
    get isEmpty() {
      return documents.size === 0;
    },
    update,
    remove,
    refresh,
  };
}

/** What decides how days are judged. */
const DAYS_DEPEND_ON: readonly (keyof Scope)[] = ['options', 'athlete'];
const scopeFields = Object.keys(saysSame) as (keyof Scope)[];

/** The dates for which other directives hold. */
function changesIn(fields: readonly (keyof Scope)[], before: Scope, now: Scope): DateSpan | 'none' {
  const firsts = fields.flatMap(field => firstDifference(field, before, now) ?? []);
  // A week that begins before the line may end after it.
  return firsts.length === 0 ? 'none' : { from: Math.min(...firsts) - DAYS_PER_WEEK, to: Number.POSITIVE_INFINITY };
}

/* ---- versions ------------------------------------------------------------------------------------------------------ */

interface Change {
  readonly version: number;
  readonly dates: DateSpan | 'none' | 'all';
}

/** The version of a log, and the history that it belongs to. */
const versions = new WeakMap<Log, { readonly history: readonly Change[]; readonly version: number }>();

function changesBetween(history: readonly Change[], since: number, until: number): DateSpan | 'none' | 'all' {
  const isForgotten = (history[0]?.version ?? 0) > since + 1;
  if (since > until || isForgotten) return 'all';
  return history
    .filter(({ version }) => version > since && version <= until)
    .reduce<Change['dates']>((changes, { dates }) => union(changes, dates), 'none');
}

function union(one: Change['dates'], other: Change['dates']): Change['dates'] {
  if (one === 'all' || other === 'all') return 'all';
  if (one === 'none') return other;
  return other === 'none' ? one : hull(one, other);
}

function hull(one: DateSpan, other: DateSpan): DateSpan {
  return { from: Math.min(one.from, other.from), to: Math.max(one.to, other.to) };
}

/* ---- blocks and dates ---------------------------------------------------------------------------------------------- */

/** The new cells of all dates of removed and added blocks. */
function changedCells(
  table: CellTable,
  { removed, added }: BlockChange,
  kinds: KindNames,
): ReadonlyMap<DayNumber, Cell | undefined> {
  const cells = new Map<DayNumber, { own: Block[]; ranges: Block[] }>();
  const gone = new Set(removed);
  const stays = (block: Block) => !gone.has(block);
  const draftOf = (date: DayNumber) => {
    const known = cells.get(date);
    if (known) return known;
    const cell = cellAt(table, date);
    const draft = { own: cell?.own.filter(stays) ?? [], ranges: cell?.ranges.filter(stays) ?? [] };
    cells.set(date, draft);
    return draft;
  };
  for (const block of removed) for (const date of datesOf(block)) draftOf(date);
  for (const block of added) {
    for (const date of datesOf(block)) {
      const draft = draftOf(date);
      (block.until === undefined ? draft.own : draft.ranges).push(block);
    }
  }
  return new Map(
    [...cells].map(([date, { own, ranges }]) => [date, makeCell(inTextOrder(own), inTextOrder(ranges), kinds)]),
  );
}

/** By document, then by place in the text. Of the few blocks of one date. */
function inTextOrder(blocks: readonly Block[]): readonly Block[] {
  if (blocks.length < 2) return blocks;
  return blocks
    .map(block => ({ block, line: block.day ? block.document.tree.lineOf(block.day) : -1 }))
    .sort((a, b) => byUri(a.block, b.block) || a.line - b.line)
    .map(({ block }) => block);
}

function inOrder(documents: ReadonlyMap<string, OpenDocument>): readonly OpenDocument[] {
  return [...documents.values()].sort(byUri);
}

function byUri(one: { readonly document: LogDocument }, other: { readonly document: LogDocument }): number {
  if (one.document.uri === other.document.uri) return 0;
  return one.document.uri < other.document.uri ? -1 : 1;
}

function spanOf(dates: Iterable<DayNumber>): DateSpan {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const date of dates) [from, to] = [Math.min(from, date), Math.max(to, date)];
  return { from, to };
}

function mentionedDates(table: CellTable): DateSpan | undefined {
  const from = dateAfter(table, Number.NEGATIVE_INFINITY, () => true);
  const to = dateBefore(table, Number.POSITIVE_INFINITY, () => true);
  return from === undefined || to === undefined ? undefined : { from, to };
}

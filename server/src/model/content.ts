import type { Span } from '../base/text';
import { trailingProse, wordsEnd } from '../syntax/notes';
import type { DayLine, Entry, EntryLine, RowRole, SessionBody } from '../syntax/tree';
import type { LogUnit } from '../values/distance';
import type { Block, BlockEntry } from './blocks';
import { entriesThatCount, isDeclared, loneWord } from './cells';
import { isParkrun } from './kinds';
import { isAsMeant, isFiguresOf, partnerOf, type Sides, sidesOf } from './planned';
import { readOnce } from './readOnce';
import { giveRest } from './restOfTotal';
import { isMeantRest, isNear, isPlain } from './rowFacts';
import { isListed, isSumOf, isTotalOf, roleAtTime, roleBelow } from './rowRoles';
import { isDemanding, type RowOfDay } from './rows';
import { partsBelow, splitsBelow } from './splits';
import type { Content, DayEntry, DeclaredKind, ReadSession, SessionDraft, SessionEntry, TextPlace } from './types';

export const noContent: Content = { sessions: [], entries: [], notes: [], places: [] };

/** What decides how an entry is read, beside its text. */
export interface ReadingContext {
  /** Of documents that name none. */
  readonly unit: LogUnit;
  readonly kinds: ReadonlyMap<string, DeclaredKind>;
}

/** Reads the blocks that speak for one date. */
export function readContent(blocks: readonly Block[], reading: ReadingContext): Content {
  const sessions: SessionDraft[] = [];
  const entries: DayEntry[] = [];
  const notes: string[] = [];
  const places: TextPlace[] = [];
  for (const block of blocks) {
    const { document } = block;
    if (block.day) {
      const { date, until } = block.day;
      places.push({ document, line: block.day, span: { start: date.span.start, end: (until ?? date).span.end } });
    }
    notes.push(...block.notes);
    const ofBlock: WrittenSession[] = [];
    const first = sessions.length;
    const counted = entriesThatCount(block);
    const sides = sidesOf(counted);
    for (const written of sides ? [...sides.meant.filter(isNoSession), ...sides.others] : counted) {
      const { line, entry } = written;
      const session = isSession(entry) ? entry : declaredAlone(written, block, reading.kinds);
      if (session) {
        const own: WrittenSession = { session, written, rows: [] };
        const found = sessionAbove(own, ofBlock, sessions.slice(first), reading);
        if (found) {
          const { at, role } = found;
          const above = ofBlock[at] as WrittenSession;
          ofBlock[at] = { ...above, rows: [...above.rows, { line, entry: session, role, written }] };
          sessions[first + at] = draftOf(ofBlock[at], block, reading);
        } else {
          ofBlock.push(own);
          sessions.push(draftOf(own, block, reading));
        }
        continue;
      }
      // `Plan: rest` above `Did 5 km`
      if (sides && isMeantRest(entry)) continue;
      const place = { document, line, span: bodySpan(entry, line) };
      entries.push({ place, entry, unit: written.unit ?? reading.unit });
      notes.push(...notesOf(written));
    }
    const joined = withoutHeadAbove(ofBlock, sessions.slice(first));
    if (joined) {
      ofBlock.splice(0, 2, joined);
      sessions.splice(first, 2, draftOf(joined, block, reading));
    }
    joinSplits(ofBlock, sessions, first, written => draftOf(written, block, reading));
    giveRest(sessions, first);
    if (sides) joinPlan(sides, ofBlock, sessions, first, block, reading);
  }
  return { sessions, entries, notes, places };
}

/** A session as it is written, with the rows below it. */
interface WrittenSession {
  readonly session: SessionEntry;
  readonly written: BlockEntry;
  readonly rows: readonly (RowOfDay & { readonly written: BlockEntry })[];
}

/** More than anybody writes of one session. They are read together with each that comes, so that their number is bounded. */
const MOST_ROWS = 50;

/**
 * Finds the session above that an entry goes on with, and the role of the entry in it. That session is the last one, the last run above
 * drills and stretching, or one at the same time of day. Sessions on one line are never joined to each other.
 */
function sessionAbove(
  own: WrittenSession,
  ofBlock: readonly WrittenSession[],
  sessions: readonly SessionDraft[],
  reading: ReadingContext,
): { readonly at: number; readonly role: RowRole } | undefined {
  const { session, written } = own;
  const last = ofBlock.at(-1);
  if (!last || last.written.line === written.line || isCameOf(session, last)) return undefined;
  const row = readOnce(session, written.line.text, [], written.unit ?? reading.unit, reading.kinds);
  const reads = sessions.map(({ read }) => read);
  // `Goal 3x1k at 4:00` above `3x1k 4:02 4:01 3:58`
  const above = reads.at(-1);
  if (above && ofBlock.length === 1 && last.rows.length === 0 && isMeantOf(above, own, row)) return undefined;
  if (isTotalOf(row, reads) || isMeantOf(row, last, above)) return { at: ofBlock.length - 1, role: 'splits' };
  for (const [at, above] of row.when ? reads.entries() : []) {
    const role = roleAtTime(row, above);
    if (role) return { at, role };
  }
  for (const at of [ofBlock.length - 1, reads.findLastIndex(({ sport }) => sport === 'run')]) {
    const above = reads[at];
    const role =
      above && (ofBlock[at]?.rows.length ?? 0) < MOST_ROWS ? roleBelow(row, above, isListed(written.line)) : undefined;
    if (role) return { at, role };
    if (above?.sport !== 'recovery' && above?.sport !== 'strength') return undefined;
  }
  return undefined;
}

/** What stands above the first session and is none becomes a row of it; `undefined` where the first entry is a session of its own. */
function withoutHeadAbove(
  [top, next]: readonly WrittenSession[],
  sessions: readonly SessionDraft[],
): WrittenSession | undefined {
  const [head, ...below] = sessions.map(({ read }) => read);
  if (!top || !next || !head || top.rows.length > 0 || top.written.line === next.written.line) return undefined;
  const isMeant = isPlanAbove(top, next) || (below[0] !== undefined && isMeantOf(head, next, below[0]));
  if (!isMeant && !isTotalAbove(head, below)) return undefined;
  const { session, written } = top;
  return { ...next, rows: [{ line: written.line, entry: session, role: 'splits', written }, ...next.rows] };
}

/**
 * `(11 mi)`, `11 mi double, tempo and easy` above `AM 6 mi tempo` and `PM 5 mi`: how far the runs of the day were together. A head
 * that names hard work is no total where the runs are amounts and nothing else.
 */
function isTotalAbove(head: ReadSession, runs: readonly ReadSession[]): boolean {
  if (runs.some(({ when, sport }) => sport === 'run' && !when) || !isSumOf(head, runs)) return false;
  return !isDemanding(head) || runs.some(run => !isPlain(run) || run.steps.length > 0);
}

/** `Planned run 45 min` above `Time: 46:12`, `Soll: 12 km` above `Ist: 10 km`: what was meant, and what came of it. */
function isPlanAbove(top: WrittenSession, { session }: WrittenSession): boolean {
  const isFigures = top.session.status?.status === 'plan' && session.row === 'figures' && !session.status;
  return isFigures || isCameOf(session, top);
}

function isCameOf({ side, status }: SessionEntry, above: WrittenSession): boolean {
  return side === 'came' && !status && above.session.side === 'meant';
}

/** `Soll: 12 km` below `Ist: 10 km`, `Goal: 8 km in 40:00` beside `8 km 41:12`. */
function isMeantOf(
  { entry, ...meant }: ReadSession,
  { session }: WrittenSession,
  came: ReadSession | undefined,
): boolean {
  const { side, status } = session;
  if (entry.side !== 'meant' || side === 'meant' || status) return false;
  return side === 'came' || (!entry.status && isNear(meant.distanceM, came?.distanceM));
}

function isNoSession({ entry }: BlockEntry): boolean {
  return !isSession(entry);
}

/**
 * Joins each plan with the session that came of it. A plan that no session came of is done or skipped as the lines of what came say, and
 * still planned where they say nothing. Where other sessions came and no line says that the plan was done, it is dropped.
 */
function joinPlan(
  { meant, outcome }: Sides,
  ofBlock: WrittenSession[],
  sessions: SessionDraft[],
  first: number,
  block: Block,
  reading: ReadingContext,
): void {
  const came = sessions.slice(first).map(({ read }) => read);
  const taken = new Set<ReadSession>();
  for (const written of meant) {
    if (!isSession(written.entry)) continue;
    const plan: WrittenSession = { session: written.entry, written, rows: [] };
    const draft = draftOf(plan, block, reading);
    const partner = partnerOf(draft.read, came, taken);
    if (partner) {
      taken.add(partner);
      const at = came.indexOf(partner);
      const own = ofBlock[at] as WrittenSession;
      const isHead = outcome === 'done' && isFiguresOf(draft.read, partner);
      const joined = isHead
        ? { ...plan, rows: [asRow(own, 'figures'), ...own.rows] }
        : withPlan(own, plan, partner, draft.read);
      const made = draftOf(joined, block, reading);
      ofBlock[at] = joined;
      sessions[first + at] = isHead ? withStatus(made, partner.status) : made;
    } else if (came.length === 0 || outcome === 'done') {
      ofBlock.push(plan);
      sessions.push(withStatus(draft, outcome ?? 'plan'));
    }
  }
}

function withPlan(own: WrittenSession, plan: WrittenSession, came: ReadSession, meant: ReadSession): WrittenSession {
  return { ...own, rows: [asRow(plan, isAsMeant(meant, came) ? 'meant' : 'splits'), ...own.rows] };
}

function asRow({ session, written }: WrittenSession, role: RowRole): WrittenSession['rows'][number] {
  return { line: written.line, entry: session, role, written };
}

function withStatus(draft: SessionDraft, status: ReadSession['status']): SessionDraft {
  return { ...draft, read: { ...draft.read, status } };
}

/** Gives rows that are splits of the run above them to it; no more than `MOST_ROWS`, so that work grows with the rows of a day. */
function joinSplits(
  ofBlock: WrittenSession[],
  sessions: SessionDraft[],
  first: number,
  draft: (written: WrittenSession) => SessionDraft,
): void {
  for (let at = 0; at < ofBlock.length - 1; at++) {
    const [run, ...behind] = ofBlock.slice(at, at + 1 + MOST_ROWS);
    const [head, ...reads] = sessions.slice(first + at, first + at + 1 + MOST_ROWS).map(({ read }) => read);
    if (!run || !head) return;
    const apart = behind.findIndex(
      ({ rows, written }, index) => rows.length > 0 || written.line === (behind[index - 1] ?? run).written.line,
    );
    const below = reads.slice(0, apart < 0 ? undefined : apart);
    const splits = splitsBelow(head, below);
    const [count, role] = splits > 0 ? ([splits, 'splits'] as const) : ([partsBelow(head, below), 'part'] as const);
    if (count === 0) continue;
    const rows = behind
      .slice(0, count)
      .map(({ session, written }) => ({ line: written.line, entry: session, role, written }));
    const joined = { ...run, rows: [...run.rows, ...rows] };
    ofBlock.splice(at, count + 1, joined);
    sessions.splice(first + at, count + 1, draft(joined));
  }
}

function draftOf(
  { session, written, rows }: WrittenSession,
  { document }: Block,
  reading: ReadingContext,
): SessionDraft {
  const read = readOnce(session, written.line.text, rows, written.unit ?? reading.unit, reading.kinds);
  const notes = [
    ...notesOf({ ...written, entry: session }),
    ...rows.flatMap(row => notesOf({ ...row.written, entry: row.entry })),
  ];
  return {
    read: withNotes(read, written.entry, notes),
    place: { document, line: written.line, span: session.body.mark },
    isParkrun: isParkrun(session),
  };
}

function isSession(entry: Entry): entry is SessionEntry {
  return entry.body.type === 'session';
}

/** Entries that a `kind` line makes sessions of, by the entry of the tree: the same one each time. */
const declared = new WeakMap<Entry, SessionEntry>();

/** `lunchloop`, and nothing else but tags: prose as far as its line tells, a session where a `kind` line says so. */
function declaredAlone(
  written: BlockEntry,
  block: Block,
  kinds: ReadonlyMap<string, DeclaredKind>,
): SessionEntry | undefined {
  const { entry } = written;
  const lone = isDeclared(written, block, kinds) ? loneWord(entry, written.line.text) : undefined;
  if (!lone) return undefined;
  const known = declared.get(entry);
  if (known) return known;
  const { skipped: _, tags = [], ...rest } = entry;
  const body: SessionBody = {
    type: 'session',
    kind: { span: lone.span, word: lone.word.toLowerCase(), category: 'unknown' },
    totals: [],
    attributes: tags,
    steps: [],
    mark: lone.span,
  };
  const made = { ...rest, ...(lone.when && { when: lone.when }), body };
  declared.set(entry, made);
  return made;
}

/* ---- notes --------------------------------------------------------------------------------------------------------- */

function withNotes(read: ReadSession, entry: Entry, notes: readonly string[]): ReadSession {
  // Whoever asks with an entry of the tree finds the session that was read from it.
  const { note: _, ...rest } = read.entry === entry ? read : { ...read, entry };
  return notes.length > 0 ? { ...rest, note: notes.join('\n') } : rest;
}

/** The prose that was read over, the implicit and the marked note of an entry, and the note lines below it. */
function notesOf({ entry, line, notes }: BlockEntry): readonly string[] {
  const textOf = ({ start, end }: Span) => line.text.slice(start, end).trim();
  const prose = (entry.skipped ?? []).map(textOf).join(' … ');
  const note = entry.note ? textOf(entry.note.text) : '';
  return [prose, note, ...notes].filter(text => text !== '');
}

/** The words of an entry without its notes; all of a note that is nothing else. */
function bodySpan(entry: Entry, { text }: DayLine | EntryLine): Span {
  const { span, body } = entry;
  const end = wordsEnd(entry, text);
  if (body.type === 'prose' || end <= span.start) return trailingProse(entry, text) ?? span;
  return { start: span.start, end: span.start + text.slice(span.start, end).trimEnd().length };
}

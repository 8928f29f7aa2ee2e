import { dimensionOf } from '../../model/amounts';
import type { Quantity, SessionBody } from '../../syntax/tree';
import type { DiaryLine } from './diaryLine';
import { type EntryPart, type Part, partsOf, readEntry } from './entry';
import { proseAtEnd, proseOf } from './prose';

/** What was made of a session and the lines below it. */
export interface Gathered {
  readonly whole: EntryPart;
  /** What is no part of it, in its order. */
  readonly behind: readonly Part[];
}

/** A session with the list below it: amounts and steps become its own, other sports entries, all else notes. */
export function gatherNested(session: EntryPart, below: readonly DiaryLine[]): Gathered {
  const gathered = gather(session, below, absorbed);
  // `1 km`, `2 km`, `1 km` below `Intervals`: the first of them is a step, too.
  const own = sessionOf(withoutNote(session).entry)?.totals.length ?? 0;
  return partsExceedTotal(sessionOf(gathered.whole), own) ? gather(session, below, withStep) : gathered;
}

function gather(session: EntryPart, below: readonly DiaryLine[], absorb: typeof absorbed): Gathered {
  const { entry, note } = withoutNote(session);
  let whole = entry;
  const behind: Part[] = note === undefined ? [] : [{ type: 'note', text: note }];
  for (const line of below) {
    if (line.type !== 'text') continue;
    const larger = isPlain(line) ? absorb(whole, line.text) : undefined;
    if (larger) whole = larger;
    else behind.push(...partsBelow(line));
  }
  // What adds nothing to the session leaves it as it was written.
  return whole === entry ? { whole: session, behind: behind.slice(note === undefined ? 0 : 1) } : { whole, behind };
}

/**
 * `wu 2 km`, `5 km @ T`, `cd 2 km` on a line each are one session, from its warm-up or its name to its cool-down.
 * @returns also how many lines it took; `undefined` when they tell of no such session
 */
export function gatherSteps(
  start: EntryPart,
  following: readonly DiaryLine[],
): { readonly whole: EntryPart; readonly taken: number } | undefined {
  let whole = start;
  let taken = 0;
  for (const line of following) {
    const larger = isPlain(line) ? absorbed(whole, line.text) : undefined;
    if (!larger) return undefined;
    whole = larger;
    taken++;
    const steps = sessionOf(whole)?.steps ?? [];
    // Lines are added behind, so the first step stays: to try further ones would cost a reading of all of them each time.
    if (steps.length > 0 && steps[0]?.label?.word !== 'wu') return undefined;
    if (steps.at(-1)?.label?.word === 'cd') return { whole, taken };
  }
  return undefined;
}

/** The items of a list below a line: those that follow and stand further in. */
export function listBelow(line: DiaryLine, following: readonly DiaryLine[]): readonly DiaryLine[] {
  const own = columnOf(line) ?? 0;
  const end = following.findIndex(each => (columnOf(each) ?? 0) <= own);
  return end < 0 ? following : following.slice(0, end);
}

function columnOf(line: DiaryLine): number | undefined {
  return line.type === 'text' ? line.column : undefined;
}

function isPlain(line: DiaryLine): line is Extract<DiaryLine, { type: 'text' }> {
  return line.type === 'text' && line.mark === undefined && !line.isQuote;
}

/** The only session of an entry; `undefined` when it is something else, or has notes that all behind them would be part of. */
function sessionOf({ entries }: EntryPart): SessionBody | undefined {
  const [entry] = entries;
  if (entries.length !== 1 || entry?.body.type !== 'session' || proseOf(entry).length > 0 || entry.note)
    return undefined;
  return entry.body;
}

/** The session with what a further line says of it: its totals and attributes, else its steps. */
function absorbed(whole: EntryPart, line: string): EntryPart | undefined {
  return withTotals(whole, line) ?? withStep(whole, line);
}

function withTotals(whole: EntryPart, line: string): EntryPart | undefined {
  const addition = additionOf(whole, line);
  if (!addition || addition.before.steps.length > 0 || addition.hasKind) return undefined;
  const more = readEntry(`${addition.start} ${addition.text}`);
  const body = more && sameSession(more, whole);
  return body && body.steps.length === 0 && hasMore(body, addition.before) ? more : undefined;
}

function withStep(whole: EntryPart, line: string): EntryPart | undefined {
  const addition = additionOf(whole, line);
  if (!addition) return undefined;
  const { before, start, text } = addition;
  const stepped = readEntry(`${start}${before.steps.length === 0 ? ':' : ','} ${text}`);
  const body = stepped && sameSession(stepped, whole);
  const isLonger = body !== undefined && body.steps.length > before.steps.length;
  return isLonger && body.totals.length === before.totals.length ? stepped : undefined;
}

interface Addition {
  readonly before: SessionBody;
  /** The words of the session, without the sign at their end. */
  readonly start: string;
  readonly text: string;
  /** The line by itself names a kind of run. */
  readonly hasKind: boolean;
}

/** What a line adds to the session above it; `undefined` if the line is about something else. */
function additionOf(whole: EntryPart, line: string): Addition | undefined {
  const before = sessionOf(whole);
  const text = line.replace(LIST_NUMBER, '').replace(/[.;,]+$/, '');
  if (!before || text === '') return undefined;
  const alone = readEntry(text)?.entries ?? [];
  if (alone.some(({ body }) => body.type !== 'session' || (body.kind && body.kind.category !== 'run')))
    return undefined;
  const hasKind = alone.some(({ body }) => body.type === 'session' && body.kind);
  return { before, start: whole.text.replace(/[.;,:]+$/, ''), text, hasKind };
}

/** The session of `part` when it is of the kind of that of `whole`, with nothing more left unread. */
function sameSession(part: EntryPart, whole: EntryPart): SessionBody | undefined {
  const [body, before] = [sessionOf(part), sessionOf(whole)];
  const [prose, proseBefore] = [part, whole].map(({ entries }) => entries[0]?.skipped?.length ?? 0);
  return body?.kind?.word === before?.kind?.word && prose === proseBefore ? body : undefined;
}

/** Whether a total behind the first `own` cannot be the total of the steps: they add up to more, or the only step is as long. */
function partsExceedTotal(body: SessionBody | undefined, own: number): boolean {
  if (!body) return false;
  return body.totals.slice(own).some(({ quantity }) => {
    const total = sizeOf(quantity, quantity.type);
    const sizes = body.steps.map(({ count = 1, amounts }) =>
      amounts.reduce((sum, amount) => sum + count * (sizeOf(amount.quantity, quantity.type) ?? 0), 0),
    );
    const sum = sizes.reduce((all, size) => all + size, 0);
    return total !== undefined && (sum > total || (sum === total && body.steps.length === 1));
  });
}

function sizeOf(quantity: Quantity, type: Quantity['type']): number | undefined {
  if (quantity.type !== type) return undefined;
  if (quantity.type === 'distance') return quantity.distanceM;
  if (quantity.type === 'duration') return quantity.durationS;
  return quantity.type === 'bare' ? quantity.value : undefined;
}

const LIST_NUMBER = /^\d{1,2}[.)]\s+/;

/** More totals or attributes, and none of a sort that is there already. */
function hasMore(body: SessionBody, before: SessionBody): boolean {
  const dimensions = body.totals.map(({ quantity }) => dimensionOf(quantity));
  const isOnce = new Set(dimensions).size === dimensions.length;
  const [now, then] = [body, before].map(({ totals, attributes }) => totals.length + attributes.length);
  return isOnce && (now ?? 0) > (then ?? 0);
}

/** A line below a session that adds nothing to it: an entry when it is no run (those would count twice), else a note. */
function partsBelow(line: Extract<DiaryLine, { type: 'text' }>): readonly Part[] {
  if (line.isQuote) return [{ type: 'note', text: line.text }];
  const parts = partsOf(line.text, { doing: line.mark ?? 'done', hasSession: true });
  const countsTwice = parts.some(
    part =>
      part.type === 'entry' &&
      part.entries.some(
        ({ body, status, when }) =>
          body.type === 'session' && !status && !when && (body.kind === undefined || body.kind.category === 'run'),
      ),
  );
  return countsTwice ? [{ type: 'note', text: line.text }] : parts;
}

/** A session whose words are followed by prose, and the prose. */
function withoutNote(session: EntryPart): { readonly entry: EntryPart; readonly note?: string } {
  const [entry] = session.entries;
  const start = entry && proseAtEnd(entry, `  ${session.text}`);
  if (session.entries.length !== 1 || start === undefined || entry?.note || start < INDENT) return { entry: session };
  const text = session.text.slice(0, start - INDENT).replace(/[\s.;,:-]+$/, '');
  const read = readEntry(text);
  return read && sessionOf(read) ? { entry: read, note: session.text.slice(start - INDENT) } : { entry: session };
}

/** What `readEntry` puts before a text, so that it is an entry of a line. */
const INDENT = 2;

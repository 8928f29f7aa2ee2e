import type { Span } from '../../base/text';
import { skipSpace, trimEnd } from '../characters';
import { readStatus, readWhen } from '../facts/when';
import { noteAt, noteStart } from '../notes';
import { cursorOver, scan, type TokenLine, tokensSpan } from '../scan';
import type { Entry, LineReading, NoteNode, Problem } from '../tree';
import { buildEntries, lineTotalOf } from './build';
import { headed, readHead } from './head';
import { hull } from './hull';
import { readWholeOther } from './others';
import type { Context } from './phrase';
import { proseOf, withProse } from './prose';
import { type Candidate, candidatesOf, plainCandidate } from './read';
import { simpleRow } from './simple';
import { statusesOf, withStatuses } from './statuses';
import { type Stretch, stretchOf } from './stretch';
import { toldOf } from './told';
import { unknownKindOf, withKind } from './unknownKind';

/** What stands behind a date and weekday, or behind the indent of an entry line. */
export interface ParsedEntries extends LineReading {
  /** The note of a line without entries. */
  readonly note?: NoteNode;
  /** The reading in a log in miles, where it is another one. */
  readonly inMiles?: LineReading;
}

/** No entry is longer; what stands behind is note, so that the time and the memory that a line takes are bounded. */
const LONGEST_ENTRY = 6_000;

/**
 * Reads `[WHEN] [STATUS] BODY [> NOTE]`, and further entries of the same line, from column `start` on. Never fails: what is not
 * understood is prose. Where the unit of the log decides what a line means, it answers the reading for either.
 */
export function parseEntries(text: string, start: number): ParsedEntries {
  const noteColumn = noteStart(text, start);
  const note = noteColumn < 0 ? undefined : noteAt(text, noteColumn);
  const from = skipSpace(text, start);
  const end = trimEnd(text, from, note?.span.start ?? text.length);
  if (end <= from) return note ? { entries: [], note, problems: [] } : NOTHING;
  const line = scan(text, from, Math.min(end, from + LONGEST_ENTRY));
  const rest = end > from + LONGEST_ENTRY ? { start: from + LONGEST_ENTRY, end } : undefined;
  const read = readBoth(line);
  const inKm = withNote(read.inKm, note, rest);
  return read.inMiles ? { ...inKm, inMiles: withNote(read.inMiles, note, rest) } : inKm;
}

const NOTHING: ParsedEntries = { entries: [], problems: [] };

/* ---- one line ------------------------------------------------------------------------------------------------------ */

/** A line as it is read in a log in kilometres, and in miles where that is something else. */
interface Both {
  readonly inKm: LineReading;
  readonly inMiles?: LineReading;
}

function readBoth(line: TokenLine): Both {
  const problems: Problem[] = [];
  const cursor = cursorOver(line, 0, line.tokens.length);
  const head = readHead(cursor);
  const whole = ({ entries, problems }: LineReading) => ({ entries: headed(entries, head, line), problems });
  const others = readWholeOther(cursor, problems);
  if (others) return { inKm: whole({ entries: others, problems }) };
  const simple = simpleReading(line, cursor.at);
  if (simple) return { inKm: whole(simple) };
  const stretch = stretchOf(line, cursor.at, line.tokens.length);
  const written = writtenUnit(line);
  if (written) {
    const context = { line, unit: written };
    return { inKm: whole(readingOf(candidatesOf(stretch, written, context).all, stretch, context)) };
  }
  let isOfUnit = false;
  const contextOf = (unit: Context['unit']): Context => ({
    line,
    get unit() {
      isOfUnit = true;
      return unit;
    },
  });
  const candidates = candidatesOf(stretch, 'km', contextOf('km'));
  const inKm = whole(readingOf(candidates.all, stretch, contextOf('km')));
  if (!isOfUnit && !stretch.charts.isOfUnit()) return { inKm };
  const inMi = candidatesOf(stretch, 'mi', contextOf('mi'), isOfUnit ? undefined : candidates);
  if (inMi === candidates) return { inKm };
  const inMiles = whole(readingOf(inMi.all, stretch, contextOf('mi')));
  return JSON.stringify(inKm) === JSON.stringify(inMiles) ? { inKm } : { inKm, inMiles };
}

/** A line that has one reading in either unit. */
function simpleReading(line: TokenLine, start: number): LineReading | undefined {
  const row = simpleRow(line, start);
  const context: Context = { line, unit: 'km' };
  const candidate = row && plainCandidate(row, context);
  return candidate && readingOf([candidate], { line, start }, context);
}

/** `12 mi: 2E, 8MP, 2E`: the unit of all distances of a line where one stands behind a number, and the other nowhere. */
function writtenUnit({ tokens }: TokenLine): Context['unit'] | undefined {
  const found = new Set<Context['unit']>();
  for (const [at, { type }] of tokens.entries()) {
    if (type !== 'number' || tokens[at - 1]?.text === 'x') continue;
    const word = tokens[at + 1]?.text ?? '';
    if (KILOMETRES.has(word)) found.add('km');
    else if (MILES.has(word)) found.add('mi');
  }
  const [unit] = found;
  return found.size === 1 ? unit : undefined;
}

const KILOMETRES: ReadonlySet<string> = new Set(['km', 'kilometer', 'kilometers', 'kilometre', 'kilometres']);
const MILES: ReadonlySet<string> = new Set(['mi', 'mile', 'miles', 'meilen']);

/** What the likeliest candidate says. */
function readingOf(
  candidates: readonly Candidate[],
  { line, start }: Pick<Stretch, 'line' | 'start'>,
  context: Context,
): LineReading {
  const best = candidates[0];
  const built = best ? buildEntries(best.drafts.drafts, context) : [];
  const total = best && lineTotalOf(best.drafts, line);
  const unknown = best && unknownKindOf(best, line);
  const named = unknown ? withKind(built, unknown.kind) : built;
  const statuses = best ? statusesOf(best, line) : [];
  const prosed = best ? withProse(named, proseOf(best, line, unknown?.end ?? start, statuses)) : named;
  const entries = withStatuses(prosed, statuses);
  if (entries.every(isTagsAlone)) return { entries: [prose(line, entries)], problems: toldOf(candidates, [], context) };
  const problems = [...(unknown ? [unknown.problem] : []), ...toldOf(candidates, entries, context)];
  return { entries: total ? withLineTotal(entries, total) : entries, problems };
}

/** Tags make no session: they are the day's. */
function isTagsAlone({ body }: Entry): boolean {
  return (
    body.type === 'session' &&
    !body.kind &&
    !body.forced &&
    !body.effort &&
    !body.shape &&
    body.totals.length === 0 &&
    body.steps.length === 0 &&
    !body.statedTotal &&
    body.attributes.every(({ type }) => type === 'tag')
  );
}

/** Nothing was understood but the time of day, whether it was planned or skipped, and tags. */
function prose(line: TokenLine, entries: readonly Entry[]): Entry {
  const cursor = cursorOver(line, 0, line.tokens.length);
  const when = readWhen(cursor).when;
  const status = readStatus(cursor);
  const tags = entries.flatMap(({ body }) => (body.type === 'session' ? body.attributes : []));
  const entry: { -readonly [Key in keyof Entry]: Entry[Key] } = {
    span: tokensSpan(line, 0, line.tokens.length),
    body: { type: 'prose' },
  };
  if (cursor.at < line.tokens.length) entry.skipped = [tokensSpan(line, cursor.at, line.tokens.length)];
  if (when) entry.when = when;
  if (status) entry.status = status;
  if (tags.length > 0) entry.tags = tags;
  return entry;
}

/** The total at the end of a line of several sessions is the line's: it is compared with their sum and changes none. */
function withLineTotal(entries: readonly Entry[], total: NonNullable<ReturnType<typeof lineTotalOf>>): Entry[] {
  const last = entries.findLast(({ body }) => body.type === 'session');
  return entries.map(entry => {
    if (entry !== last || entry.body.type !== 'session') return entry;
    const body = { ...entry.body, lineTotal: total };
    return { ...entry, span: hull(body, entry.span), body };
  });
}

/** The last entry of a line has the note, and what was too long to be read. */
function withNote(reading: LineReading, note: NoteNode | undefined, rest: Span | undefined): LineReading {
  const last = reading.entries.at(-1);
  if (!last || (!note && !rest)) return reading;
  const made: { -readonly [Key in keyof Entry]: Entry[Key] } = { ...last };
  if (rest) made.skipped = [...(last.skipped ?? []), rest];
  if (note) made.note = note;
  made.span = { start: last.span.start, end: note?.span.end ?? rest?.end ?? last.span.end };
  return { ...reading, entries: [...reading.entries.slice(0, -1), made] };
}

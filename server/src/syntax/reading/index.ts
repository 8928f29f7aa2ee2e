import type { Span } from '../../base/text';
import type { LogUnit } from '../../values/distance';
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
import { type Candidate, candidatesOf } from './read';
import { statusesOf, withStatuses } from './statuses';
import { toldOf } from './told';
import { unknownKindOf, withKind } from './unknownKind';

/** What stands behind a date and weekday, or behind the indent of an entry line. */
export interface ParsedEntries extends LineReading {
  /** The note of a line without entries. */
  readonly note?: NoteNode;
  /** The unit of the log was asked for: in the other one the line may read otherwise. */
  readonly isOfUnit?: true;
}

/** No entry is longer; what stands behind is note, so that the time and the memory that a line takes are bounded. */
export const LONGEST_ENTRY = 6_000;

/**
 * Reads `[WHEN] [STATUS] BODY [> NOTE]`, and further entries of the same line, from column `start` on. Never fails: what is not
 * understood is prose.
 *
 * @param unit of the log that it stands in
 */
export function parseEntries(text: string, start: number, unit: LogUnit = 'km'): ParsedEntries {
  const noteColumn = noteStart(text, start);
  const note = noteColumn < 0 ? undefined : noteAt(text, noteColumn);
  const from = skipSpace(text, start);
  const end = trimEnd(text, from, note?.span.start ?? text.length);
  if (end <= from) return note ? { entries: [], note, problems: [] } : NOTHING;
  const line = scan(text, from, Math.min(end, from + LONGEST_ENTRY));
  const rest = end > from + LONGEST_ENTRY ? { start: from + LONGEST_ENTRY, end } : undefined;
  return withNote(readLine(line, unit), note, rest);
}

const NOTHING: ParsedEntries = { entries: [], problems: [] };

/* ---- one line ------------------------------------------------------------------------------------------------------ */

function readLine(line: TokenLine, unit: LogUnit): ParsedEntries {
  const problems: Problem[] = [];
  const cursor = cursorOver(line, 0, line.tokens.length);
  const head = readHead(cursor);
  const others = readWholeOther(cursor, problems);
  if (others) return { entries: headed(others, head, line), problems };
  let asked = 0;
  const written = writtenUnit(line);
  const context: Context = {
    line,
    get unit() {
      asked++;
      return written ?? unit;
    },
  };
  const reading = readingOf(candidatesOf(context, cursor.at), cursor.at, context);
  const whole = { entries: headed(reading.entries, head, line), problems: reading.problems };
  return asked > 0 && !written ? { ...whole, isOfUnit: true } : whole;
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
function readingOf(candidates: readonly Candidate[], start: number, context: Context): LineReading {
  const { line } = context;
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
function withNote(reading: ParsedEntries, note: NoteNode | undefined, rest: Span | undefined): ParsedEntries {
  const last = reading.entries.at(-1);
  if (!last || (!note && !rest)) return reading;
  const made: { -readonly [Key in keyof Entry]: Entry[Key] } = { ...last };
  if (rest) made.skipped = [...(last.skipped ?? []), rest];
  if (note) made.note = note;
  made.span = { start: last.span.start, end: note?.span.end ?? rest?.end ?? last.span.end };
  return { ...reading, entries: [...reading.entries.slice(0, -1), made] };
}

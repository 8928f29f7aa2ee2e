import type { Span } from '../../base/text';
import type { LogUnit } from '../../values/distance';
import { skipSpace, trimEnd } from '../characters';
import { noteAt, noteStart } from '../notes';
import { cursorOver, scan, type TokenLine } from '../scan';
import type { Entry, LineReading, NoteNode, Problem } from '../tree';
import { withAfterwards } from './afterwards';
import { readWholeOther } from './beam/others';
import { withEased } from './eased';
import { headed, readHead } from './head';
import type { Making } from './nodes/amountNodes';
import type { Context } from './senses/phrase';
import { withSide } from './sides';
import { simpleEntry, timedEntry } from './simple/simple';
import { stepsEntry } from './simple/stepsEntry';
import { withoutSlips } from './slips';
import { weighed } from './weighed';

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
  const reading = readLine(line, unit);
  const told = withAfterwards(withEased(withSide(reading.entries, line), line), line);
  reading.entries = withNote(told, note, rest);
  return reading;
}

const NOTHING: ParsedEntries = { entries: [], problems: [] };

/* ---- one line ------------------------------------------------------------------------------------------------------ */

function readLine(typed: TokenLine, unit: LogUnit): Making<ParsedEntries> {
  // A word that names a session is no time of day.
  const first = simpleEntry(typed, 0) ?? timedEntry(typed);
  if (first) return { entries: [first], problems: NO_PROBLEMS };
  const ofSteps = new LineContext(typed, false, unit, typed);
  const steps = stepsEntry(ofSteps, 0);
  if (steps) return readIn(ofSteps, [steps], NO_PROBLEMS);
  const problems: Problem[] = [];
  const line = withoutSlips(typed);
  const cursor = cursorOver(line, 0, line.tokens.length);
  const head = readHead(cursor);
  const simple = cursor.at > 0 ? simpleEntry(line, cursor.at) : undefined;
  if (simple) return { entries: headed([simple], head, line), problems };
  const others = readWholeOther(cursor, problems);
  if (others) return { entries: headed(others, head, line), problems };
  const body = head.status && !head.when ? behindStatus(line, cursor.at) : undefined;
  const context = new LineContext(body ?? line, head.status?.status === 'plan', unit, line);
  const reading = weighed(context, body ? 0 : cursor.at);
  return readIn(context, headed(reading.entries, head, line), reading.problems);
}

/** One for all lines that nothing is amiss in. */
const NO_PROBLEMS: readonly Problem[] = [];

function readIn(context: LineContext, entries: readonly Entry[], problems: readonly Problem[]): Making<ParsedEntries> {
  const whole: Making<ParsedEntries> = { entries, problems };
  if (context.isOfUnit) whole.isOfUnit = true;
  return whole;
}

/** Notes whether the unit of the log was asked for. Millions ask, and V8 is slow where an object has a getter of its own: here all share one. */
class LineContext implements Context {
  readonly line: TokenLine;
  readonly isPlanned: boolean;
  readonly #ofLog: LogUnit;
  readonly #whole: TokenLine;
  #asked: Context['unit'] | undefined;
  isOfUnit = false;

  constructor(line: TokenLine, isPlanned: boolean, ofLog: LogUnit, whole: TokenLine) {
    this.line = line;
    this.isPlanned = isPlanned;
    this.#ofLog = ofLog;
    this.#whole = whole;
  }

  get unit(): Context['unit'] {
    if (this.#asked) return this.#asked;
    const written = writtenUnit(this.#whole);
    this.isOfUnit = !written;
    this.#asked = written ?? this.#ofLog;
    return this.#asked;
  }
}

/** `plan mile repeats`: what stands behind the status is read as if nothing stood before it. */
function behindStatus(line: TokenLine, at: number): TokenLine {
  const { start = 0 } = line.tokens[at] ?? {};
  return withoutSlips(scan(line.text, start, line.tokens.at(-1)?.end ?? start));
}

/** `12 mi: 2E, 8MP, 2E`: the unit of all distances of a line where one stands behind a number, and the other nowhere. */
function writtenUnit({ tokens }: TokenLine): Context['unit'] | undefined {
  const found = new Set<Context['unit']>();
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]?.type !== 'number' || tokens[at - 1]?.text === 'x') continue;
    const word = tokens[at + 1]?.text ?? '';
    if (KILOMETRES.has(word)) found.add('km');
    else if (MILES.has(word)) found.add('mi');
  }
  const [unit] = found;
  return found.size === 1 ? unit : undefined;
}

const KILOMETRES: ReadonlySet<string> = new Set(['km', 'kilometer', 'kilometers', 'kilometre', 'kilometres']);
const MILES: ReadonlySet<string> = new Set(['mi', 'mile', 'miles', 'meilen']);

/** The last entry of a line has the note, and what was too long to be read. */
function withNote(entries: readonly Entry[], note: NoteNode | undefined, rest: Span | undefined): readonly Entry[] {
  const last = entries.at(-1);
  if (!last || (!note && !rest)) return entries;
  const made: Making<Entry> = { ...last };
  if (rest) made.skipped = [...(last.skipped ?? []), rest];
  if (note) made.note = note;
  made.span = { start: last.span.start, end: note?.span.end ?? rest?.end ?? last.span.end };
  return [...entries.slice(0, -1), made];
}

import type { Span } from '../../base/text';
import { type Cursor, cursorOver, isAtEnd, isGlued, isSign, isWord, peek, tokensSpan } from '../scan';
import type { Entry, StatusNode, WhenNode } from '../tree';
import { isSessionCategory } from '../vocabulary';
import { readNamedDistance } from './amounts';
import { readAttribute } from './attributes';
import { flagAmounts, type ListedBody, readOther } from './otherEntry';
import type { Problems } from './problems';
import { startsWithDistance, tagsBehind, unknownStart } from './prose';
import { fieldName, isNoise } from './reading';
import { readSessionEntry, type SessionRead, type SessionStart } from './sessionEntry';
import { BEFORE_OTHERS } from './unreadWords';
import { readStatus, readWhen } from './when';
import { kindHere, labelHere, wordHere } from './words';

/** An entry without the note behind it, which `parseEntries` gives to the last one of the line. */
export interface EntryRead {
  readonly entry: Entry;
  /** The total that it states stands in a last bracket. */
  readonly hasTotalInBrackets: boolean;
  readonly problems: Problems;
}

/** Reads the entry from the cursor to its end: one, or two where a rest day has a run behind it. */
export function readEntry(cursor: Cursor): EntryRead[] {
  const { line, at: from } = cursor;
  const head = readHead(cursor);
  const base: { -readonly [Key in keyof Base]: Base[Key] } = {};
  if (head.when) base.when = head.when;
  if (head.status) base.status = head.status;
  const problems: Problems = [];
  if (isAtEnd(cursor) && !head.start.leading) {
    const span = tokensSpan(line, from, cursor.end);
    return [{ entry: { span, ...base, body: { type: 'prose' } }, hasTotalInBrackets: false, problems }];
  }
  const other = head.start.leading ? undefined : readOther(cursor, problems);
  if (other) {
    // `rest 8 km 46:00`: a rest state and a run, so that the day's conflict shows.
    const end = cursor.at;
    const span = tokensSpan(line, from, end);
    const before = other.before.map((body, index) => listedRead(index === 0 ? span.start : startOf(body), base, body));
    const own = before.length > 0 ? { start: startOf(other.entry.body), end: span.end } : span;
    const read = { entry: { span: own, ...base, ...other.entry }, hasTotalInBrackets: false, problems };
    return [...before, read, ...(end < cursor.end ? readEntry(cursorOver(line, end, cursor.end)) : [])];
  }
  const span = tokensSpan(line, from, cursor.end);
  const session = readSession(cursor, head.start, problems);
  const entry: Entry = session ? sessionEntry(span, base, session) : proseEntry(span, base, cursor, problems);
  return [{ entry, hasTotalInBrackets: session?.hasTotalInBrackets === true, problems }];
}

/** One of several that are said at once, rules that are answered or places that hurt: its words, behind `ok` or `pain` for the first. */
function listedRead(start: number, base: Base, body: ListedBody): EntryRead {
  const end = (body.type === 'answer' ? body.rule : body.level)?.span.end ?? start;
  return { entry: { span: { start, end }, ...base, body }, hasTotalInBrackets: false, problems: [] };
}

function startOf(body: Entry['body']): number {
  if (body.type === 'state') return body.word.span.start;
  return body.type === 'answer' ? (body.rule?.span.start ?? 0) : 0;
}

type Base = Pick<Entry, 'when' | 'status'>;

function sessionEntry(span: Span, base: Base, session: SessionRead): Entry {
  const entry: { -readonly [Key in keyof Entry]: Entry[Key] } = { span, ...base, body: session.body };
  if (!entry.when && session.when) entry.when = session.when;
  if (session.implicitNote) entry.implicitNote = session.implicitNote;
  if (session.asides.length > 0) entry.asides = session.asides;
  return entry;
}

/** Nothing was understood. */
function proseEntry(span: Span, base: Base, cursor: Cursor, problems: Problems): Entry {
  const tags = tagsBehind(cursor);
  const implicitNote = tokensSpan(cursor.line, cursor.at, cursor.end);
  flagAmounts(cursor, implicitNote, problems);
  return { span, ...base, body: { type: 'prose' }, ...(tags.length > 0 && { tags }), implicitNote };
}

/* ---- what stands first ------------------------------------------------------------------------------------------- */

interface Head {
  readonly when: WhenNode | undefined;
  readonly status: StatusNode | undefined;
  readonly start: SessionStart;
}

/** `[WHEN] [STATUS]`, in either order. */
function readHead(cursor: Cursor): Head {
  const first = readWhen(cursor);
  const status = readStatus(cursor);
  const { when, leading } = first.when || first.leading || !status ? first : readWhen(cursor);
  return { when, status, start: leading ? { leading } : {} };
}

/* ---- sessions ---------------------------------------------------------------------------------------------------- */

function readSession(cursor: Cursor, start: SessionStart, problems: Problems): SessionRead | undefined {
  if (start.leading || startsSession(cursor)) return readSessionEntry(cursor, problems, start);
  const around = wordsAroundSession(cursor);
  if (around !== undefined) return readBehind(cursor, around, problems);
  if (wordHere(cursor)) return undefined;
  const unknown = unknownStart(cursor);
  switch (unknown.type) {
    case 'prose':
      return undefined;
    case 'before-session':
      return readBehind(cursor, unknown.next, problems);
    case 'session': {
      cursor.at = unknown.next;
      problems.push(unknown.problem);
      return readSessionEntry(cursor, problems, { kind: unknown.kind });
    }
  }
}

/** Reads the session that begins with token `next`; the words before it are note. */
function readBehind(cursor: Cursor, next: number, problems: Problems): SessionRead | undefined {
  const words = tokensSpan(cursor.line, cursor.at, next);
  const from = cursor.at;
  cursor.at = next;
  const found: Problems = [];
  const read = readSessionEntry(cursor, found);
  if (!read || !holdsAnything(read)) {
    cursor.at = from;
    return undefined;
  }
  problems.push(...found);
  return { ...read, asides: [words, ...read.asides] };
}

/** `skipped my run`: a kind behind other words needs an amount. */
function holdsAnything({ body }: SessionRead): boolean {
  return body.totals.length > 0 || body.steps.length > 0 || body.statedTotal !== undefined;
}

/** `!hard`, `!easy` */
function isForced(cursor: Cursor): boolean {
  const next = peek(cursor, 1);
  return isSign(peek(cursor), '!') && isGlued(next) && (next.text === 'hard' || next.text === 'easy');
}

/** `rpe 3 easy 8 km`, `#trail 14 km`: attributes alone are no session. */
function isBehindAttributes(start: Cursor): boolean {
  const at = { ...start };
  while (!isAtEnd(at)) {
    if (isSign(peek(at), ',')) at.at++;
    else if (!readAttribute(at, [])) return startsSession(at);
  }
  return false;
}

/** How many words may stand before what the session is. */
const MOST_WORDS_AROUND = 3;

/** Behind a care, metric or state word, and at most two others, a session word or a distance: `social run 8 km`, `off road 10 km`. */
function wordsAroundSession(cursor: Cursor): number | undefined {
  const word = wordHere(cursor);
  if (!word || isSessionCategory(word.row.category) || word.row.category === 'answer') return undefined;
  const at = cursorOver(cursor.line, word.next, cursor.end);
  for (let words = 1; words <= MOST_WORDS_AROUND; words++, at.at++) {
    if (kindHere(at) || startsWithDistance(at)) return at.at;
    if (peek(at).type !== 'word' || isWord(peek(at), BEFORE_OTHERS)) return undefined;
  }
  return undefined;
}

/** An amount, a count, a target, a session word, a label, a distance by its name, or one of these behind small words. */
function startsSession(cursor: Cursor): boolean {
  const at = cursorOver(cursor.line, cursor.at, cursor.end);
  while (isSign(peek(at), '~') || fieldName(at) > 0 || isNoise(at)) at.at += Math.max(fieldName(at), 1);
  const { type, text } = peek(at);
  if (type === 'number') return true;
  if (type === 'sign' && (text === '@' || text === '+' || isForced(at))) return true;
  if (readAttribute({ ...at }, [])) return isBehindAttributes(at);
  if (type === 'sign') return false;
  const kind = kindHere(at);
  if (kind) return !kind.row.narrow?.includes(kind.spelling) || at.line.tokens[kind.next]?.type === 'number';
  return labelHere(at) !== undefined || readNamedDistance(at) !== undefined;
}

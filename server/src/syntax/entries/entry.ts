import type { Span } from '../../base/text';
import { type Cursor, cursorOver, isAtEnd, isSign, isWord, peek, tokensSpan } from '../scan';
import type { Body, Entry, StateBody, StatusNode, WhenNode } from '../tree';
import { isSessionCategory } from '../vocabulary';
import { readNamedDistance } from './amounts';
import { readAttribute } from './attributes';
import { readCare, readFuel } from './care';
import { readAnswer, readTotalCheck } from './checks';
import { lookThrough } from './implicitNote';
import { readMeasure } from './measures';
import { amountInNote, type Problems } from './problems';
import { readProfile } from './profile';
import { tagsBehind, unknownStart } from './prose';
import { NOISE } from './reading';
import { readSessionEntry, type SessionStart } from './sessionEntry';
import { readState } from './states';
import { BEFORE_OTHERS } from './unreadWords';
import { readStatus, readWhen } from './when';
import { kindHere, labelHere, wordHere } from './words';

/** An entry without the note behind it, which `parseEntries` gives to the last one of the line. */
export interface EntryRead {
  readonly entry: Entry;
  readonly problems: Problems;
}

/** Reads the entry from the cursor to its end: one, or two where a rest day has a run behind it. */
export function readEntry(cursor: Cursor): EntryRead[] {
  const from = cursor.at;
  const head = readHead(cursor);
  const problems: Problems = [];
  const entry = readBody(cursor, head, problems);
  const rest = restWithRun(entry, from, cursor);
  if (rest) return rest;
  return [{ entry: { ...entry, span: tokensSpan(cursor.line, from, cursor.end) }, problems }];
}

interface Head {
  readonly when?: WhenNode;
  readonly status?: StatusNode;
  readonly start: SessionStart;
}

/** `[WHEN] [STATUS]`, in either order. */
function readHead(cursor: Cursor): Head {
  const first = readWhen(cursor);
  const status = readStatus(cursor);
  const second = first.when || first.leading ? {} : readWhen(cursor);
  const when = first.when ?? second.when;
  const leading = first.leading ?? second.leading;
  return { ...(when && { when }), ...(status && { status }), start: leading ? { leading } : {} };
}

function readBody(cursor: Cursor, head: Head, problems: Problems): Entry {
  const span: Span = { start: 0, end: 0 };
  const base = { span, ...(head.when && { when: head.when }), ...(head.status && { status: head.status }) };
  if (isAtEnd(cursor) && !head.start.leading) return { ...base, body: { type: 'prose' } };
  const other = head.start.leading ? undefined : readOther(cursor, problems);
  if (other) return withRest(base, other, cursor, problems);
  const session = readSession(cursor, head.start, problems);
  if (!session) return prose(base, cursor, problems);
  const when = head.when ?? session.when;
  return {
    ...base,
    ...(when && { when }),
    body: session.body,
    ...(session.implicitNote && { implicitNote: session.implicitNote }),
    ...(session.asides.length > 0 && { asides: session.asides }),
  };
}

/* ---- entries other than sessions --------------------------------------------------------------------------------- */

function readOther(cursor: Cursor, problems: Problems): Body | undefined {
  const found = wordHere(cursor);
  if (!found) return undefined;
  const profile = readProfile(cursor);
  if (profile) return profile;
  if (isSessionCategory(found.row.category)) return undefined;
  const before = cursor.at;
  const body = readByCategory(cursor, problems);
  if (!body || !isAroundSession(cursor, body)) return body;
  cursor.at = before;
  return undefined;
}

function readByCategory(cursor: Cursor, problems: Problems): Body | undefined {
  switch (wordHere(cursor)?.row.category) {
    case 'metric':
      return readMeasure(cursor, problems);
    case 'care':
      return readCare(cursor);
    case 'fuel':
      return readFuel(cursor);
    case 'state':
      return readState(cursor, problems);
    case 'answer':
      return readAnswer(cursor);
    case 'total':
      return readTotalCheck(cursor);
    default:
      return undefined;
  }
}

/** A care, metric or state word with a session word or a distance behind it is prose around a session: `social run 8 km`. */
function isAroundSession(cursor: Cursor, body: Body): boolean {
  if (body.type === 'answer' || body.type === 'total-check' || body.type === 'fuel') return false;
  if (body.type === 'measure' && body.value.type !== 'none') return false;
  if (body.type === 'state' && (body.word.word === 'rest' || FREE_STATES.has(body.word.word) || body.level))
    return false;
  if (body.type === 'care' && body.durationS !== undefined) return false;
  return kindHere(cursor) !== undefined || hasDistance(cursor);
}

const FREE_STATES: ReadonlySet<string> = new Set(['setback', 'lesson', 'travel', 'life']);

/** A distance right at the cursor. */
function hasDistance(cursor: Cursor): boolean {
  const first = lookThrough(cursor.line, cursor.at, Math.min(cursor.at + 2, cursor.end)).amounts[0];
  return first?.quantity.type === 'distance' && first.span.start === peek(cursor).start;
}

/** What stands behind a body that is no session: note, with its tags. */
function withRest(base: Omit<Entry, 'body'>, body: Body, cursor: Cursor, problems: Problems): Entry {
  while (!isAtEnd(cursor) && peek(cursor).type === 'sign' && SEPARATORS.has(peek(cursor).text)) cursor.at++;
  const from = cursor.at;
  const tags = tagsBehind(cursor, from);
  while (!isAtEnd(cursor) && readAttributeOnly(cursor));
  const end = cursor.end;
  const isIdle = isStatedZero(cursor);
  const implicitNote = cursor.at < end && !isIdle ? tokensSpan(cursor.line, cursor.at, end) : undefined;
  if (implicitNote && body.type !== 'answer') flagAmounts(cursor, implicitNote, problems);
  cursor.at = end;
  return { ...base, body, ...(tags.length > 0 && { tags }), ...(implicitNote && { implicitNote }) };
}

const SEPARATORS: ReadonlySet<string> = new Set([',', ';', '.', '-', ':', '!']);

function readAttributeOnly(cursor: Cursor): boolean {
  const attribute = isSign(peek(cursor), '#') ? readAttribute(cursor, []) : undefined;
  return attribute !== undefined;
}

/** `rest (0)`: the day's total, which is none. */
function isStatedZero(cursor: Cursor): boolean {
  return (
    isSign(peek(cursor), '(') &&
    isSign(peek(cursor, 2), ')') &&
    cursor.at + 3 === cursor.end &&
    peek(cursor, 1).type === 'number'
  );
}

function flagAmounts(cursor: Cursor, note: Span, problems: Problems): void {
  const { amounts } = lookThrough(cursor.line, cursor.at, cursor.end);
  if (amounts.length > 0) problems.push(amountInNote(cursor.line.text, note, amounts, []));
}

/** Nothing was understood. */
function prose(base: Omit<Entry, 'body'>, cursor: Cursor, problems: Problems): Entry {
  const tags = tagsBehind(cursor, cursor.at);
  const implicitNote = tokensSpan(cursor.line, cursor.at, cursor.end);
  flagAmounts(cursor, implicitNote, problems);
  cursor.at = cursor.end;
  return { ...base, body: { type: 'prose' }, ...(tags.length > 0 && { tags }), implicitNote };
}

/** `rest 8 km 46:00`: a rest state and a run, so that the day's conflict shows (rulings 18). */
function restWithRun(entry: Entry, from: number, cursor: Cursor): EntryRead[] | undefined {
  const { body } = entry;
  if (body.type !== 'state' || body.word.word !== 'rest' || !entry.implicitNote) return undefined;
  const line = cursor.line;
  const behind = cursorOver(line, wordEnd(cursor, body), cursor.end);
  if (!hasDistance(behind)) return undefined;
  const start = behind.at;
  const run = readEntry(behind);
  const { implicitNote: _, ...rest } = entry;
  return [{ entry: { ...rest, span: tokensSpan(line, from, start) }, problems: [] }, ...run];
}

function wordEnd(cursor: Cursor, { word }: StateBody): number {
  let at = 0;
  while (at < cursor.end && (cursor.line.tokens[at]?.start ?? 0) < word.span.end) at++;
  return at;
}

/* ---- sessions ---------------------------------------------------------------------------------------------------- */

function readSession(cursor: Cursor, start: SessionStart, problems: Problems) {
  if (start.leading || startsSession(cursor)) return readSessionEntry(cursor, problems, start);
  const around = aroundSession(cursor);
  if (around) {
    const read = readSessionEntry(cursor, problems, start);
    return read && { ...read, asides: [around, ...read.asides] };
  }
  if (wordHere(cursor)) return undefined;
  const found: Problems = [];
  const unknown = unknownStart(cursor, found);
  switch (unknown.type) {
    case 'prose':
      return undefined;
    case 'before-kind':
      return readSessionEntry(cursor, problems, start);
    case 'session': {
      cursor.at = unknown.next;
      problems.push(...found);
      return readSessionEntry(cursor, problems, { ...start, kind: unknown.kind });
    }
  }
}

/** How many words may stand before what the session is. */
const MOST_WORDS_AROUND = 3;

/** Moves over a care, metric or state word and at most two others that a session word or a distance follows. */
function aroundSession(cursor: Cursor): Span | undefined {
  const word = wordHere(cursor);
  if (!word || isSessionCategory(word.row.category) || word.row.category === 'answer') return undefined;
  const from = cursor.at;
  const at = cursorOver(cursor.line, word.next, cursor.end);
  for (let words = 1; words <= MOST_WORDS_AROUND; words++, at.at++) {
    if (kindHere(at) || hasDistance(at)) {
      cursor.at = at.at;
      return tokensSpan(cursor.line, from, at.at);
    }
    if (peek(at).type !== 'word' || isWord(peek(at), BEFORE_OTHERS)) return undefined;
  }
  return undefined;
}

/** An amount, a count, a bracket, a session word, a label, a distance by its name, or one of these behind small words. */
function startsSession(cursor: Cursor): boolean {
  const at = cursorOver(cursor.line, cursor.at, cursor.end);
  while (isSign(peek(at), '~') || isWord(peek(at), NOISE)) at.at++;
  const { type, text } = peek(at);
  if (type === 'number') return true;
  if (type === 'sign') return text === '@' && !isAtEnd(at);
  const kind = kindHere(at);
  if (kind) return !kind.row.narrow?.includes(kind.spelling) || at.line.tokens[kind.next]?.type === 'number';
  return labelHere(at) !== undefined || readNamedDistance(at) !== undefined;
}

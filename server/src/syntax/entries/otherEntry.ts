import type { Span } from '../../base/text';
import { attempt, type Cursor, isAtEnd, isSign, peek, tokensSpan } from '../scan';
import type { AnswerBody, Body, Entry, StateBody } from '../tree';
import { isSessionCategory } from '../vocabulary';
import { readAlternative } from './alternatives';
import { readAttribute } from './attributes';
import { readCare, readDurationFirst, readFuel } from './care';
import { readAnswer, readFurtherAnswers, readTotalCheck, readWeekOfRuns } from './checks';
import { lookThrough } from './implicitNote';
import { readMeasure } from './measures';
import { amountInNote, type Problems } from './problems';
import { readProfile } from './profile';
import { startsWithDistance, tagsBehind } from './prose';
import { readFurtherStates, readSiteFirst, readState } from './states';
import { kindHere, wordHere } from './words';

/** An entry that is no session: its body, and what stands behind it. */
export type OtherEntry = Pick<Entry, 'body' | 'tags' | 'implicitNote'>;

/**
 * What is read, with what stands before it on the line: `ok RULE, RULE` is an entry for each rule, `pain knee 3/10, shin 2/10` one for
 * each place.
 */
export interface OtherRead {
  readonly entry: OtherEntry;
  readonly before: readonly ListedBody[];
}

/** What a line may say several of, with its word once. */
export type ListedBody = AnswerBody | StateBody;

/**
 * Reads a metric, care, fuelling, a state, an answer, a total or a profile word, with the note behind it. The cursor ends behind all of
 * it; before the end only where a run follows a rest day.
 */
export function readOther(cursor: Cursor, problems: Problems): OtherRead | undefined {
  const from = cursor.at;
  const found: Problems = [];
  const first = readBody(cursor, found);
  if (!first) return undefined;
  problems.push(...found);
  const listed = readListed(cursor, first, problems);
  const body = listed.at(-1) ?? first;
  const before = listed.slice(0, -1);
  if (body.type === 'state' && body.word.word === 'rest' && startsWithDistance(cursor))
    return { entry: { body }, before };
  while (peek(cursor).type === 'sign' && SEPARATORS.has(peek(cursor).text)) cursor.at++;
  const tags = tagsBehind(cursor);
  while (isSign(peek(cursor), '#') && readAttribute(cursor, []));
  const end = cursor.end;
  const isDone = isAtEnd(cursor) || isStatedZero(cursor);
  const implicitNote = isDone ? undefined : tokensSpan(cursor.line, cursor.at, end);
  if (implicitNote) {
    const alternative = readAlternative(cursor, from);
    if (alternative) problems.push(alternative);
    else flagAmounts(cursor, implicitNote, problems);
  }
  cursor.at = end;
  return { entry: { body, ...(tags.length > 0 && { tags }), ...(implicitNote && { implicitNote }) }, before };
}

function readListed(cursor: Cursor, first: Body, problems: Problems): readonly ListedBody[] {
  if (first.type === 'answer') return readFurtherAnswers(cursor, first);
  return first.type === 'state' ? readFurtherStates(cursor, first, problems) : [];
}

const SEPARATORS: ReadonlySet<string> = new Set([',', ';', '.', '-', ':', '!']);

/** Reads the entry that begins at the cursor, without a note behind it. */
export function readOtherAt(cursor: Cursor, problems: Problems): Body | undefined {
  return readBody(cursor, problems);
}

function readBody(cursor: Cursor, problems: Problems): Body | undefined {
  const found = wordHere(cursor);
  if (!found) return readWeekOfRuns(cursor) ?? readDurationFirst(cursor, problems) ?? readSiteFirst(cursor, problems);
  const profile = readProfile(cursor, problems);
  if (profile) return profile;
  if (isSessionCategory(found.row.category)) return undefined;
  return attempt(cursor, () => {
    const body = readByCategory(cursor, problems);
    return body && isAroundSession(cursor, body) ? undefined : body;
  });
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

/** A care or state word with a session word or a distance right behind it is prose around a session: `social run 8 km`. */
function isAroundSession(cursor: Cursor, body: Body): boolean {
  switch (body.type) {
    case 'measure':
      return body.value.type === 'none' && isSession(cursor);
    case 'care':
      return body.durationS === undefined && body.temperatureC === undefined && isSession(cursor);
    case 'state':
      // Free words, a route and a rest day stand for themselves.
      return !body.level && !STANDS_FOR_ITSELF.has(body.word.word) && isSession(cursor);
    default:
      return false;
  }
}

const STANDS_FOR_ITSELF: ReadonlySet<string> = new Set(['rest', 'setback', 'lesson', 'travel', 'life']);

function isSession(cursor: Cursor): boolean {
  return kindHere(cursor) !== undefined || startsWithDistance(cursor);
}

/** `rest (0)`: the day's total, which is none. */
function isStatedZero(cursor: Cursor): boolean {
  const isNumber = isSign(peek(cursor), '(') && peek(cursor, 1).type === 'number' && isSign(peek(cursor, 2), ')');
  return isNumber && cursor.at + 3 === cursor.end;
}

/** The hint for amounts between the cursor and its end, which are part of a note. */
export function flagAmounts(cursor: Cursor, note: Span, problems: Problems): void {
  const { amounts, repetitions } = lookThrough(cursor.line, cursor.at, cursor.end);
  const unread = [...amounts, ...repetitions].sort((a, b) => a.span.start - b.span.start);
  if (unread.length > 0) problems.push(amountInNote(cursor.line.text, note, unread, []));
}

import { attempt, type Cursor, cursorOver, isAtEnd, isSign, peek } from '../scan';
import type { Attribute, Body } from '../tree';
import { isSessionCategory } from '../vocabulary';
import { readUnitAmount } from './amounts';
import { readAttribute } from './attributes';
import { readCare, readDurationFirst, readFuel } from './care';
import { readAnswer, readFurtherAnswers, readTotalCheck, readWeekOfRuns } from './checks';
import { readMeasure } from './measures';
import type { Problems } from './problems';
import { readProfile } from './profile';
import { readFurtherStates, readSiteFirst, readState } from './states';
import { kindHere, wordHere } from './words';

/** Several entries that one line says with its word once, or one, with the tags behind it. */
export interface OtherRead {
  readonly bodies: readonly Body[];
  readonly tags: readonly Attribute[];
}

/**
 * Reads a metric, care, fuelling, a state, an answer, a total or a profile word up to the cursor's end, with tags behind it: `ok RULE,
 * RULE` is an entry for each rule, `pain knee 3/10, shin 2/10` one for each place. `undefined` where anything else stands there.
 */
export function readOther(cursor: Cursor, problems: Problems): OtherRead | undefined {
  const found: Problems = [];
  const first = readBody(cursor, found);
  if (!first) return undefined;
  const listed = readListed(cursor, first, found);
  while (peek(cursor).type === 'sign' && SEPARATORS.has(peek(cursor).text)) cursor.at++;
  const tags: Attribute[] = [];
  for (let tag = tagAt(cursor); tag; tag = tagAt(cursor)) tags.push(tag);
  if (!isAtEnd(cursor) && !isStatedZero(cursor)) return undefined;
  problems.push(...found);
  return { bodies: listed.length > 0 ? listed : [first], tags };
}

function tagAt(cursor: Cursor): Attribute | undefined {
  return isSign(peek(cursor), '#') ? readAttribute(cursor, []) : undefined;
}

function readListed(cursor: Cursor, first: Body, problems: Problems): readonly Body[] {
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

/** Whether a distance with a unit stands at the cursor. */
function startsWithDistance(cursor: Cursor): boolean {
  if (peek(cursor).type !== 'number') return false;
  const quantity = readUnitAmount(cursorOver(cursor.line, cursor.at, cursor.end))?.quantity;
  return quantity?.type === 'distance' || quantity?.type === 'capital-m';
}

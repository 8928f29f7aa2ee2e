import { type Cursor, cursorOver, isAtEnd, peek, tokenAt, written } from '../scan';
import {
  createLookup,
  isSessionCategory,
  type Lookup,
  type Match,
  type Spelled,
  statusWords,
  stepLabels,
  type Word,
  whenWords,
  wordAt,
} from '../vocabulary';

/** A word of a table where it was found, and the token behind it. */
export interface Found<Row extends Spelled> {
  readonly row: Row;
  readonly spelling: string;
  readonly next: number;
}

const labels = createLookup(stepLabels);
const whens = createLookup(whenWords);
const statuses = createLookup(statusWords);

/** The vocabulary word at the cursor (of any category); the cursor stays. */
export function wordHere(cursor: Cursor): Found<Word> | undefined {
  return found(cursor, wordAt);
}

/** The session word at the cursor: what a session may be called by. The cursor stays. */
export function kindHere(cursor: Cursor): Found<Word> | undefined {
  const word = wordHere(cursor);
  return word && isSessionCategory(word.row.category) ? word : undefined;
}

export function labelHere(cursor: Cursor): Found<(typeof stepLabels)[number]> | undefined {
  return found(cursor, within(labels));
}

export function whenWordHere(cursor: Cursor): Found<(typeof whenWords)[number]> | undefined {
  return found(cursor, within(whens));
}

export function statusHere(cursor: Cursor): Found<(typeof statusWords)[number]> | undefined {
  return found(cursor, within(statuses));
}

function within<Row extends Spelled>(lookup: Lookup<Row>): (text: string, at: number) => Match<Row> | undefined {
  return (text, at) => lookup.at(text, at);
}

function found<Row extends Spelled>(
  cursor: Cursor,
  lookUp: (text: string, at: number) => Match<Row> | undefined,
): Found<Row> | undefined {
  const token = peek(cursor);
  if (token.type !== 'word' || isInsideWord(cursor)) return undefined;
  const match = lookUp(cursor.line.text, token.start);
  if (!match) return undefined;
  const next = tokenAt(cursor, match.end);
  const last = cursor.line.tokens[next - 1];
  return last?.end === match.end ? { row: match.row, spelling: match.spelling, next } : undefined;
}

/** The tables know words of letters and digits; a letter token glued to a number before it is the middle of one. */
function isInsideWord(cursor: Cursor): boolean {
  const { spaced, start } = peek(cursor);
  const before = cursor.line.tokens[cursor.at - 1];
  return !spaced && before?.type === 'number' && before.end === start && !COUNT_SIGNS.has(before.text);
}

const COUNT_SIGNS: ReadonlySet<string> = new Set(['x']);

/** A cursor on the token at index `at`, up to the same end. */
export function elsewhere(cursor: Cursor, at: number): Cursor {
  return cursorOver(cursor.line, at, cursor.end);
}

/** The word at the cursor as typed, with digits and hyphens glued to it: `hill-loop`, `bootcamp2`. */
export function looseWord(cursor: Cursor): { readonly word: string; readonly next: number } | undefined {
  if (isAtEnd(cursor) || peek(cursor).type !== 'word') return undefined;
  let ahead = 1;
  for (;;) {
    const token = peek(cursor, ahead);
    if (token.spaced || token.text === '') break;
    const joins =
      token.type !== 'sign' ||
      (token.text === '-' && !peek(cursor, ahead + 1).spaced && peek(cursor, ahead + 1).type === 'word');
    if (!joins) break;
    ahead++;
  }
  const last = peek(cursor, ahead - 1);
  return { word: cursor.line.text.slice(peek(cursor).start, last.end).toLowerCase(), next: cursor.at + ahead };
}

export function writtenHere(cursor: Cursor): string {
  return written(cursor, peek(cursor));
}

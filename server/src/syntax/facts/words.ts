import { isLetter } from '../characters';
import { type Cursor, cursorOver, isAtEnd, keptInLine, peek, type TokenLine, tokenAt } from '../scan';
import {
  createLookup,
  isSessionCategory,
  type Lookup,
  type Spelled,
  spellings,
  statusWords,
  stepLabels,
  vocabulary,
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

const words = tableOf(vocabulary, { at: wordAt });
const labels = tableOf(stepLabels, createLookup(stepLabels));
const whens = tableOf(whenWords, createLookup(whenWords));
const statuses = tableOf(statusWords, createLookup(statusWords));

/** The vocabulary word at the cursor (of any category); the cursor stays. */
export function wordHere(cursor: Cursor): Found<Word> | undefined {
  return found(cursor, words);
}

/** The session word at the cursor: what a session may be called by. The cursor stays. */
export function kindHere(cursor: Cursor): Found<Word> | undefined {
  const word = found(cursor, words);
  return word && isSessionCategory(word.row.category) ? word : undefined;
}

export function labelHere(cursor: Cursor): Found<(typeof stepLabels)[number]> | undefined {
  return found(cursor, labels);
}

export function whenWordHere(cursor: Cursor): Found<(typeof whenWords)[number]> | undefined {
  return found(cursor, whens);
}

export function statusHere(cursor: Cursor): Found<(typeof statusWords)[number]> | undefined {
  return found(cursor, statuses);
}

/** The longest word of the table that begins with a token and ends with one. */
type Table<Row extends Spelled> = (line: TokenLine, index: number) => Found<Row> | null;

/** Most words of a line are in no table: the letters that its spellings begin with tell. */
function tableOf<Row extends Spelled>(rows: readonly Row[], { at }: Pick<Lookup<Row>, 'at'>): Table<Row> {
  const firsts: ReadonlySet<string> = new Set(
    rows.flatMap(row => spellings(row)).map(spelling => spelling.slice(0, lettersEnd(spelling))),
  );
  return keptInLine((line, index) => {
    const token = line.tokens[index];
    if (token?.type !== 'word' || !firsts.has(token.text) || isInsideWord(line, index)) return null;
    const match = at(line.text, token.start);
    if (!match) return null;
    const next = tokenAt(cursorOver(line, index, line.tokens.length), match.end);
    const isWhole = line.tokens[next - 1]?.end === match.end;
    return isWhole ? { row: match.row, spelling: match.spelling, next } : null;
  });
}

function lettersEnd(text: string): number {
  let end = 0;
  while (isLetter(text.charCodeAt(end))) end++;
  return end;
}

function found<Row extends Spelled>(cursor: Cursor, table: Table<Row>): Found<Row> | undefined {
  if (isAtEnd(cursor)) return undefined;
  const word = table(cursor.line, cursor.at);
  return word && word.next <= cursor.end ? word : undefined;
}

/**
 * The tables know words of letters and digits; a letter token glued to a number before it is the middle of one, but for the
 * capitals of plans: `2E, 8MP, 2T`.
 */
function isInsideWord({ text, tokens }: TokenLine, index: number): boolean {
  const [before, token, next] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (!token || token.spaced || before?.type !== 'number' || before.end !== token.start) return false;
  const isPlan = PLAN_LETTERS.has(text.slice(token.start, token.end));
  return !isPlan || (next !== undefined && !next.spaced && next.type !== 'sign');
}

const PLAN_LETTERS: ReadonlySet<string> = new Set(['E', 'T', 'MP']);

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

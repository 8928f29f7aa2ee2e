import type { Span } from '../../base/text';
import { cursorOver, peek, type TokenLine, tokensSpan } from '../scan';
import type { AmountNode, Attribute } from '../tree';
import { readAlternative } from './alternatives';
import { readNamedDistance } from './amounts';
import { dimensionOf } from './dimensions';
import { clauseEnd, lookThrough, noteBegin } from './implicitNote';
import { holdsAmount, type Item, isStrength } from './items';
import { moveBeforeNote } from './moveFix';
import { isCountSign } from './numbers';
import { amountInNote, amountReadInNote, type Problems } from './problems';
import { amountItem, type Reading } from './reading';

/** The implicit note of a session, and what in it counts all the same. */
export interface SessionNote {
  readonly span: Span;
  /** There is nothing but a kind before it: no session at all. */
  readonly isProse: boolean;
  /** The first distance and duration of an entry that has none before: people write places and moods first. */
  readonly items: readonly Item[];
  /** Tags and shoes, which count wherever they stand; with an amount that was read, all attributes of its clause. */
  readonly attributes: readonly Attribute[];
  readonly hasUnreadAmounts: boolean;
  readonly problems: Problems;
}

/**
 * Reads the note that begins where `reading` stopped, in an entry that begins with token `from`. An unknown word that names
 * the session has its own finding: then nobody is told as well that the amount behind it was read.
 */
export function readSessionNote(
  reading: Reading,
  from: number,
  items: readonly Item[],
  hasUnknownKind: boolean,
): SessionNote {
  const { line, at: stop, end } = reading.cursor;
  const span = tokensSpan(line, noteBegin(line, Math.max(from, firstFree(line, items, stop)), stop), end);
  const exception =
    mayReadAmounts(items) && !readAlternative(reading.cursor, from)
      ? readFirstAmounts(line, stop, end, items.some(isRaceKind))
      : [];
  const content = lookThrough(line, stop, end);
  const clause =
    exception.length > 0 ? lookThrough(line, stop, clauseEnd(line, stop, end)).attributes.map(startOf) : [];
  const counted = content.attributes.filter(attribute => isMarker(attribute) || clause.includes(startOf(attribute)));
  const isCounted = new Set([...exception, ...counted].map(startOf));
  const unread = [...content.amounts, ...content.repetitions, ...content.attributes]
    .filter(part => !isCounted.has(startOf(part)))
    .sort((a, b) => startOf(a) - startOf(b));
  const alternative = readAlternative(reading.cursor, from);
  const hasExercises = isExercises(reading, items);
  const isProse = !hasUnknownKind && !hasExercises && exception.length === 0 && items.every(isName);
  const problems: Problems = [];
  if (alternative) problems.push(alternative);
  else if (!isProse && unread.length > 0 && !hasExercises) {
    problems.push(amountInNote(line.text, span, unread, moveBeforeNote(line.text, span, unread, items)));
  } else if (exception.length > 0 && !hasUnknownKind) {
    const moved = [...exception, ...counted].sort((a, b) => startOf(a) - startOf(b));
    problems.push(amountReadInNote(line.text, span, exception, moveBeforeNote(line.text, span, moved, items)));
  }
  return {
    span,
    isProse,
    items: exception.map(amountItem),
    attributes: counted,
    hasUnreadAmounts: [...content.amounts, ...content.repetitions].some(amount => !isCounted.has(startOf(amount))),
    problems,
  };
}

/** `strength 30 min: 3 x 10 squats`: what is done there is note, with its numbers. */
function isExercises({ cursor }: Reading, items: readonly Item[]): boolean {
  return isStrength(items) && peek(cursor).type === 'number' && isCountSign(cursor, 1);
}

/** The first token behind all that was understood. */
function firstFree(line: TokenLine, items: readonly Item[], stop: number): number {
  const end = Math.max(0, ...items.map(item => item.span.end));
  let at = stop;
  while (at > 0 && (line.tokens[at - 1]?.start ?? 0) >= end) at--;
  return at;
}

function startOf({ span }: { readonly span: Span }): number {
  return span.start;
}

function isMarker({ type }: Attribute): boolean {
  return type === 'gear' || type === 'tag';
}

function isName({ type }: Item): boolean {
  return type === 'kind' || type === 'when';
}

/** While an entry has neither distance nor duration, and no repetitions, its first words may be a place or a mood. */
function mayReadAmounts(items: readonly Item[]): boolean {
  return !items.some(item => holdsAmount(item) || item.type === 'count' || item.type === 'label');
}

/** The first distance and the first duration of the clause, before any repetition set. */
function readFirstAmounts(line: TokenLine, from: number, end: number, isRace: boolean): AmountNode[] {
  const clause = clauseEnd(line, from, end);
  const count = line.tokens.findIndex(
    (token, at) => at > from && at < clause && token.type === 'word' && token.text === 'x',
  );
  const { amounts } = lookThrough(line, from, count < 0 ? clause : count - 1);
  const named = isRace ? namedDistance(line, from, clause) : undefined;
  const distance = amounts.find(({ quantity }) => dimensionOf(quantity) === 'distance');
  const duration = amounts.find(({ quantity }) => dimensionOf(quantity) === 'duration');
  return [distance ?? named, duration].filter(amount => amount !== undefined).sort((a, b) => startOf(a) - startOf(b));
}

/** `race Berlin marathon 3:05:12`: races are called by their place and their distance. */
function namedDistance(line: TokenLine, from: number, end: number): AmountNode | undefined {
  for (let at = from; at < end; at++) {
    const distance = readNamedDistance(cursorOver(line, at, end));
    if (distance) return distance;
  }
  return undefined;
}

function isRaceKind(item: Item): boolean {
  return item.type === 'kind' && item.row.word === 'race';
}

import type { Span } from '../../base/text';
import { type Cursor, cursorOver, type TokenLine } from '../scan';
import type { AmountNode, Attribute, KindNode, SessionBody, WhenNode } from '../tree';
import { assemble } from './assemble';
import { clauseEnd, lookThrough, noteBegin, tokensSpan } from './implicitNote';
import { holdsAmount, type Item, repsWithoutRecovery } from './items';
import { moveBeforeNote } from './moveFix';
import { amountInNote, amountReadInNote, type Problems } from './problems';
import { type Reading, readItems, startReading } from './readItems';
import { findStatedTotal, type StatedTotal } from './statedTotal';

/** What an entry that tells a session says. */
export interface SessionRead {
  readonly body: SessionBody;
  readonly asides: readonly Span[];
  readonly implicitNote?: Span;
  /** A time of day among the totals: `8 km easy AM`. */
  readonly when?: WhenNode;
}

export interface SessionStart {
  /** A first word that is no vocabulary word. */
  readonly kind?: KindNode;
  /** A leading `20:30` that may be the time of day. */
  readonly leading?: AmountNode;
}

/**
 * Reads a session from the cursor to its end; the cursor then stands there. `undefined` when there is only a kind with words
 * behind it (`long day at work`): then it is prose.
 */
export function readSessionEntry(
  cursor: Cursor,
  problems: Problems,
  start: SessionStart = {},
): SessionRead | undefined {
  const { line, end } = cursor;
  const { reading, stated } = readWithTotal(cursor);
  const { items } = reading;
  const stop = reading.cursor.at;
  const limit = reading.cursor.end;
  const found: Problems = reading.problems;
  let implicitNote: Span | undefined;
  let noteAttributes: readonly Attribute[] = [];
  if (stop < limit) {
    const note = readNote(line, cursor.at, stop, limit, items, start);
    if (note.isProse && !stated) return undefined;
    implicitNote = note.span;
    noteAttributes = note.attributes;
    items.push(...note.items);
    found.push(...note.problems);
  }
  const leading: Item[] = start.leading
    ? [{ type: 'amount', span: start.leading.span, node: start.leading, isAverage: false }]
    : [];
  const body = assemble([...leading, ...items], stated?.amount, found);
  problems.push(...found);
  cursor.at = end;
  const when = items.find(item => item.type === 'when');
  const kind = start.kind;
  const named = kind
    ? {
        ...body,
        kind,
        mark: {
          start: Math.min(kind.span.start, body.mark.start || kind.span.start),
          end: Math.max(kind.span.end, body.mark.end),
        },
      }
    : body;
  return {
    body: noteAttributes.length > 0 ? { ...named, attributes: [...named.attributes, ...noteAttributes] } : named,
    asides: reading.asides,
    ...(implicitNote && { implicitNote }),
    ...(when?.type === 'when' && { when: when.when }),
  };
}

/** Reads the items before the stated total, when there is one. */
function readWithTotal(cursor: Cursor): { reading: Reading; stated: StatedTotal | undefined } {
  const { line, at, end } = cursor;
  const read = (to: number) => {
    const reading = startReading(cursorOver(line, at, to), []);
    readItems(reading);
    return reading;
  };
  const stated = findStatedTotal(line, at, end);
  if (!stated || !hasNumber(line, at, stated.from)) {
    const reading = read(end);
    // `easy (16)`: nothing but a kind stands before the bracket.
    return stated?.isBracket === false && stated.from > at && !reading.items.some(holdsAmount)
      ? { reading: read(stated.from), stated }
      : { reading, stated: undefined };
  }
  const reading = read(stated.from);
  const isRecovery =
    stated.isBracket &&
    reading.cursor.at >= reading.cursor.end &&
    reading.items.at(-1)?.type !== 'break' &&
    repsWithoutRecovery(reading.items);
  return isRecovery ? { reading: read(end), stated: undefined } : { reading, stated };
}

function hasNumber(line: TokenLine, from: number, end: number): boolean {
  for (let at = from; at < end; at++) if (line.tokens[at]?.type === 'number') return true;
  return false;
}

interface NoteRead {
  readonly span: Span;
  readonly isProse: boolean;
  /** Amounts that were read from the note after all. */
  readonly items: readonly Item[];
  /** Tags and shoes count wherever they stand. */
  readonly attributes: readonly Attribute[];
  readonly problems: Problems;
}

/** The implicit note that begins with the unread token `stop`. */
function readNote(
  line: TokenLine,
  from: number,
  stop: number,
  limit: number,
  items: readonly Item[],
  start: SessionStart,
): NoteRead {
  const span = tokensSpan(line, noteBegin(line, from, stop), limit);
  const exception = mayReadAmounts(items) ? readFirstAmounts(line, stop, limit) : [];
  const content = lookThrough(line, stop, limit);
  const isMarker = ({ type }: Attribute) => type === 'gear' || type === 'tag';
  const clause = exception.length > 0 ? lookThrough(line, stop, clauseEnd(line, stop, limit)).attributes : [];
  const counted = content.attributes.filter(
    attribute => isMarker(attribute) || clause.some(({ span: { start: at } }) => at === attribute.span.start),
  );
  const isProse =
    !start.kind &&
    !start.leading &&
    exception.length === 0 &&
    items.length > 0 &&
    items.every(({ type }) => type === 'kind' || type === 'when');
  const unread = [
    ...content.amounts.filter(({ span: { start: at } }) => !exception.some(read => read.span.start === at)),
    ...content.attributes.filter(attribute => !counted.includes(attribute)),
  ].sort((a, b) => a.span.start - b.span.start);
  const problems: Problems = [];
  const textOf = ({ span: { start: begin, end } }: { readonly span: Span }) => line.text.slice(begin, end);
  if (unread.length > 0 && !isProse) {
    const last = Math.max(...unread.map(amount => amount.span.end));
    problems.push(amountInNote(span, last, unread.map(textOf), moveBeforeNote(line.text, span, unread, items)));
  } else if (exception.length > 0) {
    const last = Math.max(...exception.map(amount => amount.span.end));
    const moved = [...exception, ...clause].sort((a, b) => a.span.start - b.span.start);
    problems.push(amountReadInNote(span, last, exception.map(textOf), moveBeforeNote(line.text, span, moved, items)));
  }
  const read: Item[] = exception.map(node => ({ type: 'amount', span: node.span, node, isAverage: false }));
  return { span, isProse, items: read, attributes: counted, problems };
}

/** While an entry has neither distance nor duration, and no repetitions, its first words may be a place or a mood. */
function mayReadAmounts(items: readonly Item[]): boolean {
  return !items.some(item => holdsAmount(item) || item.type === 'count' || item.type === 'label');
}

/** The first distance and the first duration of the clause. */
function readFirstAmounts(line: TokenLine, from: number, limit: number): AmountNode[] {
  const { amounts } = lookThrough(line, from, clauseEnd(line, from, limit));
  const isDistance = ({ quantity }: AmountNode): boolean =>
    quantity.type === 'distance' ||
    quantity.type === 'capital-m' ||
    (quantity.type === 'range' && quantity.high.type === 'distance');
  const isDuration = ({ quantity }: AmountNode): boolean =>
    quantity.type === 'duration' ||
    (quantity.type === 'two-part' && !quantity.isPace) ||
    (quantity.type === 'range' && (quantity.high.type === 'duration' || quantity.high.type === 'two-part'));
  const read = [amounts.find(isDistance), amounts.find(isDuration)].filter(amount => amount !== undefined);
  return read.sort((a, b) => a.span.start - b.span.start);
}

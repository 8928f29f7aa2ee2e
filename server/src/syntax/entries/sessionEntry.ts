import type { Span } from '../../base/text';
import { type Cursor, cursorOver, isAtEnd, type TokenLine } from '../scan';
import type { AmountNode, KindNode, SessionBody, StepNode, WhenNode } from '../tree';
import { assemble } from './assemble';
import { type Item, repsWithoutRecovery } from './items';
import type { Problems } from './problems';
import { readItems } from './readItems';
import { amountItem, type Reading, startReading } from './reading';
import { readSessionNote, type SessionNote } from './sessionNote';
import { partPairs, settleRow, shareUnit } from './sharedUnit';
import { findStatedTotal, type StatedTotal } from './statedTotal';

/** What an entry that tells a session says. */
export interface SessionRead {
  readonly body: SessionBody;
  readonly asides: readonly Span[];
  readonly implicitNote?: Span;
  /** A time of day among the totals: `8 km easy AM`. */
  readonly when?: WhenNode;
  readonly hasTotalInBrackets: boolean;
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
  const { reading, stated } = readWithTotal(cursor);
  const leading: Item[] = start.leading ? [amountItem(start.leading)] : [];
  const items = [...leading, ...reading.items];
  const note = isAtEnd(reading.cursor)
    ? undefined
    : readSessionNote(reading, cursor.at, items, start.kind !== undefined);
  if (note?.isProse && !stated) return undefined;
  const found: Problems = [...reading.problems, ...(note?.problems ?? [])];
  const { text } = cursor.line;
  const all = partPairs(settleRow(shareUnit([...items, ...(note?.items ?? [])], text), text, found));
  const body = assemble(all, stated?.amount, found);
  problems.push(...found);
  cursor.at = cursor.end;
  const when = items.find(item => item.type === 'when');
  const read: { -readonly [Key in keyof SessionRead]: SessionRead[Key] } = {
    body: withNote(withKind(body, start.kind), note),
    asides: withUnused(reading.asides, all, body),
    hasTotalInBrackets: stated?.isInBrackets === true,
  };
  if (note) read.implicitNote = note.span;
  if (when?.type === 'when') read.when = when.when;
  return read;
}

/** Targets that nothing took (`12 km @ 5:30/km (72 %)`, a pace by its name) are note. */
function withUnused(asides: readonly Span[], items: readonly Item[], body: SessionBody): readonly Span[] {
  // Most sessions have none, and nothing is copied for them.
  if (!items.some(mayHoldTarget)) return asides;
  const targets = items.flatMap(item => (item.type === 'group' ? item.items : [item])).filter(isTarget);
  const used = new Set(usedTargets(body));
  const unused = targets.filter(({ span }) => !used.has(span)).map(({ span }) => span);
  return unused.length === 0 ? asides : [...asides, ...unused].sort((a, b) => a.start - b.start);
}

function mayHoldTarget({ type }: Item): boolean {
  return type === 'target' || type === 'group';
}

function isTarget({ type }: Item): boolean {
  return type === 'target';
}

function usedTargets({ totals, attributes, steps }: SessionBody): Span[] {
  return [...totals, ...attributes].map(({ span }) => span).concat(steps.flatMap(targetsOf));
}

function targetsOf({ target, steps, ofWhich }: StepNode): Span[] {
  return [...(target ? [target.span] : []), ...steps.flatMap(targetsOf), ...ofWhich.flatMap(targetsOf)];
}

function withNote(body: SessionBody, note: SessionNote | undefined): SessionBody {
  if (!note || (note.attributes.length === 0 && !note.hasUnreadAmounts)) return body;
  const attributes = [...body.attributes, ...note.attributes];
  return note.hasUnreadAmounts ? { ...body, attributes, hasUnreadAmounts: true } : { ...body, attributes };
}

function withKind(body: SessionBody, kind: KindNode | undefined): SessionBody {
  if (!kind) return body;
  const end = body.totals.length > 0 || body.steps.length > 0 ? Math.max(kind.span.end, body.mark.end) : kind.span.end;
  return { ...body, kind, mark: { start: kind.span.start, end } };
}

/** Reads the items before the total that is said at the end, when one is. */
function readWithTotal(cursor: Cursor): { readonly reading: Reading; readonly stated?: StatedTotal } {
  const { line, at, end } = cursor;
  const stated = findStatedTotal(line, at, end);
  if (!stated) return { reading: read(cursor, end) };
  if (!hasNumber(line, at, stated.from)) {
    // `easy 12 km total`: an ordinary amount, unless words stand between.
    const whole = read(cursor, end);
    return isAtEnd(whole.cursor) ? { reading: whole } : { reading: read(cursor, stated.from), stated };
  }
  const reading = read(cursor, stated.from);
  const isRecovery =
    !stated.isSaid &&
    isAtEnd(reading.cursor) &&
    !ENDS_REPETITIONS.has(reading.items.at(-1)?.type) &&
    repsWithoutRecovery(reading.items);
  return isRecovery ? { reading: read(cursor, end) } : { reading, stated };
}

/** A bracket behind these is not right behind the repetitions. */
const ENDS_REPETITIONS: ReadonlySet<Item['type'] | undefined> = new Set(['break', 'actuals']);

function read({ line, at }: Cursor, end: number): Reading {
  const reading = startReading(cursorOver(line, at, end));
  readItems(reading);
  return reading;
}

function hasNumber(line: TokenLine, from: number, end: number): boolean {
  for (let at = from; at < end; at++) if (line.tokens[at]?.type === 'number') return true;
  return false;
}

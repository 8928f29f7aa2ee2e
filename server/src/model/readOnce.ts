import { getOrInsert } from '../base/getOrInsert';
import type { Entry } from '../syntax/tree';
import type { LogUnit } from '../values/distance';
import { type RowOfDay, readWithRows } from './rows';
import { readSession } from './session';
import type { DeclaredKind, ReadSession, SessionEntry } from './types';

/**
 * The session that an entry and the rows below it tell. It is read again only when its unit, its rows or the declaration of its kind
 * change: its own text never does.
 */
export function readOnce(
  entry: SessionEntry,
  text: string,
  rows: readonly RowOfDay[],
  unit: LogUnit,
  kinds: ReadonlyMap<string, DeclaredKind>,
): ReadSession {
  const kind = declaredKindOf(entry, text, kinds);
  const byRows = getOrInsert(readings, entry, () => new Map<number, Known>());
  const known = byRows.get(rows.length);
  if (known && known.unit === unit && known.kind === kind && sameRows(known.rows, rows)) return known.read;
  const meant = kind ? asDeclared(entry, kind) : entry;
  const read = rows.length === 0 ? readSession(meant, unit) : readWithRows(meant, rows, unit);
  // Whoever asks with an entry of the tree finds the session that was read from it.
  const made = kind ? { ...read, entry, body: entry.body } : read;
  byRows.set(rows.length, { unit, kind, rows, read: made });
  return made;
}

/** One reading is kept for each number of rows, as a session is read anew with each row that goes on with it. */
const readings = new WeakMap<Entry, Map<number, Known>>();

interface Known {
  readonly unit: LogUnit;
  readonly kind: DeclaredKind | undefined;
  readonly rows: readonly RowOfDay[];
  readonly read: ReadSession;
}

/**
 * The kind that a `kind` line says the first word is, right before what was done, though the line by itself may read the word over:
 * `kind lake = swim`, `Lake 2 km`.
 */
function declaredKindOf(
  { body, skipped = [], span, when }: SessionEntry,
  text: string,
  kinds: ReadonlyMap<string, DeclaredKind>,
): DeclaredKind | undefined {
  if (kinds.size === 0) return undefined;
  if (body.kind) return body.kind.category === 'unknown' ? kinds.get(body.kind.word) : undefined;
  const [first] = skipped;
  const start = when && when.span.start <= span.start ? when.span.end : span.start;
  if (!first || text.slice(start, first.start).trim() !== '') return undefined;
  const word = ONLY_WORD.exec(text.slice(first.start, first.end).trim())?.[1];
  return word === undefined ? undefined : kinds.get(word.toLowerCase());
}

/** `lake was cold, 8 km` tells of the lake, and names no session. */
const ONLY_WORD = /^([^\s:,.;()]+):?$/u;

function sameRows(one: readonly RowOfDay[], other: readonly RowOfDay[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ entry, role }, index) => entry === other[index]?.entry && role === other[index]?.role)
  );
}

/** The entry as if it said the declared kind, and those of its attributes that it does not say itself. */
function asDeclared(entry: SessionEntry, { kind, attributes }: DeclaredKind): SessionEntry {
  const { body } = entry;
  const said = new Set(body.attributes.map(attribute => attribute.type));
  // Tags and shoes add up; of all others the session's own counts.
  const added = attributes.filter(({ type }) => type === 'tag' || type === 'gear' || !said.has(type));
  const span = body.kind?.span ?? kind.span;
  return { ...entry, body: { ...body, kind: { ...kind, span }, attributes: [...added, ...body.attributes] } };
}

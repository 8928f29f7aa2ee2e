import type { Context, Phrase, PhraseType, Values } from './phrase';

/**
 * A way of writing, as one row: what it joins, what it costs, what it builds, and lines that show it. `joins` is a row of types:
 * `?` may be missing, `^` stands right behind what is before it, `|` either, `'…'` the word or sign itself.
 * `builds` answers `undefined` where the phrase cannot be: an impossible pace, five hundred repetitions.
 */
export interface Pattern<Type extends PhraseType = PhraseType> {
  readonly type: Type;
  readonly elements: readonly Element[];
  readonly cost: number;
  build(parts: readonly (Phrase | undefined)[], context: Context): Built<Type> | undefined;
  readonly shows: readonly string[];
}

interface Built<Type extends PhraseType> {
  readonly value: Values[Type];
  readonly cost: number;
}

interface Element {
  readonly types: readonly PhraseType[];
  /** The token itself. */
  readonly literals: readonly string[];
  readonly isOptional: boolean;
  readonly isGlued: boolean;
}

/** The types that the words of `joins` stand for. */
type Part<Word extends string> = Word extends `${infer Rest}?`
  ? Part<Rest> | undefined
  : Word extends `^${infer Rest}`
    ? Part<Rest>
    : Word extends `${infer One}|${infer Other}`
      ? Part<One> | Part<Other>
      : Word extends PhraseType
        ? Phrase<Word>
        : Phrase;
export type Parts<Joins extends string> = Joins extends `${infer First} ${infer Rest}`
  ? [Part<First>, ...Parts<Rest>]
  : [Part<Joins>];

/** What a pattern builds where it is less likely than others of its sort. */
export interface Priced<Value> {
  readonly priced: Value;
  readonly cost: number;
}

export function priced<Value>(value: Value, cost: number): Priced<Value> {
  return { priced: value, cost };
}

function isPriced<Value>(built: Value | Priced<Value>): built is Priced<Value> {
  return typeof built === 'object' && built !== null && 'priced' in built;
}

/** Makes a row. `builds` may answer a value, or a value with a cost of its own (`Priced`). */
export function pattern<Type extends PhraseType, const Joins extends string>(
  type: Type,
  joins: Joins,
  cost: number,
  builds: (parts: Parts<Joins>, context: Context) => Values[Type] | Priced<Values[Type]> | undefined,
  ...shows: readonly string[]
): Pattern<Type> {
  return {
    type,
    elements: joins.split(' ').map(elementOf),
    cost,
    // The elements say which types the parts have; the compiler cannot follow a text that is split.
    build: (parts, context) => {
      const built = builds(parts as Parts<Joins>, context);
      if (built === undefined) return undefined;
      return isPriced(built) ? { value: built.priced, cost: built.cost } : { value: built, cost: 0 };
    },
    shows,
  };
}

function elementOf(word: string): Element {
  const isOptional = word.endsWith('?') && word.length > 1;
  const isGlued = word.startsWith('^');
  const names = word.slice(isGlued ? 1 : 0, isOptional ? -1 : undefined).split('|');
  return {
    types: names.filter(name => !name.startsWith("'")) as PhraseType[],
    literals: names.filter(name => name.startsWith("'")).map(name => name.slice(1, -1)),
    isOptional,
    isGlued,
  };
}

/** No more readings of one type are kept that begin at one token. */
const MOST_PHRASES = 16;

/** All phrases of a line, found when they are asked for. */
export interface Chart {
  at<Type extends PhraseType>(type: Type, start: number): readonly Phrase<Type>[];
}

/** Rows by what they may begin with (types of senses, words and signs behind a `'`), so that most are passed over without a try. */
type RowsByBegin = ReadonlyMap<string, readonly Pattern[]>;

/** Finds phrases by patterns, from senses. */
export function createGrammar(
  patterns: readonly Pattern[],
): (senses: (start: number) => readonly Phrase[], end: number, context: Context) => Chart {
  const byType = indexed(patterns);
  return (senses, end, context) => chartOf(byType, senses, end, context);
}

function indexed(patterns: readonly Pattern[]): ReadonlyMap<PhraseType, RowsByBegin> {
  const rows = new Map<PhraseType, Pattern[]>();
  for (const row of patterns) rows.set(row.type, [...(rows.get(row.type) ?? []), row]);
  const begins = new Map<PhraseType, Set<string>>();
  /** What a type may begin with: itself as a sense, and whatever its patterns begin with. */
  const ofType = (type: PhraseType): Set<string> => {
    const known = begins.get(type);
    if (known) return known;
    const made = new Set<string>([type]);
    begins.set(type, made);
    for (const row of rows.get(type) ?? []) for (const each of ofRow(row)) made.add(each);
    return made;
  };
  const ofRow = (row: Pattern): Set<string> => {
    const made = new Set<string>();
    for (const { types, literals, isOptional } of row.elements) {
      for (const literal of literals) made.add(`'${literal}`);
      for (const type of types) for (const each of ofType(type)) made.add(each);
      if (!isOptional) break;
    }
    return made;
  };
  // Types that begin with each other are complete only in the second round.
  for (let round = 0; round < ROUNDS; round++) {
    for (const [type, made] of begins)
      for (const row of rows.get(type) ?? []) for (const each of ofRow(row)) made.add(each);
    for (const type of rows.keys()) ofType(type);
  }
  return new Map([...rows].map(([type, all]) => [type, byBegin(all, ofRow)]));
}

/** The rows of one type by what they may begin with, in their order. */
function byBegin(rows: readonly Pattern[], beginsOf: (row: Pattern) => ReadonlySet<string>): RowsByBegin {
  const made = new Map<string, Pattern[]>();
  for (const row of rows) {
    for (const begin of beginsOf(row)) {
      const known = made.get(begin);
      if (known) known.push(row);
      else made.set(begin, [row]);
    }
  }
  return made;
}

const ROUNDS = 3;

function chartOf(
  byType: ReadonlyMap<PhraseType, RowsByBegin>,
  senses: (start: number) => readonly Phrase[],
  end: number,
  context: Context,
): Chart {
  const found = new Map<PhraseType, (readonly Phrase[] | undefined)[]>();
  const starts: (readonly string[] | undefined)[] = [];
  const { tokens } = context.line;
  const parts: (Phrase | undefined)[] = [];

  const startsAt = (at: number): readonly string[] =>
    (starts[at] ??= [...new Set(senses(at).map(({ type }) => type as string)), `'${tokens[at]?.text}`]);

  function phrasesAt(type: PhraseType, start: number): readonly Phrase[] {
    if (start >= end) return NONE;
    let row = found.get(type);
    if (!row) {
      row = [];
      found.set(type, row);
    }
    const known = row[start];
    if (known) return known;
    // A pattern that begins with its own type finds nothing there: no pattern may be its own first part.
    row[start] = NONE;
    const phrases = senses(start).filter(sense => sense.type === type);
    const rows = byType.get(type);
    if (rows) {
      const tried: Pattern[] = [];
      for (const begin of startsAt(start)) {
        for (const each of rows.get(begin) ?? NO_ROWS) {
          if (tried.includes(each)) continue;
          tried.push(each);
          join(each, 0, start, start, 0, phrases, parts.length);
        }
      }
    }
    if (phrases.length === 0) return NONE;
    row[start] = phrases.length > MOST_PHRASES ? cheapest(phrases) : phrases;
    return row[start] ?? NONE;
  }

  /** Goes on with element `index` at token `at`, and adds each way to the end to `into`. */
  function join(
    row: Pattern,
    index: number,
    start: number,
    at: number,
    cost: number,
    into: Phrase[],
    depth: number,
  ): void {
    const element = row.elements[index];
    if (!element) {
      if (at === start) return;
      const built = row.build(parts.slice(depth), context);
      if (built) into.push({ type: row.type, start, end: at, cost: cost + row.cost + built.cost, value: built.value });
      return;
    }
    const token = at < end ? tokens[at] : undefined;
    if (token && !(element.isGlued && token.spaced)) {
      if (element.literals.includes(token.text)) {
        parts.push({ type: 'aside', start: at, end: at + 1, cost: 0, value: token.text });
        join(row, index + 1, start, at + 1, cost, into, depth);
        parts.pop();
      }
      for (const type of element.types)
        for (const each of phrasesAt(type, at)) {
          parts.push(each);
          join(row, index + 1, start, each.end, cost + each.cost, into, depth);
          parts.pop();
        }
    }
    if (!element.isOptional) return;
    parts.push(undefined);
    join(row, index + 1, start, at, cost, into, depth);
    parts.pop();
  }

  return { at: (type, start) => phrasesAt(type, start) as readonly Phrase<typeof type>[] };
}

const NONE: readonly Phrase[] = [];
const NO_ROWS: readonly Pattern[] = [];

function cheapest(phrases: readonly Phrase[]): Phrase[] {
  return [...phrases].sort((a, b) => a.cost - b.cost).slice(0, MOST_PHRASES);
}

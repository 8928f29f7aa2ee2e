import type { Context, Phrase, PhraseType, Values } from '../senses/phrase';

/**
 * A way of writing, as one row: what it joins, what it costs, what it builds, and lines that show it. `joins` is a row of types:
 * `?` may be missing, `^` stands right behind what is before it, `|` either, `'…'` the word or sign itself.
 * `builds` answers `undefined` where the phrase cannot be: an impossible pace, five hundred repetitions.
 */
export interface Pattern<Type extends PhraseType = PhraseType> {
  readonly type: Type;
  readonly elements: readonly Element[];
  readonly cost: number;
  build(parts: readonly (Phrase | undefined)[], context: Context): Values[Type] | Priced<Values[Type]> | undefined;
  readonly shows: readonly string[];
}

export interface Element {
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

export function isPriced<Value>(built: Value | Priced<Value>): built is Priced<Value> {
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
    build: builds as (parts: readonly (Phrase | undefined)[], context: Context) => ReturnType<typeof builds>,
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

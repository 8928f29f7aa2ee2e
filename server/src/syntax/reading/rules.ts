import type { Pattern } from './grammar';
import type { Phrase, PhraseType } from './phrase';

/** A type, or a word or sign itself, by its number. */
export type SymbolNumber = number;

/** Patterns with numbers in the place of names. */
export interface Rules {
  readonly types: Map<string, SymbolNumber>;
  readonly literals: ReadonlyMap<string, SymbolNumber>;
  /** The rows that may begin with a symbol, by their type, each in their order. */
  readonly begins: ReadonlyMap<SymbolNumber, ReadonlyMap<SymbolNumber, readonly Row[]>>;
  readonly tops: readonly SymbolNumber[];
  readonly openings: Openings;
}

export interface Row {
  readonly pattern: Pattern;
  readonly elements: readonly RowElement[];
}

interface RowElement {
  readonly types: readonly SymbolNumber[];
  readonly literals: readonly SymbolNumber[];
  readonly isOptional: boolean;
  readonly isGlued: boolean;
}

export function compile(patterns: readonly Pattern[], tops: readonly PhraseType[]): Rules {
  const types = new Map<string, SymbolNumber>();
  const literals = new Map<string, SymbolNumber>();
  const numbered = (symbols: Map<string, SymbolNumber>, name: string): SymbolNumber => {
    const known = symbols.get(name) ?? types.size + literals.size;
    symbols.set(name, known);
    return known;
  };
  const rows = patterns.map(
    (pattern): Row => ({
      pattern,
      elements: pattern.elements.map(element => ({
        types: element.types.map(type => numbered(types, type)),
        literals: element.literals.map(literal => numbered(literals, literal)),
        isOptional: element.isOptional,
        isGlued: element.isGlued,
      })),
    }),
  );
  for (const { type } of patterns) numbered(types, type);
  return {
    types,
    literals,
    begins: beginsOf(rows, types),
    tops: tops.map(type => numbered(types, type)),
    openings: { next: new Map(), opening: undefined },
  };
}

/** The rows by what they may begin with, so that most are passed over without a try. */
function beginsOf(rows: readonly Row[], types: ReadonlyMap<string, SymbolNumber>): Rules['begins'] {
  const typeOf = ({ pattern }: Row): SymbolNumber => types.get(pattern.type) ?? -1;
  const first = new Map<SymbolNumber, Set<SymbolNumber>>();
  for (const type of types.values()) first.set(type, new Set([type]));
  const firstOf = ({ elements }: Row): SymbolNumber[] => {
    const made: SymbolNumber[] = [];
    for (const element of elements) {
      made.push(...element.literals, ...element.types.flatMap(type => [...(first.get(type) ?? [])]));
      if (!element.isOptional) break;
    }
    return made;
  };
  for (let isGrowing = true; isGrowing; ) {
    isGrowing = false;
    for (const row of rows) {
      const own = first.get(typeOf(row));
      const before = own?.size;
      for (const symbol of firstOf(row)) own?.add(symbol);
      isGrowing ||= own?.size !== before;
    }
  }
  const begins = new Map<SymbolNumber, Map<SymbolNumber, Row[]>>();
  for (const row of rows) {
    for (const symbol of new Set(firstOf(row))) {
      const ofSymbol = begins.get(symbol) ?? new Map<SymbolNumber, Row[]>();
      begins.set(symbol, ofSymbol);
      const ofType = ofSymbol.get(typeOf(row)) ?? [];
      ofSymbol.set(typeOf(row), ofType);
      ofType.push(row);
    }
  }
  return begins;
}

/* ---- what may begin at a token ------------------------------------------------------------------------------------- */

/** What may begin where a token has certain senses. Tokens of the same senses share it: there are as many as sorts of words. */
interface Opening {
  /** The place of each type in `rows`, from 1 on; nothing where it cannot begin here. */
  readonly slots: readonly (number | undefined)[];
  readonly rows: readonly (readonly Row[])[];
  /** Types that count by themselves and may begin here. */
  readonly tops: readonly SymbolNumber[];
}

/** Openings by the symbols of a token, one after the other. */
interface Openings {
  readonly next: Map<SymbolNumber, Openings>;
  opening: Opening | undefined;
}

export interface Spot {
  readonly senses: readonly Phrase[];
  /** The type of each of them. */
  readonly types: readonly SymbolNumber[];
  readonly literal: SymbolNumber | undefined;
  readonly opening: Opening;
  /** Phrases by slot that are the same in kilometres and miles. */
  readonly shared: (readonly Phrase[] | undefined)[];
}

export function spotOf(rules: Rules, senses: readonly Phrase[], text: string): Spot {
  const literal = rules.literals.get(text);
  let node = rules.openings;
  const symbols: SymbolNumber[] = [];
  const add = (symbol: SymbolNumber) => {
    if (symbols.includes(symbol)) return;
    symbols.push(symbol);
    let next = node.next.get(symbol);
    if (!next) {
      next = { next: new Map(), opening: undefined };
      node.next.set(symbol, next);
    }
    node = next;
  };
  const types = senses.map(({ type }) => typeNumber(rules, type));
  for (const type of types) add(type);
  if (literal !== undefined) add(literal);
  node.opening ??= openingOf(rules, symbols);
  return { senses, types, literal, opening: node.opening, shared: [] };
}

/** A sense that no pattern joins has its number when it comes up first. */
function typeNumber({ types, literals }: Rules, type: string): SymbolNumber {
  const known = types.get(type);
  if (known !== undefined) return known;
  const made = types.size + literals.size;
  types.set(type, made);
  return made;
}

function openingOf({ begins, tops }: Rules, symbols: readonly SymbolNumber[]): Opening {
  const slots: number[] = [];
  const rows: Row[][] = [[]];
  for (const symbol of symbols) {
    slots[symbol] ??= rows.push([]) - 1;
    for (const [type, ofType] of begins.get(symbol) ?? []) {
      slots[type] ??= rows.push([]) - 1;
      const known = rows[slots[type] ?? 0];
      for (const row of ofType) if (!known?.includes(row)) known?.push(row);
    }
  }
  return { slots, rows, tops: tops.filter(type => slots[type] !== undefined) };
}

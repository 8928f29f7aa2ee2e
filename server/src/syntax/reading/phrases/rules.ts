import type { TokenLine } from '../../scan';
import type { Phrase, PhraseType } from '../senses/phrase';
import type { Pattern } from './grammar';
import {
  eitherOf,
  type GroupNumber,
  type Groups,
  groupsBySymbol,
  type Needs,
  needsOf,
  type RowElement,
  type SymbolNumber,
} from './needs';

/** Patterns with numbers in the place of names. */
export interface Rules {
  readonly types: Map<string, SymbolNumber>;
  readonly literals: ReadonlyMap<string, SymbolNumber>;
  /** The rows that may begin with a symbol, by their type, each in their order. */
  readonly begins: ReadonlyMap<SymbolNumber, ReadonlyMap<SymbolNumber, readonly Row[]>>;
  readonly tops: readonly SymbolNumber[];
  /** How many groups of symbols there are of which a row needs one, and those of each symbol. */
  readonly groupCount: number;
  readonly groups: ReturnType<typeof groupsBySymbol>;
  readonly openings: Openings;
  /** Ways by the places of their rows. */
  readonly ways: Map<string, FirstWay>;
}

interface Row {
  /** Among all rows. */
  readonly place: number;
  readonly pattern: Pattern;
  readonly elements: readonly RowElement[];
  /** For each element what must still come behind it: pairs of a group and of how many tokens on one of it begins at least. */
  readonly needs: readonly (readonly number[])[];
}

export function compile(patterns: readonly Pattern[], tops: readonly PhraseType[]): Rules {
  const types = new Map<string, SymbolNumber>();
  const literals = new Map<string, SymbolNumber>();
  const numbered = (symbols: Map<string, SymbolNumber>, name: string): SymbolNumber => {
    const known = symbols.get(name) ?? types.size + literals.size;
    symbols.set(name, known);
    return known;
  };
  const bare = patterns.map(
    (pattern, place): Omit<Row, 'needs'> => ({
      place,
      pattern,
      elements: pattern.elements.map(element => ({
        name: JSON.stringify(element),
        types: element.types.map(type => numbered(types, type)),
        literals: element.literals.map(literal => numbered(literals, literal)),
        isOptional: element.isOptional,
        isGlued: element.isGlued,
      })),
    }),
  );
  for (const { type } of patterns) numbered(types, type);
  const firsts = firstsOf(bare, types);
  const groups: Groups = new Map();
  const rows = bare.map(
    (row): Row => ({ ...row, needs: needsOf(row.elements, element => firstOf(element, firsts), groups) }),
  );
  return {
    types,
    literals,
    begins: beginsOf(rows, types, firsts),
    tops: tops.map(type => numbered(types, type)),
    groupCount: groups.size,
    groups: groupsBySymbol(groups),
    openings: { next: new Map(), opening: undefined },
    ways: new Map(),
  };
}

/** The symbols that a phrase of each type may begin with. */
type Firsts = ReadonlyMap<SymbolNumber, ReadonlySet<SymbolNumber>>;

function firstsOf(rows: readonly Omit<Row, 'needs'>[], types: ReadonlyMap<string, SymbolNumber>): Firsts {
  const firsts = new Map<SymbolNumber, Set<SymbolNumber>>();
  for (const type of types.values()) firsts.set(type, new Set([type]));
  for (let isGrowing = true; isGrowing; ) {
    isGrowing = false;
    for (const { pattern, elements } of rows) {
      const own = firsts.get(types.get(pattern.type) ?? -1);
      const before = own?.size;
      for (const symbol of firstOfRow(elements, firsts)) own?.add(symbol);
      isGrowing ||= own?.size !== before;
    }
  }
  return firsts;
}

function firstOfRow(elements: readonly RowElement[], firsts: Firsts): SymbolNumber[] {
  const made: SymbolNumber[] = [];
  for (const element of elements) {
    made.push(...firstOf(element, firsts));
    if (!element.isOptional) break;
  }
  return made;
}

function firstOf({ literals, types }: RowElement, firsts: Firsts): SymbolNumber[] {
  return [...literals, ...types.flatMap(type => [...(firsts.get(type) ?? [])])];
}

/** The rows by what they may begin with, so that most are passed over without a try. */
function beginsOf(rows: readonly Row[], types: ReadonlyMap<string, SymbolNumber>, firsts: Firsts): Rules['begins'] {
  const typeOf = ({ pattern }: Row): SymbolNumber => types.get(pattern.type) ?? -1;
  const begins = new Map<SymbolNumber, Map<SymbolNumber, Row[]>>();
  for (const row of rows) {
    for (const symbol of new Set(firstOfRow(row.elements, firsts))) {
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
export interface Opening {
  /** The place of each type in `rows`, from 1 on; 0 or nothing where it cannot begin here. */
  readonly slots: readonly number[];
  readonly rows: readonly (readonly Row[])[];
  /** Those that have a symbol which begins here by itself. */
  readonly groups: readonly GroupNumber[];
  /** The rows as ways, once they were asked for. */
  readonly ways: (FirstWay | undefined)[];
  /** Types that count by themselves and may begin here. */
  readonly tops: readonly SymbolNumber[];
}

/** Rows of one type, from an element on: those that begin alike go together for as long as they are alike. */
export interface Way {
  readonly steps: readonly Step[];
  /** Rows that end here, and their place among all. */
  readonly ends: readonly { readonly pattern: Pattern; readonly rank: number }[];
}

/** A way from its beginning, and what the rest of its rows needs. */
export interface FirstWay extends Way {
  readonly needs: Needs;
}

export interface Step {
  readonly element: RowElement;
  readonly next: Way;
  /** What the rows need behind this element. */
  readonly needs: Needs;
}

/** Openings by the symbols of a token, one after the other. */
interface Openings {
  readonly next: Map<SymbolNumber, Openings>;
  opening: Opening | undefined;
}

export interface Spot {
  /** The token itself, where a pattern joins it. */
  readonly literal: { readonly symbol: SymbolNumber; readonly phrase: Phrase } | undefined;
  /** Behind white space. */
  readonly isSpaced: boolean;
  readonly senses: readonly Phrase[];
  /** The type of each of them. */
  readonly types: readonly SymbolNumber[];
  readonly opening: Opening;
  /** Phrases by slot, once they were asked for. */
  readonly phrases: (readonly Phrase[] | undefined)[];
}

export function spotOf(rules: Rules, senses: readonly Phrase[], { tokens }: TokenLine, at: number): Spot {
  const { text = '', spaced: isSpaced = true } = tokens[at] ?? {};
  const symbol = rules.literals.get(text);
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
  if (symbol !== undefined) add(symbol);
  node.opening ??= openingOf(rules, symbols);
  const phrase: Phrase = { type: 'aside', start: at, end: at + 1, cost: 0, value: text };
  const literal = symbol === undefined ? undefined : { symbol, phrase };
  return { senses, types, literal, isSpaced, opening: node.opening, phrases: [] };
}

/** A sense that no pattern joins has its number when it comes up first. */
function typeNumber({ types, literals }: Rules, type: string): SymbolNumber {
  const known = types.get(type);
  if (known !== undefined) return known;
  const made = types.size + literals.size;
  types.set(type, made);
  return made;
}

function openingOf({ begins, tops, types, literals, groups }: Rules, symbols: readonly SymbolNumber[]): Opening {
  const slots: number[] = new Array(types.size + literals.size).fill(0);
  const rows: Row[][] = [[]];
  const rowsOf = (type: SymbolNumber): Row[] => {
    slots[type] ||= rows.push([]) - 1;
    return rows[slots[type] ?? 0] ?? [];
  };
  for (const symbol of symbols) {
    rowsOf(symbol);
    for (const [type, ofType] of begins.get(symbol) ?? []) {
      const known = rowsOf(type);
      known.push(...ofType.filter(row => !known.includes(row)));
    }
  }
  return {
    slots,
    rows,
    groups: [...new Set(symbols.flatMap(symbol => groups.get(symbol) ?? []))],
    ways: [],
    tops: tops.filter(type => (slots[type] ?? 0) > 0),
  };
}

/** Openings with the same rows have one way. */
export function wayAt({ ways: known }: Rules, { rows, ways }: Opening, slot: number): FirstWay {
  const own = ways[slot];
  if (own) return own;
  const of = rows[slot] ?? [];
  const name = of.map(({ place }) => place).join();
  const way = known.get(name) ?? wayOf(of);
  known.set(name, way);
  ways[slot] = way;
  return way;
}

interface GrowingWay {
  readonly steps: { readonly element: RowElement; readonly next: GrowingWay; needs: Needs }[];
  readonly ends: { readonly pattern: Pattern; readonly rank: number }[];
}

function wayOf(rows: readonly Row[]): FirstWay {
  const first: GrowingWay = { steps: [], ends: [] };
  for (const [rank, { pattern, elements, needs }] of rows.entries()) {
    let way = first;
    for (const [at, element] of elements.entries()) {
      const pairs = needs[at] ?? [];
      const own = pairs.length > 0 ? [pairs.length, ...pairs] : [];
      const known = way.steps.find(step => step.element.name === element.name);
      const next = known?.next ?? { steps: [], ends: [] };
      if (known) known.needs = eitherOf([known.needs, own]);
      else way.steps.push({ element, next, needs: own });
      way = next;
    }
    way.ends.push({ pattern, rank });
  }
  return { ...first, needs: eitherOf(first.steps.map(step => step.needs)) };
}

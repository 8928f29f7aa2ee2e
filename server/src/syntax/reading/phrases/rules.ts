import type { TokenLine } from '../../scan';
import type { Phrase, PhraseType } from '../senses/phrase';
import type { Pattern } from './grammar';
import type { GroupNumber, Needs } from './needs';
import { type Row, type RowElement, type Step, type SymbolNumber, type Way, wayOf } from './ways';

/** Patterns with numbers in the place of names. */
export interface Rules {
  readonly types: ReadonlyMap<string, SymbolNumber>;
  /** Of each type. */
  readonly names: readonly string[];
  readonly literals: ReadonlyMap<string, SymbolNumber>;
  /** The types of phrases that may begin with each symbol, and the groups that it or what it begins is in. */
  readonly begins: ReadonlyMap<
    SymbolNumber,
    { readonly types: readonly SymbolNumber[]; readonly groups: readonly GroupNumber[] }
  >;
  /** Of each type. */
  readonly ways: readonly Way[];
  readonly tops: readonly SymbolNumber[];
  readonly groupCount: number;
  /** The groups that any row needs further on. */
  readonly needed: ReadonlySet<GroupNumber>;
  readonly openings: Openings;
}

export function compile(patterns: readonly Pattern[], tops: readonly PhraseType[]): Rules {
  const elements = patterns.flatMap(pattern => pattern.elements);
  const types = numbered([...elements.flatMap(each => each.types), ...patterns.map(({ type }) => type), ...tops], 0);
  const literals = numbered(
    elements.flatMap(each => each.literals),
    types.size,
  );
  const groups = numbered(elements.map(groupName), 0);
  const alike = new Map<string, RowElement>();
  // What is alike is one object: rows look at so much that the cache of a processor hardly holds it.
  const rowElement = (element: Pattern['elements'][number]): RowElement => {
    const name = JSON.stringify(element);
    const made = alike.get(name) ?? {
      name,
      group: groups.get(groupName(element)) ?? 0,
      types: element.types.map(type => types.get(type) ?? 0),
      literals: element.literals.map(literal => literals.get(literal) ?? 0),
      isOptional: element.isOptional,
      isGlued: element.isGlued,
    };
    alike.set(name, made);
    return made;
  };
  const rows = patterns.map((pattern, place): Row => ({ place, pattern, elements: pattern.elements.map(rowElement) }));
  const needs = new Map<string, Needs>();
  const ofType: Row[][] = Array.from(types, () => []);
  for (const row of rows) ofType[types.get(row.pattern.type) ?? 0]?.push(row);
  return {
    types,
    literals,
    begins: beginsOf(rows, types),
    ways: ofType.map(each => wayOf(each, needs)),
    tops: tops.map(type => types.get(type) ?? 0),
    groupCount: groups.size,
    needed: new Set(rows.flatMap(({ elements }) => elements.slice(1).map(({ group }) => group))),
    names: [...types.keys()],
    openings: openingsOf([]),
  };
}

function numbered(names: readonly string[], from: number): ReadonlyMap<string, number> {
  return new Map([...new Set(names)].map((name, index) => [name, from + index]));
}

function groupName({ types, literals }: Pattern['elements'][number]): string {
  return JSON.stringify([types, literals]);
}

/* ---- what phrases begin with --------------------------------------------------------------------------------------- */

function beginsOf(rows: readonly Row[], types: ReadonlyMap<string, SymbolNumber>): Rules['begins'] {
  const firsts = firstsOf(rows, types);
  const begins = new Map<SymbolNumber, { readonly types: SymbolNumber[]; readonly groups: GroupNumber[] }>();
  const of = (symbol: SymbolNumber) => {
    const known = begins.get(symbol) ?? { types: [], groups: [] };
    begins.set(symbol, known);
    return known;
  };
  for (const [type, symbols] of firsts) for (const symbol of symbols) of(symbol).types.push(type);
  const elements = new Map(rows.flatMap(row => row.elements.map(element => [element.group, element])));
  for (const [group, element] of elements) for (const symbol of firstOf(element, firsts)) of(symbol).groups.push(group);
  return begins;
}

/** The symbols that a phrase of each type may begin with. */
type Firsts = ReadonlyMap<SymbolNumber, ReadonlySet<SymbolNumber>>;

function firstsOf(rows: readonly Row[], types: ReadonlyMap<string, SymbolNumber>): Firsts {
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

function firstOf({ literals, types }: RowElement, firsts: Firsts): Set<SymbolNumber> {
  return new Set([...literals, ...types.flatMap(type => [...(firsts.get(type) ?? [])])]);
}

/* ---- what may begin at a token ------------------------------------------------------------------------------------- */

/** What may begin where a token has certain senses. Tokens of the same senses share it: there are as many as sorts of words. */
export interface Opening {
  /** The place of each type in `firsts`, from 1 on; 0 where it cannot begin here. */
  readonly slots: Uint16Array;
  /** For each type the steps that its phrases may begin with, once they were asked for. */
  readonly firsts: (readonly Step[] | undefined)[];
  /** A bit for each group of which one begins here: with a byte for each, openings are too large for the cache of a processor. */
  readonly begins: Int32Array;
  /** Those of these groups that any row needs further on. */
  readonly groups: readonly GroupNumber[];
  /** The types and the word or sign that the token is by itself. */
  readonly symbols: readonly SymbolNumber[];
  /** Types that count by themselves and may begin here. */
  readonly tops: readonly SymbolNumber[];
}

/** Openings by what a token may be, one sense after the other: those of a type that no pattern joins, or that was there before, lead nowhere else. */
interface Openings {
  readonly symbols: readonly SymbolNumber[];
  readonly bySense: Map<PhraseType, Openings>;
  readonly byLiteral: Map<SymbolNumber, Openings>;
  opening: Opening | undefined;
}

function openingsOf(symbols: readonly SymbolNumber[]): Openings {
  return { symbols, bySense: new Map(), byLiteral: new Map(), opening: undefined };
}

export interface Spot {
  /** The token itself, where a pattern joins it. */
  readonly literal: { readonly symbol: SymbolNumber; readonly phrase: Phrase } | undefined;
  /** Behind white space. */
  readonly isSpaced: boolean;
  readonly senses: readonly Phrase[];
  readonly opening: Opening;
  /** Phrases by slot, once they were asked for. */
  readonly phrases: (readonly Phrase[] | undefined)[];
}

export function spotOf(rules: Rules, senses: readonly Phrase[], { tokens }: TokenLine, at: number): Spot {
  const { text = '', spaced: isSpaced = true } = tokens[at] ?? {};
  let node = rules.openings;
  for (const { type } of senses) node = node.bySense.get(type) ?? withSense(rules, node, type);
  const symbol = rules.literals.get(text);
  if (symbol !== undefined) node = node.byLiteral.get(symbol) ?? withLiteral(node, symbol);
  const phrase: Phrase = { type: 'aside', start: at, end: at + 1, cost: 0, value: text };
  const literal = symbol === undefined ? undefined : { symbol, phrase };
  node.opening ??= openingOf(rules, node.symbols);
  return { senses, literal, isSpaced, opening: node.opening, phrases: [] };
}

function withSense({ types }: Rules, node: Openings, type: PhraseType): Openings {
  const symbol = types.get(type);
  const next = symbol === undefined || node.symbols.includes(symbol) ? node : openingsOf([...node.symbols, symbol]);
  node.bySense.set(type, next);
  return next;
}

function withLiteral(node: Openings, symbol: SymbolNumber): Openings {
  const next = openingsOf([...node.symbols, symbol]);
  node.byLiteral.set(symbol, next);
  return next;
}

function openingOf({ begins, tops, types, groupCount, needed }: Rules, symbols: readonly SymbolNumber[]): Opening {
  const slots = new Uint16Array(types.size);
  const isBegun = new Int32Array(Math.ceil(groupCount / 32));
  const groups: GroupNumber[] = [];
  let slot = 0;
  for (const symbol of symbols) {
    const ofSymbol = begins.get(symbol);
    for (const type of ofSymbol?.types ?? []) slots[type] ||= ++slot;
    for (const group of ofSymbol?.groups ?? []) {
      if (isIn(isBegun, group)) continue;
      isBegun[group >> 5] = (isBegun[group >> 5] ?? 0) | (1 << (group & 31));
      if (needed.has(group)) groups.push(group);
    }
  }
  return {
    slots,
    firsts: [],
    begins: isBegun,
    groups,
    symbols,
    tops: tops.filter(type => slots[type]),
  };
}

/** Whether the bit of a group is set. */
export function isIn(groups: Int32Array, group: GroupNumber): boolean {
  return ((groups[group >> 5] ?? 0) & (1 << (group & 31))) !== 0;
}

export function firstsAt(
  { ways }: Rules,
  { firsts, begins }: Opening,
  type: SymbolNumber,
  slot: number,
): readonly Step[] {
  firsts[slot] ??= ways[type]?.steps.filter(({ group }) => isIn(begins, group)) ?? [];
  return firsts[slot];
}

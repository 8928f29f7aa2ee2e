/*
 * What rows of patterns need further on in a line. Most rows that may begin at a token need a word that the line does not have, or has
 * before it: they are passed over without a try.
 */

/** A type, or a word or sign itself, by its number. */
export type SymbolNumber = number;

export interface RowElement {
  /** The same for elements that are alike. */
  readonly name: string;
  readonly types: readonly SymbolNumber[];
  readonly literals: readonly SymbolNumber[];
  readonly isOptional: boolean;
  readonly isGlued: boolean;
}

/** What rows need further on: for each row the length of its pairs, and these. Empty where a row needs nothing. */
export type Needs = readonly number[];

export type GroupNumber = number;

/** The symbols of which rows need one, by the name of their element. */
export type Groups = Map<string, { readonly group: GroupNumber; readonly symbols: readonly SymbolNumber[] }>;

/** The symbols that an element may begin with. */
type FirstOf = (element: RowElement) => readonly SymbolNumber[];

/** For each element of a row what must still come behind it: pairs of a group and of how many tokens on one of it begins at least. */
export function needsOf(elements: readonly RowElement[], firstOf: FirstOf, groups: Groups): number[][] {
  return elements.map((own, at) => {
    const needs: number[] = [];
    let tokensOn = own.isOptional ? 0 : 1;
    for (const element of elements.slice(at + 1)) {
      if (!element.isOptional) needs.push(groupOf(element, firstOf, groups), tokensOn++);
    }
    return needs;
  });
}

function groupOf(element: RowElement, firstOf: FirstOf, groups: Groups): GroupNumber {
  const known = groups.get(element.name) ?? { group: groups.size, symbols: firstOf(element) };
  groups.set(element.name, known);
  return known.group;
}

/** The groups that each symbol is in. */
export function groupsBySymbol(groups: Groups): ReadonlyMap<SymbolNumber, readonly GroupNumber[]> {
  const bySymbol = new Map<SymbolNumber, GroupNumber[]>();
  for (const { group, symbols } of groups.values())
    for (const symbol of symbols) {
      const known = bySymbol.get(symbol) ?? [];
      bySymbol.set(symbol, known);
      known.push(group);
    }
  return bySymbol;
}

/** Where one of them needs nothing there is nothing that all of them need. */
export function eitherOf(all: readonly Needs[]): Needs {
  return all.some(needs => needs.length === 0) ? [] : all.flat();
}

/** Whether all that one of some rows needs can still come behind token `at`. */
export function isAnyAhead(needs: Needs, at: number, lasts: Int32Array): boolean {
  if (needs.length === 0) return true;
  for (let row = 0; row < needs.length; row += 1 + (needs[row] ?? 0)) if (isAhead(needs, row, at, lasts)) return true;
  return false;
}

function isAhead(needs: Needs, row: number, at: number, lasts: Int32Array): boolean {
  const end = row + 1 + (needs[row] ?? 0);
  for (let pair = row + 1; pair < end; pair += 2)
    if ((lasts[needs[pair] ?? 0] ?? -1) < at + (needs[pair + 1] ?? 0)) return false;
  return true;
}

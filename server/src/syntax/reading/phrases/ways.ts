import type { Pattern } from './grammar';
import { eitherOf, type GroupNumber, type Needs, needsOf } from './needs';

/** A type, or a word or sign itself, by its number. */
export type SymbolNumber = number;

export interface RowElement {
  /** The same for elements that are alike. */
  readonly name: string;
  readonly group: GroupNumber;
  readonly types: readonly SymbolNumber[];
  readonly literals: readonly SymbolNumber[];
  readonly isOptional: boolean;
  readonly isGlued: boolean;
}

export interface Row {
  /** Among all rows. */
  readonly place: number;
  readonly pattern: Pattern;
  readonly elements: readonly RowElement[];
}

/** Rows of one type, from an element on: those that begin alike go together for as long as they are alike. */
export interface Way {
  readonly steps: readonly Step[];
  /** Rows that may end here. */
  readonly ends: readonly { readonly row: Row; readonly missing: number }[];
}

/** An element, and what comes behind it. What is asked of each step stands in the step itself: millions are asked for a thousand lines. */
export interface Step {
  readonly group: GroupNumber;
  readonly isGlued: boolean;
  /** What the rows need behind this element. */
  readonly needs: Needs;
  /** How many elements before it are not there. */
  readonly missing: number;
  readonly types: readonly SymbolNumber[];
  readonly literals: readonly SymbolNumber[];
  readonly next: Way;
}

/**
 * All rows of one type.
 * @param known needs that were met before, by what they say
 */
export function wayOf(rows: readonly Row[], known: Map<string, Needs>): Way {
  const first: Growing = { steps: [], ends: [] };
  for (const row of rows) {
    const needs = needsOf(row.elements);
    let way = first;
    for (const [at, element] of row.elements.entries()) {
      const own = needs[at] ?? [];
      const known = way.steps.find(step => step.element.name === element.name);
      const next = known?.next ?? { steps: [], ends: [] };
      if (known) known.needs = eitherOf(known.needs, own);
      else way.steps.push({ element, next, needs: own });
      way = next;
    }
    way.ends.push(row);
  }
  return withMissing(first, known);
}

interface Growing {
  readonly steps: { readonly element: RowElement; readonly next: Growing; needs: Needs }[];
  readonly ends: Row[];
}

/** The same with a step for each element that may come next, where those before it may be missing. */
function withMissing({ steps, ends }: Growing, known: Map<string, Needs>): Way {
  const made: { steps: Step[]; ends: Way['ends'][number][] } = {
    steps: [],
    ends: ends.map(row => ({ row, missing: 0 })),
  };
  for (const { element, next: behind, needs } of steps) {
    const { group, isGlued, types, literals, isOptional } = element;
    const next = withMissing(behind, known);
    made.steps.push({ group, isGlued, needs: sharedOf(needs, known), missing: 0, types, literals, next });
    if (!isOptional) continue;
    for (const step of next.steps) {
      made.steps.push({
        group: step.group,
        isGlued: step.isGlued,
        needs: step.needs,
        missing: step.missing + 1,
        types: step.types,
        literals: step.literals,
        next: step.next,
      });
    }
    for (const { row, missing } of next.ends) made.ends.push({ row, missing: missing + 1 });
  }
  return made;
}

/** The same object for needs that say the same. */
function sharedOf(needs: Needs, known: Map<string, Needs>): Needs {
  const name = needs.join();
  const shared = known.get(name) ?? needs;
  known.set(name, shared);
  return shared;
}

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

export interface Step {
  readonly element: RowElement;
  /** How many elements before it are not there. */
  readonly missing: number;
  readonly next: Way;
  /** What the rows need behind this element. */
  readonly needs: Needs;
}

/** All rows of one type. */
export function wayOf(rows: readonly Row[]): Way {
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
  return withMissing(first);
}

interface Growing {
  readonly steps: { readonly element: RowElement; readonly next: Growing; needs: Needs }[];
  readonly ends: Row[];
}

/** The same with a step for each element that may come next, where those before it may be missing. */
function withMissing({ steps, ends }: Growing): Way {
  const made: { steps: Step[]; ends: Way['ends'][number][] } = {
    steps: [],
    ends: ends.map(row => ({ row, missing: 0 })),
  };
  for (const { element, next: behind, needs } of steps) {
    const next = withMissing(behind);
    made.steps.push({ element, missing: 0, next, needs });
    if (!element.isOptional) continue;
    for (const step of next.steps) {
      made.steps.push({ element: step.element, missing: step.missing + 1, next: step.next, needs: step.needs });
    }
    for (const { row, missing } of next.ends) made.ends.push({ row, missing: missing + 1 });
  }
  return made;
}

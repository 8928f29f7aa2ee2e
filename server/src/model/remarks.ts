import { sameItems } from '../base/sameItems';
import type { Quantity } from '../syntax/tree';
import { type LogUnit, metresPer } from '../values/distance';
import { type Block, dateOf } from './blocks';
import type { ReadingContext } from './content';
import { isSamePlace } from './sameDay';
import { readScope, type Scope, sharedWith } from './scope';
import type { ModelSettings } from './settings';
import type { Answer, DeclaredKind, Shoe, TextPlace } from './types';

/** Directives and answers: everything that is about the log and not about one of its days. */
export interface Remarks {
  readonly scope: Scope;
  readonly reading: ReadingContext;
  readonly answers: readonly Answer[];
  readonly shoes: readonly Shoe[];
  readonly declaredKinds: readonly DeclaredKind[];
}

/**
 * Reads the blocks of a log that hold directives or answers, in the order of the documents and their text. Values that equal those in
 * `before` are the same objects, so that callers see what changed.
 */
export function readRemarks(
  blocks: readonly Block[],
  { unit, days }: ModelSettings,
  before: Remarks | undefined,
): Remarks {
  const kinds = new Map(blocks.flatMap(kindsOf).map(kind => [kind.name, kind]));
  const now: Remarks = {
    scope: readScope(blocks, days),
    reading: { unit, kinds },
    answers: blocks.flatMap(answersOf),
    shoes: blocks.flatMap(block => shoesOf(block, unit)),
    declaredKinds: [...kinds.values()],
  };
  return before ? sharedWithBefore(before, now) : now;
}

function sharedWithBefore(before: Remarks, now: Remarks): Remarks {
  const declaredKinds = shared(before.declaredKinds, now.declaredKinds, () => true);
  const isSameReading = before.reading.unit === now.reading.unit && declaredKinds === before.declaredKinds;
  return {
    scope: sharedWith(before.scope, now.scope),
    reading: isSameReading ? before.reading : now.reading,
    answers: shared(before.answers, now.answers, (a, b) => a.date === b.date && a.until === b.until),
    // How much a shoe has done is in its line, and in the unit above it; when it was retired, in the dates around.
    shoes: shared(
      before.shoes,
      now.shoes,
      (a, b) => a.maxM === b.maxM && a.startM === b.startM && a.retired === b.retired,
    ),
    declaredKinds,
  };
}

/** The earlier list, if all items are equal and from the same lines. */
function shared<Item extends { readonly place: TextPlace }>(
  before: readonly Item[],
  now: readonly Item[],
  saysSame: (a: Item, b: Item) => boolean,
): readonly Item[] {
  return sameItems(before, now, (a, b) => isSamePlace(a.place, b.place) && saysSame(a, b)) ? before : now;
}

function kindsOf({ document, directives }: Block): readonly DeclaredKind[] {
  return directives.flatMap(line => {
    const { directive } = line;
    if (directive.type !== 'kind' || !directive.kind) return [];
    const { kind, attributes, nameSpan } = directive;
    return [{ name: directive.name.toLowerCase(), kind, attributes, place: { document, line, span: nameSpan } }];
  });
}

function shoesOf({ document, directives, unit, context }: Block, unitOfSettings: LogUnit): readonly Shoe[] {
  return directives.flatMap(line => {
    const { directive } = line;
    if (directive.type !== 'shoe') return [];
    const { alias, aliasSpan, name, max, start } = directive;
    const maxM = metresOf(max?.quantity, unit ?? unitOfSettings);
    const startM = metresOf(start?.quantity, unit ?? unitOfSettings);
    const retired = directive.retired && dateOf(directive.retired, context.near);
    const shoe: Shoe = {
      alias,
      ...(name !== undefined && { name }),
      ...(maxM !== undefined && { maxM }),
      ...(startM !== undefined && { startM }),
      ...(retired !== undefined && { retired }),
      place: { document, line, span: aliasSpan },
    };
    return [shoe];
  });
}

function answersOf(block: Block): readonly Answer[] {
  const { date, document } = block;
  if (date === undefined) return [];
  const answers: Answer[] = [];
  for (const { entry, line } of block.entries) {
    const { body } = entry;
    if (body.type !== 'answer' || !body.rule || entry.status) continue;
    const until = body.until ? dateOf(body.until, date) : block.until;
    answers.push({
      rule: body.rule.id,
      date,
      ...(until !== undefined && { until }),
      place: { document, line, span: body.rule.span },
    });
  }
  return answers;
}

/** Shoes count in the log's unit when they name none. */
function metresOf(quantity: Quantity | undefined, unit: LogUnit): number | undefined {
  if (quantity?.type === 'distance') return quantity.distanceM;
  return quantity?.type === 'bare' ? quantity.value * metresPer(unit) : undefined;
}

import type { Quantity } from '../syntax/tree';
import { type LogUnit, metresPer } from '../values/distance';
import { type Block, dateOf } from './blocks';
import type { Reading } from './content';
import { readScope, type Scope } from './scope';
import type { ModelSettings } from './settings';
import type { Answer, DeclaredKind, Shoe } from './types';

/** What directives and answers say: all that is about the log and not about one of its days. */
export interface Remarks {
  readonly scope: Scope;
  readonly reading: Reading;
  readonly answers: readonly Answer[];
  readonly shoes: readonly Shoe[];
  readonly declaredKinds: readonly DeclaredKind[];
}

/**
 * Reads the remarkable blocks of a log, which come in the order of the documents and their text. Keeps the reading of `before`
 * when it is the same, so that what was read of entries stays valid.
 */
export function readRemarks(
  blocks: readonly Block[],
  { unit, days }: ModelSettings,
  before: Remarks | undefined,
): Remarks {
  const kinds = new Map(blocks.flatMap(kindsOf).map(kind => [kind.name, kind]));
  const declaredKinds = [...kinds.values()];
  const isSameReading = before?.reading.unit === unit && sameKinds(before.declaredKinds, declaredKinds);
  return {
    scope: readScope(blocks, days),
    reading: isSameReading ? before.reading : { unit, kinds },
    answers: blocks.flatMap(answersOf),
    shoes: blocks.flatMap(block => shoesOf(block, unit)),
    declaredKinds,
  };
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

function sameKinds(one: readonly DeclaredKind[], other: readonly DeclaredKind[]): boolean {
  return one.length === other.length && one.every((kind, index) => kind.place.line === other[index]?.place.line);
}

/** Shoes count in the log's unit when they name none. */
function metresOf(quantity: Quantity | undefined, unit: LogUnit): number | undefined {
  if (quantity?.type === 'distance') return quantity.distanceM;
  return quantity?.type === 'bare' ? quantity.value * metresPer(unit) : undefined;
}

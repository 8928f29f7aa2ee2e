import { say } from '../../base/message';
import type { LogDocument, TextPlace } from '../../model/types';
import { didYouMean } from '../../syntax/didYouMean';
import { type LineNode, textChecks } from '../../syntax/tree';
import type { Finding } from '../finding';
import { findRule, type RuleId, rules } from '../rules';
import { movedRules } from '../rules/movedRules';
import { placeIn, removeLineFix, replaceFix, textFinding } from './textFinding';

/** Finds ids in `rule` lines and `ok` answers that are those of no rule and no check of the text, or of a rule of an earlier version. */
export function unknownRules(document: LogDocument, line: LineNode): Finding[] {
  return namedRules(line).flatMap(({ id, span }) => {
    if (isKnown(id)) return [];
    const place = placeIn(document, line, span);
    const moved = movedRules.get(id);
    if (moved !== undefined) return [movedRule(id, moved, place)];
    return [
      textFinding('rule-unknown', place, say`There is no rule ${id}.`, () => [
        ...didYouMean(id, knownIds).map((meant, index) =>
          replaceFix(place, say`Change to ${meant}`, meant, { isPreferred: index === 0 }),
        ),
        removeLineFix(place),
      ]),
    ];
  });
}

/** Where a rule of an earlier version has gone. */
function movedRule(id: string, to: RuleId | 'gone', place: TextPlace): Finding {
  const removal = removeLineFix(place);
  if (to === 'gone') return textFinding('rule-moved', place, say`The rule ${id} is gone.`, () => [removal]);
  return textFinding('rule-moved', place, say`${id} is part of ${to} now.`, () => [
    replaceFix(place, say`Change to ${to}`, to, { isPreferred: true }),
    removal,
  ]);
}

const knownIds = [...rules.map(({ id }) => id), ...Object.keys(textChecks)];

function isKnown(id: string): boolean {
  return findRule(id) !== undefined || Object.hasOwn(textChecks, id);
}

function namedRules(line: LineNode) {
  if (line.kind === 'directive') {
    const { directive } = line;
    return directive.type === 'rule' && directive.ruleSpan ? [{ id: directive.rule, span: directive.ruleSpan }] : [];
  }
  if (line.kind !== 'day' && line.kind !== 'entry') return [];
  return line.entries.flatMap(({ body }) => (body.type === 'answer' && body.rule ? [body.rule] : []));
}

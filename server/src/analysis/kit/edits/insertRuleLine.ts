import { type EditsByDocument, editsByDocument } from '../../../base/text';
import type { Log, LogDocument } from '../../../model/types';
import { insertDirective } from './insertDirective';

/**
 * Adds a `rule` line: below the last line about this rule, which would win otherwise, or at the head of a document.
 * @param owner the rule that the line names
 * @param line such as `rule no-rest-day off`
 */
export function insertRuleLine(log: Log, document: LogDocument, owner: string, line: string): EditsByDocument {
  const last = log.ruleLines(Number.POSITIVE_INFINITY).findLast(({ rule }) => rule === owner);
  const where = last?.place.document ?? document;
  const after = last && where.tree.lineOf(last.place.line);
  return editsByDocument([[where.uri, [insertDirective(where, line, after)]]]);
}

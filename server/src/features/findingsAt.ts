import type { Finding, Severity } from '../analysis/finding';
import { isBefore, touches } from '../base/text';
import type { Range } from '../contracts/lspTypes';
import type { FeatureContext } from './context';
import { placeRange } from './ranges';

/** The shown findings whose mark touches a range. */
export function findingsAt(context: FeatureContext, range: Range): Finding[] {
  return findingsTouching(context.findings(), range);
}

/**
 * Those of some findings whose mark touches a range, without praise, which has no mark.
 * @param findings in the order of the text, so that a binary search finds the first
 */
export function findingsTouching(findings: readonly Finding[], range: Range): Finding[] {
  const lineStart = { line: range.start.line, character: 0 };
  let low = 0;
  let high = findings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const finding = findings[middle];
    if (finding && isBefore(placeRange(finding.place).start, lineStart)) low = middle + 1;
    else high = middle;
  }
  const found: Finding[] = [];
  for (let at = low; at < findings.length; at++) {
    const finding = findings[at];
    const mark = finding && placeRange(finding.place);
    if (!finding || !mark || isBefore(range.end, mark.start)) break;
    if (touches(mark, range) && !finding.isPositive) found.push(finding);
  }
  return found;
}

/** The gravest first, and of equally grave ones in the order of the text. */
export function gravestFirst(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((one, other) => gravity[one.severity] - gravity[other.severity]);
}

const gravity: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2, hint: 3 };

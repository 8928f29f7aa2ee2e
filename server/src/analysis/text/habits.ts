import { getOrInsert } from '../../base/getOrInsert';
import { say } from '../../base/message';
import type { EditsByDocument, TextEdit } from '../../base/text';
import type { Finding, Fix } from '../finding';
import { fixOf } from '../kit/fixes/fix';

/**
 * Who writes `swim 40` every week, or `av 127` behind each run, has one habit. It is asked about on its newest line alone, which says on how
 * many it stands, and can be answered for all of them at once.
 *
 * @param newest which of the findings of one habit that is
 */
export function askedOnce(findings: readonly Finding[], newest: 'first' | 'last'): readonly Finding[] {
  const byHabit = new Map<string, Finding[]>();
  for (const finding of findings)
    if (finding.habit !== undefined) getOrInsert(byHabit, finding.habit, () => []).push(finding);
  if (byHabit.size === 0) return findings;
  return findings.flatMap(finding => {
    const same = finding.habit === undefined ? undefined : byHabit.get(finding.habit);
    if (!same || same.length === 1) return [finding];
    return finding === same.at(newest === 'first' ? 0 : -1) ? [ofAll(finding, same)] : [];
  });
}

function ofAll(finding: Finding, same: readonly Finding[]): Finding {
  return {
    ...finding,
    message: say`${finding.message} So on ${same.length} lines.`,
    fixes() {
      const own = finding.fixes();
      const [best] = own;
      return best ? [...own, onAll(best, same)] : own;
    },
  };
}

/** The first fix of each. */
function onAll({ title }: Fix, same: readonly Finding[]): Fix {
  return fixOf(say`${title}, on all ${same.length} lines`, () => {
    const edits = new Map<string, readonly TextEdit[]>();
    for (const finding of same)
      for (const [uri, more] of editsOf(finding)) edits.set(uri, [...(edits.get(uri) ?? []), ...more]);
    return edits;
  });
}

function editsOf(finding: Finding): EditsByDocument {
  return finding.fixes()[0]?.edit() ?? new Map();
}

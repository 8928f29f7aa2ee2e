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
  const newestOfHabit = new Map<string, Finding>();
  for (const [habit, same] of byHabit) {
    const lines = new Set(same.map(({ place }) => place.line)).size;
    const speaks = same.at(newest === 'first' ? 0 : -1);
    if (speaks && lines > 1) newestOfHabit.set(habit, ofAll(speaks, same, lines));
  }
  return findings.flatMap(finding => {
    const { habit } = finding;
    const speaks = habit === undefined ? undefined : newestOfHabit.get(habit);
    // All of it on one line is no habit.
    if (habit === undefined || !speaks) return [finding];
    return finding === byHabit.get(habit)?.at(newest === 'first' ? 0 : -1) ? [speaks] : [];
  });
}

function ofAll(finding: Finding, same: readonly Finding[], lines: number): Finding {
  return {
    ...finding,
    message: say`${finding.message} So on ${lines} lines.`,
    fixes() {
      const own = finding.fixes();
      const [best] = own;
      return best ? [...own, onAll(best, same, lines)] : own;
    },
  };
}

/** The first fix of each. */
function onAll({ title }: Fix, same: readonly Finding[], lines: number): Fix {
  return fixOf(say`${title}, on all ${lines} lines`, () => {
    const edits = new Map<string, TextEdit[]>();
    for (const finding of same)
      for (const [uri, more] of editsOf(finding)) getOrInsert(edits, uri, () => []).push(...more);
    return edits;
  });
}

function editsOf(finding: Finding): EditsByDocument {
  return finding.fixes()[0]?.edit() ?? new Map();
}

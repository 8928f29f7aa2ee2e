import assert from 'node:assert/strict';
import type { DayNumber } from '../../server/src/values/date';
import type { SpokenFinding, SpokenFix } from './spoken';

/** One of the fixes of advice clears it, at most one is preferred, and that one comes first. */
export function checkFixes({ id }: SpokenFinding, fixes: readonly SpokenFix[]): void {
  assert.ok(
    fixes.some(fix => fix.clears),
    id,
  );
  assert.ok(fixes.filter(fix => fix.isPreferred).length <= 1, id);
  assert.ok(fixes.findIndex(fix => fix.isPreferred) <= 0, id);
}

/** Asserts that the rule, or its part, is silent about the day of a finding after its fix. */
export function checkIsGone(finding: SpokenFinding, fix: SpokenFix, after: readonly SpokenFinding[]): void {
  const date = dateOf(finding);
  const same = after.filter(each => each.id === finding.id && each.part === finding.part && dateOf(each) === date);
  assert.deepEqual(
    same.map(({ message }) => message),
    [],
    `${finding.id}: ${fix.title}`,
  );
}

function dateOf({ place: { document, line } }: SpokenFinding): DayNumber | undefined {
  return document.dateOf(line);
}

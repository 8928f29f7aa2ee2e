import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Finding, Fix } from '../../../server/src/analysis/finding';
import type { TextCheckId } from '../../../server/src/syntax/tree';
import { isoDate, weekdayName } from '../../../server/src/values/date';
import { afterFix } from '../../support/findings';
import { type FixtureFile, fileOf } from '../../support/fixture';
import { dayNumber, openLog } from '../../support/log';
import { randomLine, runs } from '../../support/random';

const START = dayNumber('2026-03-02');
const TODAY = START + 20;

/** A day, mostly in order, with one or two lines of anything below. */
const block = fc
  .tuple(
    fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat({ max: 30 }) }),
    fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat({ max: 6 }) }),
    fc.constantFrom('', 'rest', 'easy 8 km', 'plan tempo 8 km', 'easy 5 km [peg]', 'sleep 7h20'),
    fc.array(
      fc.oneof(
        randomLine.map(line => `  ${line.trim()}`),
        randomLine,
      ),
      { maxLength: 2 },
    ),
  )
  .map(([slip, weekdaySlip, entry, below]) => ({ slip, weekdaySlip, entry, below }));

const logs = fc.array(block, { minLength: 1, maxLength: 8 }).map(blocks =>
  blocks
    .map(({ slip, weekdaySlip, entry, below }, index) => {
      const day = START + index + slip;
      return [`${isoDate(day)} ${weekdayName(day + weekdaySlip)}  ${entry}`.trimEnd(), ...below].join('\n');
    })
    .join('\n'),
);

describe('fixes of the checks of the text, on random logs', () => {
  it('leave fewer findings of their check, and a safe one adds none of any', () => {
    let count = 0;
    fc.assert(
      fc.property(logs, text => {
        const files = [fileOf(text)];
        const before = textFindings(files);
        for (const finding of before) {
          const fixes = finding.fixes();
          assert.ok(fixes.filter(({ isPreferred }) => isPreferred).length <= 1, finding.id);
          for (const fix of fixes) {
            count++;
            checkFix(files, before, finding, fix);
          }
        }
      }),
      runs(60),
    );
    assert.ok(count > 100, `only ${count} fixes`);
  });
});

function checkFix(files: readonly FixtureFile[], before: readonly Finding[], finding: Finding, fix: Fix): void {
  const after = afterFix(files, fix);
  const left = textFindings(after);
  const shown = `${finding.id}: ${fix.title}\n${files[0]?.text}\n→\n${after[0]?.text}\n${left.map(({ id, message }) => `${id} ${message}`).join('\n')}`;
  assert.ok(countOf(left, finding.id) < countOf(before, finding.id), shown);
  if (fix.isSafe) assert.ok(left.length < before.length, shown);
}

function countOf(findings: readonly Finding[], id: string): number {
  return findings.filter(each => each.id === id).length;
}

/** The checks of whole lines and logs. What is inside of entries has tests of its own. */
const IDS: ReadonlySet<string> = new Set<TextCheckId>([
  'date-unreadable',
  'date-impossible',
  'date-not-iso',
  'weekday-mismatch',
  'day-duplicate',
  'day-order',
  'entry-unindented',
  'day-indented',
  'entry-before-day',
  'shoe-unknown',
  'rule-unknown',
  'rule-moved',
  'directive-unknown',
  'plan-open',
]);

function textFindings(files: readonly FixtureFile[]): readonly Finding[] {
  const { findings, failures } = openLog(files, { today: TODAY }).analyse();
  assert.deepEqual(failures, []);
  return findings.filter(({ id }) => IDS.has(id));
}

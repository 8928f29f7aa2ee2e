import assert from 'node:assert/strict';
import type { TextCheckId } from '../../server/src/syntax/tree';
import { afterFix, checkFindings } from './findings';
import { type Fixture, readFixture } from './fixture';
import { openLog } from './log';
import type { Cases } from './rules';
import type { SpokenFinding } from './spoken';

/**
 * The tests of a check of the text: what is `fired` has marks of it, what is `silent` has none, and every fix of every finding
 * leaves fewer findings of the check.
 */
export function describeCheck(
  id: TextCheckId,
  { fired, silent }: { readonly fired: Cases; readonly silent: Cases },
): void {
  describe(`${id}: ${Object.keys(fired).length} fired, ${Object.keys(silent).length} silent`, () => {
    for (const [title, text] of Object.entries(fired)) {
      it(`speaks: ${title}`, () => {
        const fixture = readFixture(text);
        assert.ok(fixture.marks.some(mark => mark.id === id));
        checkFindings(fixture, { only: [id] });
        assertFixesClear(fixture, id);
      });
    }
    for (const [title, text] of Object.entries(silent)) {
      it(`is silent: ${title}`, () => checkFindings(text, { only: [id] }));
    }
  });
}

/** The text of the fixture's first file after the fix of a title; for the one finding of a check, or the first of several. */
export function fixedText(source: string, id: TextCheckId, title: string): string {
  const fixture = readFixture(source);
  const fixes = findingsOf(fixture, id)[0]?.fixes() ?? [];
  const fix = fixes.find(each => each.title === title);
  assert.ok(fix, `no fix "${title}" among: ${fixes.map(each => each.title).join(' · ')}`);
  return afterFix(fixture.files, fix)[0]?.text ?? '';
}

function assertFixesClear(fixture: Fixture, id: TextCheckId): void {
  const before = findingsOf(fixture, id);
  for (const finding of before) {
    const preferred = finding.fixes().filter(fix => fix.isPreferred);
    assert.ok(preferred.length <= 1, `${finding.message}: ${preferred.length} preferred fixes`);
    for (const fix of finding.fixes()) {
      const files = afterFix(fixture.files, fix);
      const left = findingsOf({ ...fixture, files }, id);
      assert.ok(
        left.length < before.length || isElsewhere(finding, left),
        `${fix.title} leaves ${left.map(({ message }) => message).join(' · ')}\n${files[0]?.text}`,
      );
    }
  }
}

/** A habit that is answered in one place is asked about in another. */
function isElsewhere({ habit, place }: SpokenFinding, left: readonly SpokenFinding[]): boolean {
  const nameOf = ({ document, line, span }: SpokenFinding['place']) => `${document.tree.lineOf(line)}:${span.start}`;
  return habit !== undefined && left.every(each => nameOf(each.place) !== nameOf(place));
}

function findingsOf({ files, today, settings }: Fixture, id: TextCheckId): readonly SpokenFinding[] {
  return openLog(files, { today, settings })
    .analyse()
    .findings.filter(finding => finding.id === id);
}

import assert from 'node:assert/strict';
import { ruleExamples } from '../../scripts/generate/ruleExamples';
import { rulePage } from '../../scripts/generate/rulePage';
import { healthFooter } from '../../server/src/analysis/engine/ruleDescription';
import { rules } from '../../server/src/analysis/rules';
import { renderMarkdown } from '../../server/src/base/markdown';
import { hover } from '../../server/src/features/hover';
import { opened } from './support/opened';

const medical = rules.filter(({ isMedical }) => isMedical);
const examples = medical.flatMap(rule =>
  ruleExamples(rule).flatMap(({ title, speaks, log }) => (speaks ? [{ id: rule.id, title, log }] : [])),
);

/** How often the footer stands in the hovers of the marks of a rule. */
function footers(source: string, id: string): readonly number[] {
  const { context, fixture, uri } = opened(source);
  return fixture.marks
    .filter(mark => mark.id === id)
    .map(({ line, span }) => {
      const found = hover(context, { textDocument: { uri }, position: { line, character: span.start } });
      assert.ok(found && typeof found.contents === 'object' && 'value' in found.contents);
      return found.contents.value.split(renderMarkdown(healthFooter)).length - 1;
    });
}

describe('the footer about health', () => {
  it('is asked for by all rules of the group, and by those that speak of doctors', () => {
    assert.deepEqual(
      rules.filter(({ group, isMedical }) => group === 'health' && !isMedical).map(({ id }) => id),
      [],
    );
    assert.ok(['overtraining-cluster', 'low-fuel-pattern'].every(id => medical.some(rule => rule.id === id)));
  });

  for (const { id, title, log } of examples) {
    it(`closes the hover of what is marked, once: ${id}, ${title}`, () => {
      const counts = footers(log, id);
      assert.ok(counts.length > 0);
      assert.deepEqual(
        counts,
        counts.map(() => 1),
      );
    });
  }

  it('is not said of other advice', () => {
    const [example] = ruleExamples({ id: 'hard-back-to-back', group: 'spacing' });
    assert.deepEqual(footers(example?.log ?? '', 'hard-back-to-back'), [0]);
  });

  it('closes the pages of these rules and of no others', () => {
    for (const rule of rules)
      assert.equal(rulePage(rule).endsWith(renderMarkdown(healthFooter)), rule.isMedical === true, rule.id);
  });
});

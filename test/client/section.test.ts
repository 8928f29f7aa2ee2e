import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sectionOf } from '../../client/src/section';
import { rulePage, textCheckPage } from '../../scripts/generate/rulePage';
import { languages, rulePagesOf } from '../../scripts/lib/languages.mjs';
import { root } from '../../scripts/lib/root.mjs';
import { rules } from '../../server/src/analysis/rules';
import { english, translationsOf } from '../../server/src/base/message';
import { type TextCheckId, textChecks } from '../../server/src/syntax/tree';

describe('the page of a rule that the editor shows', () => {
  const pages = [
    { file: 'server/docs/rules.md', translations: english },
    ...languages.map(({ language, bundle }) => ({
      file: rulePagesOf(language),
      translations: translationsOf(language, bundle),
    })),
  ];
  for (const { file, translations } of pages) {
    it(`is all of its section in ${file}`, () => {
      const text = readFileSync(path.join(root, file), 'utf8');
      for (const rule of rules) check(text, rule.id, rulePage(rule, translations));
      for (const id of Object.keys(textChecks) as TextCheckId[]) check(text, id, textCheckPage(id, translations));
    });
  }

  it('is there for rules and checks alone', () => {
    assert.equal(sectionOf('### a\n\nA.\n', 'b'), undefined);
    assert.equal(sectionOf('## a\n\nA.\n', 'a'), undefined);
    assert.equal(sectionOf('### a\n\nA.\n\n## b\n\nB.\n', 'a'), '# a\n\nA.\n');
  });
});

function check(text: string, id: string, section: string): void {
  assert.equal(sectionOf(text, id), `${section.replace(/^### /, '# ')}\n`);
}

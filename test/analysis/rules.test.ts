import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { examplesFile } from '../../scripts/generate/ruleExamples';
import { root } from '../../scripts/lib/root.mjs';
import { findRule, rules } from '../../server/src/analysis/rules';
import { profiles } from '../../server/src/analysis/rules/profiles';
import { ONE_WORD_IDS } from '../../server/src/syntax/facts/checks';
import { directiveWords, vocabulary } from '../../server/src/syntax/vocabulary';

/** Paths from the checkout's folder, sorted. */
function filesBelow(folder: string): readonly string[] {
  return readdirSync(path.join(root, folder), { recursive: true })
    .map(file => path.posix.join(folder, String(file).replaceAll(path.sep, '/')))
    .filter(file => path.extname(file) !== '')
    .sort();
}

const SOURCES = 'server/src/analysis/rules';
const TESTS = 'test/analysis/rules';

describe('rules', () => {
  it('are those that the files below analysis/rules define, each in a file that is named by its group and id', () => {
    assert.deepEqual(
      rules.map(({ group, id }) => `${SOURCES}/${group}/${id}.ts`).sort(),
      filesBelow(SOURCES).filter(file => readFileSync(path.join(root, file), 'utf8').includes('= defineRule(')),
    );
  });

  it('are known in `ok` lines: those of one word are listed', () => {
    assert.deepEqual(
      rules.map(({ id }) => id).filter(id => !id.includes('-')),
      [...ONE_WORD_IDS],
    );
  });

  it('have tests, and their examples beside them; tests of a part have a name in camel case', () => {
    const parts = filesBelow(TESTS).filter(file => /\/[a-z]+[A-Z]\w*\.test\.ts$/.test(file));
    const expected = rules.flatMap(rule => [`${TESTS}/${rule.group}/${rule.id}.test.ts`, examplesFile(rule)]);
    assert.deepEqual([...expected, ...parts].sort(), filesBelow(TESTS));
  });

  it('options are described, and their defaults are within their ranges', () => {
    for (const rule of rules) {
      for (const [name, field] of Object.entries(rule.options.shape)) {
        assert.ok(field.description, `${rule.id} ${name}`);
        assert.ok(field.unwrap().safeParse(field.def.defaultValue).success, `${rule.id} ${name}`);
      }
      assert.ok(rule.optionsOf === undefined || findRule(rule.optionsOf), rule.id);
    }
  });

  it('are there where the help or an example of a word names one', () => {
    const texts = [...vocabulary, ...directiveWords].map(({ help }) => help);
    const examples = directiveWords.map(({ example }) => example);
    const named = [...texts, ...examples].flatMap(text =>
      [...text.matchAll(/\b(?:ok|rule) ([a-z]+(?:-[a-z]+)+)/g)].map(([, id = '']) => id),
    );
    assert.ok(named.length > 0);
    assert.deepEqual(
      named.filter(id => !findRule(id)),
      [],
    );
  });

  it('profiles speak of rules that are there, in values that are allowed', () => {
    for (const { name, choices } of profiles) {
      for (const [id, { options }] of Object.entries(choices)) {
        const rule = findRule(id);
        assert.ok(rule, `${name} ${id}`);
        rule.withOptions(options);
      }
    }
  });
});

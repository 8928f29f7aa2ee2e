import assert from 'node:assert/strict';
import { ruleExamples } from '../../scripts/generate/ruleExamples';
import { findRule, rules } from '../../server/src/analysis/rules';
import { vocabulary } from '../../server/src/syntax/vocabulary';
import { type Fixture, readFixture } from '../support/fixture';
import { openLog } from '../support/log';

/** A line for each word whose hover and page say that no rule looks at it. */
const lines: Readonly<Record<string, string>> = {
  sauna: 'sauna 20 min',
  hydrate: 'hydrate 500 ml',
  weight: 'weight 68.2 kg',
};

const unheeded = vocabulary.filter(({ evidence }) => evidence?.includes('No rule looks at it'));

/** If a rule looked at one of the words, it would have an example in which it speaks because the word is there, or because it is missing. */
const logs = rules.flatMap(rule => ruleExamples(rule).map(({ log, title }) => ({ name: `${rule.id}: ${title}`, log })));

describe('words that no rule looks at', () => {
  it('are known to this test', () => {
    assert.deepEqual(unheeded.map(({ word }) => word).sort(), Object.keys(lines).sort());
  });

  it('are in no example of a rule', () => {
    const spelled = unheeded.flatMap(({ word, aliases }) => [word, ...Object.values(aliases).flat()]);
    const pattern = new RegExp(`\\b(?:${spelled.join('|')})\\b`, 'i');
    for (const { name, log } of logs) assert.doesNotMatch(log, pattern, name);
  });

  it('change nothing that is said of the examples, on whatever days they stand', () => {
    for (const { name, log } of logs) {
      const fixture = readFixture(log);
      const told = { ...fixture, files: fixture.files.map(file => ({ ...file, text: belowEachDay(file.text) })) };
      assert.deepEqual(saidOf(told), saidOf(fixture), name);
    }
  });
});

/** The findings of rules with their dates. */
function saidOf({ files, today, settings }: Fixture): readonly string[] {
  const { findings } = openLog(files, { today, settings }).analyse();
  return findings
    .filter(({ id }) => findRule(id) !== undefined)
    .map(({ id, severity, message, place }) => `${place.document.dateOf(place.line)} ${severity} ${id}: ${message}`)
    .sort();
}

function belowEachDay(text: string): string {
  const entries = Object.values(lines).map(line => `\n  ${line}`);
  return text.replace(/^\d{4}-\d{2}-\d{2}.*$/gm, day => day + entries.join(''));
}

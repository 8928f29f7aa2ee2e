import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ruleExamples } from '../../scripts/generate/ruleExamples';
import { SEEK_HELP } from '../../server/src/analysis/kit/symptoms';
import { rules } from '../../server/src/analysis/rules';
import { render } from '../../server/src/base/message';
import { readFixture } from '../support/fixture';
import { openLog } from '../support/log';
import { randomLogs } from '../support/randomLog';
import type { SpokenFinding } from '../support/spoken';
import { checkTone, checkWords } from '../support/tone';

/** Enough logs that also messages about plans and races ahead are among them. */
const SAMPLES = { seed: 8, numRuns: 150 };

// `describeRule` checks the messages in the other fixtures of a rule.
describe('tone', () => {
  const said: SpokenFinding[] = [];

  it('of what rules say in made-up logs, and in the examples of their pages, is that of the house', () => {
    const examples = rules.flatMap(ruleExamples).map(({ log }) => readFixture(log));
    const samples = fc.sample(randomLogs, SAMPLES).map(({ text, today }) => ({ files: text, today, settings: {} }));
    for (const { files, today, settings } of [...examples, ...samples]) {
      const { findings } = openLog(files, { today, settings }).analyse();
      checkTone(findings, today);
      said.push(...findings);
    }
  });

  it('is tried on every rule, and on a red flag', () => {
    const heard = new Set(said.map(({ id }) => id));
    assert.deepEqual(
      rules.map(({ id }) => id).filter(id => !heard.has(id)),
      [],
    );
    assert.ok(said.some(({ message }) => message.includes(render(SEEK_HELP))));
  });

  it('of the pages of rules is that of the house', () => {
    for (const text of rules.flatMap(({ title, detects, why }) => [title, detects, why])) checkWords(text);
  });

  it('never warns of what is planned, unless asked to', () => {
    for (const { severity } of rules) assert.notEqual(severity.planned, 'warning');
  });

  it('only the flagship rules and those about health warn by themselves', () => {
    const warning = rules.filter(({ severity, isMedical }) => severity.done === 'warning' && !isMedical);
    assert.deepEqual(
      warning.map(({ id }) => id),
      ['no-rest-day', 'hard-back-to-back'],
    );
  });
});

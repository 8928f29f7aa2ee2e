import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ruleExamples } from '../../scripts/generate/ruleExamples';
import { findRule, rules } from '../../server/src/analysis/rules';
import type { DayNumber } from '../../server/src/values/date';
import { readFixture } from '../support/fixture';
import { openLog } from '../support/log';
import { randomLogs } from '../support/randomLog';
import { knownFixtures } from '../support/rules';
import type { SpokenFinding } from '../support/spoken';

/** What no message says, as whole words. */
const BANNED =
  /\b(?:unproductive|failed|lazy|bad|wrong|should have|must|overtrained|you are at risk|injury risk|only [\d.]+ (?:km|mi)|no excuses|earn|burn|weight|guilt)\b/i;
/** What messages about strong consensus, and about mere convention, say beside the advice. */
const HEDGES = /\b(?:may|often|usually|research suggests|many coaches)\b/i;
const MAX_FIRST_SENTENCE = 140;
const MAX_MESSAGE = 240;

/** A month before races and plans, so that the words about what is to come are heard too. */
const SAMPLES = { seed: 8, numRuns: 150 };

interface Said {
  readonly finding: SpokenFinding;
  readonly date: DayNumber | undefined;
  readonly today: DayNumber;
}

describe('tone', () => {
  const said: Said[] = [];

  before(() => {
    const texts = rules.flatMap(ruleExamples).map(({ log }) => log);
    const fixtures = [...texts, ...knownFixtures].map(readFixture);
    const samples = fc.sample(randomLogs, SAMPLES).map(({ text, today }) => ({ files: text, today, settings: {} }));
    for (const { files, today, settings } of [...fixtures, ...samples]) {
      for (const finding of openLog(files, { today, settings }).analyse().findings) {
        if (!findRule(finding.id)) continue;
        said.push({ finding, today, date: finding.place.document.dateOf(finding.place.line) });
      }
    }
  });

  it('every rule is heard', () => {
    const heard = new Set(said.map(({ finding }) => finding.id));
    assert.deepEqual(
      rules.map(({ id }) => id).filter(id => !heard.has(id)),
      [],
    );
  });

  it('messages are short', () => {
    for (const { finding } of said) {
      const [first = ''] = finding.message.split(/(?<=[.?])\s/);
      assert.ok(first.length <= MAX_FIRST_SENTENCE, finding.message);
      assert.ok(finding.message.length <= MAX_MESSAGE, finding.message);
      assert.match(finding.message, /^[A-Z0-9].*[.?]$/, finding.message);
    }
  });

  it('nothing grades, frightens or commands', () => {
    const words = said.flatMap(({ finding }) => [finding.message, ...finding.fixes().map(fix => fix.title)]);
    const pages = rules.flatMap(({ title, detects, why }) => [title, detects, why]);
    for (const text of [...words, ...pages]) {
      assert.doesNotMatch(text, BANNED);
      assert.ok(!text.includes('!') || text.includes('`!'), text);
    }
  });

  it('words are no surer than the evidence', () => {
    for (const { finding } of said) {
      const grade = findRule(finding.id)?.evidence.grade;
      if (grade === 'A' || grade === 'D') assert.match(finding.message, HEDGES);
    }
  });

  it('today is said on the line of today only', () => {
    for (const { finding, date, today } of said) {
      if (/\btoday\b/i.test(finding.message)) assert.equal(date, today, finding.message);
    }
  });

  it('advice is never an error, and what is planned is a warning only on request', () => {
    for (const { finding } of said) assert.notEqual(finding.severity, 'error');
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

import assert from 'node:assert/strict';
import { SEEK_HELP } from '../../server/src/analysis/kit/symptoms';
import { findRule } from '../../server/src/analysis/rules';
import { render } from '../../server/src/base/message';
import type { DayNumber } from '../../server/src/values/date';
import type { SpokenFinding } from './spoken';

/** Words that no message may use. */
const BANNED =
  /\b(?:unproductive|failed|lazy|bad|wrong|should have|must|overtrained|you are at risk|injury risk|only [\d.]+ (?:km|mi)|no excuses|earn|burn|weight|guilt)\b/i;
/** Messages of rules with grade A or D that say what something does have a word with which they do not sound too sure. Bare facts need none. */
const CLAIMS = /\b(?:helps?|protects?|costs?|prevents?|works? best|better|takes longer|lowers?|raises?)\b/i;
const HEDGES = /\b(?:may|can|often|usually|mostly|research suggests|many coaches)\b/i;
const MAX_FIRST_SENTENCE = 140;
const MAX_MESSAGE = 240;

/** Asserts that the messages of rules are short, kind, no surer than the evidence, and name the right day. */
export function checkTone(findings: readonly SpokenFinding[], today: DayNumber): void {
  for (const finding of findings) {
    const rule = findRule(finding.id);
    if (!rule) continue;
    const { message, place } = finding;
    const titles = finding.fixes().map(({ title }) => title);
    checkLength(message);
    for (const text of [message, ...titles]) checkWords(text);
    const isUnsure = rule.evidence.grade === 'A' || rule.evidence.grade === 'D';
    if (isUnsure && CLAIMS.test(message)) assert.match(message, HEDGES);
    if (/\btoday\b/i.test(message)) assert.equal(place.document.dateOf(place.line), today, message);
    assert.notEqual(finding.severity, 'error', 'advice is never an error');
    // A red flag tells the runner to see a doctor and offers no other training.
    if (message.includes(render(SEEK_HELP)))
      assert.deepEqual(titles, ['Accept for this day', `Change this rule: rule ${finding.id} off`]);
  }
}

/** Asserts that a text does not grade, frighten or command the runner. */
export function checkWords(text: string): void {
  assert.doesNotMatch(text, BANNED);
  assert.ok(!text.includes('!') || text.includes('`!'), text);
}

function checkLength(message: string): void {
  const [first = ''] = message.split(/(?<=[.?])\s/);
  assert.ok(first.length <= MAX_FIRST_SENTENCE, message);
  assert.ok(message.length <= MAX_MESSAGE, message);
  assert.match(message, /^[A-Z0-9].*[.?]$/, message);
}

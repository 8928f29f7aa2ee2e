import assert from 'node:assert/strict';
import germanTexts from '../../l10n/bundle.l10n.de.json';
import { withAdvice } from '../../server/src/analysis/kit/phrases';
import { SEEK_HELP } from '../../server/src/analysis/kit/symptoms';
import { findRule } from '../../server/src/analysis/rules';
import { type Message, render, translationsOf, type Value } from '../../server/src/base/message';
import type { DayNumber } from '../../server/src/values/date';
import type { SpokenFinding } from './spoken';

/** Words that no message may use. */
const BANNED =
  /\b(?:unproductive|failed|lazy|bad|wrong|should have|must|overtrained|you are at risk|injury risk|only [\d.]+ (?:km|mi)|no excuses|earn|burn|weight|guilt)\b/i;
/** Messages of rules with grade A or D that say what something does have a word with which they do not sound too sure. Bare facts need none. */
const CLAIMS = /\b(?:helps?|protects?|costs?|prevents?|works? best|better|takes longer|lowers?|raises?)\b/i;
const HEDGES = /\b(?:may|can|often|usually|mostly|research suggests|many coaches)\b/i;
/** A fact fits on a line beside what it is about, and what to do is one small thing (design of the one voice). */
const MAX_FACT = 90;
const MAX_ADVICE = 60;
const german = translationsOf('de', new Map(Object.entries(germanTexts)));

/** Asserts that the messages of rules are short, kind, no surer than the evidence, and name the right day. */
export function checkTone(findings: readonly SpokenFinding[], today: DayNumber): void {
  for (const finding of findings) {
    const rule = findRule(finding.id);
    if (!rule) continue;
    const { message, place } = finding;
    const titles = finding.fixes().map(({ title }) => title);
    checkLength(finding);
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

/** Asserts the length of the fact and of what to do, in English and in German. Words about where to find help come on top. */
function checkLength({ said, message }: SpokenFinding): void {
  assert.match(message, /^[A-Z0-9].*[.?]$/, message);
  for (const translations of [undefined, german]) {
    const [fact = '', advice = ''] = partsOf(said).map(part => render(part, translations));
    assert.ok(fact.length <= MAX_FACT, `${fact.length} characters: ${fact}`);
    assert.ok(advice.length <= MAX_ADVICE, `${advice.length} characters: ${advice}`);
  }
}

/** The fact, and what follows it: the advice, and words that the engine puts behind that. */
function partsOf(message: Message): readonly [fact: Message, ...others: readonly Message[]] {
  if (typeof message === 'string' || message.template !== TWO_PARTS) return [message];
  const [first, second] = message.values;
  return isMessage(first) && isMessage(second) ? [...partsOf(first), second] : [message];
}

const TWO_PARTS = templateWithAdvice();

function templateWithAdvice(): string {
  const said = withAdvice('fact', 'advice');
  return typeof said === 'string' ? said : said.template;
}

function isMessage(value: Value | undefined): value is Message {
  return typeof value === 'string' || typeof value === 'object';
}

import assert from 'node:assert/strict';
import { ruleExamples } from '../../scripts/generate/ruleExamples';
import type { Rule } from '../../server/src/analysis/rule';
import { isoDate, weekdayName } from '../../server/src/values/date';
import { afterFix, checkFindings } from './findings';
import { checkFixes, checkIsGone } from './fixes';
import { type Fixture, readFixture } from './fixture';
import { dayNumber, openLog } from './log';
import { checkTone } from './tone';

/** Fixtures by what they show. */
export type Cases = Readonly<Record<string, string>>;

/**
 * The tests of a rule on the examples of its page (`<id>.examples.txt` beside the test) and on more fixtures. Only findings of this rule
 * count; of a rule with parts the page shows all of them, and the other fixtures ask the rule without its parts. Fixtures in `fired` have marks of the rule, those in `silent` have none.
 */
export function describeRule(rule: Rule, more: FiredAndSilent = { fired: {}, silent: {} }): void {
  const examples = ruleExamples(rule);
  const casesWhere = (isFired: boolean) =>
    Object.fromEntries(
      examples.flatMap(({ title, speaks, log }) => (speaks === isFired ? [[title, log] as const] : [])),
    );
  const ofPage = { fired: casesWhere(true), silent: casesWhere(false) };
  if (rule.parts.length === 0) {
    const { fired, silent } = more;
    describeCases(rule.id, rule, {
      fired: { ...ofPage.fired, ...fired },
      silent: { ...ofPage.silent, ...silent },
    });
    return;
  }
  describeCases(`${rule.id}, its page`, rule, ofPage);
  describeCases(rule.id, rule, more, [{ ...rule, parts: [] }]);
}

/** The tests of one part of a rule. Only this part is asked. */
export function describePart(rule: Rule, name: string, cases: FiredAndSilent): void {
  const part = rule.parts.find(each => each.part === name);
  assert.ok(part, `${rule.id} has no part ${name}`);
  describeCases(`${rule.id}, ${name}`, rule, cases, [part]);
}

interface FiredAndSilent {
  readonly fired: Cases;
  readonly silent: Cases;
}

function describeCases(name: string, rule: Rule, cases: FiredAndSilent, asked?: readonly Rule[]): void {
  const [fired, silent] = [Object.entries(cases.fired), Object.entries(cases.silent)];
  describe(`${name}: ${fired.length} fired, ${silent.length} silent`, () => {
    it('has two logs at least in which it speaks, and two in which it is silent', () => {
      assert.ok(fired.length >= 2, 'too few in which it speaks');
      assert.ok(silent.length >= 2, 'too few in which it is silent');
    });
    for (const [title, text] of fired) {
      it(`speaks: ${title}`, () => {
        const fixture = readFixture(text);
        assert.ok(fixture.marks.some(({ id }) => id === rule.id));
        checkFindings(fixture, { only: [rule.id], rules: asked });
      });
    }
    for (const [title, text] of silent) {
      it(`is silent: ${title}`, () => {
        const fixture = readFixture(text);
        assert.deepEqual(fixture.marks, []);
        checkFindings(fixture, { only: [rule.id], rules: asked });
      });
    }
    it('and each fix that says so clears what it is offered for', () => {
      for (const [, text] of fired) checkFixesIn(readFixture(text), rule, asked);
    });
    it('and every rule that speaks in them has the tone of the house', () => {
      for (const [, text] of [...fired, ...silent]) {
        const { files, today, settings } = readFixture(text);
        checkTone(openLog(files, { today, settings }).analyse().findings, today);
      }
    });
  });
}

/** These fixes are tested on random logs (`properties.test.ts`). */
const OF_EVERY_RULE = /^(?:Accept|Change this rule)/;

function checkFixesIn({ files, today, settings }: Fixture, { id, isPositive }: Rule, rules?: readonly Rule[]): void {
  const { findings } = openLog(files, { today, settings, rules }).analyse();
  for (const finding of findings.filter(each => each.id === id)) {
    const fixes = finding.fixes();
    if (!isPositive) checkFixes(finding, fixes);
    for (const fix of fixes.filter(({ title, clears }) => clears && !OF_EVERY_RULE.test(title)))
      checkIsGone(finding, fix, openLog(afterFix(files, fix), { today, settings, rules }).analyse().findings);
  }
}

/** Lines of days in a row, one entry each: `2026-03-02 Mon  easy 8 km`. An empty entry leaves the day out. */
export function daysFrom(first: string, entries: readonly string[]): string {
  return entries
    .flatMap((entry, index) => {
      const date = dayNumber(first) + index;
      return entry === '' ? [] : [`${isoDate(date)} ${weekdayName(date)}  ${entry}`];
    })
    .join('\n');
}

/** One entry many times. */
export function times(count: number, entry: string): readonly string[] {
  return Array.from({ length: count }, () => entry);
}

/** A list of entries many times, such as a week. */
export function repeated(count: number, entries: readonly string[]): readonly string[] {
  return Array.from({ length: count }, () => entries).flat();
}

import assert from 'node:assert/strict';
import { ruleExamples } from '../../scripts/generate/ruleExamples';
import type { Rule } from '../../server/src/analysis/rule';
import { findRule } from '../../server/src/analysis/rules';
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
 * count. Fixtures in `fired` have marks of the rule, those in `silent` have none. The page shows what a runner sees; the other fixtures
 * ask a rule without its parts, and one that is off by default as if it were switched on.
 */
export function describeRule(rule: Rule, more: FiredAndSilent = { fired: {}, silent: {} }): void {
  const isChanged = rule.parts.length > 0 || rule.isOffByDefault === true;
  const owner = rule.optionsOf === undefined ? undefined : findRule(rule.optionsOf);
  const alone = [{ ...switchedOn(rule), parts: [] }, ...(owner ? [owner] : [])];
  const own = casesOf(more, isChanged ? alone : undefined);
  const ofPage = ruleExamples(rule).map(({ title, speaks, log }) => ({ title, speaks, text: log }));
  describeCases(rule.id, rule, [...ofPage, ...own]);
}

/** The tests of one part of a rule. Only this part is asked. */
export function describePart(rule: Rule, name: string, cases: FiredAndSilent): void {
  const part = rule.parts.find(each => each.part === name);
  assert.ok(part, `${rule.id} has no part ${name}`);
  describeCases(`${rule.id}, ${name}`, rule, casesOf(cases, [switchedOn(part)]));
}

interface FiredAndSilent {
  readonly fired: Cases;
  readonly silent: Cases;
}

interface Case {
  readonly title: string;
  readonly speaks: boolean;
  readonly text: string;
  /** The rules that are asked; all when left out. */
  readonly asked?: readonly Rule[] | undefined;
}

function casesOf({ fired, silent }: FiredAndSilent, asked: readonly Rule[] | undefined): readonly Case[] {
  const cases = (from: Cases, speaks: boolean) =>
    Object.entries(from).map(([title, text]) => ({ title, speaks, text, asked }));
  return [...cases(fired, true), ...cases(silent, false)];
}

function switchedOn({ isOffByDefault, ...rule }: Rule): Rule {
  return rule;
}

function describeCases(name: string, rule: Rule, cases: readonly Case[]): void {
  const fired = cases.filter(({ speaks }) => speaks);
  const silent = cases.filter(({ speaks }) => !speaks);
  describe(`${name}: ${fired.length} fired, ${silent.length} silent`, () => {
    it('has two logs at least in which it speaks, and two in which it is silent', () => {
      assert.ok(fired.length >= 2, 'too few in which it speaks');
      assert.ok(silent.length >= 2, 'too few in which it is silent');
    });
    for (const { title, text, asked } of fired) {
      it(`speaks: ${title}`, () => {
        const fixture = readFixture(text);
        assert.ok(fixture.marks.some(({ id }) => id === rule.id));
        checkFindings(fixture, { only: [rule.id], rules: asked });
      });
    }
    for (const { title, text, asked } of silent) {
      it(`is silent: ${title}`, () => {
        const fixture = readFixture(text);
        assert.deepEqual(fixture.marks, []);
        checkFindings(fixture, { only: [rule.id], rules: asked });
      });
    }
    it('and each fix that says so clears what it is offered for', () => {
      for (const { text, asked } of fired) checkFixesIn(readFixture(text), rule, asked);
    });
    it('and every rule that speaks in them has the tone of the house', () => {
      for (const { text } of cases) {
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

import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Rule } from '../../server/src/analysis/rule';
import { root } from '../lib/root.mjs';

/** A log that shows when a rule speaks, or when it does not. */
export interface RuleExample {
  /** What the log shows. */
  readonly title: string;
  readonly speaks: boolean;
  /** A fixture (test/support/fixture.ts). It has the marks of the rule when the rule speaks, and none otherwise. */
  readonly log: string;
}

/** The path of the examples of a rule, beside its test, from the checkout's folder. */
export function examplesFile({ id, group }: Pick<Rule, 'id' | 'group'>): string {
  return `test/analysis/rules/${group}/${id}.examples.txt`;
}

/**
 * The examples of a rule, in the order of their file. Each begins with a heading, `=== speaks: TITLE` or `=== is silent: TITLE`. Blank
 * lines around its log are no part of it. Throws when the file is missing or malformed, as a test must not pass by being misread.
 */
export function ruleExamples(rule: Pick<Rule, 'id' | 'group'>): readonly RuleExample[] {
  const file = examplesFile(rule);
  const [before = '', ...parts] = readFileSync(path.join(root, file), 'utf8').split(/^=== /m);
  if (before.trim() !== '') throw new Error(`${file}: nothing may stand above the first example`);
  return parts.map(part => {
    const [, verdict, title, log] = /^(speaks|is silent): (.+)\n([\s\S]+)$/.exec(part) ?? [];
    if (title === undefined || log === undefined) throw new Error(`${file}: not understood: === ${part}`);
    return { title, speaks: verdict === 'speaks', log: `${log.replace(/^\n+|\n+$/g, '')}\n` };
  });
}

import {
  examplesInEnglish,
  healthFooter,
  ruleInFull,
  textCheckInFull,
} from '../../server/src/analysis/engine/ruleDescription';
import type { Rule } from '../../server/src/analysis/rule';
import { renderMarkdown } from '../../server/src/base/markdown';
import { english, render, type Translations } from '../../server/src/base/message';
import type { TextCheckId } from '../../server/src/syntax/tree';
import { type RuleExample, ruleExamples } from './ruleExamples';

/**
 * The section of a rule: when it speaks, why, how good the evidence is, its options and its examples, which are English. The heading, of
 * level 3, is the id, by which the section is found.
 */
export function rulePage(rule: Rule, translations: Translations = english): string {
  const examples = ruleExamples(rule).map(exampleBlock);
  return [
    `### ${rule.id}`,
    ...ruleInFull(rule).map(each => renderMarkdown(each, translations)),
    ...(translations === english || examples.length === 0 ? [] : [render(examplesInEnglish, translations)]),
    ...examples,
    ...(rule.isMedical ? [renderMarkdown(healthFooter, translations)] : []),
  ].join('\n\n');
}

/** The section of a check of the text, with a heading as those of rules. */
export function textCheckPage(id: TextCheckId, translations: Translations = english): string {
  return `### ${id}\n\n${renderMarkdown(textCheckInFull(id), translations)}`;
}

/** An example as a runner would write it, with the marks below the words. The lines for the test become words above it. */
function exampleBlock({ title, speaks, log }: RuleExample): string {
  const today = /^--- today (\S+)$/m.exec(log)?.[1];
  const text = log.replace(/^--- .*\n/gm, '').trim();
  const intro = [title, ...(today === undefined ? [] : [`today is ${today}`]), ...(speaks ? [] : ['nothing is said'])];
  return `${intro.join('; ')}:\n\n\`\`\`\n${text}\n\`\`\``;
}

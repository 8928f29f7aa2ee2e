import { ruleInShort } from '../../analysis/engine/ruleDescription';
import type { Rule } from '../../analysis/rule';
import { allowedValues, ruleOptions } from '../../analysis/ruleOptions';
import { findRule } from '../../analysis/rules';
import { textCheckHelp } from '../../analysis/text/textCheckHelp';
import { joinedMarkdown, type Markdown, markdown, ownMarkdown } from '../../base/markdown';
import { type TextCheckId, textChecks } from '../../syntax/tree';
import { lined, paragraphs } from './phrases';

/** A rule's page in short, its options, and how to answer it. */
export function describeRule(rule: Rule, href: string | undefined): Markdown {
  const options = ruleOptions(rule).map(
    option =>
      markdown`- \`${option.name}\` ${String(option.default)} (${allowedValues(option)}): ${ownMarkdown(option.help)}`,
  );
  return paragraphs([
    ruleInShort(rule),
    joinedMarkdown(options, '\n'),
    markdown`Answer it with \`ok ${rule.id} > why\`, or switch it off with \`rule ${rule.id} off\`.`,
    link(href),
  ]);
}

/** What an option of a rule sets, its values and its default; undefined for an unknown option. */
export function describeRuleOption(id: string, name: string): Markdown | undefined {
  const rule = findRule(id);
  const option = rule && ruleOptions(rule).find(each => each.name === name);
  if (!option) return undefined;
  return paragraphs([
    ownMarkdown(option.help),
    markdown`${allowedValues(option)}; ${String(option.default)} by default.`,
  ]);
}

/** A check of the text; undefined for an unknown id. */
export function describeTextCheck(id: string, href: string | undefined): Markdown | undefined {
  if (!isTextCheck(id)) return undefined;
  return paragraphs([
    lined([markdown`**${id}**: a check of the text (${textChecks[id]})`, ownMarkdown(textCheckHelp[id])]),
    markdown`Switch it off with \`rule ${id} off\`.`,
    link(href),
  ]);
}

function link(href: string | undefined): Markdown {
  return href === undefined ? '' : markdown`[All about this rule](${href})`;
}

function isTextCheck(id: string): id is TextCheckId {
  return Object.hasOwn(textChecks, id);
}

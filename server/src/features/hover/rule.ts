import { healthFooter, ruleInFull } from '../../analysis/engine/ruleDescription';
import type { Rule } from '../../analysis/rule';
import { allowedValues, ruleOptions } from '../../analysis/ruleOptions';
import { findRule } from '../../analysis/rules';
import { textCheckHelp } from '../../analysis/text/textCheckHelp';
import { commandLink, type Markdown, markdown, ownMarkdown } from '../../base/markdown';
import { say } from '../../base/message';
import { type TextCheckId, textChecks } from '../../syntax/tree';
import type { ClientFacts } from '../context';
import { lined, paragraphs } from './phrases';

/** A rule in few lines, where a link leads to its page; all of its page but the examples where none does. And how to answer it. */
export function describeRule(rule: Rule, client: ClientFacts | undefined): Markdown {
  const link = linkToPage(client, rule.id);
  const { title, why } = rule;
  const inShort = [markdown`**${ownMarkdown(title)}** (\`${rule.id}\`)`, ownMarkdown(why)];
  return paragraphs([
    ...(link === '' ? ruleInFull(rule) : inShort),
    markdown`Answer it with \`ok ${rule.id} > why\`, or switch it off with \`rule ${rule.id} off\`.`,
    link,
    rule.isMedical ? healthFooter : '',
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
export function describeTextCheck(id: string, client: ClientFacts | undefined): Markdown | undefined {
  if (!isTextCheck(id)) return undefined;
  return paragraphs([
    lined([markdown`**${id}**: a check of the text (${textChecks[id]})`, ownMarkdown(textCheckHelp[id])]),
    markdown`Switch it off with \`rule ${id} off\`.`,
    linkToPage(client, id),
  ]);
}

/** Where a client runs commands from texts, its command that opens the page of a rule; else the page's address, if there is one. */
function linkToPage(client: ClientFacts | undefined, id: string): Markdown {
  const words = say`All about this rule`;
  if (client?.ruleCommand !== undefined) return commandLink(words, client.ruleCommand, [id]);
  const href = client?.rulePage?.(id);
  return href === undefined ? '' : markdown`[${words}](${href})`;
}

function isTextCheck(id: string): id is TextCheckId {
  return Object.hasOwn(textChecks, id);
}

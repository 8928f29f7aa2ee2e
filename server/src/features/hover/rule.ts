import { ruleInShort } from '../../analysis/engine/ruleDescription';
import type { Rule } from '../../analysis/rule';
import { allowedValues, ruleOptions } from '../../analysis/ruleOptions';
import { findRule } from '../../analysis/rules';
import { textCheckHelp } from '../../analysis/text/textCheckHelp';
import { joined, type Message, phrase, say } from '../../base/message';
import { type TextCheckId, textChecks } from '../../syntax/tree';
import { escaped, lined, paragraphs } from './words';

/** A rule's page in short, what can be set, and how to answer it. */
export function describeRule(rule: Rule, href: string | undefined): Message {
  const options = ruleOptions(rule).map(
    option => say`- \`${option.name}\` ${String(option.default)} (${allowedValues(option)}): ${phrase(option.help)}`,
  );
  return paragraphs([
    ruleInShort(rule),
    joined(options, '\n'),
    say`Answer it with \`ok ${rule.id} > why\`, or switch it off with \`rule ${rule.id} off\`.`,
    link(href),
  ]);
}

/** What an option of a rule sets, its values and the one it has by itself; undefined for one that is none. */
export function describeRuleOption(id: string, name: string): Message | undefined {
  const rule = findRule(id);
  const option = rule && ruleOptions(rule).find(each => each.name === name);
  if (!option) return undefined;
  return paragraphs([phrase(option.help), say`${allowedValues(option)}; ${String(option.default)} by default.`]);
}

/** A check of the text; undefined for an id that is none. */
export function describeTextCheck(id: string, href: string | undefined): Message | undefined {
  if (!isTextCheck(id)) return undefined;
  return paragraphs([
    lined([say`**${escaped(id)}**: a check of the text (${textChecks[id]})`, phrase(textCheckHelp[id])]),
    say`Switch it off with \`rule ${id} off\`.`,
    link(href),
  ]);
}

function link(href: string | undefined): Message {
  return href === undefined ? '' : say`[All about this rule](${href})`;
}

function isTextCheck(id: string): id is TextCheckId {
  return Object.hasOwn(textChecks, id);
}

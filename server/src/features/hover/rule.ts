import { allowedValues, ruleOptions } from '../../analysis/options';
import { ruleInShort } from '../../analysis/page';
import type { Rule } from '../../analysis/rule';
import { joined, type Message, phrase, say } from '../../base/message';
import { type TextCheckId, textChecks } from '../../syntax/tree';
import { escaped, paragraphs } from './words';

/** A rule's page in short, what can be set, and how to answer it. */
export function describeRule(rule: Rule, href: string | undefined): Message {
  const options = ruleOptions(rule).map(
    option => say`- \`${option.name}\` ${String(option.default)} (${allowedValues(option)}): ${phrase(option.help)}`,
  );
  return paragraphs([
    ruleInShort(rule),
    joined(options, '\n'),
    say`Answer it with \`ok ${rule.id} > why\`, or switch it off with \`rule ${rule.id} off\`.`,
    href === undefined ? '' : say`[All about this rule](${href})`,
  ]);
}

/** A check of the text; undefined for an id that is none. */
export function describeTextCheck(id: string): Message | undefined {
  if (!isTextCheck(id)) return undefined;
  return paragraphs([
    say`**${escaped(id)}**: a check of the text (${textChecks[id]})`,
    say`Switch it off with \`rule ${id} off\`.`,
  ]);
}

function isTextCheck(id: string): id is TextCheckId {
  return Object.hasOwn(textChecks, id);
}

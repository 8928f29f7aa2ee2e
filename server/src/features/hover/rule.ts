import { allowedValues, ruleOptions } from '../../analysis/options';
import { ruleInShort } from '../../analysis/page';
import type { Rule } from '../../analysis/rule';
import { type TextCheckId, textChecks } from '../../syntax/tree';
import { escaped } from './words';

/** A rule's page in short, what can be set, and how to answer it. */
export function describeRule(rule: Rule, href: string | undefined): string {
  const options = ruleOptions(rule).map(
    option => `- \`${option.name}\` ${option.default} (${allowedValues(option)}): ${option.help}`,
  );
  return [
    ruleInShort(rule),
    options.join('\n'),
    `Answer it with \`ok ${rule.id} > why\`, or switch it off with \`rule ${rule.id} off\`.`,
    href === undefined ? '' : `[All about this rule](${href})`,
  ]
    .filter(part => part !== '')
    .join('\n\n');
}

/** A check of the text; undefined for an id that is none. */
export function describeTextCheck(id: string): string | undefined {
  if (!isTextCheck(id)) return undefined;
  return `**${escaped(id)}**: a check of the text (${textChecks[id]})\n\nSwitch it off with \`rule ${id} off\`.`;
}

function isTextCheck(id: string): id is TextCheckId {
  return Object.hasOwn(textChecks, id);
}

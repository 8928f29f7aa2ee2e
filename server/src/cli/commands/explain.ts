import { gradesInWords, ruleAtAGlance } from '../../analysis/engine/ruleDescription';
import { type Rule, ruleGroups } from '../../analysis/rule';
import { rules } from '../../analysis/rules';
import { didYouMean } from '../../syntax/didYouMean';
import { textChecks } from '../../syntax/tree';
import { type Command, exitCode, UsageError } from '../command';
import { pageOf } from '../rulePages';
import { page } from '../terminalText';
import { wrapped } from '../wrap';

/** `trainlog explain`: what a rule looks for, why, and how sure one may be. */
export const explain: Command = {
  name: 'explain',
  summary: 'say what a rule looks for, why, and how sure one may be',
  operands: '[RULE]',
  options: {},
  details: [
    'Without a rule it lists all rules, how loud each is by itself and how good its evidence is, and the checks of the text.',
  ],
  async run({ operands: [id, another] }, terminal) {
    if (another !== undefined) throw new UsageError('please name one rule');
    terminal.out(page(id === undefined ? overview() : explained(id)));
    return exitCode.clean;
  },
};

function overview(): string {
  const width = Math.max(...rules.map(rule => rule.id.length));
  const row = (rule: Rule) => {
    const { severity, grade } = ruleAtAGlance(rule);
    return `  ${rule.id.padEnd(width)}  ${severity.padEnd(SEVERITY_WIDTH)}  ${grade}  ${rule.title}`;
  };
  const groups = Object.entries(ruleGroups).flatMap(([group, title]) => [
    title,
    ...rules.filter(rule => rule.group === group).map(row),
    '',
  ]);
  return [
    ...groups,
    'How good the evidence is',
    ...gradesInWords.map(words => `  ${words}`),
    '  –: a question about the log, which needs none',
    '',
    'Checks of the text',
    wrapped(Object.keys(textChecks).join(' '), '  '),
    '',
  ].join('\n');
}

const SEVERITY_WIDTH = 'information'.length;

function explained(id: string): string {
  const page = pageOf(id);
  if (page !== undefined) return `${page}\n\n${switchOff(id)}`;
  const [near] = didYouMean(id, [...rules.map(rule => rule.id), ...Object.keys(textChecks)]);
  throw new UsageError(
    `there is no rule '${id}'${near === undefined ? '; trainlog explain lists all' : `; did you mean ${near}?`}`,
  );
}

function switchOff(id: string): string {
  return `Answer it with 'ok ${id} > why' on the day, or switch it off with a line 'rule ${id} off'.\n`;
}

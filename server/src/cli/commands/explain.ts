import { evidenceWords, gradesInWords, ruleAtAGlance } from '../../analysis/engine/rulePage';
import { healthNotice } from '../../analysis/kit/phrases';
import { type Example, type Rule, ruleGroups } from '../../analysis/rule';
import { allowedValues, ruleOptions } from '../../analysis/ruleOptions';
import { findRule, rules } from '../../analysis/rules';
import { textCheckHelp } from '../../analysis/text/textCheckHelp';
import { render } from '../../base/message';
import { didYouMean } from '../../syntax/didYouMean';
import { type TextCheckId, textChecks } from '../../syntax/tree';
import { type Command, exitCode, UsageError } from '../command';
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
    terminal.out(id === undefined ? overview() : pageOf(id));
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

function pageOf(id: string): string {
  const rule = findRule(id);
  if (rule) return rulePage(rule);
  if (isTextCheck(id)) return textCheckPage(id);
  const ids = [...rules.map(each => each.id), ...Object.keys(textChecks)];
  const [near] = didYouMean(id, ids);
  throw new UsageError(
    `there is no rule '${id}'${near === undefined ? '; trainlog explain lists all' : `; did you mean ${near}?`}`,
  );
}

function isTextCheck(id: string): id is TextCheckId {
  return Object.hasOwn(textChecks, id);
}

function textCheckPage(id: TextCheckId): string {
  const help = textCheckHelp[id].replaceAll('`', '');
  return `${id}\n\n  ${help}\n  A check of the text itself (${textChecks[id]}).\n\n${switchOff(id)}`;
}

function rulePage(rule: Rule): string {
  const { title, id, group, detects, why, severity, evidence, examples } = rule;
  const heard = [
    severity.done && `what was done: ${severity.done}`,
    severity.planned && `what is planned: ${severity.planned}`,
  ];
  return [
    `${title} · ${id} · ${ruleGroups[group]}`,
    section(
      'Speaks when',
      detects,
      rule.isOffByDefault
        ? 'Off, until you choose a severity for it.'
        : `About ${heard.filter(Boolean).join('; about ')}.`,
    ),
    section('Why', why),
    ...(evidence.grade === 'none'
      ? []
      : [section(`Evidence: ${evidenceWords[evidence.grade]}`, evidence.text, ...evidence.sources)]),
    ...optionsSection(rule),
    ...examples.bad.map(example => exampleSection('Speaks', example)),
    ...examples.good.map(example => exampleSection('Is silent', example)),
    ...(rule.isMedical ? [wrapped(render(healthNotice))] : []),
    switchOff(id),
  ].join('\n\n');
}

function section(title: string, ...paragraphs: readonly string[]): string {
  return [title, ...paragraphs.map(paragraph => wrapped(paragraph.replaceAll('`', ''), '  '))].join('\n');
}

function optionsSection(rule: Rule): string[] {
  const options = ruleOptions(rule);
  if (options.length > 0) {
    const lines = options.map(each => `${each.name} ${each.default} (${render(allowedValues(each))}): ${each.help}`);
    return [section('Options', ...lines)];
  }
  return rule.optionsOf === undefined ? [] : [section('Options', `Those of ${rule.optionsOf}.`)];
}

function exampleSection(verb: string, { title, log }: Example): string {
  const lines = log
    .trim()
    .split('\n')
    .map(line => `    ${line.replace('💡 ', '')}`);
  return [`${verb}: ${title}`, ...lines].join('\n');
}

function switchOff(id: string): string {
  return `Answer it with 'ok ${id} > why' on the day, or switch it off with a line 'rule ${id} off'.\n`;
}

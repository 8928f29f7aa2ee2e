import { evidenceLines, healthFooter } from '../../server/src/analysis/engine/ruleDescription';
import type { Rule } from '../../server/src/analysis/rule';
import { allowedValues, ruleOptions } from '../../server/src/analysis/ruleOptions';
import { renderMarkdown } from '../../server/src/base/markdown';
import { render } from '../../server/src/base/message';
import { type RuleExample, ruleExamples } from './ruleExamples';

/** The section of a rule: when it speaks, why, how good the evidence is, its options and its examples. The heading, of level 3, is the id, to which links lead. */
export function rulePage(rule: Rule): string {
  return [
    `### ${rule.id}`,
    `**${rule.title}.** ${rule.detects}`,
    rule.why,
    [`**How loud:** ${severityLine(rule)}`, ...rule.parts.map(partSeverity)].join(' '),
    ...evidenceLines(rule).map(line => renderMarkdown(line)),
    ...sourcesLine(rule),
    ...optionsTable(rule),
    ...ruleExamples(rule).map(exampleBlock),
    ...(rule.isMedical ? [renderMarkdown(healthFooter)] : []),
  ].join('\n\n');
}

/** The sources of a rule and of its parts, each once. */
function sourcesLine({ evidence, parts }: Rule): readonly string[] {
  const sources = new Set([evidence, ...parts.map(part => part.evidence)].flatMap(each => each.sources));
  return sources.size === 0 ? [] : [`Sources: ${[...sources].join('; ')}.`];
}

function partSeverity(part: Rule): string {
  return `${part.part}: ${severityLine({ ...part, isOffByDefault: undefined })}`;
}

function severityLine({
  severity,
  isOffByDefault,
}: Pick<Rule, 'severity'> & { readonly isOffByDefault?: true | undefined }): string {
  if (isOffByDefault) return 'off, until you choose a severity for it.';
  const { done, planned } = severity;
  if (done === undefined) return `${planned} (it speaks of plans only).`;
  if (planned === undefined) return `${done} (it speaks of days gone by only).`;
  return done === planned ? `${done}.` : `${done} for what is done, ${planned} for what is planned.`;
}

function optionsTable(rule: Rule): string[] {
  if (rule.optionsOf !== undefined) return [`Its options are those of \`${rule.optionsOf}\`.`];
  const options = ruleOptions(rule);
  if (options.length === 0) return [];
  const rows = options.map(option => {
    return `| \`${option.name}\` | ${option.default} | ${render(allowedValues(option))} | ${option.help} |`;
  });
  return [['| option | default | allowed | |', '| --- | --- | --- | --- |', ...rows].join('\n')];
}

/** An example as a runner would write it, with the marks below the words. The lines for the test become words above it. */
function exampleBlock({ title, speaks, log }: RuleExample): string {
  const today = /^--- today (\S+)$/m.exec(log)?.[1];
  const text = log.replace(/^--- .*\n/gm, '').trim();
  const intro = [title, ...(today === undefined ? [] : [`today is ${today}`]), ...(speaks ? [] : ['nothing is said'])];
  return `${intro.join('; ')}:\n\n\`\`\`\n${text}\n\`\`\``;
}

import { joined, type Message, phrase, render, say } from '../../base/message';
import { healthNotice } from '../kit/phrases';
import type { Evidence, Example, Rule } from '../rule';
import { allowedValues, ruleOptions } from '../ruleOptions';

/** What everything about health closes with, in Markdown. */
export const healthFooter = say`*${healthNotice}*`;

/** What a rule is about, in short Markdown, for a hover on its id. */
export function ruleInShort(rule: Rule): Message {
  const parts = [
    say`**${phrase(rule.title)}** (\`${rule.id}\`)`,
    phrase(rule.detects),
    phrase(rule.why),
    evidenceLine(rule.evidence),
    ...(rule.isMedical ? [healthFooter] : []),
  ];
  return joined(parts, '\n\n');
}

/** The page of a rule: when it speaks, why, how sure one may be, what can be set, and its examples. Its heading, of level 3, is the id, so that links find it. */
export function rulePage(rule: Rule): string {
  return [
    `### ${rule.id}`,
    `**${rule.title}.** ${rule.detects}`,
    rule.why,
    `**How loud:** ${severityLine(rule)}`,
    render(evidenceLine(rule.evidence)),
    ...(rule.evidence.sources.length === 0 ? [] : [`Sources: ${rule.evidence.sources.join('; ')}.`]),
    ...optionsTable(rule),
    ...rule.examples.bad.map(example => exampleBlock(example)),
    ...rule.examples.good.map(example => exampleBlock(example, 'Nothing is said')),
    ...(rule.isMedical ? [render(healthFooter)] : []),
  ].join('\n\n');
}

/** The row of a rule in a list: its severity by itself, for plans only where it speaks of nothing else, and its grade. */
export function ruleAtAGlance({ severity, isOffByDefault, evidence }: Rule): {
  readonly severity: string;
  readonly grade: string;
} {
  const { done, planned } = severity;
  return {
    severity: isOffByDefault ? 'off' : (done ?? planned),
    grade: evidence.grade === 'none' ? '–' : evidence.grade,
  };
}

/** The grades in words that are never surer than they are. */
export const evidenceWords: Readonly<Record<Evidence['grade'], string>> = {
  A: 'good; several trials, or a strong consensus',
  B: 'fair; a good cohort, or mixed trials',
  C: 'limited; small or retrospective studies, or the consensus of experts',
  D: 'a convention of coaches, without a study behind it',
  X: 'thin, or against the popular idea',
  none: 'none is needed',
};

/** The grades that rules have, best first, in words: `A: good; several trials, or a strong consensus`. */
export const gradesInWords: readonly string[] = Object.entries(evidenceWords).flatMap(([grade, words]) =>
  grade === 'none' ? [] : [`${grade}: ${words}`],
);

function evidenceLine({ grade, text }: Evidence): Message {
  return say`**Evidence:** ${phrase(evidenceWords[grade])}. ${text}`;
}

function severityLine({ severity, isOffByDefault }: Rule): string {
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

/** The log as it would be written, with the marks below the words; lines about the test itself become words. */
function exampleBlock({ title, log }: Example, verdict?: string): string {
  const today = /^--- today (\S+)$/m.exec(log)?.[1];
  const text = log.replace(/^--- .*\n/gm, '').trim();
  const intro = [
    title,
    ...(today === undefined ? [] : [`today is ${today}`]),
    ...(verdict === undefined ? [] : [lowered(verdict)]),
  ];
  return `${intro.join('; ')}:\n\n\`\`\`\n${text}\n\`\`\``;
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

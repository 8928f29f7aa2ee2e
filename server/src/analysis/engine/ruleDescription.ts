import { joinedMarkdown, type Markdown, markdown, ownMarkdown } from '../../base/markdown';
import { type Message, phrase, say } from '../../base/message';
import { type TextCheckId, textChecks } from '../../syntax/tree';
import { healthNotice } from '../kit/phrases';
import type { Evidence, Rule } from '../rule';
import { allowedValues, ruleOptions } from '../ruleOptions';
import { textCheckHelp } from '../text/textCheckHelp';

/** The notice with which everything about health ends, in Markdown. */
export const healthFooter: Markdown = markdown`*${healthNotice}*`;

/** The paragraphs of a rule's page: when it speaks, why, how loud it is, how good the evidence is, and its options. Examples and `healthFooter` follow. */
export function ruleInFull(rule: Rule): readonly Markdown[] {
  const { title, detects, why } = rule;
  return [
    markdown`**${ownMarkdown(title)}.** ${ownMarkdown(detects)}`,
    ownMarkdown(why),
    joinedMarkdown([markdown`**How loud:** ${loudness(rule)}`, ...rule.parts.map(loudnessOfPart)], ' '),
    ...evidenceLines(rule),
    ...sourcesOf(rule),
    ...optionsOf(rule),
  ];
}

/** The paragraph of a check of the text on the page of rules. */
export function textCheckInFull(id: TextCheckId): Markdown {
  return markdown`${ownMarkdown(textCheckHelp[id])} By itself: \`${textChecks[id]}\`.`;
}

/** What stands above the examples in the pages of other languages. */
export const examplesInEnglish: Message = say`Examples, in English:`;

function loudness({ severity, isOffByDefault }: Rule): Markdown {
  return isOffByDefault ? markdown`\`off\`, until you choose a severity for it.` : loudnessOf(severity);
}

function loudnessOfPart({ part = '', severity }: Rule): Markdown {
  return markdown`${ownMarkdown(part)}: ${loudnessOf(severity)}`;
}

function loudnessOf({ done, planned }: Rule['severity']): Markdown {
  if (done === undefined) return markdown`\`${planned}\` (it speaks of plans only).`;
  if (planned === undefined) return markdown`\`${done}\` (it speaks of days gone by only).`;
  if (done === planned) return markdown`\`${done}\`.`;
  return markdown`\`${done}\` for what is done, \`${planned}\` for what is planned.`;
}

/** The sources of a rule and of its parts, each once. */
function sourcesOf({ evidence, parts }: Rule): Markdown[] {
  const sources = new Set([evidence, ...parts.map(part => part.evidence)].flatMap(each => each.sources));
  return sources.size === 0 ? [] : [markdown`Sources: ${ownMarkdown([...sources].join('; '))}.`];
}

function optionsOf(rule: Rule): Markdown[] {
  if (rule.optionsOf !== undefined) return [markdown`Its options are those of \`${rule.optionsOf}\`.`];
  const options = ruleOptions(rule);
  if (options.length === 0) return [];
  const rows = options.map(
    option =>
      markdown`| \`${option.name}\` | ${String(option.default)} | ${allowedValues(option)} | ${ownMarkdown(option.help)} |`,
  );
  return [
    joinedMarkdown(
      [markdown`| option | default | allowed | |`, ownMarkdown('| --- | --- | --- | --- |'), ...rows],
      '\n',
    ),
  ];
}

/** The cells of a rule in a list: its default severity (for plans when it is about plans only) and the grade of its evidence. */
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

/** The grades in words, which must not sound surer than the evidence is. */
export const evidenceWords: Readonly<Record<Evidence['grade'], string>> = {
  A: 'good; several trials, or a strong consensus',
  B: 'fair; a good cohort, or mixed trials',
  C: 'limited; small or retrospective studies, or the consensus of experts',
  D: 'a convention of coaches, without a study behind it',
  X: 'thin, or against the popular idea',
  none: 'none is needed',
};

/** The grades in words, the best first: `A: good; several trials, or a strong consensus`. */
export const gradesInWords: readonly string[] = Object.entries(evidenceWords).flatMap(([grade, words]) =>
  grade === 'none' ? [] : [`${grade}: ${words}`],
);

/** The grade in words and what studies found, in Markdown: `**Evidence:** limited; …`. One line for each part of the rule. */
function evidenceLines({ evidence, parts }: Rule): readonly Markdown[] {
  return [
    markdown`**Evidence:** ${foundIn(evidence)}`,
    ...parts.map(each => markdown`**${ownMarkdown(each.part ?? '')}:** ${foundIn(each.evidence)}`),
  ];
}

function foundIn({ grade, text }: Evidence): Markdown {
  return markdown`${phrase(evidenceWords[grade])}. ${ownMarkdown(text)}`;
}

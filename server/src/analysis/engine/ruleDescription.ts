import { joinedMarkdown, type Markdown, markdown, ownMarkdown } from '../../base/markdown';
import { phrase } from '../../base/message';
import { healthNotice } from '../kit/phrases';
import type { Evidence, Rule } from '../rule';

/** The notice with which everything about health ends, in Markdown. */
export const healthFooter: Markdown = markdown`*${healthNotice}*`;

/** A short description of a rule in Markdown, for a hover on its id. */
export function ruleInShort(rule: Rule): Markdown {
  const parts = [
    markdown`**${ownMarkdown(rule.title)}** (\`${rule.id}\`)`,
    ownMarkdown(rule.detects),
    ownMarkdown(rule.why),
    ...evidenceLines(rule),
    ...(rule.isMedical ? [healthFooter] : []),
  ];
  return joinedMarkdown(parts, '\n\n');
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
export function evidenceLines({ evidence, parts }: Rule): readonly Markdown[] {
  return [
    markdown`**Evidence:** ${foundIn(evidence)}`,
    ...parts.map(each => markdown`**${ownMarkdown(each.part ?? '')}:** ${foundIn(each.evidence)}`),
  ];
}

function foundIn({ grade, text }: Evidence): Markdown {
  return markdown`${phrase(evidenceWords[grade])}. ${ownMarkdown(text)}`;
}

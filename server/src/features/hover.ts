import { healthFooter } from '../analysis/engine/ruleDescription';
import type { Finding } from '../analysis/finding';
import { findRule } from '../analysis/rules';
import type { Markdown, MarkdownText } from '../base/markdown';
import { rangeOf } from '../base/text';
import { type Hover, lspMethod, type PositionParams } from '../contracts/lspTypes';
import type { FeatureContext } from './context';
import { documentRequest, type Feature } from './feature';
import { findingsAt, findingsTouching } from './findingsAt';
import { fitting, moreAt, roomBelow } from './hover/fit';
import { paragraphs } from './hover/phrases';
import { describeNotShown } from './hover/quiet';
import { subjectAt } from './hover/subject';
import { lineAt } from './locate';
import { relatedOf } from './related';
import { markdownContent, spoken, spokenMarkdown } from './spoken';

export const hoverFeature: Feature = {
  capability: { hoverProvider: true },
  requests: [documentRequest(lspMethod.hover, hover)],
};

/** What is known about the words under the cursor; null in notes and comments, and where nothing is known. */
export function hover(context: FeatureContext, { position }: PositionParams): Hover | null {
  const line = lineAt(context, position);
  const subject = line && subjectAt(context, line, position.line, position.character);
  if (!subject) return null;
  const { paragraphs: head, lesser = [] } = subject;
  const own = [...head, describeNotShown(notShown(context, position)), ...lesser]
    .map(each => spokenMarkdown(context, paragraphs([each])))
    .filter(isSaid);
  const notice = [footer(context, position, own)].filter(isSaid);
  // Lines about the whole log have no row, and little to say.
  const more = line.kind === 'directive' ? undefined : moreAt(context, position);
  const shown = [...(more === undefined ? own : fittingAt(context, position, own, notice, more)), ...notice];
  if (shown.length === 0) return null;
  return {
    contents: markdownContent(...shown),
    range: rangeOf(position.line, subject.span),
  };
}

function isSaid(paragraph: MarkdownText): boolean {
  return paragraph.length > 0;
}

/** What the editor shows without scrolling, below the findings of the place and with the notice about health below it. */
function fittingAt(
  context: FeatureContext,
  position: PositionParams['position'],
  own: readonly MarkdownText[],
  notice: readonly MarkdownText[],
  more: Markdown,
): readonly MarkdownText[] {
  const findings = findingsAt(context, { start: position, end: position });
  const marks = findings.map(finding => ({
    message: `${spoken(context, finding.message)} trainlog(${finding.id})`,
    related: relatedOf(finding).length,
  }));
  return fitting(own, roomBelow(marks, notice), spokenMarkdown(context, more));
}

/** What rules found here and what no mark shows. Checks of the text always have their mark. */
function notShown(
  { analysis, document, log }: FeatureContext,
  position: PositionParams['position'],
): readonly Finding[] {
  const line = document.tree.lines[position.line];
  const date = line && document.dateOf(line);
  if (date === undefined) return [];
  const all = analysis();
  const shown = here(all.shownIn(document.uri), position);
  const shownIds = new Set(shown.map(({ id }) => id));
  const said = all.saidInWeek(log.week(date).start).filter(({ place }) => place.document.uri === document.uri);
  const older = here(said, position).filter(({ id }) => !shownIds.has(id));
  return [...shown.flatMap(finding => all.spokenForBy(finding)), ...older];
}

function here(findings: readonly Finding[], position: PositionParams['position']): readonly Finding[] {
  return findingsTouching(findings, { start: position, end: position });
}

/** The footer about health, once, below findings of rules about health. */
function footer(
  context: FeatureContext,
  position: PositionParams['position'],
  above: readonly MarkdownText[],
): MarkdownText {
  const findings = [...findingsAt(context, { start: position, end: position }), ...notShown(context, position)];
  const isNeeded = findings.some(({ id }) => findRule(id)?.isMedical);
  const words = spokenMarkdown(context, healthFooter);
  return isNeeded && !above.some(paragraph => paragraph.includes(words)) ? words : spokenMarkdown(context, '');
}

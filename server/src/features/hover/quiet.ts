import type { Analysis } from '../../analysis/engine/analyse';
import type { Finding } from '../../analysis/finding';
import { voiceOf } from '../../analysis/finding';
import { findRule } from '../../analysis/rules';
import { joinedMarkdown, type Markdown, markdown, ownMarkdown } from '../../base/markdown';
import { countOf, type Message, say } from '../../base/message';
import { DAYS_PER_WEEK, type DayNumber } from '../../values/date';
import { dottedMarkdown, paragraphs } from './phrases';

/** What rules found at a place or on a day and what is not shown there: it is older, or another finding speaks for it. */
export function describeNotShown(findings: readonly Finding[]): Markdown {
  return sentences(say`Also:`, findings);
}

/** What rules said of a week, without praise. */
export function describeSaid(analysis: Analysis, weekStart: DayNumber): Markdown {
  const said = analysis.saidInWeek(weekStart);
  return sentences(
    say`Said of this week:`,
    said.filter(({ isPositive }) => !isPositive),
  );
}

function sentences(title: Message, findings: readonly Finding[]): Markdown {
  return listed(
    title,
    findings.map(({ id, message }) => markdown`${message} (\`${id}\`)`),
  );
}

/** In one line, how many rules did not run for a week, and which findings an `ok` answered; the row of the week says it whole. */
export function describeSilenceInShort(analysis: Analysis, weekStart: DayNumber): Markdown {
  const { reasons, accepted } = silenceOf(analysis, weekStart);
  return dottedMarkdown([
    reasons.size > 0 ? say`${countOf(reasons.size, 'check')} of this week did not run` : '',
    accepted.length > 0 ? markdown`accepted with \`ok\`: ${joinedMarkdown(accepted.map(inShort), ', ')}` : '',
  ]);
}

/** Which rules did not run for a week and what they lack, and which findings an `ok` answered. */
export function describeSilence(analysis: Analysis, weekStart: DayNumber): Markdown {
  const { reasons, accepted } = silenceOf(analysis, weekStart);
  return paragraphs([
    listed(
      say`Checks of this week that did not run:`,
      [...reasons.values()].map(({ id, part, silent }) => markdown`${titleOf(id, part)}: ${silent}`),
    ),
    listed(
      markdown`Accepted with \`ok\`:`,
      accepted.map(id => titleOf(id)),
    ),
  ]);
}

/** Why rules are silent about a week, and the rules whose findings in it an `ok` answered. */
function silenceOf(
  analysis: Analysis,
  weekStart: DayNumber,
): { readonly reasons: ReadonlyMap<string, Silence>; readonly accepted: readonly string[] } {
  const isInWeek = (date: DayNumber | undefined) =>
    date !== undefined && date >= weekStart && date < weekStart + DAYS_PER_WEEK;
  const reasons = new Map(
    analysis.silences.filter(({ date }) => isInWeek(date)).map(silence => [voiceOf(silence), silence]),
  );
  const accepted = analysis.accepted.filter(({ finding: { place } }) => isInWeek(place.document.dateOf(place.line)));
  return { reasons, accepted: [...new Set(accepted.map(({ finding }) => finding.id))] };
}

function inShort(id: string): Markdown {
  return markdown`\`${id}\``;
}

type Silence = Analysis['silences'][number];

function titleOf(id: string, part?: string): Markdown {
  const title = part ?? findRule(id)?.title;
  return title === undefined ? markdown`\`${id}\`` : markdown`${ownMarkdown(title)} (\`${id}\`)`;
}

function listed(title: Markdown | Message, items: readonly Markdown[]): Markdown {
  return items.length === 0 ? '' : joinedMarkdown([title, ...items.map(item => markdown`- ${item}`)], '\n');
}

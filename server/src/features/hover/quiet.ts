import type { Analysis } from '../../analysis/engine/analyse';
import type { Finding } from '../../analysis/finding';
import { findRule } from '../../analysis/rules';
import { joined, type Message, phrase, say } from '../../base/message';
import { DAYS_PER_WEEK, type DayNumber } from '../../values/date';
import { type InMarkdown, paragraphs } from './words';

/** What is said only here: findings that became hints because the given ones speak for them. */
export function describeQuieted(analysis: Analysis, findings: readonly Finding[], inMarkdown: InMarkdown): Message {
  const quieted = findings.flatMap(finding => analysis.quietedBy(finding));
  if (quieted.length === 0) return '';
  const lines = quieted.map(({ id, message }) => `- \`${id}\`: ${inMarkdown(message)}`);
  return joined([say`Said more quietly, because one voice a week is enough:`, ...lines], '\n');
}

/** Which checks of a week did not run and what they lack, and what an `ok` answered. */
export function describeSilence(analysis: Analysis, weekStart: DayNumber, inMarkdown: InMarkdown): Message {
  const isInWeek = (date: DayNumber | undefined) =>
    date !== undefined && date >= weekStart && date < weekStart + DAYS_PER_WEEK;
  const reasons = new Map<string, string>();
  for (const { id, date, silent } of analysis.silences) if (isInWeek(date)) reasons.set(id, inMarkdown(silent));
  const accepted = analysis.accepted.filter(({ finding: { place } }) => isInWeek(place.document.dateOf(place.line)));
  return paragraphs([
    listed(
      say`Checks of this week that did not run:`,
      [...reasons].map(([id, reason]) => say`${titleOf(id)}: ${reason}`),
    ),
    listed(say`Accepted with \`ok\`:`, [...new Set(accepted.map(({ finding }) => finding.id))].map(titleOf)),
  ]);
}

function titleOf(id: string): Message {
  const title = findRule(id)?.title;
  return title === undefined ? `\`${id}\`` : say`${phrase(title)} (\`${id}\`)`;
}

function listed(title: Message, items: readonly Message[]): Message {
  return items.length === 0 ? '' : joined([title, ...items.map(item => say`- ${item}`)], '\n');
}

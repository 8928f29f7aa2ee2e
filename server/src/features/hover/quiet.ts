import type { Finding } from '../../analysis/finding';
import { findRule } from '../../analysis/registry';
import type { Analysis } from '../../analysis/run';
import { DAYS_PER_WEEK, type DayNumber } from '../../values/date';
import { escaped } from './words';

/** What is said only here: findings that became hints because the given ones speak for them. */
export function describeQuieted(analysis: Analysis, findings: readonly Finding[]): string {
  const quieted = findings.flatMap(finding => analysis.quietedBy(finding));
  if (quieted.length === 0) return '';
  const lines = quieted.map(({ id, message }) => `- \`${id}\`: ${escaped(message)}`);
  return `Said more quietly, because one voice a week is enough:\n${lines.join('\n')}`;
}

/** Which checks of a week did not run and what they lack, and what an `ok` answered. */
export function describeSilence(analysis: Analysis, weekStart: DayNumber): string {
  const isInWeek = (date: DayNumber | undefined) =>
    date !== undefined && date >= weekStart && date < weekStart + DAYS_PER_WEEK;
  const reasons = new Map<string, string>();
  for (const { id, date, silent } of analysis.silences) if (isInWeek(date)) reasons.set(id, silent);
  const accepted = analysis.accepted.filter(({ finding: { place } }) => isInWeek(place.document.dateOf(place.line)));
  return [
    listed(
      'Checks of this week that did not run:',
      [...reasons].map(([id, reason]) => `${titleOf(id)}: ${reason}`),
    ),
    listed('Accepted with `ok`:', [...new Set(accepted.map(({ finding }) => finding.id))].map(titleOf)),
  ]
    .filter(part => part !== '')
    .join('\n\n');
}

function titleOf(id: string): string {
  const title = findRule(id)?.title;
  return title === undefined ? `\`${id}\`` : `${title} (\`${id}\`)`;
}

function listed(title: string, items: readonly string[]): string {
  return items.length === 0 ? '' : [title, ...items.map(item => `- ${item}`)].join('\n');
}

import assert from 'node:assert/strict';
import type { OpenLog } from './log';

/** All that a runner is told, with its place and its fixes, and where a rule could not look. */
export function told(opened: OpenLog): readonly string[] {
  const { findings, silences, accepted, failures } = opened.analyse();
  assert.deepEqual(failures, []);
  const placed = ({ place: { document, line, span } }: (typeof findings)[number]) =>
    `${document.tree.lineOf(line)}:${span.start}-${span.end}`;
  return [
    ...findings.map(finding => {
      const titles = finding.fixes().map(({ title }) => title);
      return `${placed(finding)} ${finding.severity} ${finding.id}: ${finding.message} | ${titles.join(' | ')}`;
    }),
    ...silences.map(({ id, date, silent }) => `silent ${date} ${id}: ${silent}`).sort(),
    ...accepted.map(({ finding, answer }) => `accepted ${placed(finding)} ${finding.id} by ${answer.date}`).sort(),
  ];
}

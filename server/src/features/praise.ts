import type { Analysis } from '../analysis/engine/analyse';
import type { Message } from '../base/message';
import type { Log, Week } from '../model/types';

/** The praise for a week, which only its hover and its lens show. */
export function praiseOf(analysis: Analysis, log: Log, { start }: Week): Message[] {
  const praise = analysis.findings.filter(({ isPositive, place: { document, line } }) => {
    const date = isPositive ? document.dateOf(line) : undefined;
    return date !== undefined && log.week(date).start === start;
  });
  return praise.map(({ message }) => message);
}

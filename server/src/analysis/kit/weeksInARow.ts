import type { Message } from '../../base/message';
import { DAYS_PER_WEEK } from '../../values/date';
import type { Draft } from '../rule';

/**
 * Of findings about weeks in a row only the latest stays, and says so. What is done and what is planned are rows of their own.
 * @param words what stands behind the first sentence for so many weeks: `, as in the week before`
 */
export function latestInARow(drafts: readonly Draft[], words: (weeks: number) => Message): readonly Draft[] {
  const rows: Draft[][] = [];
  for (const draft of drafts) {
    const row = rows.find(each => isNext(each[each.length - 1] as Draft, draft));
    if (row) row.push(draft);
    else rows.push([draft]);
  }
  return rows.map(row => {
    const latest = row[row.length - 1] as Draft;
    if (row.length === 1) return latest;
    return {
      ...latest,
      message: latest.messageWith?.(words(row.length)) ?? latest.message,
      related: row.slice(0, -1).map(({ place, message }) => ({ place, message })),
    };
  });
}

function isNext(before: Draft, draft: Draft): boolean {
  return before.isPlanned === draft.isPlanned && draft.answerable.from - before.answerable.from === DAYS_PER_WEEK;
}

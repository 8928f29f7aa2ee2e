import { DAYS_PER_WEEK } from '../values/date';
import type { Draft } from './rule';

/**
 * Of findings about weeks in a row only the latest stays, and says so: one episode, one finding. What is done and what is
 * planned are rows of their own.
 * @param words what stands behind the first sentence for so many weeks: `, as in the week before`
 */
export function latestInARow(drafts: readonly Draft[], words: (weeks: number) => string): readonly Draft[] {
  return rowsOf(drafts, 1).map(row => {
    const latest = row[row.length - 1] as Draft;
    if (row.length === 1) return latest;
    return { ...latest, message: latest.message.replace(/[.](?= |$)/, `${words(row.length)}.`), related: linksTo(row) };
  });
}

/** Of findings about weeks no further than `weeks` from the one before only the latest stays. */
export function latestWithin(drafts: readonly Draft[], weeks: number): readonly Draft[] {
  return rowsOf(drafts, weeks).map(row => ({ ...(row[row.length - 1] as Draft), related: linksTo(row) }));
}

function rowsOf(drafts: readonly Draft[], weeks: number): readonly (readonly Draft[])[] {
  const rows: Draft[][] = [];
  for (const draft of drafts) {
    const row = rows.find(each => isNext(each[each.length - 1] as Draft, draft, weeks));
    if (row) row.push(draft);
    else rows.push([draft]);
  }
  return rows;
}

function isNext(before: Draft, draft: Draft, weeks: number): boolean {
  const isNear = draft.answerable.from - before.answerable.from <= weeks * DAYS_PER_WEEK;
  return before.isPlanned === draft.isPlanned && isNear;
}

function linksTo(row: readonly Draft[]): Draft['related'] {
  return row.slice(0, -1).map(({ place, message }) => ({ place, message }));
}

import type { DayNumber } from '../../values/date';
import type { Draft } from '../rule';

/**
 * One finding for each episode: of what is done the last speaks for those before it, of what is planned the first, which is
 * where the episode can still end.
 * @param drafts of one rule, oldest first
 * @param maxGapDays how many days may lie between two findings of one episode
 */
export function onePerEpisode(drafts: readonly Draft[], maxGapDays: number): readonly Draft[] {
  return drafts.filter((draft, index) => {
    const neighbour = draft.isPlanned ? drafts[index - 1] : drafts[index + 1];
    if (!neighbour || neighbour.isPlanned !== draft.isPlanned) return true;
    return Math.abs(neighbour.date - draft.date) > maxGapDays;
  });
}

/**
 * What happens often is told once: where so many findings lie within some days, counted back from the latest, the latest speaks
 * for them all.
 * @param drafts of one rule, oldest first
 * @param habit the finding that speaks for the given ones
 */
export function habitsTogether(
  drafts: readonly Draft[],
  { days, least }: { readonly days: number; readonly least: number },
  habit: (together: readonly Draft[], latest: Draft) => Draft,
): readonly Draft[] {
  const left = [...drafts];
  const gathered: Draft[] = [];
  while (left.length > 0) {
    const latest = left[left.length - 1] as Draft;
    const together = left.splice(left.findIndex(({ date }) => date > latest.date - days));
    gathered.push(...(together.length < least ? together : [habit(together, latest)]));
  }
  return gathered.sort((a, b) => a.date - b.date);
}

/** The last run of one week and that of the next lie no further apart: for `onePerEpisode` of findings about weeks. */
export const NEXT_WEEK_DAYS = 13;

/** An answer that counts for one day. */
export function dayAnswer(date: DayNumber): Draft['answerable'] {
  return { unit: 'day', from: date, to: date };
}

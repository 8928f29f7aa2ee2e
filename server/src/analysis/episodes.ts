import type { DayNumber } from '../values/date';
import type { Draft } from './rule';

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

/** An answer that counts for one day. */
export function dayAnswer(date: DayNumber): Draft['answerable'] {
  return { unit: 'day', from: date, to: date };
}

import type { Log } from '../../model/types';
import { DAYS_PER_WEEK } from '../../values/date';
import type { RelatedPlace } from '../finding';
import type { Repeats, WholeAdvice } from '../rule';

/**
 * The advice of one rule that is told. Advice that comes again is told once, as the rule's `repeats` says.
 * @param advice oldest first
 */
export function toldOnce(
  advice: readonly WholeAdvice[],
  repeats: Repeats | undefined,
  log: Log,
): readonly WholeAdvice[] {
  switch (repeats?.type) {
    case undefined:
      return advice;
    case 'episodes':
      return onePerEpisode(advice, repeats.maxGapDays);
    case 'weeks-in-a-row':
      return latestInARow(advice, repeats);
    case 'habit':
      return habitsTogether(advice, repeats, log);
    case 'spoken-for':
      return withoutSpokenFor(advice, repeats);
  }
}

function onePerEpisode(advice: readonly WholeAdvice[], maxGapDays: number): readonly WholeAdvice[] {
  return advice.filter((each, index) => {
    const neighbour = each.isPlanned ? advice[index - 1] : advice[index + 1];
    if (!neighbour || neighbour.isPlanned !== each.isPlanned) return true;
    return Math.abs(neighbour.date - each.date) > maxGapDays;
  });
}

/** The latest advice of weeks in a row. Done and planned weeks are separate rows. */
function latestInARow(advice: readonly WholeAdvice[], { words }: RepeatsOf<'weeks-in-a-row'>): readonly WholeAdvice[] {
  const rows: WholeAdvice[][] = [];
  for (const each of advice) {
    const row = rows.find(before => isNextWeek(before[before.length - 1] as WholeAdvice, each));
    if (row) row.push(each);
    else rows.push([each]);
  }
  return rows.map(row => {
    const latest = row[row.length - 1] as WholeAdvice;
    if (row.length === 1) return latest;
    const message = latest.messageInRow?.(words(row.length)) ?? latest.message;
    return { ...latest, message, related: links(row.slice(0, -1)) };
  });
}

function isNextWeek(before: WholeAdvice, advice: WholeAdvice): boolean {
  return before.isPlanned === advice.isPlanned && advice.answers.from - before.answers.from === DAYS_PER_WEEK;
}

function habitsTogether(
  advice: readonly WholeAdvice[],
  { days, least, isPart, together }: RepeatsOf<'habit'>,
  log: Log,
): readonly WholeAdvice[] {
  const told = advice.filter(each => !isPart(each, log));
  const left = advice.filter(each => isPart(each, log));
  while (left.length > 0) {
    const latest = left[left.length - 1] as WholeAdvice;
    const alike = left.splice(left.findIndex(({ date }) => date > latest.date - days));
    told.push(...(alike.length < least ? alike : [together(alike, latest, log)]));
  }
  return byDate(told);
}

function withoutSpokenFor(
  advice: readonly WholeAdvice[],
  { days, speaksForOthers }: RepeatsOf<'spoken-for'>,
): readonly WholeAdvice[] {
  const told = advice.filter(({ isPlanned }) => isPlanned);
  const left = advice.filter(({ isPlanned }) => !isPlanned);
  for (let latest = left.pop(); latest; latest = left.pop()) {
    const { date, related } = latest;
    const first = speaksForOthers(latest) ? left.findLastIndex(each => each.date <= date - days) + 1 : left.length;
    told.push({ ...latest, related: [...related, ...links(left.splice(first))] });
  }
  return byDate(told);
}

type RepeatsOf<Type extends Repeats['type']> = Extract<Repeats, { readonly type: Type }>;

function links(advice: readonly WholeAdvice[]): readonly RelatedPlace[] {
  return advice.map(({ place, message }) => ({ place, message }));
}

function byDate(advice: readonly WholeAdvice[]): readonly WholeAdvice[] {
  return advice.toSorted((a, b) => a.date - b.date);
}

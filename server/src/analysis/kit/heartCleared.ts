import { writtenDays } from '../../model/queries/days';
import { painOn } from '../../model/queries/pain';
import { statesOn } from '../../model/queries/signals';
import type { Day, Log } from '../../model/types';
import type { DayNumber } from '../../values/date';
import { illnessOf, isPalpitationAlone, painRedFlagOf } from './symptoms';

/** An examination of the heart without a finding speaks for so long (a convention: half a year). */
const CLEARED_DAYS = 183;

/**
 * The day on which a doctor cleared the heart, where palpitations of a day are those that were looked at: alone, not during training, and
 * with no other sign of danger since. In doubt none.
 */
export function clearedBefore(day: Day, log: Log): DayNumber | undefined {
  const cleared = lastCleared(log, day.date - CLEARED_DAYS, day.date);
  if (cleared === undefined || !hasOnlyKnownSigns(day)) return undefined;
  const since = writtenDays(log, cleared + 1, day.date - 1);
  return since.every(each => statesOn(each, 'sick').length === 0 || hasOnlyKnownSigns(each)) ? cleared : undefined;
}

/** The last day of a span that tells of an examination of the heart without a finding: `cardiologist: all clear`. */
export function lastCleared(log: Log, from: DayNumber, to: DayNumber): DayNumber | undefined {
  const isCleared = (day: Day) =>
    !day.isPlanned && statesOn(day, 'life').some(({ body: { words } }) => words[0] === 'heart-cleared');
  return writtenDays(log, from, to).findLast(isCleared)?.date;
}

/** Each illness of a day is palpitations alone, which came at rest, or a mild one. */
function hasOnlyKnownSigns(day: Day): boolean {
  if (painOn(day).some(({ words }) => painRedFlagOf(words) !== undefined)) return false;
  const trained = new Set(day.countedSessions.map(({ place }) => place.line));
  return statesOn(day, 'sick').every(({ place, body: { words, isAfterwards } }) =>
    isPalpitationAlone(words) ? isAfterwards || !trained.has(place.line) : illnessOf(words).type === 'mild',
  );
}

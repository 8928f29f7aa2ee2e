import { isRestDay, isTrainingDay } from '../../../model/queries/dayKinds';
import { daysFrom } from '../../../model/queries/days';
import type { Day, DayEntry, Log, Session } from '../../../model/types';
import type { DayNumber } from '../../../values/date';
import { decimal, wholeNumber } from '../../kit/options';
import type { OptionValues } from '../../rule';

/** How many rest days a week should have: an option of `no-rest-day`, which other rules share. */
export const restTarget = {
  'rest.min-per-week': wholeNumber(1, { min: 0, max: 3 }).describe(
    'Rest days that a week should have; 0 asks for none.',
  ),
};

export const shortDay = {
  'streak.easy-km': decimal(3, { min: 1.61, max: 8 }).describe(
    'Kilometres up to which a day of a streak is a short one.',
  ),
};

/** A run of this length costs hardly more than a walk (a convention). */
const NEARLY_REST_S = 20 * 60;

/** Whether a day rests the legs: a rest day, or one whose runs were short and easy, with no other training. */
export function isAsGoodAsRest(day: Day, options: OptionValues<typeof shortDay>): boolean {
  if (isRestDay(day)) return true;
  const { countedSessions } = day;
  if (!isTrainingDay(day) || !countedSessions.every(({ sport, hard: { isHard } }) => sport === 'run' && !isHard))
    return false;
  const [distanceM, durationS] = [sumOf(countedSessions, 'distanceM'), sumOf(countedSessions, 'durationS')];
  if (distanceM === undefined && durationS === undefined) return false;
  // Watches measure three kilometres as 3.01.
  const km = Math.round((distanceM ?? 0) / 100) / 10;
  return km <= options['streak.easy-km'] && (durationS ?? 0) <= NEARLY_REST_S;
}

function sumOf(sessions: readonly Session[], amount: 'distanceM' | 'durationS'): number | undefined {
  return sessions.reduce<number | undefined>((sum, session) => {
    const value = session[amount];
    return sum === undefined || value === undefined ? undefined : sum + value;
  }, 0);
}

/** Whether a day without training has come after a date, up to yesterday or, where it is over, today. Nobody knows that a blank day was none. */
export function hasRestedSince(date: DayNumber, log: Log, options: OptionValues<typeof shortDay>): boolean {
  return daysFrom(log, date + 1, log.today).some(
    day => !day.isOpen && !day.isPlanned && (!isTrainingDay(day) || isAsGoodAsRest(day, options)),
  );
}

/** The entries that call a day a rest day. */
export function restEntries(day: Day): readonly DayEntry[] {
  return day.entries.filter(({ entry: { body, status } }) => {
    return body.type === 'state' && body.word.word === 'rest' && status?.status !== 'skip';
  });
}

import type { DayNumber } from '../../values/date';
import type { Day, Log, TextPlace } from '../types';
import { writtenDays } from './days';
import { entryPlace, entryTags, statesOn } from './signals';

/** A period that did not come, as a day tells it. */
export interface MissedPeriod {
  readonly date: DayNumber;
  readonly place: TextPlace;
  /** For how many months, or how many of them; absent where it is not said. */
  readonly months?: number;
}

/** What a day says of a period that did not come, in words or by its tag `#period-missed`. */
export function missedPeriodOn(day: Day): MissedPeriod | undefined {
  if (day.isPlanned) return undefined;
  const { date } = day;
  const told = statesOn(day, 'life').find(({ body: { words } }) => MISSED.has(words[0] ?? ''));
  if (told) {
    const months = Number(told.body.words[1]);
    return { date, place: told.place, ...(months > 0 && { months }) };
  }
  const session = day.countedSessions.find(({ tags }) => tags.includes(TAG));
  if (session) return { date, place: session.place };
  const tagged = day.entries.find(each => entryTags(each).includes(TAG));
  return tagged && { date, place: entryPlace(tagged) };
}

const MISSED: ReadonlySet<string> = new Set(['missed-period', 'missed-period-months']);
const TAG = 'period-missed';

/** The last of them on the days from `from` to `to`. */
export function lastMissedPeriod(log: Log, from: DayNumber, to: DayNumber): MissedPeriod | undefined {
  return writtenDays(log, from, to)
    .flatMap(day => missedPeriodOn(day) ?? [])
    .at(-1);
}

import type { DateSpan, Log, Session } from '../model/types';
import type { DayNumber } from '../values/date';

/** A session with its place among all that its date has, from 1: a name that it keeps when its words change. */
export interface NumberedSession {
  readonly session: Session;
  readonly date: DayNumber;
  readonly number: number;
}

/** The sessions of some dates that were not skipped, oldest first. */
export function sessionsIn(log: Log, { from, to }: DateSpan): readonly NumberedSession[] {
  return log
    .writtenDates(from, to)
    .flatMap(date =>
      log
        .day(date)
        .sessions.flatMap((session, index) => (session.status === 'skip' ? [] : { session, date, number: index + 1 })),
    );
}

/** Those of them that are planned: what stands on a day to come is, with and without the word. */
export function plannedIn(log: Log, span: DateSpan): readonly NumberedSession[] {
  return sessionsIn(log, span).filter(({ session, date }) => session.status === 'plan' || date > log.today);
}

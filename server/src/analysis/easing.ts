import { demandingSessions } from '../model/queries/signals';
import type { Day, Log, LogDocument, Session } from '../model/types';
import type { DayNumber } from '../values/date';
import type { Fix } from './finding';
import { insertRestDay, makeEasyFix, planRestDay, walkInstead } from './fixes';

/** How far ahead a plan is worth changing because of what the body says now. */
const AHEAD_DAYS = 7;

/** For a demanding session that the body may not be ready for: what is planned can be easier; what is done was done. */
export function easeOrRest(session: Session, day: Day, log: Log): readonly Fix[] {
  if (!day.isPlanned) return planRestDay(log, session.place.document);
  const easier = makeEasyFix([session], log, { isPreferred: true });
  return day.class === 'race' ? easier : [...easier, ...walkInstead(log, day.date)];
}

/** Rest in the place of the next training that is planned; without a plan, rest on the next day that can be one. */
export function restNext(log: Log, document: LogDocument): readonly Fix[] {
  const next = nextPlanned(log, day => day.countedSessions.some(({ sport }) => sport === 'run'));
  if (!next) return planRestDay(log, document);
  return [insertRestDay(log, document, next.date, { isPreferred: true, clears: false })];
}

/** The next demanding session that is planned, made easy; without one, rest on the next day that can be one. */
export function easeNext(log: Log, document: LogDocument): readonly Fix[] {
  const next = nextPlanned(log, day => demandingSessions(day).length > 0 && day.class !== 'race');
  if (!next) return planRestDay(log, document);
  const easier = makeEasyFix(demandingSessions(next), log, { isPreferred: true });
  return easier.map(fix => ({ ...fix, clears: false }));
}

function nextPlanned(log: Log, isWanted: (day: Day) => boolean): Day | undefined {
  const days = log.writtenDates(log.today, log.today + AHEAD_DAYS).map((date: DayNumber) => log.day(date));
  return days.find(day => day.isPlanned && isWanted(day));
}

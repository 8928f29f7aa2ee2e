import { say } from '../../../base/message';
import type { EditsByDocument } from '../../../base/text';
import { daysFrom, writtenDays } from '../../../model/queries/days';
import { demandingSessions } from '../../../model/queries/demandingSessions';
import { countedRuns } from '../../../model/queries/sums';
import type { Day, Log, LogDocument, Session } from '../../../model/types';
import type { Fix } from '../../finding';
import { easierText, makeEasy } from '../edits/changeSession';
import { plannedText } from '../edits/replacePlanned';
import { dateIn } from '../phrases';
import { crossTrainInstead } from './crossTraining';
import { editsIn, fixOf } from './fix';
import { insertRestDay, planRestDay, walkInstead } from './restDays';

/** Plans are changed this far ahead because of how the runner feels now. */
const AHEAD_DAYS = 7;

/** Fixes for a demanding session for which the body may not be ready: easier, or rest. None for a done session. */
export function easeOrRest(session: Session, day: Day, log: Log): readonly Fix[] {
  if (!day.isPlanned) return planRestDay(log, session.place.document);
  const easier = makeEasyFix([session], log, { isPreferred: true });
  return day.class === 'race' ? easier : [...easier, ...walkInstead(log, day.date)];
}

/** Replaces a run that is planned while something hurts by rest, another sport or a walk. */
export function restOrCross(run: Session, log: Log, { clears }: { readonly clears: boolean }): readonly Fix[] {
  const isOnly = countedRuns(log, run.date).length === 1;
  return [
    insertRestDay(log, run.place.document, run.date, { isPreferred: true, clears }),
    ...crossTrainInstead(run, log, { clears: clears && isOnly }),
    ...walkInstead(log, run.date, { clears }),
  ];
}

/** The same for the next planned run. Without one, a rest day on the next day that can be one. */
export function restOrCrossNext(log: Log, document: LogDocument): readonly Fix[] {
  const run = nextRun(log);
  return run ? restOrCross(run, log, { clears: false }) : planRestDay(log, document);
}

/** Replaces the next planned run by rest. Without one, a rest day on the next day that can be one. */
export function restNext(log: Log, document: LogDocument): readonly Fix[] {
  const run = nextRun(log);
  if (!run) return planRestDay(log, document);
  return [insertRestDay(log, run.place.document, run.date, { isPreferred: true, clears: false })];
}

function nextRun(log: Log): Session | undefined {
  const isRun = ({ sport }: Session) => sport === 'run';
  return nextPlanned(log, day => day.countedSessions.some(isRun))?.countedSessions.find(isRun);
}

/** Makes the next planned demanding session easy. Without one, a rest day on the next day that can be one. */
export function easeNext(log: Log, document: LogDocument): readonly Fix[] {
  const next = nextPlanned(log, day => demandingSessions(day).length > 0 && day.class !== 'race');
  if (!next) return planRestDay(log, document);
  return easeAhead(demandingSessions(next), log);
}

function easeAhead(sessions: readonly Session[], log: Log): readonly Fix[] {
  return makeEasyFix(sessions, log, { isPreferred: true, clears: false, isElsewhere: true });
}

/** Makes the next planned run that `isMeant` accepts easy. A race is not changed. */
export function easeNextRun(log: Log, isMeant: (run: Session) => boolean): readonly Fix[] {
  const runs = log
    .writtenDates(log.today, log.today + AHEAD_DAYS)
    .filter(date => log.day(date).isPlanned)
    .flatMap(date => countedRuns(log, date));
  const next = runs.find(run => run.intensity !== 'race' && isMeant(run));
  return next ? easeAhead([next], log) : [];
}

/** Makes all demanding sessions of the coming week easy, when there is more than one. Races are not changed. */
export function easeWeek(log: Log, document: LogDocument): readonly Fix[] {
  const days = daysFrom(log, log.today, log.today + AHEAD_DAYS - 1).filter(
    day => day.isPlanned && day.class !== 'race',
  );
  const sessions = days.flatMap(demandingSessions).filter(({ place }) => place.document === document);
  if (sessions.length < 2) return [];
  const title = say`Make the next seven days easy: ${sessions.length} sessions`;
  return [fixOf(title, () => easyIn(document, sessions, log), { clears: false })];
}

function nextPlanned(log: Log, isWanted: (day: Day) => boolean): Day | undefined {
  const days = writtenDays(log, log.today, log.today + AHEAD_DAYS);
  return days.find(day => day.isPlanned && isWanted(day));
}

/**
 * *Make it easy*, for planned sessions. None for a race.
 * @param isElsewhere the finding is about another day, so the title names the day: *Make Fri 13 Mar easy: easy 4.8 km instead of tempo 8 km*
 */
export function makeEasyFix(
  sessions: readonly Session[],
  log: Log,
  {
    isElsewhere = false,
    ...options
  }: { readonly isPreferred?: boolean; readonly clears?: boolean; readonly isElsewhere?: boolean },
): readonly Fix[] {
  const [first] = sessions;
  if (
    !first ||
    sessions.some(session => session.intensity === 'race' || session.place.document !== first.place.document)
  ) {
    return [];
  }
  const easier = sessions.map(session => easierText(session, log)).join(' + ');
  const title = isElsewhere
    ? say`Make ${dateIn(log, first.date)} easy: ${easier} instead of ${sessions.map(plannedText).join(' + ')}`
    : say`Make it easy: ${easier}`;
  return [fixOf(title, () => easyIn(first.place.document, sessions, log), options)];
}

function easyIn(document: LogDocument, sessions: readonly Session[], log: Log): EditsByDocument {
  return editsIn(
    document,
    sessions.flatMap(session => makeEasy(session, log)),
  );
}

import { say } from '../../../base/message';
import { demandingSessions } from '../../../model/queries/demandingSessions';
import { countedRuns } from '../../../model/queries/sums';
import type { Day, Log, LogDocument, Session } from '../../../model/types';
import type { DayNumber } from '../../../values/date';
import type { Fix } from '../../finding';
import { easierText, makeEasy } from '../edits/changeSession';
import { plannedText } from '../edits/replacePlanned';
import { dateIn } from '../phrases';
import { crossTrainInstead } from './crossTraining';
import { daysFrom, editsIn, fixOf } from './fix';
import { insertRestDay, planRestDay, walkInstead } from './restDays';

/** How far ahead a plan is worth changing because of what the body says now. */
const AHEAD_DAYS = 7;

/** For a demanding session that the body may not be ready for: what is planned can be easier; what is done was done. */
export function easeOrRest(session: Session, day: Day, log: Log): readonly Fix[] {
  if (!day.isPlanned) return planRestDay(log, session.place.document);
  const easier = makeEasyFix([session], log, { isPreferred: true });
  return day.class === 'race' ? easier : [...easier, ...walkInstead(log, day.date)];
}

/** Rest, another sport or a walk in the place of a run that is planned while something hurts. */
export function restOrCross(run: Session, log: Log, { clears }: { readonly clears: boolean }): readonly Fix[] {
  const isOnly = countedRuns(log, run.date).length === 1;
  return [
    insertRestDay(log, run.place.document, run.date, { isPreferred: true, clears }),
    ...crossTrainInstead(run, log, { clears: clears && isOnly }),
    ...walkInstead(log, run.date, { clears }),
  ];
}

/** That for the next run that is planned; without a plan, rest on the next day that can be one. */
export function restOrCrossNext(log: Log, document: LogDocument): readonly Fix[] {
  const run = nextRun(log);
  return run ? restOrCross(run, log, { clears: false }) : planRestDay(log, document);
}

/** Rest, and nothing else, in the place of the next run that is planned, or on the next day that can be one. */
export function restNext(log: Log, document: LogDocument): readonly Fix[] {
  const run = nextRun(log);
  if (!run) return planRestDay(log, document);
  return [insertRestDay(log, run.place.document, run.date, { isPreferred: true, clears: false })];
}

function nextRun(log: Log): Session | undefined {
  const isRun = ({ sport }: Session) => sport === 'run';
  return nextPlanned(log, day => day.countedSessions.some(isRun))?.countedSessions.find(isRun);
}

/** The next demanding session that is planned, made easy; without one, rest on the next day that can be one. */
export function easeNext(log: Log, document: LogDocument): readonly Fix[] {
  const next = nextPlanned(log, day => demandingSessions(day).length > 0 && day.class !== 'race');
  if (!next) return planRestDay(log, document);
  return easeAhead(demandingSessions(next), log);
}

/** *Make Fri 13 Mar easy: easy 4.8 km instead of tempo 8 km*: of another day than the finding, so that it is named. */
function easeAhead(sessions: readonly Session[], log: Log): readonly Fix[] {
  const [first] = sessions;
  if (!first) return [];
  const easier = sessions.map(session => easierText(session, log)).join(' + ');
  const instead = sessions.map(plannedText).join(' + ');
  const title = say`Make ${dateIn(log, first.date)} easy: ${easier} instead of ${instead}`;
  return makeEasyFix(sessions, log, { isPreferred: true }).map(fix => ({ ...fix, title, clears: false }));
}

/** The next planned run of a kind, made easy; a race stays. */
export function easeNextRun(log: Log, isMeant: (run: Session) => boolean): readonly Fix[] {
  const runs = log
    .writtenDates(log.today, log.today + AHEAD_DAYS)
    .filter(date => log.day(date).isPlanned)
    .flatMap(date => countedRuns(log, date));
  const next = runs.find(run => run.intensity !== 'race' && isMeant(run));
  return next ? easeAhead([next], log) : [];
}

/** All demanding work of the coming week made easy, where there is more than one such session; races stay. */
export function easeWeek(log: Log, document: LogDocument): readonly Fix[] {
  const days = daysFrom(log, log.today, log.today + AHEAD_DAYS - 1).filter(
    day => day.isPlanned && day.class !== 'race',
  );
  const sessions = days.flatMap(demandingSessions).filter(({ place }) => place.document === document);
  if (sessions.length < 2) return [];
  const edit = () =>
    editsIn(
      document,
      sessions.map(session => makeEasy(session, log)),
    );
  return [fixOf(say`Make the next seven days easy: ${sessions.length} sessions`, edit, { clears: false })];
}

function nextPlanned(log: Log, isWanted: (day: Day) => boolean): Day | undefined {
  const days = log.writtenDates(log.today, log.today + AHEAD_DAYS).map((date: DayNumber) => log.day(date));
  return days.find(day => day.isPlanned && isWanted(day));
}

/**
 * *Make it easy*: for planned sessions only; none for a race.
 * @param about the date of the finding: when the sessions are of another, their day and what gives way are named
 */
export function makeEasyFix(
  sessions: readonly Session[],
  log: Log,
  options?: { readonly isPreferred?: boolean; readonly about?: DayNumber },
): readonly Fix[] {
  const [first] = sessions;
  if (
    !first ||
    sessions.some(session => session.intensity === 'race' || session.place.document !== first.place.document)
  ) {
    return [];
  }
  const easier = sessions.map(session => easierText(session, log)).join(' + ');
  const title =
    options?.about === undefined || options.about === first.date
      ? say`Make it easy: ${easier}`
      : say`Make ${dateIn(log, first.date)} easy: ${easier} instead of ${sessions.map(plannedText).join(' + ')}`;
  return [
    fixOf(
      title,
      () =>
        editsIn(
          first.place.document,
          sessions.map(session => makeEasy(session, log)),
        ),
      options,
    ),
  ];
}

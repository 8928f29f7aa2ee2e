import type { DayNumber } from '../../values/date';
import { HALF_MARATHON_M, MARATHON_M, METRES_PER_KM } from '../../values/distance';
import type { Day, Log, Session } from '../types';
import { writtenDays } from './days';

/** Races are prepared for by their length: up to 10 km, up to the half marathon, and beyond. */
export type RaceLength = 'short' | 'half' | 'marathon';

/** A race that is worth a taper. */
export interface GoalRace {
  readonly day: Day;
  readonly session: Session;
  /** `undefined` without a distance. */
  readonly length?: RaceLength;
  /** The goal race before it is so near that it was prepared for with that one. */
  readonly isSecond: boolean;
}

/** Of two goal races within three weeks only the first has a taper. */
const APART_DAYS = 21;
/** A long race without a letter is a goal, where that is wished, when it stands alone for so long. */
const ALONE_DAYS = 28;
/** Courses are measured a little long, and distances are rounded: 2 % more or less is still the distance (a convention). */
export const COURSE_TOLERANCE = 1.02;
const SHORT_M = 10 * METRES_PER_KM;

/**
 * The goal race of a date, done or planned: one with the letter `A`.
 * @param withLong a half marathon or longer without a letter counts too, when no other race is within 28 days
 */
export function goalRaceOn(log: Log, date: DayNumber, withLong: boolean): GoalRace | undefined {
  const day = log.day(date);
  const session = goalOf(day, log, withLong);
  if (!session) return undefined;
  const before = log.writtenDates(date - APART_DAYS + 1, date - 1);
  const isSecond = before.some(each => goalOf(log.day(each), log, withLong) !== undefined);
  const { distanceM } = session;
  return { day, session, ...(distanceM !== undefined && { length: raceLength(distanceM) }), isSecond };
}

function goalOf(day: Day, log: Log, withLong: boolean): Session | undefined {
  const races = day.countedSessions.filter(isRace);
  return (
    races.find(({ race }) => race?.priority === 'A') ?? (withLong ? races.find(race => isAlone(race, log)) : undefined)
  );
}

function isRace({ sport, intensity }: Session): boolean {
  return sport === 'run' && intensity === 'race';
}

function isAlone(session: Session, log: Log): boolean {
  const { date, race, distanceM = 0 } = session;
  if (race?.priority !== undefined || distanceM * COURSE_TOLERANCE < HALF_MARATHON_M) return false;
  return writtenDays(log, date - ALONE_DAYS, date + ALONE_DAYS).every(day =>
    day.countedSessions.every(other => other === session || !isRace(other)),
  );
}

/** How far a race of so many metres is: written in miles or in kilometres, rounded or measured long. */
export function raceLength(distanceM: number): RaceLength {
  if (distanceM <= SHORT_M * COURSE_TOLERANCE) return 'short';
  return distanceM <= HALF_MARATHON_M * COURSE_TOLERANCE ? 'half' : 'marathon';
}

/** Whether a distance is the marathon's, or the half marathon's, as courses are measured. */
export function isDistanceOf(distanceM: number, race: 'marathon' | 'half'): boolean {
  const nominalM = race === 'marathon' ? MARATHON_M : HALF_MARATHON_M;
  return Math.abs(distanceM - nominalM) <= (COURSE_TOLERANCE - 1) * nominalM;
}

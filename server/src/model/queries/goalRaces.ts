import type { DayNumber } from '../../values/date';
import { HALF_MARATHON_M, MARATHON_M, METRES_PER_KM } from '../../values/distance';
import { isParkrun } from '../kinds';
import type { Day, Log, ReadSession, Session, TextPlace } from '../types';
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
/** A race without a letter is a goal when none within so many days comes before it. */
const ALONE_DAYS = 28;
/** Courses are measured a little long, and distances are rounded: 2 % more or less is still the distance (a convention). */
export const COURSE_TOLERANCE = 1.02;
const SHORT_M = 10 * METRES_PER_KM;

/**
 * The goal race of a date, done or planned: one with the letter `A`.
 * @param withoutLetter also a half marathon or longer without a letter, and any race with a goal time but a parkrun, when no race within
 * 28 days comes before it: one with the letter `A`, a longer one, or one of its length where it has no goal time itself. None is a race
 * run for training, for fun or to pace somebody.
 */
export function goalRaceOn(log: Log, date: DayNumber, withoutLetter: boolean): GoalRace | undefined {
  const day = log.day(date);
  const session = goalOf(day, log, withoutLetter);
  if (!session) return undefined;
  const before = log.writtenDates(date - APART_DAYS + 1, date - 1);
  const isSecond = before.some(each => goalOf(log.day(each), log, withoutLetter) !== undefined);
  const { distanceM } = session;
  return { day, session, ...(distanceM !== undefined && { length: raceLength(distanceM) }), isSecond };
}

function goalOf(day: Day, log: Log, withoutLetter: boolean): Session | undefined {
  const races = day.countedSessions.filter(isRace);
  return races.find(isNamedGoal) ?? (withoutLetter ? races.find(race => isForemost(race, log)) : undefined);
}

function isRace({ sport, intensity }: Session): boolean {
  return sport === 'run' && intensity === 'race';
}

function isNamedGoal({ race }: Session): boolean {
  return race?.priority === 'A';
}

/** Whether a race without a letter is what the weeks around it lead to. */
function isForemost(session: Session, log: Log): boolean {
  const { date } = session;
  if (!mayBeGoal(session)) return false;
  return writtenDays(log, date - ALONE_DAYS, date + ALONE_DAYS).every(day =>
    day.countedSessions.every(other => other === session || !isRace(other) || !comesBefore(other, session)),
  );
}

function mayBeGoal(session: Session): boolean {
  const { race, distanceM = 0 } = session;
  if (race?.priority !== undefined || isWithoutGoal(session, session.place)) return false;
  const hasGoal = race?.goalS !== undefined && !isParkrun(session);
  return hasGoal || distanceM * COURSE_TOLERANCE >= HALF_MARATHON_M;
}

/** Whether another race of these weeks is the goal, or may be as well. */
function comesBefore(other: Session, { race, distanceM = 0 }: Session): boolean {
  if (isNamedGoal(other)) return true;
  if (!mayBeGoal(other)) return false;
  const otherM = other.distanceM ?? 0;
  if (otherM > distanceM * COURSE_TOLERANCE) return true;
  return race?.goalS === undefined && otherM * COURSE_TOLERANCE >= distanceM;
}

/** Tags of a race that is run for something else than its time. */
const NO_GOAL_TAGS: ReadonlySet<string> = new Set(['training', 'pacing', 'pacer', 'fun']);
/** Words for the same, in English and German: `half marathon, pacing Anna`, `Halbmarathon als Trainingslauf`. */
const NO_GOAL_WORDS = [
  /(?:for|as) (?:(?:an?|my|the) )?(?:training|workout|(?:long|tempo|easy) run|tempo|session|fun)|just for fun|fun ?run/,
  /training (?:run|race)|tune[- ]?up|rust[- ]?buster|pacing|pacer|pacemaker|pace group|not racing|relay/,
  /(?:tak(?:e|ing)|run(?:ning)?|do(?:ing)?) it easy/,
  /(?:als|zum) (?:training|langer lauf|langen lauf|lala|tdl|test)|trainings?lauf|test(?:lauf|wettkampf)|aufbau(?:lauf|wettkampf|rennen)/,
  /vorbereitungs(?:lauf|wettkampf|rennen)|(?:aus|zum|nur|mit) spa(?:ß|ss)|spa(?:ß|ss)lauf|zugläufer(?:in)?|tempomacher(?:in)?/,
  /begleit(?:e|en|ung)|(?:nur|locker|gemütlich) mitlaufen|staffel/,
];
const NO_GOAL = new RegExp(`(?<!\\p{L})(?:${NO_GOAL_WORDS.map(({ source }) => source).join('|')})(?!\\p{L})`, 'iu');

/** Whether a race is run for training, for fun or to pace somebody. */
export function isWithoutGoal({ tags, note, entry }: ReadSession, place: TextPlace): boolean {
  if (tags.some(tag => NO_GOAL_TAGS.has(tag))) return true;
  const written = place.line.text.slice(entry.span.start, entry.span.end);
  return NO_GOAL.test(`${written}\n${note ?? ''}`);
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

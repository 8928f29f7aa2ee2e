import { type Message, say } from '../../../base/message';
import { sum } from '../../../base/statistics';
import { type GoalRace, goalRaceOn, isDistanceOf, type RaceLength } from '../../../model/queries/goalRaces';
import { type Volumes, volumesOf } from '../../../model/queries/volume';
import type { DateSpan, Day, Log } from '../../../model/types';
import { DAYS_PER_WEEK, type DayNumber } from '../../../values/date';
import { spokenDuration } from '../../../values/duration';
import { decimal, trueOrFalse, wholeNumber } from '../../kit/options';
import { distanceIn } from '../../kit/phrases';
import { sessionPlace } from '../../kit/places';
import type { OptionValues } from '../../rule';

/** Options that the rules about the time before a goal race share. */
export const taperOptions = {
  'taper.cut.marathon': decimal(0.4, { min: 0.3, max: 0.6 }).describe(
    'Share of the usual volume that the last week before a marathon or more is shorter by.',
  ),
  'taper.cut.half': decimal(0.35, { min: 0.2, max: 0.6 }).describe('The same for races up to the half marathon.'),
  'taper.cut.short': decimal(0.25, { min: 0.1, max: 0.5 }).describe('The same for races up to 10 km.'),
  'taper.days.marathon': wholeNumber(14, { min: 7, max: 28 }).describe(
    'Days before a marathon or more from which on it is a taper.',
  ),
  'taper.days.half': wholeNumber(10, { min: 7, max: 21 }).describe('The same for races up to the half marathon.'),
  'taper.days.short': wholeNumber(7, { min: 6, max: 14 }).describe('The same for races up to 10 km.'),
  'taper.opener-min': decimal(10, { min: 0, max: 30 }).describe(
    'Minutes of fast running that pass as an opener on the days before a race.',
  ),
  'taper.auto': trueOrFalse(true).describe(
    'Whether a race without a letter can be a goal race: a half marathon or longer, or one with a goal time.',
  ),
};

export type TaperOptions = OptionValues<typeof taperOptions>;

/** The share of the usual volume that the last week before a race may have. */
export function shareLeft(length: RaceLength, options: TaperOptions): number {
  return 1 - options[`taper.cut.${length}`];
}

export function taperDays(length: RaceLength, options: TaperOptions): number {
  return options[`taper.days.${length}`];
}

/* ---- volume ------------------------------------------------------------------------------------------------------ */

const BASELINE_WEEKS = 4;
const BASELINE_MIN_WEEKS = 3;

export interface TaperVolume {
  readonly measure: Volumes['measure'];
  /** What is written for the week before the race, in metres or seconds. */
  readonly last: number;
  /** A usual week before the taper. */
  readonly usual: number;
}

/**
 * The volume of the seven days up to `to`, and the mean volume of the known weeks among the four that end with `baselineEnd`. `undefined`
 * when fewer than three of these are known, or too many runs have no length. Unknown days of the week up to `to` count as 0.
 */
export function taperVolume(log: Log, to: DayNumber, baselineEnd: DayNumber): TaperVolume | undefined {
  const weeks = Array.from({ length: BASELINE_WEEKS }, (_, back) => weekUpTo(baselineEnd - back * DAYS_PER_WEEK));
  const known = weeks.filter(week => isKnown(log, week));
  if (known.length < BASELINE_MIN_WEEKS) return undefined;
  const volumes = volumesOf(log, [weekUpTo(to), ...known]);
  const [last, ...before] = volumes?.amounts ?? [];
  if (!volumes || !last) return undefined;
  const usual = sum(before.map(({ estimated }) => estimated)) / before.length;
  return usual > 0 ? { measure: volumes.measure, last: last.logged, usual } : undefined;
}

function weekUpTo(to: DayNumber): DateSpan {
  return { from: to - DAYS_PER_WEEK + 1, to };
}

/** Whether every day of a span is within the log and known. An open today is not known. */
export function isKnown(log: Log, { from, to }: DateSpan): boolean {
  if (log.first === undefined || from < log.first) return false;
  for (let date = from; date <= to; date++) if (log.day(date).class === 'unknown') return false;
  return true;
}

/** The goal race of a day that has a taper: its length is known, and no other race was shortly before. */
export function taperedRaceOn({ date }: Day, log: Log, options: TaperOptions): TaperedRace | undefined {
  const race = goalRaceOn(log, date, options['taper.auto']);
  return race?.length && !race.isSecond ? { ...race, length: race.length } : undefined;
}

export type TaperedRace = GoalRace & { readonly length: RaceLength };

/** What is said of the days before a race: at the race, for all days from one on, and settled when it is over. */
export function atRace(race: GoalRace, from: DayNumber, log: Log) {
  return {
    place: sessionPlace(race.session),
    ...(isOver(race, log) && { isSettled: true as const }),
    answers: { from, to: race.day.date },
  };
}

/** Whether a race has been run: what should have been before it is nothing to change any more. */
export function isOver({ day, session }: GoalRace, log: Log): boolean {
  return day.date < log.today || (day.date === log.today && session.status === 'done');
}

/** `52 km`, `4 h 20 min` */
export function volumeIn(log: Log, amount: number, measure: Volumes['measure']): Message {
  return measure === 'distance' ? distanceIn(log, amount) : spokenDuration(amount);
}

/** `marathon`, `half marathon`, `10 km race`, `race` */
export function raceName({ session }: GoalRace, log: Log): Message {
  const { distanceM } = session;
  if (distanceM === undefined) return say`race`;
  if (isDistanceOf(distanceM, 'marathon')) return say`marathon`;
  return isDistanceOf(distanceM, 'half') ? say`half marathon` : say`${distanceIn(log, distanceM)} race`;
}

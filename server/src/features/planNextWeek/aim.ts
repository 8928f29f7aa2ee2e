import { mean } from '../../base/statistics';
import { isParkrun } from '../../model/kinds';
import { goalRaceOn, type RaceLength } from '../../model/queries/goalRaces';
import { countedRuns, sumOfDays } from '../../model/queries/sums';
import { knownWeeksBefore, longestBreak, spanOf, volumesOf } from '../../model/queries/volume';
import type { Log, Week } from '../../model/types';
import { firstWeekShare } from '../../training/comeback';
import { DAYS_PER_WEEK, type DayNumber } from '../../values/date';
import { METRES_PER_KM } from '../../values/distance';
import { weekBefore } from './comparableWeek';

/** The purpose of a week, and what share of the model week it should hold. */
export type Aim =
  | { readonly kind: 'build'; readonly share: number }
  | {
      readonly kind: 'recover';
      readonly share: number;
      /** The mean distance of the weeks before, in metres; `undefined` if they are measured by time. */
      readonly usualM?: number;
    }
  | { readonly kind: 'hurting'; readonly share: number }
  | { readonly kind: 'return'; readonly share: number; readonly daysOff: number }
  | { readonly kind: 'taper'; readonly share: number; readonly race: DayNumber }
  | { readonly kind: 'after-race'; readonly share: number; readonly race: DayNumber };

/**
 * A week goes on like the ones before: a step like the last one, but small. What hurts, a return after days off, easy days after a race
 * and a taper take precedence. The rules decide when a lighter week is due; see `recovery`.
 */
export function aimOf(log: Log, model: Week, start: DayNumber, isUnwellYet: boolean): Aim {
  if (isUnwellYet) return { kind: 'hurting', share: HURTING_SHARE };
  return (
    returning(log, model, start) ??
    afterRace(log, start) ??
    taper(log, start) ?? { kind: 'build', share: step(log, model) }
  );
}

/** While something hurts, half of what is usual, and easy (a convention; the rules watch the return). */
const HURTING_SHARE = 0.5;

/** A lighter week, as coaches plan it, has about a quarter less than the week before. */
const LIGHTER_SHARE = 0.75;
/** Coaches take off up to three tenths. */
const LEAST_OF_USUAL = 0.7;
/** The usual is the mean of this many weeks. */
const USUAL_WEEKS = 3;

/**
 * A lighter week: three quarters of the week as planned otherwise, but after uneven weeks at least seven tenths of the usual, and little
 * enough to count as lighter.
 * @param log the log with the week as planned otherwise
 * @param share the share of the model week in that plan
 * @param cut the share by which a lighter week is below the mean of the three weeks before it, 0 to 1
 */
export function recovery(log: Log, start: DayNumber, share: number, cut: number): Aim {
  const before = knownWeeksBefore(log, start, USUAL_WEEKS);
  const volumes = volumesOf(log, [...before, { start }].map(spanOf));
  const amounts = volumes?.amounts.map(({ estimated }) => estimated) ?? [];
  const own = amounts[before.length] ?? 0;
  if (own === 0) return { kind: 'recover', share: LIGHTER_SHARE };
  const usual = before.length === 0 ? own : mean(amounts.slice(0, -1));
  const amount = Math.min(Math.max(LIGHTER_SHARE * own, LEAST_OF_USUAL * usual), (1 - cut) * usual, own);
  const usualM = volumes?.measure === 'distance' && before.length > 0 ? usual : undefined;
  return { kind: 'recover', share: share * (amount / own), ...(usualM !== undefined && { usualM }) };
}

/** Whether the week should have nothing hard and nothing long. */
export function isGentle(aim: Aim): boolean {
  return aim.kind === 'return' || aim.kind === 'hurting' || (aim.kind === 'after-race' && aim.share < GENTLE_SHARE);
}
const GENTLE_SHARE = 0.5;

/* ---- building ------------------------------------------------------------------------------------------------------ */

/** The largest step that is proposed. It is far below the threshold of `weekly-jump`. */
const MOST_STEP = 0.05;

/** The step from the week before the model week to the model week, at least 1. */
function step(log: Log, model: Week): number {
  const before = weekBefore(log, model);
  const beforeM = before ? distanceOf(log, before) : 0;
  if (beforeM === 0) return 1;
  return 1 + Math.min(Math.max(distanceOf(log, model) / beforeM - 1, 0), MOST_STEP);
}

/** The distance or time of the runs of a week, done or planned. */
export function distanceOf(log: Log, { start }: Week): number {
  return sumOfDays(log, start, start + DAYS_PER_WEEK - 1).distanceM;
}

/* ---- returning ----------------------------------------------------------------------------------------------------- */

/** This many days without a run make a comeback. */
const BREAK_DAYS = 7;
/** The second part of a return holds three quarters of the usual week (Daniels). */
const SECOND_PART = 0.75;

function returning(log: Log, model: Week, start: DayNumber): Aim | undefined {
  const end = model.start + DAYS_PER_WEEK;
  // The rest of this week may get runs that are not written yet; planned weeks are complete.
  const isNext = start <= log.today + DAYS_PER_WEEK;
  const known = isNext ? log.today : start;
  const isRun = (date: DayNumber) => countedRuns(log, date).some(({ status }) => !isNext || status === 'done');
  const lastRun = log.writtenDates(model.start, known).findLast(isRun) ?? end - 1;
  const daysOff = start - lastRun - 1;
  if ((isNext ? known - lastRun : daysOff) >= BREAK_DAYS) {
    return { kind: 'return', share: firstWeekShare(daysOff, false), daysOff };
  }
  const pause = longestBreak(log, isNext ? end : Math.max(end, log.week(log.today).start + DAYS_PER_WEEK), known);
  return pause >= BREAK_DAYS ? { kind: 'return', share: SECOND_PART, daysOff: pause } : undefined;
}

/* ---- races --------------------------------------------------------------------------------------------------------- */

/** Shares of the first and second week after a race of at least this many kilometres; conventions, like one easy day per 3 km. */
const AFTER_RACE = [
  { fromM: 30 * METRES_PER_KM, shares: [0.35, 0.6] },
  { fromM: 15 * METRES_PER_KM, shares: [0.6] },
  { fromM: 8 * METRES_PER_KM, shares: [0.8] },
] as const;
const MOST_WEEKS_AFTER = 2;

/** The week after a race of 8 km or more, or the second after a marathon. */
export function afterRace(log: Log, start: DayNumber): Aim | undefined {
  for (const date of log.writtenDates(start - MOST_WEEKS_AFTER * DAYS_PER_WEEK, start - 1).toReversed()) {
    const raced = log.day(date).countedSessions.filter(run => run.intensity === 'race' && !isParkrun(run));
    const longestM = Math.max(0, ...raced.map(({ distanceM = 0 }) => distanceM));
    const weeksAgo = Math.floor((start - 1 - date) / DAYS_PER_WEEK);
    const share = AFTER_RACE.find(({ fromM }) => longestM >= fromM)?.shares[weeksAgo];
    if (share !== undefined) return { kind: 'after-race', share, race: date };
  }
  return undefined;
}

/** Shares of the week of a race, without the race, and of the week before. The race replaces the long run. */
const TAPER: Readonly<Record<RaceLength, readonly number[]>> = {
  short: [0.85],
  half: [0.75, 0.9],
  marathon: [0.7, 0.8],
};

function taper(log: Log, start: DayNumber): Aim | undefined {
  for (const date of log.writtenDates(start, start + MOST_WEEKS_AFTER * DAYS_PER_WEEK - 1)) {
    const race = goalRaceOn(log, date, true);
    const share = race?.length && TAPER[race.length][Math.floor((date - start) / DAYS_PER_WEEK)];
    if (share !== undefined) return { kind: 'taper', share, race: date };
  }
  return undefined;
}

import { goalRaceOn, type RaceLength } from '../../model/queries/goalRaces';
import { countedRuns } from '../../model/queries/sums';
import { longestBreak } from '../../model/queries/volume';
import type { Log, Week } from '../../model/types';
import { firstWeekShare } from '../../training/comeback';
import { DAYS_PER_WEEK, type DayNumber } from '../../values/date';
import { METRES_PER_KM } from '../../values/distance';
import { isParkrun, weekBefore } from './comparableWeek';

/** What a week is for, and how much of the week in the model it should hold. */
export type Aim =
  | { readonly kind: 'build'; readonly share: number }
  | { readonly kind: 'recover'; readonly share: number }
  | { readonly kind: 'return'; readonly share: number; readonly daysOff: number }
  | { readonly kind: 'taper'; readonly share: number; readonly race: DayNumber }
  | { readonly kind: 'after-race'; readonly share: number; readonly race: DayNumber };

/**
 * A week goes on as the ones before went: a step like the last one, small at most. Unless something else comes first: a return
 * after days off, an easy time after a race, a taper. When a lighter week is due, the rules say: see `recovery`.
 */
export function aimOf(log: Log, model: Week, start: DayNumber): Aim {
  return (
    returning(log, model, start) ??
    afterRace(log, start) ??
    taper(log, start) ?? { kind: 'build', share: step(log, model) }
  );
}

/** A lighter week, as coaches plan it: about a quarter less. */
export const recovery: Aim = { kind: 'recover', share: 0.75 };

/** Whether nothing hard and nothing long belongs into the week. */
export function isGentle(aim: Aim): boolean {
  return aim.kind === 'return' || (aim.kind === 'after-race' && aim.share < GENTLE_SHARE);
}
const GENTLE_SHARE = 0.5;

/* ---- building ------------------------------------------------------------------------------------------------------ */

/** More than this in a week is for the runner to choose. Far below what `weekly-jump` speaks of (rules.md C2). */
const MOST_STEP = 0.05;

/** As much more as the week in the model had than the one before it; no less than that week. */
function step(log: Log, model: Week): number {
  const before = weekBefore(log, model);
  if (!before || before.distanceM === 0) return 1;
  return 1 + Math.min(Math.max(model.distanceM / before.distanceM - 1, 0), MOST_STEP);
}

/* ---- returning ----------------------------------------------------------------------------------------------------- */

/** rules.md D1: from so many days without a run on it is a comeback. */
const BREAK_DAYS = 7;
/** The second part of a return holds three quarters of the usual week (Daniels). */
const SECOND_PART = 0.75;

function returning(log: Log, model: Week, start: DayNumber): Aim | undefined {
  const end = model.start + DAYS_PER_WEEK;
  const lastRun = log.writtenDates(model.start, log.today).findLast(date => hasDoneRun(log, date)) ?? end - 1;
  const off = log.today - lastRun;
  if (off >= BREAK_DAYS) {
    const daysOff = start - lastRun - 1;
    return { kind: 'return', share: firstWeekShare(daysOff, false), daysOff };
  }
  const daysOff = longestBreak(log, end, log.today);
  return daysOff >= BREAK_DAYS ? { kind: 'return', share: SECOND_PART, daysOff } : undefined;
}

function hasDoneRun(log: Log, date: DayNumber): boolean {
  return countedRuns(log, date).some(({ status }) => status === 'done');
}

/* ---- races --------------------------------------------------------------------------------------------------------- */

/** Shares of the first and the second week after a race from so many kilometres on; conventions, as a day for 3 km is. */
const AFTER_RACE = [
  { fromM: 30 * METRES_PER_KM, shares: [0.35, 0.6] },
  { fromM: 15 * METRES_PER_KM, shares: [0.6] },
  { fromM: 8 * METRES_PER_KM, shares: [0.8] },
] as const;
const MOST_WEEKS_AFTER = 2;

function afterRace(log: Log, start: DayNumber): Aim | undefined {
  for (const date of log.writtenDates(start - MOST_WEEKS_AFTER * DAYS_PER_WEEK, start - 1).toReversed()) {
    const raced = log.day(date).countedSessions.filter(run => run.intensity === 'race' && !isParkrun(run));
    const longestM = Math.max(0, ...raced.map(({ distanceM = 0 }) => distanceM));
    const weeksAgo = Math.floor((start - 1 - date) / DAYS_PER_WEEK);
    const share = AFTER_RACE.find(({ fromM }) => longestM >= fromM)?.shares[weeksAgo];
    if (share !== undefined) return { kind: 'after-race', share, race: date };
  }
  return undefined;
}

/** Shares of the week of a race without it, and of the week before; what the long run had is the race's already. */
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

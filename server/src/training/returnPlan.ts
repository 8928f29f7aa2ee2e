import { returnShareOn } from './comeback';

/**
 * Plans for a return to running: what to run on which day of the return, counted from 0. The caller maps these to dates. Amounts are
 * in seconds or metres, as the runner measures.
 */

const MINUTE_S = 60;

/** One session of a return. */
export type ReturnSession =
  | { readonly type: 'walk'; readonly durationS: number }
  | { readonly type: 'walk-run'; readonly count: number; readonly runS: number; readonly walkS: number }
  | { readonly type: 'easy'; readonly measure: 'distance' | 'duration'; readonly amount: number };

/** A run may exceed the longest of the last 30 days by at most this (Schuster Brandt Frandsen 2025). */
const LARGEST_STEP = 1.1;

/** The amount, limited to a small step beyond the longest run of the weeks before; 0 if there is no run to compare with. */
function noLargeStep(amount: number, longest: number): number {
  return longest > 0 ? Math.min(amount, LARGEST_STEP * longest) : amount;
}

/* ---- after an injury ----------------------------------------------------------------------------------------------- */

const WALK: ReturnSession = { type: 'walk', durationS: 30 * MINUTE_S };

function walkRun(runMin: number): ReturnSession {
  return { type: 'walk-run', count: 6, runS: runMin * MINUTE_S, walkS: (5 - runMin) * MINUTE_S };
}

function easyMinutes(minutes: number): ReturnSession {
  return { type: 'easy', measure: 'duration', amount: minutes * MINUTE_S };
}

/** For up to one week off, up to four, and longer. */
const SHORT_INJURY_DAYS = 7;
const LONG_INJURY_DAYS = 28;

/**
 * From half an hour of walking without pain, by running and walking in blocks of five minutes, to half an hour of running, with a day
 * between. The number of steps is a convention of clinicians and grows with the length of the injury.
 * @param daysOff days without a run, at least 1
 */
export function walkRunStages(daysOff: number): readonly ReturnSession[] {
  if (daysOff <= SHORT_INJURY_DAYS) return [WALK, walkRun(3), walkRun(4), easyMinutes(20)];
  if (daysOff <= LONG_INJURY_DAYS) {
    return [WALK, walkRun(1), walkRun(2), walkRun(3), walkRun(4), easyMinutes(20), easyMinutes(25)];
  }
  return [
    WALK,
    walkRun(1),
    walkRun(1),
    walkRun(2),
    walkRun(3),
    walkRun(4),
    easyMinutes(20),
    easyMinutes(25),
    easyMinutes(30),
  ];
}

/* ---- after an illness ---------------------------------------------------------------------------------------------- */

/** The first sessions after a systemic illness. */
const GENTLE_SESSIONS = [easyMinutes(20), easyMinutes(30)] as const;
export const GENTLE_SESSION_S = 30 * MINUTE_S;
/** For as many days as the illness took, at least three: half of the usual, then three quarters (a convention). */
const ILLNESS_RAMP_MIN_DAYS = 3;
const ILLNESS_SHARES = { early: 0.5, late: 0.75 } as const;

/** The share of the usual that fits a day after an illness; 1 once the return is over. */
export function shareAfterIllness(daysSince: number, daysIll: number): number {
  const days = Math.max(daysIll, ILLNESS_RAMP_MIN_DAYS);
  if (daysSince > days) return 1;
  return 2 * daysSince <= days ? ILLNESS_SHARES.early : ILLNESS_SHARES.late;
}

/** How long a usual run is, in metres or seconds. */
export interface UsualRun {
  readonly measure: 'distance' | 'duration';
  readonly amount: number;
}

export interface IllnessReturnState {
  /** Sessions since the illness, planned ones too. */
  readonly done: number;
  /** Days since the last sick one, at least 1. */
  readonly daysSince: number;
  readonly daysIll: number;
  /** The share of the session before; 0 if there was none. */
  readonly share: number;
  /** The longest run of the last 30 days, in the unit of the usual run; 0 if there is none. */
  readonly longest: number;
}

/**
 * The next session of a return after an illness: first two gentle ones, then the share of a usual run that fits the day, with three
 * quarters at least once, however short the illness was. `undefined` if the session before was a usual run again.
 */
export function sessionAfterIllness(
  { done, daysSince, daysIll, share: before, longest }: IllnessReturnState,
  usual: UsualRun,
): { readonly session: ReturnSession; readonly share: number } | undefined {
  const gentle = GENTLE_SESSIONS[done];
  if (gentle) return { session: gentle, share: 0 };
  if (before >= 1) return undefined;
  const room = shareAfterIllness(daysSince, daysIll);
  const share = before < ILLNESS_SHARES.late ? Math.min(room, ILLNESS_SHARES.late) : room;
  const amount = noLargeStep(share * usual.amount, longest);
  return { session: { type: 'easy', measure: usual.measure, amount }, share };
}

/* ---- after a break ------------------------------------------------------------------------------------------------- */

/** A return is planned this far ahead; later sessions depend on how it goes. */
const LONGEST_RETURN_DAYS = 21;

export interface UsualTraining {
  readonly measure: 'distance' | 'duration';
  /** Of a week. */
  readonly amount: number;
  readonly runsPerWeek: number;
}

/** For how many days a return after a break is planned: as many as the break had, but at least a week. */
export function returnDays(daysOff: number): number {
  return Math.min(Math.max(daysOff, 7), LONGEST_RETURN_DAYS);
}

/**
 * How far to run on a day of a return after a break: the day's share of the usual week, spread evenly over its runs, and limited to a
 * small step beyond the longest run of the weeks before.
 * @param day of the return, from 0
 * @param longest of the last 30 days, in the same measure; 0 when there is none
 * @param first the share of the first part, 0 to 1
 */
export function amountAfterBreak(
  day: number,
  daysOff: number,
  crossTrained: boolean,
  { amount, runsPerWeek }: UsualTraining,
  longest: number,
  first: number,
): number {
  return noLargeStep((returnShareOn(day, daysOff, crossTrained, first) * amount) / runsPerWeek, longest);
}

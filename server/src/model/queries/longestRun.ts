import type { DayNumber } from '../../values/date';
import type { Log, Session } from '../types';
import { countedRuns, coverage } from './sums';

/** `L30` looks at the 30 days before a session's date, as the cohort of Schuster Brandt Frandsen 2025 did. */
export const LONGEST_RUN_DAYS = 30;

/** The longest runs in the days before a date, and how much those days are worth as a comparison. */
export interface LongestRun {
  /** The longest by distance, and by duration; absent when no run has one. */
  readonly byDistance?: Session & { readonly distanceM: number };
  readonly byDuration?: Session & { readonly durationS: number };
  /** Runs in the window. */
  readonly runs: number;
  /** Those with a distance. */
  readonly runsWithDistance: number;
  /** Days of the window within the log that something is known of. */
  readonly coveredDays: number;
  /** Days of the window within the log that nothing is known of. */
  readonly unknownDays: number;
}

/**
 * The longest single run of the `days` days before `date`, that date excluded. Runs planned before it count for a date to come.
 * Of equals the latest.
 */
export function longestRunBefore(log: Log, date: DayNumber, days: number = LONGEST_RUN_DAYS): LongestRun {
  let byDistance: LongestRun['byDistance'];
  let byDuration: LongestRun['byDuration'];
  let runs = 0;
  let runsWithDistance = 0;
  let coveredDays = 0;
  let unknownDays = 0;
  const { first, last } = coverage(log);
  for (let at = Math.max(date - days, first); at <= Math.min(date - 1, last); at++) {
    const day = log.day(at);
    if (day.isOpen) continue;
    if (day.class === 'unknown') unknownDays++;
    else coveredDays++;
    for (const run of countedRuns(log, at)) {
      runs++;
      if (run.distanceM !== undefined) runsWithDistance++;
      if (hasDistance(run) && run.distanceM >= (byDistance?.distanceM ?? 0)) byDistance = run;
      if (hasDuration(run) && run.durationS >= (byDuration?.durationS ?? 0)) byDuration = run;
    }
  }
  return {
    ...(byDistance && { byDistance }),
    ...(byDuration && { byDuration }),
    runs,
    runsWithDistance,
    coveredDays,
    unknownDays,
  };
}

function hasDistance(session: Session): session is Session & { readonly distanceM: number } {
  return session.distanceM !== undefined;
}

function hasDuration(session: Session): session is Session & { readonly durationS: number } {
  return session.durationS !== undefined;
}

import { nothingSaysMore } from '../hard';
import { zoneStretchesOf } from '../load';
import { vdotOfProfile } from '../profile';
import { forcedIntensity } from '../rows';
import type { DateSpan, Log, Session } from '../types';
import { countedRuns } from './sums';

/** How hard a session was, in three bands. */
export type Band = 'easy' | 'moderate' | 'hard';

/** How hard the runs of a stretch of days were: by session, and by time. The two never mix in one number. */
export interface IntensityShares {
  readonly runs: number;
  /** Runs that say how hard they were, by word, effort, or by pace or heart rate beside the runner's own. */
  readonly classified: number;
  readonly easy: number;
  readonly moderate: number;
  readonly hard: number;
  /** Seconds of all runs, of those in heart rate zones, and of those in zones above the easy ones. */
  readonly durationS: number;
  readonly inZonesS: number;
  readonly aboveEasyS: number;
}

/** Zone 4 begins at 80 % of the maximum heart rate (Edwards 1993), where easy running ends. */
const FIRST_ZONE_ABOVE_EASY = 4;

/** Runs done, up to today. Of what a run says nothing of it is not known whether it was easy. */
export function intensityShares(log: Log, { from, to }: DateSpan): IntensityShares {
  const shares = {
    runs: 0,
    classified: 0,
    easy: 0,
    moderate: 0,
    hard: 0,
    durationS: 0,
    inZonesS: 0,
    aboveEasyS: 0,
  };
  for (const date of log.writtenDates(from, to)) {
    if (log.day(date).isPlanned) continue;
    for (const run of countedRuns(log, date)) {
      shares.runs++;
      shares.durationS += run.durationS ?? 0;
      for (const { zone, durationS } of zoneStretchesOf(run, run.durationS ?? 0) ?? []) {
        shares.inZonesS += durationS;
        if (zone >= FIRST_ZONE_ABOVE_EASY) shares.aboveEasyS += durationS;
      }
      if (!isClassified(run, log)) continue;
      shares.classified++;
      shares[bandOf(run)]++;
    }
  }
  return shares;
}

function isClassified(run: Session, log: Log): boolean {
  const { kind, rpe, body, intensityFrom } = run;
  if (kind !== 'run' || rpe !== undefined || body.effort || intensityFrom !== nothingSaysMore) return true;
  if (forcedIntensity(run)) return true;
  const profile = log.athleteProfile(run.date);
  const hasPace = run.paceSPerKm !== undefined && vdotOfProfile(profile) !== undefined;
  return hasPace || (run.averageBpm !== undefined && profile.maxBpm !== undefined);
}

/** What counts as easy covers recovery and strength; what counts as hard covers races. */
export function bandOf({ intensity }: Session): Band {
  if (intensity === 'hard' || intensity === 'race') return 'hard';
  return intensity === 'moderate' ? 'moderate' : 'easy';
}

import { vdotOfProfile } from '../profile';
import type { DateSpan, Log, Session } from '../types';
import { countedRuns } from './sums';

/** How hard the runs of a stretch of days were, by session. */
export interface IntensityShares {
  readonly runs: number;
  /** Runs that say how hard they were, by word, effort, or by pace or heart rate beside the runner's own. */
  readonly classified: number;
  readonly easy: number;
  readonly moderate: number;
  readonly hard: number;
}

/** Runs done, up to today. Of what a run says nothing of it is not known whether it was easy. */
export function intensityShares(log: Log, { from, to }: DateSpan): IntensityShares {
  const shares = { runs: 0, classified: 0, easy: 0, moderate: 0, hard: 0 };
  for (const date of log.writtenDates(from, to)) {
    if (log.day(date).isPlanned) continue;
    for (const run of countedRuns(log, date)) {
      shares.runs++;
      if (!isClassified(run, log)) continue;
      shares.classified++;
      shares[bandOf(run)]++;
    }
  }
  return shares;
}

function isClassified(run: Session, log: Log): boolean {
  if (run.kind !== 'run' || run.rpe !== undefined || run.body.forced || run.hard.isHard) return true;
  const profile = log.athleteProfile(run.date);
  const hasPace = run.paceSPerKm !== undefined && vdotOfProfile(profile) !== undefined;
  return hasPace || (run.averageBpm !== undefined && profile.maxBpm !== undefined);
}

function bandOf({ intensity }: Session): 'easy' | 'moderate' | 'hard' {
  if (intensity === 'hard' || intensity === 'race') return 'hard';
  return intensity === 'moderate' ? 'moderate' : 'easy';
}

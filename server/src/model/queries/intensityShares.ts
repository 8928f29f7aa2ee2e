import { nothingSaysMore } from '../hard';
import { zoneStretchesOf } from '../load';
import { vdotOfProfile } from '../profile';
import { forcedIntensity } from '../rows';
import { stepEffort } from '../stepEffort';
import type { DateSpan, Log, Session, Step } from '../types';
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
      shares[isMostlyEasy(run, log) ? 'moderate' : bandOf(run)]++;
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

/** A fast part up to this share of a run leaves the rest of it easy (a convention). */
const SMALL_PART = 0.25;

/**
 * Whether a run is hard because of one fast part of a known, small share: `16 km, middle 3 @ HMP`, `20 km, last 5 @ T`. It is hard enough to
 * ask for an easy day behind it; beside a session of repetitions it is not the same. Races, efforts and words count as they are told.
 */
function isMostlyEasy(run: Session, log: Log): boolean {
  const { hard, intensity, steps, sport, distanceM, durationS } = run;
  if (intensity !== 'hard' || hard.row !== 3) return false;
  const profile = log.athleteProfile(run.date);
  const isFast = (step: Step) => {
    const effort = stepEffort(step, profile, sport);
    return effort === 'threshold' || effort === 'faster';
  };
  const all = steps.flatMap(step => [step, ...step.steps, ...step.ofWhich]);
  const fast = all.filter(isFast);
  if (fast.length !== 1 || all.some(({ count }) => (count ?? 1) > 1)) return false;
  const [part] = fast;
  if (part?.distanceM !== undefined && distanceM !== undefined) return part.distanceM <= SMALL_PART * distanceM;
  return part?.durationS !== undefined && durationS !== undefined && part.durationS <= SMALL_PART * durationS;
}

/** What counts as easy covers recovery and strength; what counts as hard covers races. */
export function bandOf({ intensity }: Session): Band {
  if (intensity === 'hard' || intensity === 'race') return 'hard';
  return intensity === 'moderate' ? 'moderate' : 'easy';
}

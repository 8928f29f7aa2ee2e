import { type Message, say } from '../../../base/message';
import { LONGEST_RUN_DAYS, type LongestRun, longestRunBefore } from '../../../model/queries/longestRun';
import type { Day, Log, Session } from '../../../model/types';
import { METRES_PER_KM } from '../../../values/distance';
import { SECONDS_PER_MINUTE } from '../../../values/duration';
import { isEvent } from '../../kit/sessionTags';

/** Times the longest run of the 30 days before. The cohort of Schuster Brandt Frandsen 2025 had its highest rate of injuries above it. */
const FAR_FACTOR = 2;
/** A shorter run is no danger, however short those before it were (a convention). */
const LEAST_M = 15 * METRES_PER_KM;
const LEAST_S = 90 * SECONDS_PER_MINUTE;
/** The log has begun this many days before, and holds as many runs in the 30 days. */
const MIN_LOG_DAYS = 14;
const MIN_RUNS = 3;

/** A run of twice the longest of the 30 days before, with that one. */
export interface FarRun {
  readonly run: Session;
  readonly longest: Session;
  readonly isTime: boolean;
  /** Days of the 30 that nothing is known of: there may have been a longer run on them. */
  readonly unknownDays: number;
}

/** The run of a day that is twice as long as any of the 30 days before, and long by itself. None for races and events, which are on purpose. */
export function farRunOn(day: Day, log: Log): FarRun | undefined {
  const long = day.countedSessions.filter(isLong);
  if (long.length === 0 || log.first === undefined || day.date - log.first < MIN_LOG_DAYS) return undefined;
  const before = longestRunBefore(log, day.date, LONGEST_RUN_DAYS);
  return before.runs < MIN_RUNS ? undefined : long.flatMap(run => comparedWith(before, run) ?? [])[0];
}

/** By distance where it has one, else by time. Nothing where an earlier run without a distance may have been as far. */
function comparedWith(
  { byDistance, byDuration, runsWithDistance, unknownDays }: LongestRun,
  run: Session,
): FarRun | undefined {
  const isTime = run.distanceM === undefined;
  if (!isTime && runsWithDistance < MIN_RUNS) return undefined;
  const longest = isTime ? byDuration : byDistance;
  const isFar = isTime
    ? (run.durationS ?? 0) >= FAR_FACTOR * (byDuration?.durationS ?? Number.POSITIVE_INFINITY)
    : run.distanceM >= FAR_FACTOR * (byDistance?.distanceM ?? Number.POSITIVE_INFINITY);
  const mayHaveBeenAsFar = !isTime && byDuration?.distanceM === undefined && !tookTwiceAsLong(run, byDuration);
  return longest && isFar && !mayHaveBeenAsFar ? { run, longest, isTime, unknownDays } : undefined;
}

/** Whether a run took twice as long as the longest by time. So it does where no run has a time. */
function tookTwiceAsLong({ durationS }: Session, byDuration: LongestRun['byDuration']): boolean {
  if (!byDuration) return true;
  return durationS !== undefined && durationS >= FAR_FACTOR * byDuration.durationS;
}

function isLong(session: Session): boolean {
  const { sport, kind, intensity, distanceM = 0, durationS = 0 } = session;
  if (sport !== 'run' || kind === 'race' || intensity === 'race' || isEvent(session)) return false;
  return distanceM >= LEAST_M || durationS >= LEAST_S;
}

/** Words for a log with blank days: nobody knows what was run on them. */
export function asFarAsTold({ unknownDays }: FarRun, fact: Message): Message {
  return unknownDays === 0 ? fact : say`As far as the log tells: ${fact}`;
}

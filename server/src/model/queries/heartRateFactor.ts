import { median } from '../../base/statistics';
import { edwardsPoints, heartRateWeight } from '../../training/sessionLoad';
import { SECONDS_PER_MINUTE } from '../../values/duration';
import { zoneStretchesOf } from '../load';
import type { AthleteProfile, Log, Session } from '../types';

/** Fewer sessions with both say nothing of a runner's own ratio. */
const MIN_SESSIONS = 10;
/** Of the last year: the ratio changes with the years and the watch. */
const DAYS_LOOKED_AT = 365;

/**
 * What effort times minutes is to zone times minutes for this runner: the median over the sessions of the last year that have
 * both; `undefined` with fewer than ten. For the option `load.hr-factor`, whose range it may leave.
 */
export function ownHeartRateFactor(log: Log): { readonly factor: number; readonly sessions: number } | undefined {
  const ratios = log
    .writtenDates(log.today - DAYS_LOOKED_AT + 1, log.today)
    .flatMap(date => log.day(date).sessions.flatMap(session => ratioOf(session, log.athleteProfile(date)) ?? []));
  return ratios.length < MIN_SESSIONS ? undefined : { factor: median(ratios), sessions: ratios.length };
}

function ratioOf(session: Session, { maxBpm }: AthleteProfile): number | undefined {
  const { status, rpe, durationS, averageBpm } = session;
  if (status !== 'done' || rpe === undefined || durationS === undefined) return undefined;
  const minutes = durationS / SECONDS_PER_MINUTE;
  const stretches = zoneStretchesOf(session, durationS);
  const byAverage =
    averageBpm === undefined || maxBpm === undefined || maxBpm <= 0
      ? undefined
      : minutes * heartRateWeight(averageBpm / maxBpm);
  const points = stretches ? edwardsPoints(stretches) : byAverage;
  return points === undefined || points <= 0 ? undefined : (rpe * minutes) / points;
}

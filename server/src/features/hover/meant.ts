import { sessionInShort } from '../../analysis/kit/phrases';
import { type Message, say } from '../../base/message';
import type { Day, Log, Session } from '../../model/types';
import { spokenDistance } from '../../values/distance';
import { spokenDuration } from '../../values/duration';
import { together } from './phrases';

/**
 * The plan of a done session, on a past day that has both: `Planned: tempo 11 km · done 1 km less`. It takes the plan of the same kind,
 * else the only one of the same sport; empty if it is not clear which.
 */
export function describeMeant(log: Log, session: Session, day: Day | undefined): Message {
  if (!day || day.date > log.today) return '';
  if (session.status === 'plan') {
    const done = counterpart(session, day, 'done');
    return done
      ? together([say`Done instead: ${sessionInShort(done, log)}`, difference(session, done, log)], '; ')
      : '';
  }
  const plan = session.status === 'done' ? counterpart(session, day, 'plan') : undefined;
  return plan ? together([say`Planned: ${sessionInShort(plan, log)}`, difference(plan, session, log)], '; ') : '';
}

function counterpart(session: Session, day: Day, status: Session['status']): Session | undefined {
  const others = day.sessions.filter(each => each.status === status && each.sport === session.sport);
  const own = day.sessions.filter(each => each.status === session.status && each.sport === session.sport);
  const sameKind = others.filter(each => each.kind === session.kind);
  if (sameKind.length === 1) return sameKind[0];
  return others.length === 1 && own.length === 1 ? others[0] : undefined;
}

/** Smaller differences do not count (a lap of a track, a minute at the traffic lights). */
const SAME_DISTANCE_M = 200;
const SAME_DURATION_S = 90;

/** `done 1 km less`: in distance if both have one, else in time. */
function difference(plan: Session, done: Session, log: Log): Message {
  if (plan.distanceM !== undefined && done.distanceM !== undefined) {
    const moreM = done.distanceM - plan.distanceM;
    const distance = spokenDistance(Math.abs(moreM), log.unit, 1);
    if (Math.abs(moreM) < SAME_DISTANCE_M) return '';
    return moreM > 0 ? say`done ${distance} more` : say`done ${distance} less`;
  }
  if (plan.durationS === undefined || done.durationS === undefined) return '';
  const moreS = done.durationS - plan.durationS;
  const duration = spokenDuration(Math.abs(moreS));
  if (Math.abs(moreS) < SAME_DURATION_S) return '';
  return moreS > 0 ? say`done ${duration} longer` : say`done ${duration} shorter`;
}

import { paceOf } from '../../values/pace';
import { isParkrun } from '../kinds';
import type { Day, Session, Step } from '../types';

/** How far and how long somebody raced. */
export type Raced = Pick<Session, 'distanceM' | 'durationS' | 'paceSPerKm'>;

/**
 * The raced part of a race: `race: 10 mi: 10 km 38:52`, `2 km wu, race 10 km 41:05, 1 km cd`. Days of recovery, paces and lists of races
 * go by it; the whole session is what was run that day. Where no part is told apart it is the whole.
 */
export function racedPart(session: Session): Raced {
  const parts = session.steps.filter(isMeasured);
  const named = parts.filter(({ label }) => label === 'race');
  const [part, ...more] = named.length > 0 ? named : parts.filter(({ label }) => label === undefined);
  if (!part || more.length > 0) return session;
  const { distanceM, durationS } = part;
  const paceSPerKm = durationS === undefined ? undefined : paceOf(distanceM, durationS);
  return { distanceM, ...(durationS !== undefined && { durationS }), ...(paceSPerKm !== undefined && { paceSPerKm }) };
}

/** Whether a day has a race that is no part of an ordinary week, done or planned. */
export function hasRace({ countedSessions }: Day): boolean {
  return countedSessions.some(session => session.intensity === 'race' && !isParkrun(session));
}

function isMeasured(step: Step): step is Step & { readonly distanceM: number } {
  return step.distanceM !== undefined && step.count === undefined;
}

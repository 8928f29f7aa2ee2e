import { vdotOf } from '../../training/vdot';
import { METRES_PER_KM } from '../../values/distance';
import { SECONDS_PER_MINUTE } from '../../values/duration';
import { paceOf } from '../../values/pace';
import { isParkrun } from '../kinds';
import type { Day, ReadSession, Step } from '../types';

/** How far and how long somebody raced. */
export type Raced = Pick<ReadSession, 'distanceM' | 'durationS' | 'paceSPerKm'>;

/**
 * The raced part of a race: `race: 10 mi: 10 km 38:52`, `2 km wu, race 10 km 41:05, 1 km cd`. Days of recovery, paces and lists of races
 * go by it; the whole session is what was run that day. Where no part is told apart it is the whole.
 */
export function racedPart(session: ReadSession): Raced {
  const parts = session.steps.filter(isMeasured);
  const named = parts.filter(({ label }) => label === 'race');
  const [part, ...more] = named.length > 0 ? named : parts.filter(({ label }) => label === undefined);
  if (!part || more.length > 0) return session;
  const { distanceM, durationS } = part;
  const paceSPerKm = durationS === undefined ? undefined : paceOf(distanceM, durationS);
  return { distanceM, ...(durationS !== undefined && { durationS }), ...(paceSPerKm !== undefined && { paceSPerKm }) };
}

/** Riegel 1981 is for races of about 3.5 to 230 minutes. */
const SHORTEST_S = 3.5 * SECONDS_PER_MINUTE;
const LONGEST_S = 230 * SECONDS_PER_MINUTE;
/** Steeper courses tell of hills, and are slower than the same legs on the flat. */
const FLAT_M_PER_KM = 15;

/** The VDOT that a race shows; `undefined` of one that is not done, on hilly courses, and of lengths that no formula is for. */
export function vdotOfRace(race: ReadSession): number | undefined {
  const raced = racedPart(race);
  const { distanceM, durationS } = raced;
  const { climbM = 0, sport, status } = race;
  const isOpen = raced === race && race.distanceIsMinimum;
  if (distanceM === undefined || durationS === undefined || isOpen || sport !== 'run' || status !== 'done') {
    return undefined;
  }
  if (durationS < SHORTEST_S || durationS > LONGEST_S || climbM > (FLAT_M_PER_KM * distanceM) / METRES_PER_KM) {
    return undefined;
  }
  return vdotOf(distanceM, durationS);
}

/** Whether a day has a race that is no part of an ordinary week, done or planned. */
export function hasRace({ countedSessions }: Day): boolean {
  return countedSessions.some(session => session.intensity === 'race' && !isParkrun(session));
}

function isMeasured(step: Step): step is Step & { readonly distanceM: number } {
  return step.distanceM !== undefined && step.count === undefined;
}

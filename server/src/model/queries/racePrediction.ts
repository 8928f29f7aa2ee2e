import { riegelTimeS } from '../../training/predict';
import { raceTimeS } from '../../training/vdot';
import type { DayNumber } from '../../values/date';
import { MARATHON_M } from '../../values/distance';
import { SECONDS_PER_MINUTE } from '../../values/duration';
import { vdotOfProfile } from '../profile';
import type { Log, Session } from '../types';
import { writtenDays } from './days';
import { COURSE_TOLERANCE, raceLength } from './goalRaces';
import { racedPart, vdotOfRace } from './raced';

/** What a runner can do, as a VDOT, and from what that is known. */
export interface Ability {
  readonly vdot: number;
  /** The race that shows it; `undefined` where the runner says it, with `vdot` or `threshold`. */
  readonly race?: RaceResult;
}

type RaceResult = Session & { readonly distanceM: number; readonly durationS: number };

/** Seconds, from fast to slow: a prediction is a range, never a number. */
export interface Prediction {
  readonly fastS: number;
  readonly slowS: number;
}

/** A race longer ago says little of now (a convention). */
const RECENT_DAYS = 120;
/** Half of recreational marathoners are ten minutes or more slower than shorter races say (Vickers and Vertosick 2016). */
const MARATHON_LEEWAY_S = 10 * SECONDS_PER_MINUTE;
/** Two formulas may agree by chance; the day itself never comes closer than this. */
const SMALLEST_SPREAD = 0.02;

/** A race over less than a fifth of a distance, or more than five times as much, tells little of it (a convention). */
const COMPARABLE = 5;

/**
 * The best race of the last months before a date, by VDOT: of those whose distance compares with `distanceM`, else the one that
 * comes nearest to it. Without a race what the runner says; `undefined` when there is neither.
 */
export function abilityOn(log: Log, date: DayNumber, distanceM?: number): Ability | undefined {
  const last = Math.min(date - 1, log.today);
  const races = writtenDays(log, last - RECENT_DAYS + 1, last).flatMap(day =>
    day.countedSessions.flatMap(session => abilityOf(session) ?? []),
  );
  const apart = ({ race }: Ability) =>
    race === undefined || distanceM === undefined ? 0 : Math.abs(Math.log(race.distanceM / distanceM));
  const [best] = races.filter(each => apart(each) <= Math.log(COMPARABLE)).toSorted((a, b) => b.vdot - a.vdot);
  const [nearest] = races.toSorted((a, b) => apart(a) - apart(b));
  const stated = vdotOfProfile(log.athleteProfile(date));
  return best ?? nearest ?? (stated === undefined ? undefined : { vdot: stated });
}

/** What a race that is done shows; `undefined` of other sessions, of hilly courses, and of lengths that no formula is for. */
export function abilityOf(session: Session): Ability | undefined {
  const { distanceM, durationS } = racedPart(session);
  const vdot = session.intensity === 'race' ? vdotOfRace(session) : undefined;
  if (vdot === undefined || distanceM === undefined || durationS === undefined) return undefined;
  return { vdot, race: { ...session, distanceM, durationS } };
}

/**
 * What a runner of this ability may run over a distance: between what VDOT and Riegel say, and for a marathon from shorter races
 * ten minutes more. `undefined` beyond the marathon, which no formula here is for.
 */
export function predictedTime({ vdot, race }: Ability, distanceM: number): Prediction | undefined {
  if (distanceM > MARATHON_M * COURSE_TOLERANCE) return undefined;
  const times = [
    raceTimeS(vdot, distanceM),
    race ? riegelTimeS(race.distanceM, race.durationS, distanceM) : undefined,
  ].filter(time => time !== undefined);
  if (times.length === 0) return undefined;
  const [fast, slow] = [Math.min(...times), Math.max(...times)];
  const isLong = (metres: number) => raceLength(metres) === 'marathon';
  const isFirstMarathon = isLong(distanceM) && !(race && isLong(race.distanceM));
  const middle = (fast + slow) / 2;
  return {
    fastS: Math.min(fast, middle * (1 - SMALLEST_SPREAD / 2)),
    slowS: Math.max(slow, middle * (1 + SMALLEST_SPREAD / 2)) + (isFirstMarathon ? MARATHON_LEEWAY_S : 0),
  };
}

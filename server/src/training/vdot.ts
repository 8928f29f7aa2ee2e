import { MARATHON_M, METRES_PER_KM } from '../values/distance';
import { SECONDS_PER_MINUTE } from '../values/duration';
import { paceOf } from '../values/pace';

/**
 * Daniels and Gilbert 1979 ("Oxygen Power"): the oxygen that a speed costs and the share of VO2max that can be held for a time;
 * together they make one number from a race result. For recreational runners it is lower than VO2max in the laboratory
 * (Scudamore 2018); its threshold pace is usable for all.
 */

/** Oxygen cost of a speed in metres a minute, in ml/kg/min. */
export function oxygenCost(speedMPerMin: number): number {
  return OXYGEN.constant + OXYGEN.linear * speedMPerMin + OXYGEN.square * speedMPerMin ** 2;
}

const OXYGEN = { constant: -4.6, linear: 0.182258, square: 0.000104 } as const;

/** The share of VO2max that can be held for so many minutes. */
export function sustainableShare(minutes: number): number {
  return 0.8 + 0.1894393 * Math.exp(-0.012778 * minutes) + 0.2989558 * Math.exp(-0.1932605 * minutes);
}

/** The VDOT of a race; `undefined` unless both are above 0 and the speed costs any oxygen at all. */
export function vdotOf(distanceM: number, durationS: number): number | undefined {
  if (!(distanceM > 0 && durationS > 0)) return undefined;
  const minutes = durationS / SECONDS_PER_MINUTE;
  const vdot = oxygenCost(distanceM / minutes) / sustainableShare(minutes);
  return vdot > 0 ? vdot : undefined;
}

/** The time for a distance at a VDOT, in seconds; `undefined` unless both are above 0. */
export function raceTimeS(vdot: number, distanceM: number): number | undefined {
  if (!(vdot > 0 && distanceM > 0)) return undefined;
  // VDOT falls as time grows, so bisection finds the time; every race lies between 12 m/s and a slow walk.
  let fast = distanceM / 12;
  let slow = distanceM / 0.5;
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (fast + slow) / 2;
    if ((vdotOf(distanceM, middle) ?? 0) > vdot) fast = middle;
    else slow = middle;
  }
  return (fast + slow) / 2;
}

/** The pace of a race over a distance at a VDOT, in seconds per kilometre. */
export function racePace(vdot: number, distanceM: number): number | undefined {
  const timeS = raceTimeS(vdot, distanceM);
  return timeS === undefined ? undefined : paceOf(distanceM, timeS);
}

/** Enough steps for a thousandth of a second over any distance that is run. */
const HALVINGS = 50;

/** The pace that costs a share of VDOT, in seconds per kilometre; `undefined` when there is none. */
export function paceAtShare(vdot: number, share: number): number | undefined {
  const c = OXYGEN.constant - share * vdot;
  const root = OXYGEN.linear ** 2 - 4 * OXYGEN.square * c;
  if (!(vdot > 0 && share > 0) || root < 0) return undefined;
  const speedMPerMin = (Math.sqrt(root) - OXYGEN.linear) / (2 * OXYGEN.square);
  return speedMPerMin > 0 ? (METRES_PER_KM / speedMPerMin) * SECONDS_PER_MINUTE : undefined;
}

/** The share of VDOT that a pace costs (paces in seconds per kilometre). */
export function shareOfVdot(paceSPerKm: number, vdot: number): number | undefined {
  if (!(paceSPerKm > 0 && vdot > 0)) return undefined;
  return oxygenCost((METRES_PER_KM * SECONDS_PER_MINUTE) / paceSPerKm) / vdot;
}

/**
 * Shares of VDOT of the training paces. E is a band: the sheets say 65 to 70 %, the book 59 to 74 %. T and I reproduce sixteen
 * published rows to 2 s a mile and 1 s in 400 m.
 */
export const paceShares = { easySlow: 0.62, easyFast: 0.7, threshold: 0.88, interval: 0.975 } as const;

/** Repetition pace is about 6 s in 400 m faster than interval pace (from VDOT 50 on; Daniels). */
const REPETITION_GAIN_S_PER_KM = (6 * METRES_PER_KM) / 400;

/** Daniels' five paces, in seconds per kilometre. */
export interface TrainingPaces {
  readonly E: { readonly fastSPerKm: number; readonly slowSPerKm: number };
  readonly M: number;
  readonly T: number;
  readonly I: number;
  readonly R: number;
}

/** The training paces of a VDOT; `undefined` when that is not above 0. */
export function trainingPaces(vdot: number): TrainingPaces | undefined {
  const marathonS = raceTimeS(vdot, MARATHON_M);
  const [fast, slow, threshold, interval] = [
    paceShares.easyFast,
    paceShares.easySlow,
    paceShares.threshold,
    paceShares.interval,
  ].map(share => paceAtShare(vdot, share));
  if (!marathonS || !fast || !slow || !threshold || !interval) return undefined;
  return {
    E: { fastSPerKm: fast, slowSPerKm: slow },
    M: (marathonS / MARATHON_M) * METRES_PER_KM,
    T: threshold,
    I: interval,
    R: interval - REPETITION_GAIN_S_PER_KM,
  };
}

/** The VDOT whose threshold pace this is (seconds per kilometre); `undefined` unless it is above 0. */
export function vdotOfThresholdPace(paceSPerKm: number): number | undefined {
  if (!(paceSPerKm > 0)) return undefined;
  const vdot = oxygenCost((METRES_PER_KM * SECONDS_PER_MINUTE) / paceSPerKm) / paceShares.threshold;
  return vdot > 0 ? vdot : undefined;
}

import { type Message, say } from '../base/message';
import type { Band } from '../model/queries/intensityShares';
import type { Log, Session } from '../model/types';
import { loadPoints } from '../training/sessionLoad';
import { metresPer, spokenDistance } from '../values/distance';
import { SECONDS_PER_HOUR, spokenDuration } from '../values/duration';

/** What bars are as high as: metres and seconds of runs, load in AU of all sports. */
export type Measure = 'distance' | 'duration' | 'load';

export const bands: readonly Band[] = ['easy', 'moderate', 'hard'];

/** 0 where a session does not say. */
export function amountOf({ sport, distanceM, durationS, loadAu }: Session, measure: Measure): number {
  if (measure === 'load') return loadAu ?? 0;
  if (sport !== 'run') return 0;
  return (measure === 'distance' ? distanceM : durationS) ?? 0;
}

/** An amount in the unit of an axis: kilometres or miles, hours, points. */
export function inUnits(amount: number, measure: Measure, { unit }: Log): number {
  switch (measure) {
    case 'distance':
      return amount / metresPer(unit);
    case 'duration':
      return amount / SECONDS_PER_HOUR;
    case 'load':
      return loadPoints(amount);
  }
}

/** `42.5 km`, `3 h 20 min`, `load 310` */
export function amountWords(amount: number, measure: Measure, { unit }: Log): Message {
  switch (measure) {
    case 'distance':
      return spokenDistance(amount, unit, 1);
    case 'duration':
      return spokenDuration(amount);
    case 'load':
      return say`load ${Math.round(loadPoints(amount))}`;
  }
}

/** What an axis counts in. */
export function unitWords(measure: Measure, { unit }: Log): Message {
  switch (measure) {
    case 'distance':
      return unit;
    case 'duration':
      return say`hours`;
    case 'load':
      return say`load`;
  }
}

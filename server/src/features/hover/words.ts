import type { DayClass, Intensity, LoadSource } from '../../model/types';
import { type LogUnit, METRES_PER_KM, spokenDistance } from '../../values/distance';
import { clockForm, SECONDS_PER_MINUTE, spokenDuration } from '../../values/duration';

// Values in the words of hovers.

/** Text of the log inside Markdown. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+!|<>~-]/g, '\\$&');
}

/** `1 run`, `4 runs` */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Parts that say something, joined by a middle dot. */
export function dotted(parts: readonly (string | undefined)[]): string {
  return parts.filter(part => part !== undefined && part !== '').join(' · ');
}

/** A distance within a session: metres where tracks and steps are measured in them. */
export function stepDistance(distanceM: number, unit: LogUnit): string {
  const isTrack =
    distanceM < METRES_PER_KM || (unit === 'mi' && distanceM % 100 === 0 && distanceM < 5 * METRES_PER_KM);
  return isTrack ? `${Math.round(distanceM)} m` : spokenDistance(distanceM, unit);
}

/** A duration within a session: exact, in the form that is read fastest. */
export function stepDuration(durationS: number): string {
  if (durationS % SECONDS_PER_MINUTE === 0 && durationS > SECONDS_PER_MINUTE) return spokenDuration(durationS);
  return durationS < 2 * SECONDS_PER_MINUTE && Number.isInteger(durationS) ? `${durationS} s` : clockForm(durationS);
}

export const dayClassWords: Readonly<Record<DayClass, string>> = {
  race: 'race day',
  hard: 'hard day',
  long: 'long day',
  easy: 'easy day',
  strength: 'strength day',
  'active-recovery': 'rest day with active recovery',
  rest: 'rest day',
  'rest-implied': 'rest day (nothing logged)',
  sick: 'sick day',
  injured: 'injured',
  unknown: 'unknown: nothing logged',
};

export const intensityWords: Readonly<Record<Intensity, string>> = {
  recovery: 'Recovery',
  easy: 'Easy',
  moderate: 'Moderate',
  hard: 'Hard',
  race: 'Race effort',
  strength: 'Strength',
};

/** How the load of a session was found (rules.md 5.1), and whether it is an estimate. */
export const loadWords: Readonly<Record<LoadSource, { readonly isEstimate: boolean; readonly from: string }>> = {
  rpe: { isEstimate: false, from: 'from effort and time' },
  'hr-zones': { isEstimate: true, from: 'estimated from time in heart-rate zones' },
  hr: { isEstimate: true, from: 'estimated from heart rate' },
  pace: { isEstimate: true, from: 'estimated from pace' },
  duration: { isEstimate: true, from: 'estimated from kind and time' },
  distance: { isEstimate: true, from: 'estimated from kind and distance' },
};

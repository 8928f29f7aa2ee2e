import { paceCost } from '../values/plausiblePace';
import { type Sum, sumSteps } from './stepSums';
import type { Step } from './types';

/**
 * How long a session took that tells how far it was and all of its parts by time: `3.4 km: 10 x 1 min jog / 2 min walk`, `8 km: 10 min
 * wu, 5 x 3 min r 2 min, 10 min cd`. Who runs and walks in turn, or frames what was fast, tells all that was done; repetitions alone are
 * a part of their run. `undefined` where a part has no time, or where nobody takes so long or so short.
 */
export function timeOfParts(steps: readonly Step[], distanceM: number): Sum | undefined {
  const [whole, ...more] = steps;
  const parts = whole && more.length === 0 && whole.ofWhich.length > 0 ? whole.ofWhich : steps;
  if (!parts.every(isTimed) || !(parts.some(isTurn) || isFramed(parts))) return undefined;
  const sum = sumSteps(parts).durationS;
  return sum && !sum.isMinimum && paceCost(distanceM, sum.value) <= SLOW ? sum : undefined;
}

/** What `paceCost` says of slow runs with walks. */
const SLOW = 0.5;

function isTimed({ distanceM, durationS, steps, recovery }: Step): boolean {
  if (distanceM !== undefined || (recovery && recovery.durationS === undefined)) return false;
  return steps.length > 0 ? steps.every(isTimed) : durationS !== undefined;
}

/** Running and walking in turn. */
function isTurn({ label, recovery, steps }: Step): boolean {
  if (steps.length > 1) return steps.some(isWalk) && !steps.every(isWalk);
  return label === 'run' && recovery?.mode === 'walk';
}

function isWalk({ label }: Step): boolean {
  return label === 'walk';
}

function isFramed(parts: readonly Step[]): boolean {
  return parts.some(({ label }) => label === 'wu') && parts.some(({ label }) => label === 'cd');
}

import type { Session } from '../model/types';
import type { Quantity } from '../syntax/tree';
import { writtenDistance } from '../values/distance';
import { spokenDuration } from '../values/duration';
import { paceOf, spokenPace } from '../values/pace';

// Values that follow from a session's line without being written there, and where they would be written.

/**
 * The pace of a run from its distance and duration, `5:39/km`; `undefined` if a pace is written, if either is incomplete, or if both are
 * sums of steps, whose paces are written already.
 */
export function unwrittenPace(session: Session): string | undefined {
  const { sport, distanceIsMinimum, durationIsMinimum, distanceM, durationS, unit } = session;
  if (sport !== 'run' || distanceIsMinimum || durationIsMinimum || isPaceWritten(session)) return undefined;
  if (session.body.totals.length === 0) return undefined;
  if (distanceM === undefined || durationS === undefined) return undefined;
  const pace = paceOf(distanceM, durationS);
  return pace === undefined ? undefined : spokenPace(pace, unit);
}

function isPaceWritten({ body: { totals } }: Session): boolean {
  return totals.some(({ quantity }) => quantity.type === 'pace' || (quantity.type === 'two-part' && quantity.isPace));
}

/** Where the pace would be written. Only if the line holds both totals, by which the runner can check the pace. */
export function placeOfPace({ body: { totals, steps, mark } }: Session): number | undefined {
  return totals.length >= 2 && steps.every(({ span }) => span.start >= mark.end) ? mark.end : undefined;
}

/** Amounts that cannot be distances. */
const timeTypes: ReadonlySet<Quantity['type']> = new Set(['duration', 'pace', 'two-part']);

/** What the steps of a session add up to: `10 km`, or `45 min` where they are timed. */
export interface UnwrittenTotal {
  readonly text: string;
  /** Some steps are not part of the sum. */
  readonly isMinimum: boolean;
  /** A distance; else a duration. */
  readonly isDistance: boolean;
}

/** `undefined` if a total is written, or there is nothing to add up. */
export function unwrittenTotal(session: Session): UnwrittenTotal | undefined {
  const { body, distanceM, distanceIsMinimum, durationS, durationIsMinimum, unit } = session;
  const { steps, totals, statedTotal } = body;
  if (steps.length === 0 || statedTotal) return undefined;
  const isDistanceWritten = totals.some(({ quantity: { type } }) => !timeTypes.has(type));
  if (isDistanceWritten) return undefined;
  if (distanceM !== undefined) {
    return { text: writtenDistance(distanceM, unit), isMinimum: distanceIsMinimum, isDistance: true };
  }
  if (durationS === undefined || totals.length > 0) return undefined;
  return { text: spokenDuration(durationS), isMinimum: durationIsMinimum, isDistance: false };
}

/** Where the total would be written: before the colon of the steps. Steps without a colon have no place for a total. */
export function placeOfTotal({ body, place }: Session): number | undefined {
  const first = body.steps[0];
  const { end } = body.mark;
  if (!first || !body.kind || first.span.start < end) return undefined;
  return place.line.text.slice(end, first.span.start).includes(':') ? end : undefined;
}

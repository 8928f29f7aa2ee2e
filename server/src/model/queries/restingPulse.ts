import { median } from '../../base/statistics';
import type { DayNumber } from '../../values/date';
import type { Log } from '../types';
import { type NumberReading, numberOn, numbersOf, statesOn } from './signals';

const PULSE_DAYS = 28;
const PULSE_MIN_MORNINGS = 10;
/** Twice the median deviation: above that a runner's own scatter does not reach by itself. */
const DEVIATIONS = 2;
/** So much at once needs no second morning. */
const MUCH_BPM = 10;
/** Mornings that follow each other in a log that leaves one out now and then. */
const MOST_DAYS_BETWEEN_MORNINGS = 2;

export interface RaisedPulse {
  readonly reading: NumberReading;
  /** The morning before, when two count. */
  readonly before?: NumberReading;
  /** Beats above the usual; of two mornings the lesser. */
  readonly aboveBpm: number;
}

/**
 * A resting pulse above the runner's usual one: on two mornings in a row by `deltaBpm` and by what it varies anyway, or once by
 * 10. One morning by `deltaBpm` is enough where the runner writes the usual one beside it. `undefined` when it is not, or with fewer
 * than ten mornings in the 28 days before and no usual one.
 */
export function raisedPulseOn(log: Log, date: DayNumber, deltaBpm: number): RaisedPulse | undefined {
  const reading = numberOn(log.day(date), 'rhr');
  if (!reading) return undefined;
  // Whoever writes the usual pulse beside it has compared them.
  if (reading.usual !== undefined) {
    const aboveBpm = reading.value - reading.usual;
    return aboveBpm >= deltaBpm ? { reading, aboveBpm } : undefined;
  }
  const before = numbersOf(log, 'rhr', date - MOST_DAYS_BETWEEN_MORNINGS, date - 1).at(-1);
  const base = pulseBase(log, before?.date ?? date);
  const alone = pulseBase(log, date);
  if (alone && reading.value - alone.usualBpm >= MUCH_BPM) {
    return { reading, aboveBpm: reading.value - alone.usualBpm };
  }
  if (!before || !base) return undefined;
  const least = Math.min(reading.value, before.value) - base.usualBpm;
  return least >= Math.max(deltaBpm, DEVIATIONS * base.deviationBpm) ? { reading, before, aboveBpm: least } : undefined;
}

/** Mornings that say what the resting pulse of a date is compared with, and how many it takes. */
export function pulseMornings(log: Log, date: DayNumber): { readonly has: number; readonly needs: number } {
  return { has: usualMornings(log, date).length, needs: PULSE_MIN_MORNINGS };
}

/** Those of the days before a date, without those marked sick. */
function usualMornings(log: Log, date: DayNumber): readonly NumberReading[] {
  return numbersOf(log, 'rhr', date - PULSE_DAYS, date - 1).filter(
    each => statesOn(log.day(each.date), 'sick').length === 0,
  );
}

/** What the pulse usually is. */
function pulseBase(
  log: Log,
  date: DayNumber,
): { readonly usualBpm: number; readonly deviationBpm: number } | undefined {
  const mornings = usualMornings(log, date);
  if (mornings.length < PULSE_MIN_MORNINGS) return toldBase(log, date);
  const values = mornings.map(({ value }) => value);
  const usualBpm = median(values);
  return { usualBpm, deviationBpm: median(values.map(value => Math.abs(value - usualBpm))) };
}

/** What the runner last said that it usually is. How much it varies is not known. */
function toldBase(log: Log, date: DayNumber) {
  const told = numbersOf(log, 'rhr', date - PULSE_DAYS, date - 1).findLast(({ usual }) => usual !== undefined);
  return told?.usual === undefined ? undefined : { usualBpm: told.usual, deviationBpm: 0 };
}

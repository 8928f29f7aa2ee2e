import type { Span } from '../../../base/text';
import type { Amount, ClockValue, NumberValue, TimeUnit } from '../senses/phrase';

export const SECONDS: Readonly<Record<TimeUnit, number>> = { h: 3600, min: 60, s: 1 };

/** Longer sessions than this are not written as one number of a unit. */
const MOST: Readonly<Record<TimeUnit, number>> = { h: 99, min: 600, s: 6000 };

export function duration(
  number: NumberValue,
  unit: TimeUnit,
  place: { start: number; numberEnd: number; end: number },
  upper = number,
): Amount | undefined {
  const [low, high] = [number.value, upper.value];
  if (low <= 0 || high < low || high > MOST[unit] || number.decimals > 2) return undefined;
  return {
    dimension: 'duration',
    low: low * SECONDS[unit],
    high: high * SECONDS[unit],
    unit,
    numbers: [low, high],
    start: place.start,
    numberEnd: place.numberEnd,
    end: place.end,
  };
}

/** Minutes and seconds of `45:10`, hours of `1:05:30`; hours and minutes of two parts where `isHours`. */
export function secondsOf({ parts }: ClockValue, isHours = false): number {
  const [first = 0, second = 0, third] = parts;
  if (third !== undefined) return first * 3600 + second * 60 + third;
  return isHours ? first * 3600 + second * 60 : first * 60 + second;
}

/**
 * A time as clocks show it, also where it is written with units: `1 h 5 min`.
 * @param number where its numbers stand; `end` is behind a unit too
 */
export function clockAmount(number: Span, seconds: number, end = number.end, high = seconds): Amount {
  return {
    dimension: 'duration',
    low: seconds,
    high,
    unit: 'clock',
    numbers: [seconds, high],
    start: number.start,
    numberEnd: number.end,
    end,
  };
}

/** So many seconds by one number. */
export function secondsAmount({ start, end }: Span, seconds: number): Amount {
  return {
    dimension: 'duration',
    low: seconds,
    high: seconds,
    unit: 's',
    numbers: [seconds, seconds],
    start,
    numberEnd: end,
    end,
  };
}

/** `37.52`: minutes and seconds with a point. */
export function pointSeconds({ value, decimals }: NumberValue): number | undefined {
  const seconds = Math.round((value % 1) * 100);
  return decimals === 2 && seconds < 60 ? Math.floor(value) * 60 + seconds : undefined;
}

/** How unlikely `1:42` is to be hours and minutes. */
export const HOURS_MINUTES = 0.7;

const LONGEST_POINT_HOURS = 6;

/** `2.31`, `1.22 Std.`: hours and minutes with a point. */
export function pointHours({ value, decimals }: NumberValue): number | undefined {
  const minutes = Math.round((value % 1) * 100);
  if (decimals !== 2 || minutes >= 60 || value < 1 || value >= LONGEST_POINT_HOURS) return undefined;
  return (Math.floor(value) * 60 + minutes) * 60;
}

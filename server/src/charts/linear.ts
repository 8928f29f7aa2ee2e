import { nice, ticks } from 'd3-array';

/**
 * A linear scale: from a value to a place in pixels. d3's own brings interpolation of colours and formats of numbers along, 9 KB gzipped that
 * nothing here needs.
 */
export interface Linear {
  (value: number): number;
  /** About so many round values, all within the domain. */
  ticks(count: number): readonly number[];
}

/** @param domain two different values */
export function linear([from, to]: readonly [number, number], [start, end]: readonly [number, number]): Linear {
  const place = (value: number) => start + ((value - from) / (to - from)) * (end - start);
  return Object.assign(place, { ticks: (count: number) => ticks(from, to, count) });
}

/** The same, with a domain that is widened to round values. */
export function niceLinear(
  [from, to]: readonly [number, number],
  range: readonly [number, number],
  count: number,
): Linear {
  const [low, high] = nice(from, to, count);
  return linear([low, high], range);
}

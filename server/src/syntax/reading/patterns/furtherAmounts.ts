import { SECONDS_PER_HOUR, SECONDS_PER_MINUTE } from '../../../values/duration';
import { pattern } from '../phrases/grammar';
import type { Amount } from '../senses/phrase';
import { lengthOf } from '../senses/units';
import { clockAmount } from './durationOf';

/** `16/18 km`: further apart they are two distances. */
const WIDEST_RANGE = 1.35;

const LEAST_OF_RANGE = 3;

/** Amounts that are written in two parts, or with none: hours, minutes and seconds by their marks, a range with a stroke. */
export const furtherAmounts = [
  pattern(
    'duration',
    'number timeUnit and? clock',
    -0.1,
    ([hours, unit, , clock]): Amount | undefined => {
      const [minutes = 0, seconds = 0] = clock.value.parts;
      return unit.value === 'h' && clock.value.parts.length === 2 && minutes < SECONDS_PER_MINUTE
        ? clockAmount(
            { start: hours.start, end: clock.end },
            hours.value.value * SECONDS_PER_HOUR + minutes * SECONDS_PER_MINUTE + seconds,
          )
        : undefined;
    },
    "1h 5'10",
    '8 miles, 1hr 20:13',
  ),
  pattern(
    'distance',
    "number '/' ^number lengthUnit",
    0.1,
    ([low, , high, unit]): Amount | undefined => {
      if (unit.value !== 'km' && unit.value !== 'mi') return undefined;
      const [from, until] = [low.value.value, high.value.value];
      if (from < LEAST_OF_RANGE || until <= from || until > from * WIDEST_RANGE) return undefined;
      return {
        dimension: 'distance',
        low: from * lengthOf(unit.value),
        high: until * lengthOf(unit.value),
        unit: unit.value,
        numbers: [from, until],
        start: low.start,
        numberEnd: high.end,
        end: unit.end,
      };
    },
    '16/18km',
  ),
] as const;

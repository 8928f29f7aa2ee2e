import * as z from 'zod';
import type { Day, DayEntry } from '../../../model/types';
import { wholeNumber } from '../../kit/options';

/** How many rest days a week should have: an option of `no-rest-day`, which other rules share. */
export const restTarget = z.object({
  'rest.min-per-week': wholeNumber(1, { min: 0, max: 3 }).describe(
    'Rest days that a week should have; 0 asks for none.',
  ),
});

/** The entries that call a day a rest day. */
export function restEntries(day: Day): readonly DayEntry[] {
  return day.entries.filter(({ entry: { body, status } }) => {
    return body.type === 'state' && body.word.word === 'rest' && status?.status !== 'skip';
  });
}

import type { Day, DayEntry } from '../model/types';

/** The entries that call a day a rest day. */
export function restEntries(day: Day): readonly DayEntry[] {
  return day.entries.filter(({ entry: { body, status } }) => {
    return body.type === 'state' && body.word.word === 'rest' && status?.status !== 'skip';
  });
}
